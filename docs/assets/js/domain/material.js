// What all papers of one state have in common: what is known of it, and how they open and close.
// Knows no page.
import { sentences, survey } from "./answers.js";
import { BLANK, LINE, bold, heading, list, note, p, title } from "./blocks.js";
import { clashInWords, questionsOf } from "./clashes.js";
import { byNumber, fill } from "./form.js";
import { dayInWords, inWords, whenInWords } from "./values.js";

/** @import { Block, TextBlock } from "./blocks.js" */
/** @import { Questionnaire } from "./form.js" */
/** @import { State } from "./state.js" */

/** The day of today, and the address of the page. @typedef {{ today: string, address: string }} Now */
/** @typedef {ReturnType<typeof gather>} Material */
/** @typedef {[about: string, who: string, when: string]} Point */

/**
 * What every paper of one state needs to know.
 * @param {Questionnaire} form
 * @param {State} state
 * @param {Now} now
 */
export function gather(form, state, { today, address }) {
  const found = survey(form, state);
  /** The day of a step towards adoption, in words. @param {FormQuestion["adoption"]} step */
  function happened(step) {
    const question = found.done.find(({ adoption }) => adoption === step);
    return question ? inWords(form, question, state.answers[question.id]?.text ?? "") : "";
  }
  /** @param {FormQuestion} question @param {"clause" | "public"} [kind] */
  const given = (question, kind) => sentences(form, question, state.answers[question.id], kind);
  return {
    form,
    state,
    words: form.words,
    address,
    given,
    ...found,
    school: state.school || form.school,
    mr: form.uses.includes("mr"),
    consented: happened("instemming"),
    adopted: happened("besluit"),
    day: dayInWords(form, today),
    draft: [found.required, found.later, found.wrong, found.clashes].some((one) => one.length > 0),
  };
}

/** @param {FormQuestion} question */
export const asQuestion = (question) => `${question.number}. ${question.text}`;

/** @param {Material} it @param {FormQuestion[]} found */
const numbers = ({ words }, found) =>
  byNumber(
    words,
    found.map(({ number }) => number),
  );

/** The numbers of the questions that clash. @param {Material} it */
function pairs({ form, clashes, words }) {
  const found = clashes.map((clash) => questionsOf(form, clash).map(({ number }) => number));
  return fill(words.numbers, { numbers: found.map((one) => one.join(words.clash_and)).join("; ") });
}

/** Whether a text of which the MR is asked waits for the board. @param {Material} it */
export const isProposal = (it) => it.mr && !it.adopted;

/** That a text is a draft, and why. @param {Material} it @param {string} [first] */
export function draft(it, first = it.words.draft) {
  const why = [
    it.required.length && fill(it.words.draft_required, { questions: numbers(it, it.required) }),
    it.later.length && fill(it.words.draft_later, { questions: numbers(it, it.later) }),
    it.wrong.length && fill(it.words.draft_wrong, { questions: numbers(it, it.wrong) }),
    it.clashes.length && fill(it.words.draft_clashes, { questions: pairs(it) }),
  ];
  return note(bold(first), ` ${why.filter(Boolean).join(" ")}`);
}

/** @param {Material} it @param {string} name @returns {TextBlock[]} */
export const opening = (it, name) => [
  title(name),
  p(
    bold(`${it.words.school}: `),
    it.school || LINE,
    ` · ${fill(it.words.version, { date: it.day })}`,
  ),
];

/** @param {Material} it @returns {TextBlock} */
export const closing = (it) => ({
  kind: "small",
  runs: [fill(it.words.made, { site: it.form.site, address: it.address, date: it.form.checked })],
});

/** What a question still waits for: who comes back to it, or could, and when.
 * @param {Material} it @param {FormQuestion} question @returns {Point} */
export function waiting(it, question) {
  const later = it.state.answers[question.id]?.later ?? {};
  const some = question.options
    .filter((option) => later.options?.includes(option.id))
    .map((option) => option.text);
  const about = asQuestion(question) + (some.length ? ` (${some.join(", ")})` : "");
  return [about, later.who || question.owner || BLANK, whenInWords(it.form, later.when) || BLANK];
}

/** A table of what is open. @param {Material} it @param {string} name @param {Point[]} points
 * @returns {Block[]} */
export function pointsTable({ words }, name, points) {
  if (!points.length) return [];
  const head = [[words.about], [words.who], [words.when]];
  const rows = points.map((point) => point.map((cell) => [cell]));
  return [heading(name), { kind: "table", widths: [52, 26, 22], head, rows }];
}

/** What still waits for a talk. @param {Material} it */
export const discussions = (it) =>
  pointsTable(
    it,
    it.words.discuss,
    it.later.map((question) => waiting(it, question)),
  );

/** Which answers say the opposite of each other, and what to change. @param {Material} it
 * @returns {Block[]} */
export function contradictions({ form, state, words, clashes }) {
  const lines = clashes.map((clash) => [
    bold(fill(words.clash_answers, { answers: clashInWords(form, state, clash) })),
    ` ${clash.why} ${clash.change}`,
  ]);
  return lines.length ? [heading(words.clash_title), list(lines)] : [];
}
