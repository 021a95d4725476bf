// What is said beside an answer while it is given: that it clashes with another, and what own words
// had better not say. Told politely, and only when it changes.
import { clashing, questionsOf } from "../../domain/clashes.js";
import { byNumber, fill } from "../../domain/form.js";
import { OWN } from "../../domain/state.js";
import { warnings } from "../../domain/own.js";
import { el } from "../dom.js";

/** @import { Questionnaire } from "../../domain/form.js" */
/** @import { Entry } from "../../domain/state.js" */

/** A way to another question. @typedef {(question: FormQuestion, text: string) => Node} Lead */

/**
 * One clash, with the way to each of its questions but the one where it is told.
 * @param {Questionnaire} form
 * @param {FormClash} clash
 * @param {Lead} lead
 * @param {FormQuestion} [here]
 */
export function clashLine(form, clash, lead, here) {
  const { words } = form;
  const others = questionsOf(form, clash).filter((question) => question !== here);
  const numbers = others.map(({ number }) => number);
  const and = words.clash_and;
  const told = here
    ? fill(words.clash_at, { questions: byNumber(words, numbers, and) })
    : fill(words.clash_of, { questions: numbers.join(and) });
  return [
    el("strong", {}, told),
    ` ${clash.why} ${clash.change} `,
    ...others.flatMap((question) => [
      lead(question, fill(words.clash_to, { number: question.number })),
      " ",
    ]),
  ];
}

/**
 * Lines of a place that speaks up: the same ones are not said again.
 * @param {Element} place
 * @param {HTMLElement[]} lines
 */
function tell(place, lines) {
  const said = lines.map((line) => line.textContent).join("");
  if (place.textContent !== said) place.replaceChildren(...lines);
}

/**
 * What clashes with the answer to a question.
 * @param {Questionnaire} form
 * @param {FormQuestion} question
 * @param {FormClash[]} found
 * @param {Lead} lead
 */
const clashesAt = (form, question, found, lead) =>
  found
    .filter((clash) => questionsOf(form, clash).includes(question))
    .map((clash) => el("p", {}, ...clashLine(form, clash, lead, question)));

/** What own words of an answer had better not say. @param {Words} words
 * @param {Entry | undefined} entry */
function warned(words, entry) {
  const own = entry?.chosen?.includes(OWN) || entry?.hands?.[OWN] ? entry.own : "";
  return warnings(own || entry?.text).map((name) => el("p", {}, words[`warn_${name}`]));
}

/**
 * @param {Element} place
 * @param {Questionnaire} form
 * @param {FormQuestion} question
 * @param {Entry | undefined} entry
 * @param {ReturnType<typeof clashing>} found
 * @param {Lead} lead
 */
export const tellBeside = (place, form, question, entry, found, lead) =>
  tell(place, [...clashesAt(form, question, found, lead), ...warned(form.words, entry)]);
