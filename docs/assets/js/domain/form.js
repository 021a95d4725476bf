// A questionnaire as the scripts use it: the JSON of its page, its words, and its questions in a
// row. Knows no page; the types Form… and Words come from the schema of that JSON.

/**
 * @typedef {Form & {
 *   words: Words,
 *   questions: FormQuestion[],
 *   byId: Map<string, FormQuestion>,
 * }} Questionnaire
 */

/** Some right answers, of which more may be chosen. @param {FormQuestion} question */
export const takesMany = (question) => question.kind === "meer-keuzes";

/**
 * The words of labels with {name} filled in.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
export const fill = (text, values) =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/** One question by its number, or some in a row. @param {Words} words @param {unknown[]} found
 * @param {string} [between] */
export const byNumber = (words, found, between = ", ") =>
  found.length === 1
    ? fill(words.number, { number: found[0] })
    : fill(words.numbers, { numbers: found.join(between) });

/**
 * A questionnaire of which laws have their whole address, seen from that of the page.
 * @param {Form} form
 * @param {Words} words
 * @param {string} address
 * @returns {Questionnaire}
 */
export function complete(form, words, address) {
  /** @template {FormLaw} L @param {L} law */
  const placed = (law) => ({ ...law, href: new URL(law.href, address).href });
  /** @template {{ laws: FormLaw[] }} T @param {T} one */
  const withLaws = (one) => ({ ...one, laws: one.laws.map(placed) });
  const parts = form.parts.map((part) => ({
    ...part,
    questions: part.questions.map(withLaws),
  }));
  const questions = parts.flatMap((part) => part.questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    ...form,
    words,
    parts,
    questions,
    byId,
    consent: form.consent.map(placed),
    duties: form.duties.map(placed),
    opening: form.opening.map(withLaws),
    closing: form.closing.map(withLaws),
  };
}
