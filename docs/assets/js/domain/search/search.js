// The search of the handbook: what a question finds, best first. Knows no page and no network; the
// index comes from hooks/handbook/files/search, where a README explains both.
import { needs } from "./needs.js";
import { fitting } from "./fits.js";
import { words } from "./fold.js";
import { lexicon } from "./lexicon.js";
import { marking } from "./marks.js";
import { results } from "./results.js";

/** @import { Fit } from "./fits.js" */

const LEAST = 0.12; // a page is found when it is worth this part of the best
const TOP = 3; // and after the first few, which a reader always sees,
const LATER = 0.5; // this part
const SHORTEST = 2; // letters; a question of one is still being typed
const MANY = 3; // parts of one page that were asked for by name

/** A search through an index. @param {SearchIndex} index */
export function load(index) {
  const { ofPage, ofPart, phone } = results(index);
  const known = lexicon(index);
  const fits = fitting(index, known);
  const need = needs(index, known);
  const marks = marking(known);
  const titles = index.pages.title.map((title) => words(title).join(" "));

  /** @param {Fit} fit */
  const shown = ({ at, part, own }) =>
    own.length ? own.slice(0, MANY).map(ofPart) : ofPage(at, part);

  /** @param {string} text @param {number} limit @returns {SearchFound} */
  return function search(text, limit = 8) {
    const typed = words(text).join(" ");
    const fit = typed.length < SHORTEST ? [] : fits(text);
    const { care, plans, sought } = need(text, fit[0]);
    const ranked = sought === text ? fit : fits(sought);
    const called = titles.flatMap((title, at) => (title && title === typed ? at : []));
    const top = [...new Set([...plans, ...called])];
    const rest = ranked
      .filter(({ at, own }) => own.length || !top.includes(at))
      .filter(
        ({ worth }, at) => worth >= (at + top.length < TOP ? LEAST : LATER) * ranked[0].worth,
      );
    const found = [...top.map((at) => ofPage(at, -1)), ...rest.flatMap(shown)].slice(0, limit);
    const calls = care.flatMap((at) => phone(at) ?? []);
    return { care: calls, results: found, marks: marks(text, found) };
  };
}
