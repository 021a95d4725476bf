// What follows from the answers of a school: which questions are asked, which clauses stand in the
// text, and what changed in it. Knows no page and no storage.
import { clashing } from "./clashes.js";
import { OWN, agreed } from "./state.js";
import { answers, faultIn, inWords } from "./values.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { Answers, Entry, State } from "./state.js" */

/** @typedef {{ question: FormQuestion, gone: string[], come: string[] }} Change */
/** @typedef {ReturnType<typeof survey>} Survey */

/**
 * The questions that are asked: those without a condition, and those whose condition is met by a
 * question that is asked itself.
 * @param {Questionnaire} form
 * @param {Answers} all
 */
export function asked(form, all) {
  /** @type {(question: FormQuestion, seen?: FormQuestion[]) => boolean} */
  const shown = (question, seen = []) => {
    const other = question.needs && form.byId.get(question.needs.question);
    if (!question.needs || !other || seen.includes(question)) return true;
    const given = agreed(all[other.id]);
    return (
      question.needs.answers.some((id) => given.includes(id)) && shown(other, [...seen, question])
    );
  };
  return form.questions.filter((question) => shown(question));
}

const WRITTEN = new Set(["kort", "lang"]);
const ENDS = /[.!?…]["'’”»)\]]*$/;

/** A sentence in own words ends as one. @param {string} text */
export const ended = (text) => (!text || ENDS.test(text) ? text : `${text}.`);

/**
 * A sentence with the answer in the place that is marked for it.
 * @param {(string | FormMark)[]} clause
 * @param {string} answer
 */
function said(clause, answer) {
  const parts = clause.map((part, n) => {
    if (typeof part === "string") return part;
    const next = clause[n + 1];
    return typeof next === "string" && next.startsWith(".") ? answer.replace(/\.$/, "") : answer;
  });
  return parts.join("");
}

/**
 * The sentences that an answer becomes: for the text ("clause") or for pupils ("public").
 * @param {Questionnaire} form
 * @param {FormQuestion} question
 * @param {Entry | undefined} entry
 * @param {"clause" | "public"} [kind]
 * @returns {string[]}
 */
export function sentences(form, question, entry, kind = "clause") {
  if (!entry) return [];
  if (question.options.length === 0) {
    const { later, text = "" } = entry;
    if (later || !answers(question, text) || !question[kind].length) return [];
    const made = said(question[kind], inWords(form, question, text));
    return [WRITTEN.has(question.kind) ? ended(made) : made];
  }
  const found = agreed(entry);
  return question.options
    .filter((option) => found.includes(option.id))
    .map((option) => (option.id === OWN ? ended((entry.own ?? "").trim()) : option[kind]))
    .filter(Boolean);
}

/**
 * How far a question is: "later" waits for a talk, "done" stands in the text, "open" is neither.
 * @param {Questionnaire} form
 * @param {FormQuestion} question
 * @param {Entry | undefined} entry
 */
export function status(form, question, entry) {
  if (entry?.later) return "later";
  return sentences(form, question, entry).length ? "done" : "open";
}

/**
 * Everything that is said of a state: the questions asked, by how far they are,
 * and which answers clash.
 * @param {Questionnaire} form
 * @param {State} state
 */
export function survey(form, state) {
  const questions = asked(form, state.answers);
  /** @param {ReturnType<typeof status>} wanted */
  const of = (wanted) => questions.filter((q) => status(form, q, state.answers[q.id]) === wanted);
  const open = of("open");
  return {
    asked: questions,
    done: of("done"),
    later: of("later"),
    open,
    required: open.filter((q) => q.required),
    wrong: open.filter((q) => faultIn(q, state.answers[q.id]?.text)),
    clashes: clashing(form, state.answers, questions),
  };
}

/**
 * What changed in the text between two states: per question the sentences that went and came.
 * @param {Questionnaire} form
 * @param {State} before
 * @param {State} after
 * @returns {Change[]}
 */
export function changes(form, before, after) {
  /** @param {State} state */
  const texts = (state) => {
    const here = new Set(asked(form, state.answers));
    /** @param {FormQuestion} question */
    return (question) =>
      here.has(question) ? sentences(form, question, state.answers[question.id]) : [];
  };
  const [old, now] = [texts(before), texts(after)];
  return form.questions
    .map((question) => {
      const [was, is] = [old(question), now(question)];
      return {
        question,
        gone: was.filter((one) => !is.includes(one)),
        come: is.filter((one) => !was.includes(one)),
      };
    })
    .filter((change) => change.gone.length || change.come.length);
}
