// How well each page fits a question, with its best part and the parts that were asked for by name.
import { kinds } from "./kinds.js";
import { naming } from "./names.js";
import { understand } from "./question.js";
import { score } from "./score.js";

/** @import { Lexicon, Places } from "./lexicon.js" */
/** @import { Item } from "./question.js" */

/** A page: what it is worth, its best part or -1, its parts that were asked for by name, and the
 * words that led there and that hardly another page has.
 * @typedef {{ at: number, worth: number, part: number, own: number[], seldom: string[] }} Fit */

const PART = 0.45; // the best part of a page, beside the page itself
const BOTH = 0.4; // where the part is worth more than the page
const LISTED = 0.5; // a page that only gathers records
const FOREIGN = 0.75; // a page in another language
const EXACT = 0.6; // a name that is all of the question
const ASKED = 1.2; // the kind of page that a question asks for
const AIM = 0.9; // and what that adds where the words fit
const FEW = 4; // one word in so many has to fit for that
const AFTER = 0.999;
const SELDOM = 3; // hardly another page: this many
const SURE = 0.6; // how sure we must be of such a word where it was not typed so itself
/** @type {Record<string, number>} */
const KINDS = { plan: 1.4, steps: 1.05, law: 1.05, sheet: 1.05, role: 0.8 };
// Who has an incident asks what to do or whom to call, before what the law says, what a lesson is
// and what a word means: that comes later where a plan or a number is worth this part of it.
const ACTS = new Set(["plan", "contact"]);
/** @type {Record<string, number>} */
const YIELDS = { law: 0.8, page: 0.65, list: 0.35 };
// The kind of question that a page of another kind answers.
/** @type {Record<string, string>} */
const ABOUT = { evidence: "law", list: "term" };

/** The best part of each page. @param {SearchIndex} index @param {Places} worth */
function best({ parts }, worth) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const [part, one] of worth) {
    const other = found.get(parts.page[part]);
    if (other === undefined || one > (worth.get(other) ?? 0)) found.set(parts.page[part], part);
  }
  return found;
}

/** @param {SearchIndex} index @param {Lexicon} lexicon */
export function fitting(index, lexicon) {
  const { pages, parts } = index;
  const asks = kinds(index.finding.ask);
  const rare = Math.log(1 + pages.title.length / SELDOM);

  /** What a page is worth by what it is. @param {number} at @param {number} worth
   * @param {Set<string>} wanted @param {number} whole */
  function weighed(at, worth, wanted, whole) {
    const kind = pages.kind[at];
    const less = (pages.list[at] ? LISTED : 1) * (pages.language[at] ? FOREIGN : 1);
    const own = worth * pages.weight[at] * less * (KINDS[kind] ?? 1);
    if (!wanted.has(ABOUT[kind] ?? kind)) return own;
    return own * ASKED + AIM * Math.min(1, (FEW * worth) / whole);
  }

  /** What acts before what yields to it, unless the question asks for that.
   * @param {Fit[]} found @param {Set<string>} wanted */
  function acting(found, wanted) {
    const acts = found.filter(({ at }) => ACTS.has(pages.kind[at]));
    const most = Math.max(0, ...acts.map(({ worth }) => worth));
    return found.map((fit) => {
      const kind = pages.kind[fit.at];
      const yields =
        !wanted.has(ABOUT[kind] ?? kind) && most > (YIELDS[kind] ?? Infinity) * fit.worth;
      return yields ? { ...fit, worth: Math.min(fit.worth, most * AFTER) } : fit;
    });
  }

  /** @param {Item[]} asked @param {number} at */
  const seldom = (asked, at) =>
    asked.flatMap(({ sense, most }) =>
      [...sense].flatMap(([term, sure]) =>
        sure >= (most < Infinity ? 1 : SURE) &&
        (lexicon.rare.get(term) ?? 0) >= rare &&
        lexicon.pages.get(term)?.has(at)
          ? term
          : [],
      ),
    );

  /** Every page that knows a word of a question, the best first.
   * @param {string} text @returns {Fit[]} */
  return function fits(text) {
    const wanted = asks(text);
    const asked = understand(lexicon, text);
    const { total: inPages, whole } = score(asked, lexicon.pages, lexicon.rare);
    const { total: inParts } = score(asked, lexicon.parts, lexicon.rare);
    const names = naming(index, lexicon, asked);
    const sorted = [...inParts.keys()].filter(names).sort((a, b) => names(b) - names(a));
    // Where one has that very name, another that only has it among its words is not meant.
    const own = sorted.filter((part) => names(part) >= 1 || names(sorted[0]) < 1);
    const opened = best(index, inParts);
    const found = [...new Set([...inPages.keys(), ...opened.keys()])].flatMap((at) => {
      const part = opened.get(at) ?? -1;
      const [page, most] = [inPages.get(at) ?? 0, inParts.get(part) ?? 0];
      const both = page + PART * most + BOTH * Math.max(0, most - page);
      const named = own.filter((one) => parts.page[one] === at);
      const worth = weighed(at, both, wanted, whole || 1);
      const fit = { at, worth, part, own: [], seldom: seldom(asked, at) };
      if (!named.length) return fit;
      const exact = 1 + EXACT * Math.max(...named.map(names));
      return [
        { ...fit, worth: worth * exact, own: named },
        { ...fit, part: -1 },
      ];
    });
    return acting(found, wanted).sort((one, other) => other.worth - one.worth);
  };
}
