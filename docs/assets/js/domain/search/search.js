// The search of the handbook: what a question finds, best first. Knows no page and no network; the
// index comes from hooks/handbook/files/search, where a README explains both.
import { signs } from "./care.js";
import { fitting } from "./fits.js";
import { lexicon } from "./lexicon.js";
import { results } from "./results.js";

const LEAST = 0.12; // a page is found when it is worth this part of the best
const MANY = 3; // parts of one page that were asked for by name

/** A search through an index. @param {SearchIndex} index */
export function load(index) {
  const { ofPage, ofPart, phone } = results(index);
  const fits = fitting(index, lexicon(index));
  const inCrisis = signs(index.finding.crisis);
  const inDanger = signs(index.finding.danger);
  const crisis = index.pages.care.flatMap((care, at) => (care === "crisis" ? at : []));

  /** @param {string} text @param {number} limit @returns {SearchFound} */
  return function search(text, limit = 8) {
    const danger = inDanger(text);
    const ranked = fits(text, danger);
    const [first] = ranked;
    const need = inCrisis(text) || (first?.seldom && crisis.includes(first.at));
    const found = ranked
      .filter(({ worth }) => worth >= LEAST * first.worth)
      .filter(({ at }) => !need || !crisis.includes(at))
      .flatMap(({ at, part, own }) =>
        own.length ? own.slice(0, MANY).map(ofPart) : ofPage(at, part),
      );
    if (need) found.unshift(...crisis.map((at) => ofPage(at, -1)));
    const care = need ? index.care.crisis : danger ? index.care.danger : [];
    const buttons = care.flatMap((at) => phone(at) ?? []);
    return { care: buttons, results: found.slice(0, limit), total: found.length };
  };
}
