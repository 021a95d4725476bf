// The articles of the text with their numbers: what always stands in it, and around that what was
// agreed. What is not answered takes no number. Knows no page.
import { ended } from "./answers.js";
import { OWN } from "./state.js";
import { fill } from "./form.js";

/** @import { Run } from "./blocks.js" */
/** @import { Material } from "./material.js" */

/** @typedef {{ runs: Run[], staff: boolean, question?: FormQuestion }} Line */
/**
 * @typedef {{
 *   number: number,
 *   id: string,
 *   title: string,
 *   lines: Line[],
 *   laws: FormLaw[],
 * }} Article
 */

/** Whether a sentence is in the own words of a school. @param {Material} it
 * @param {FormQuestion} question @param {string} clause */
function isOwn({ state }, { id }, clause) {
  const { chosen, own } = state.answers[id] ?? {};
  return Boolean(chosen?.includes(OWN)) && ended(own?.trim() ?? "") === clause;
}

/** A sentence of the text; one in own words says so, beside what the law decides.
 * @param {Material} it @param {FormQuestion} question @param {string} clause @returns {Run[]} */
function marked(it, question, clause) {
  if (!isOwn(it, question, clause)) return [clause];
  const { words } = it;
  const law = question.fixed ? `\n${fill(words.own_fixed, { fixed: question.fixed })}` : "";
  return [clause, ` (${words.own_mark})${law}`];
}

/** @param {FormArticle} article @returns {Omit<Article, "number">} */
const standing = ({ id, title, text, laws, staff }) => ({
  id,
  title,
  lines: text.map((line) => ({ runs: [line], staff })),
  laws,
});

const NOT_YET = /** @type {const} */ ({ instemming: "not_consented", besluit: "not_adopted" });

/** The sentences of a question; a step towards adoption that was not taken, is said as well.
 * @param {Material} it @param {FormQuestion} question */
function said(it, question) {
  const given = it.given(question);
  return given.length || !question.adoption ? given : [it.words[NOT_YET[question.adoption]]];
}

/** Whether the team said it: not what always stands there, nor the days of its adoption.
 * @param {Line} line */
export const isAgreed = ({ question }) => question && !question.adoption;

/** What always stands in one part and what was agreed of it; what is for the letter alone stands there. @param {Material} it
 * @param {FormPart} part @returns {Omit<Article, "number">} */
const agreed = (it, { id, title, text, questions }) => ({
  id,
  title,
  lines: [
    ...text.map((line) => ({ runs: [line], staff: false })),
    ...questions
      .filter((question) => it.asked.includes(question) && !question.letter)
      .flatMap((question) =>
        said(it, question).map((clause) => ({
          runs: marked(it, question, clause),
          staff: question.staff,
          question,
        })),
      ),
  ],
  laws: [],
});

/** Every article of the text, in order. @param {Material} it @returns {Article[]} */
export function articles(it) {
  const { opening, closing, parts } = it.form;
  /** @param {boolean} ends */
  const agreements = (ends) =>
    parts.filter((part) => part.ends === ends).map((part) => agreed(it, part));
  return [
    ...opening.map(standing),
    ...agreements(false),
    ...closing.map(standing),
    ...agreements(true),
  ]
    .filter(({ lines }) => lines.length)
    .map((article, n) => ({ ...article, number: n + 1 }));
}

/** Numbers as a person writes them down: 1–3, 7. @template T @param {T[]} found
 * @param {(before: T, after: T) => boolean} follows @param {(one: T) => string} name */
function ranges(found, follows, name) {
  /** @type {[first: T, last: T][]} */
  const rows = [];
  for (const one of found) {
    const row = rows.at(-1);
    if (row && follows(row[1], one)) row[1] = one;
    else rows.push([one, one]);
  }
  return rows.map(([first, last]) =>
    first === last ? name(first) : `${name(first)}–${name(last)}`,
  );
}

/**
 * Where some lines of the text stand, as short as can be: 2, 4–6, 7.1, 7.3–7.5.
 * @param {Article[]} all
 * @param {(line: Line, article: Article) => boolean} wanted
 */
export function places(all, wanted) {
  /** @param {Article} article */
  const whole = (article) => article.lines.every((line) => wanted(line, article));
  const runs = ranges(
    all.filter((article) => article.lines.some((line) => wanted(line, article))),
    (before, after) => whole(before) && whole(after) && after.number === before.number + 1,
    ({ number }) => String(number),
  );
  return runs
    .flatMap((run) => {
      const article = all.find(({ number }) => String(number) === run);
      if (!article || whole(article)) return [run];
      const some = article.lines.flatMap((line, n) => (wanted(line, article) ? [n + 1] : []));
      return ranges(
        some,
        (before, after) => after === before + 1,
        (n) => `${article.number}.${n}`,
      );
    })
    .join(", ");
}
