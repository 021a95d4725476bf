// Own words: what is warned for, and how they stand in the text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { warnings } from "../../docs/assets/js/domain/own.js";
import { paper } from "../../docs/assets/js/domain/papers.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { toText } from "../../docs/assets/js/domain/write.js";
import { form } from "./example.js";

const SAID = {
  name: [
    "Bel Jan van der Berg.",
    "Anna Bakker gaat erover.",
    "Vraag het aan meneer Pieters.",
    "Ask Mrs Jones.",
    "Bij dhr. Bakker, of bij Jan Van Dam.",
  ],
  number: ["Bel 06-12 34 56 78.", "Bel +31 6 12345678.", "Mail naar juf@gmail.com."],
  police: [
    "Wij bellen nooit de politie.",
    "De politie bellen wij niet.",
    "We never call the police.",
    "We doen geen aangifte.",
    "We lossen het zonder politie op.",
  ],
  images: [
    "Een naaktfoto bewaren wij als bewijs.",
    "Wij maken een screenshot van het naaktbeeld.",
    "We forward the nude to the head.",
    "Wij bewaren geen naaktbeeld, maar maken wel een screenshot.",
  ],
  secret: ["Wat een leerling vertelt, blijft geheim.", "Dit blijft onder ons."],
};
const QUIET = [
  "",
  "De mentor belt de ouders.",
  "Bij gevaar bellen wij 112.",
  "De Kindertelefoon en Veilig Thuis helpen.",
  "Bel Veilig Thuis of De Kindertelefoon.",
  "Wij bellen bij twijfel de politie.",
  "Wacht niet op antwoord en bel 112.",
  "We maken met AI alleen iets als de ander ja zegt. Bloot mag nooit.",
  "Gebruik Instagram niet, en Google Classroom of Microsoft Teams wel.",
  "De Eerste Hulp helpt. Wij bespreken het binnen het team.",
  "Wij volgen wat de Tweede Kamer beslist.",
  "Een naaktfoto bewaren wij nooit.",
  "Wij beloven geen geheimhouding.",
  "Foto's delen wij in de ouderapp.",
  "Via Magister. Op school, van 8.15 tot 16.30 uur. Het nummer is 0800-0432.",
  "Mail naar veiligheid@kastanje.example.",
];

test("a name, a private number and what the law forbids are warned for, each by itself", () => {
  for (const [name, texts] of Object.entries(SAID))
    for (const text of texts) assert.deepEqual(warnings(text), [name], text);
});

test("what a school may well say is not", () => {
  for (const text of QUIET) assert.deepEqual(warnings(text), [], text);
});

test("own words are marked as such, and are no reason for a draft", () => {
  const answers = { koffie: { chosen: ["eigen"], own: "Er is thee." } };
  const made = paper(form, { ...empty(), answers }, "text", {
    today: "2026-11-21",
    address: "https://x.example/",
  });
  assert.ok(toText(made).includes("2.1 Er is thee. (own_mark)"));
  assert.ok(!made.name.includes("draft"));
});
