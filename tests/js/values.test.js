// What was typed: which answers fit, and what is said of those that do not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentences, survey } from "../../docs/assets/js/domain/answers.js";
import { paper } from "../../docs/assets/js/domain/papers.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { faultIn, faultInWords, today } from "../../docs/assets/js/domain/values.js";
import { toText } from "../../docs/assets/js/domain/write.js";
import { form, of } from "./example.js";

const NOW = { today: "2026-11-21", address: "https://x.example/vragen/" };
const given = (answers) => ({ ...empty(), answers });

test("a time is read as people write it, and shown in one way", () => {
  for (const text of ["20:30", "20.30", "20,30", " 20u30 ", "20h30", "20.30 uur"])
    assert.deepEqual(sentences(form, of("sluit"), { text }), ["Tot 20.30 uur."], text);
  for (const text of ["18", "18 uur", "18u", "18:00"])
    assert.deepEqual(sentences(form, of("sluit"), { text }), ["Tot 18.00 uur."], text);
});

test("what cannot be is no answer, and is told why", () => {
  const cases = {
    time: [
      "99",
      "0",
      "18.5",
      "2030",
      "20:",
      "24:00",
      "acht uur",
      "7:45",
      "21:45",
      "999999999",
      "-3",
    ],
    minutes: ["20:31"],
  };
  for (const [fault, texts] of Object.entries(cases))
    for (const text of texts) assert.equal(faultIn(of("sluit"), text), fault, text);
  for (const text of ["0", "21", "3.5", "-1", "3e1", "drie", "1".repeat(12)])
    assert.equal(faultIn(of("aantal"), text), "number", text);
  for (const text of ["2026-02-30", "0202-01-01", "gisteren", "1-12", "1-12-26", "31-2-2026"])
    assert.equal(faultIn(of("sinds"), text), "date", text);
  assert.equal(faultIn(of("merk"), "x".repeat(101)), "length");
  assert.equal(faultIn(of("aantal"), " "), "");
  assert.match(faultInWords(form, of("sluit"), "99"), /^error_time$/);
});

test("a day is read as people write it, and shown in one way", () => {
  for (const text of ["1-12-2026", " 01.12.2026 ", "1/12/2026", "01122026", "2026-12-01"])
    assert.deepEqual(sentences(form, of("sinds"), { text }), ["Vanaf 1 december 2026."], text);
});

test("a day that is over does not fit where one must come; today does", () => {
  assert.equal(faultIn(of("opnieuw"), "2001-06-01"), "past");
  assert.equal(faultIn(of("opnieuw"), today()), "");
  assert.equal(faultIn(of("opnieuw"), "2189-01-01"), "");
  assert.equal(faultIn(of("sinds"), "2001-06-01"), "");
});

test("a day that must come does not fit where it has happened; today does", () => {
  const { bounds } = of("sinds");
  const decided = { ...of("sinds"), bounds: bounds && { ...bounds, past: true } };
  assert.equal(faultIn(decided, "2189-01-01"), "future");
  assert.equal(faultIn(decided, today()), "");
  assert.equal(faultIn(decided, "2001-06-01"), "");
});

test("half an answer stands in no text, and leaves its question open", () => {
  const state = given({ koffie: { chosen: ["ja"] }, sluit: { text: "20:3" } });
  assert.ok(survey(form, state).open.includes(of("sluit")));
  const made = paper(form, state, "text", NOW);
  assert.ok(!toText(made).includes("20:3"));
  assert.ok(toText(made).includes("draft_wrong"));
});
