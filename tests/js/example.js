// A questionnaire with a question of each sort, for the tests of what follows from answers. Each
// word of it is its own name, so that a test sees which one was used.
import { complete } from "../../docs/assets/js/domain/form.js";

/** @type {Words} */
const WORDS = new Proxy(
  /** @type {any} */ ({
    clock: "{hours}.{minutes}",
    clash_and: " en ",
    article: "Artikel {number}.",
    chapter: "{number}.",
    blank_point: "{name}",
    contact_points: "{names}",
    unread: "unread {laws}",
    mr_new: "nieuw",
    mr_changed: "anders",
    mr_gone: "weg",
  }),
  {
    get: (own, name) => own[name] ?? name,
  },
);
const MARK = /** @type {const} */ ({ answer: true });

/** @param {string} id @param {string} [said] @returns {FormOption} */
const option = (id, said = "") => ({
  id,
  text: `De ${id}`,
  clause: said,
  public: said && `Jij: ${said}`,
});

/**
 * @param {Partial<FormQuestion> & Pick<FormQuestion, "id" | "kind" | "number">} facts
 * @returns {FormQuestion}
 */
const question = (facts) => ({
  text: `${facts.id}?`,
  owner: "",
  statement: "",
  fixed: "",
  laws: [],
  required: false,
  staff: false,
  letter: "",
  adoption: "",
  needs: null,
  bounds: null,
  clause: [],
  public: [],
  options: [],
  ...facts,
});

/** What fits in a field of the example. @param {Partial<FormBounds>} facts @returns {FormBounds} */
const within = (facts) => ({
  least: 0,
  most: 99,
  step: 1,
  unit: "",
  future: false,
  past: false,
  length: 100,
  ...facts,
});

/** @type {Form} */
const FORM = {
  id: "lijst",
  title: "Lijst",
  result: "Afspraken",
  edition: "2026-11-21",
  checked: "21 november 2026",
  locale: "nl-NL",
  school: "De Linde",
  sender: "De stichting Bos",
  site: "VOS",
  uses: ["gesprek", "mr", "leerlingen", "tekenen"],
  consent: [{ text: "Wet", href: "../wet/#a", ground: "Art. 1." }],
  plan: false,
  duties: [{ text: "Plicht", href: "../wet/#b", said: "Zorg ervoor.", ground: "Art. 2." }],
  unread: ["Plicht"],
  blanks: [{ name: "de kan", said: "Onze kan ____________" }],
  contacts: [
    { name: "de wijkagent", reach: "000" },
    { name: "het bestuur", reach: "" },
  ],
  leader: "schoolleiding",
  asks: [
    { text: "Personeel:", staff: true, parts: [], advice: false },
    { text: "Allen:", staff: false, parts: ["tweede"], advice: true },
  ],
  lines: [{ text: "Praten", name: "Lijn", phone: "000", answers: "altijd" }],
  opening: [
    { id: "wie", title: "Voor wie", text: ["Voor ons."], laws: [], staff: false, public: "Jij." },
  ],
  closing: [
    { id: "op", title: "Op", text: ["Zet nieuwe.", "Meld."], laws: [], staff: true, public: "" },
  ],
  parts: [
    {
      id: "eerste",
      title: "Eerste",
      name: "Een",
      ends: false,
      text: [],
      questions: [
        question({
          id: "koffie",
          kind: "ja-nee",
          number: 1,
          required: true,
          staff: true,
          options: [option("ja", "Er is koffie."), option("nee", "Er is geen."), option("eigen")],
        }),
        question({
          id: "erbij",
          kind: "meer-keuzes",
          number: 2,
          needs: { question: "koffie", answers: ["ja"] },
          options: [option("melk", "Er is melk."), option("koek", "Er is koek."), option("eigen")],
        }),
      ],
    },
    {
      id: "tweede",
      title: "Tweede",
      name: "Twee",
      ends: false,
      text: [],
      questions: [
        question({
          id: "merk",
          kind: "kort",
          number: 3,
          bounds: within({}),
          clause: ["Wij … kopen ", MARK, "."],
        }),
        question({
          id: "sinds",
          kind: "datum",
          number: 4,
          owner: "bestuur",
          bounds: within({}),
          clause: ["Vanaf ", MARK, "."],
        }),
        question({
          id: "aantal",
          kind: "getal",
          number: 5,
          bounds: within({ least: 1, most: 20 }),
          clause: [MARK, " kopjes."],
        }),
        question({
          id: "sluit",
          kind: "tijd",
          number: 6,
          bounds: within({ least: 480, most: 1290, step: 15 }),
          clause: ["Tot ", MARK, " uur."],
        }),
        question({
          id: "opnieuw",
          kind: "datum",
          number: 7,
          bounds: within({ future: true }),
          clause: ["Weer op ", MARK, "."],
        }),
      ],
    },
  ],
  clashes: [
    {
      id: "opnieuw-sinds",
      early: "until",
      between: [
        { question: "opnieuw", answers: [], least: 0, most: 1e6 },
        { question: "sinds", answers: [], least: 0, most: 1e6 },
      ],
      why: "Eerst beginnen.",
      change: "Kies een andere dag.",
    },
    {
      id: "melk-na-zessen",
      early: "",
      between: [
        { question: "erbij", answers: ["melk", "koek"], least: 0, most: 1e6 },
        { question: "sluit", answers: [], least: 1080, most: 1e6 },
      ],
      why: "Dan is de melk op.",
      change: "Sluit eerder.",
    },
  ],
};

export const form = complete(FORM, WORDS, "https://x.example/vragen/");

/** A question of it. @param {string} id @returns {FormQuestion} */
export function of(id) {
  const found = form.byId.get(id);
  if (!found) throw new Error(id);
  return found;
}
