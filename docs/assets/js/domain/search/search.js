// The search of the handbook: what a question finds, best first. Knows no page and no network; the
// index comes from hooks/handbook/files/search, where a README explains both.
import { signs } from "./care.js";
import { kinds } from "./kinds.js";
import { lexicon } from "./lexicon.js";
import { understand } from "./question.js";
import { score } from "./score.js";

/** What a page is worth, its best part, and its parts that were asked for themselves.
 * @typedef {{ worth: number, part: number, own: number[] }} Fit */

const PART = 0.45; // the best part of a page, beside the page itself
const BOTH = 0.4; // where the part is worth more than the page
const LISTED = 0.5; // a page that only gathers records
const FOREIGN = 0.6; // a page in another language
const ASKED = 1.2; // the kind of page that a question asks for
const AIM = 0.6; // and what that adds where the words fit
const FEW = 4; // one word in so many has to fit for that
const CERTAIN = 1000; // what someone in need must see
const LEAST = 0.12; // a page is found when it is worth this part of the best
const MOST = 5; // and the best is not what was put there for someone in need
const MANY = 3; // parts of one page
const NAME = 3; // a word in a name of a part weighs this
const NAMED = 0.5; // and we are so sure of it
// What can be a result by itself.
const OWN = new Set(["contact", "term", "sheet", "checklist", "resource"]);
/** @type {Record<string, number>} */
const KINDS = { plan: 1.15, steps: 1.05, law: 1.05, sheet: 1.05, checklist: 1.02 };
// What each kind of question is about.
/** @type {Record<string, string>} */
const ABOUT = { checklist: "sheet", evidence: "law" };

/** @import { Item } from "./question.js" */
/** @import { Lexicon } from "./lexicon.js" */

/** The parts that are what was asked for: their own names have every word of the question.
 * @param {SearchIndex} index @param {Lexicon} lexical @param {Item[]} asked @param {Iterable<number>} found */
function named({ parts }, lexical, asked, found) {
  const said = asked.filter(({ role }) => role === "said");
  if (!said.length) return [];
  return [...found].filter((part) => {
    if (!OWN.has(parts.kind[part])) return false;
    return said.every(({ sense }) =>
      [...sense].some(
        ([term, sure]) => sure >= NAMED && (lexical.parts.get(term)?.get(part) ?? 0) >= NAME,
      ),
    );
  });
}

/** A search through an index. @param {SearchIndex} index */
export function load(index) {
  const { pages, parts } = index;
  const lexical = lexicon(index);
  const asks = kinds(index.finding.ask);
  const inCrisis = signs(index.finding.crisis);
  const inDanger = signs(index.finding.danger);

  /** @param {number} at @returns {SearchPhone | null} */
  function phone(at) {
    if (at < 0) return null;
    const [name, number, href] = index.phones[at];
    return { name, phone: number, href };
  }

  /** What a page is worth by what it is. @param {number} at @param {Fit} fit @param {Set<string>} wanted @param {number} whole */
  function weighed(at, { worth }, wanted, whole) {
    const kind = pages.kind[at];
    const less = (pages.list[at] ? LISTED : 1) * (pages.language[at] ? FOREIGN : 1);
    const own = worth * pages.weight[at] * less * (KINDS[kind] ?? 1);
    if (!wanted.has(ABOUT[kind] ?? kind)) return own;
    return own * ASKED + AIM * Math.min(1, (FEW * worth) / whole);
  }

  /** What each page is worth, and its parts that were asked for. @param {string} text */
  function fits(text) {
    const asked = understand(lexical, text);
    const { total, whole } = score(asked, lexical.pages, lexical.rare);
    /** @type {Map<number, Fit>} */
    const found = new Map([...total].map(([at, worth]) => [at, { worth, part: -1, own: [] }]));
    const inParts = score(asked, lexical.parts, lexical.rare).total;
    /** @type {Map<number, { worth: number, part: number }>} */
    const best = new Map();
    for (const [part, worth] of inParts) {
      const at = parts.page[part];
      if (worth > (best.get(at)?.worth ?? 0)) best.set(at, { worth, part });
    }
    for (const [at, { worth, part }] of best) {
      const own = found.get(at)?.worth ?? 0;
      const both = own + PART * worth + BOTH * Math.max(0, worth - own);
      found.set(at, { worth: both, part, own: [] });
    }
    const wanted = asks(text);
    for (const [at, fit] of found) fit.worth = weighed(at, fit, wanted, whole || 1);
    const own = named(index, lexical, asked, inParts.keys());
    own.sort((one, other) => (inParts.get(other) ?? 0) - (inParts.get(one) ?? 0));
    for (const part of own) found.get(parts.page[part])?.own.push(part);
    return found;
  }

  /** A page, opened at its best part. @param {number} at @param {number} part @returns {SearchResult} */
  function ofPage(at, part) {
    const has = part >= 0;
    const kind = pages.kind[at];
    const line = has ? parts.phone[part] : -1;
    return {
      address: address(at, part),
      kind,
      label: index.finding.kind[kind],
      title: pages.title[at],
      part: has ? parts.title[part] : "",
      sentence: (has && parts.sentence[part]) || pages.sentence[at],
      phone: phone(pages.phone[at] >= 0 ? pages.phone[at] : line),
      language: pages.language[at],
    };
  }

  /** A record by itself. @param {number} part @returns {SearchResult} */
  function ofPart(part) {
    const at = parts.page[part];
    const kind = parts.kind[part];
    return {
      ...ofPage(at, part),
      kind,
      label: index.finding.kind[kind],
      title: parts.title[part],
      part: "",
      phone: phone(parts.phone[part]),
    };
  }

  /** @param {number} at @param {number} part */
  const address = (at, part) =>
    `${pages.address[at]}${parts.anchor[part] ? `#${parts.anchor[part]}` : ""}`;

  return function search(/** @type {string} */ text, limit = 8) {
    const crisis = inCrisis(text);
    const found = fits(text);
    if (crisis)
      pages.crisis.forEach((is, at) => {
        if (is) found.set(at, { worth: CERTAIN, part: -1, own: [] });
      });
    const all = [...found].sort(([, one], [, other]) => other.worth - one.worth);
    const ranked = all.filter(([, { worth }]) => worth >= LEAST * Math.min(MOST, all[0][1].worth));
    const first = ranked[0]?.[0] ?? -1;
    const care = crisis || pages.crisis[first] ? index.care.crisis : [];
    const numbers = care.length || !inDanger(text) ? care : index.care.danger;
    const results = ranked.flatMap(([at, { part, own }]) =>
      own.length ? own.slice(0, MANY).map(ofPart) : ofPage(at, part),
    );
    return {
      care: numbers.flatMap((at) => phone(at) ?? []),
      results: results.slice(0, limit),
      total: results.length,
    };
  };
}
