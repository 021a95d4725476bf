// Answers that say the opposite of each other, out of the data of a questionnaire. Knows no page.
import { agreed } from "./state.js";
import { answers, dayOf, inWords, valueOf } from "./values.js";

/** @import { Questionnaire } from "./form.js" */
/** @import { Answers, State } from "./state.js" */

/**
 * The options of one side that were agreed on; of a number or a time whether it is one of those.
 * @param {FormQuestion} question
 * @param {Answers} all
 * @param {FormSide} side
 */
function holds(question, all, side) {
  const entry = all[question.id];
  if (side.answers.length) return agreed(entry).some((id) => side.answers.includes(id));
  if (entry?.later || !answers(question, entry?.text)) return false;
  if (question.kind === "datum") return true; // which of two comes first is told by isEarly
  const value = valueOf(question, entry?.text);
  return side.least <= value && value <= side.most;
}

/** Whether the first of two days comes too early; other answers only need to be there.
 * @param {Answers} all @param {FormClash} clash */
function isEarly(all, { early, between }) {
  const [day, other] = between.map(({ question }) => dayOf(all[question]?.text));
  return !early || day < other || (early === "until" && day === other);
}

/**
 * The clashes of which every side stands in the text.
 * @param {Questionnaire} form
 * @param {Answers} all
 * @param {FormQuestion[]} asked
 */
export const clashing = (form, all, asked) =>
  form.clashes.filter(
    (clash) =>
      isEarly(all, clash) &&
      clash.between.every((side) => {
        const question = form.byId.get(side.question);
        return question && asked.includes(question) && holds(question, all, side);
      }),
  );

/** The questions of a clash, each once. @param {Questionnaire} form @param {FormClash} clash */
export const questionsOf = (form, { between }) =>
  form.questions.filter(({ id }) => between.some((side) => side.question === id));

/** What of one question clashes, as it was answered. @param {Questionnaire} form
 * @param {State} state @param {FormClash} clash @param {FormQuestion} question */
function answerOf(form, { answers: all }, { between }, question) {
  const entry = all[question.id];
  const named = between.flatMap((side) => (side.question === question.id ? side.answers : []));
  const chosen = question.options.filter(
    ({ id }) => named.includes(id) && agreed(entry).includes(id),
  );
  return chosen.length
    ? chosen.map(({ text }) => text).join(", ")
    : inWords(form, question, entry?.text ?? "");
}

/** Which answers clash, by the numbers of their questions. @param {Questionnaire} form
 * @param {State} state @param {FormClash} clash */
export const clashInWords = (form, state, clash) =>
  questionsOf(form, clash)
    .map((question) => `${question.number} (${answerOf(form, state, clash, question)})`)
    .join(form.words.clash_and);
