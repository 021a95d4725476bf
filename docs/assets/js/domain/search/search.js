// The search of the handbook: what a question finds, best first. Knows no page and no network; the
// index comes from hooks/handbook/files/search, where a README explains both.
import { signs } from "./care.js";
import { fold, words } from "./fold.js";
import { lexicon } from "./lexicon.js";
import { understand } from "./question.js";
import { score } from "./score.js";

/** What fits on a page: what it is worth, and its best part. @typedef {{ worth: number, part: number }} Fit */

const PART = 0.45; // the best part of a page, beside the page itself
const BOTH = 0.4; // where the part is worth more than the page
const LISTED = 0.5; // a page that only gathers records
const FOREIGN = 0.6; // a page in another language
const ASKED = 1.2; // the kind of page that a question asks for
const AIM = 0.6; // and what that adds where the words fit
const CERTAIN = 1000; // what someone in need must see
/** @type {Record<string, number>} */
const KINDS = { plan: 1.15, steps: 1.05, law: 1.05, sheet: 1.05, checklist: 1.02 };
// What each kind of question is about.
/** @type {Record<string, string>} */
const ABOUT = { checklist: "sheet", evidence: "law" };

/** The kinds of page that a text asks for. @param {Record<string, string[]>} ask @param {string} text */
function wanted(ask, text) {
  const typed = ` ${words(text).join(" ")} `;
  const kinds = Object.entries(ask).filter(([, list]) =>
    list.some((phrase) => typed.includes(` ${fold(phrase)} `)),
  );
  return new Set(kinds.map(([kind]) => kind));
}

/** A search through an index. @param {SearchIndex} index */
export function load(index) {
  const { pages, parts } = index;
  const lexical = lexicon(index);
  const inCrisis = signs(index.finding.crisis);
  const inDanger = signs(index.finding.danger);

  /** @param {number} at @returns {SearchPhone | null} */
  function phone(at) {
    if (at < 0) return null;
    const [name, number, href] = index.phones[at];
    return { name, phone: number, href };
  }

  /** What each page is worth. @param {string} text */
  function fits(text) {
    const asked = understand(lexical, text);
    const { total, whole } = score(asked, lexical.pages, lexical.rare);
    /** @type {Map<number, Fit>} */
    const found = new Map([...total].map(([at, worth]) => [at, { worth, part: -1 }]));
    /** @type {Map<number, Fit>} */
    const best = new Map();
    for (const [part, worth] of score(asked, lexical.parts, lexical.rare).total) {
      const at = parts.page[part];
      if (worth > (best.get(at)?.worth ?? 0)) best.set(at, { worth, part });
    }
    for (const [at, { worth, part }] of best) {
      const own = found.get(at)?.worth ?? 0;
      found.set(at, { worth: own + PART * worth + BOTH * Math.max(0, worth - own), part });
    }
    const asks = wanted(index.finding.ask, text);
    for (const [at, fit] of found) {
      const kind = pages.kind[at];
      const list = pages.list[at] ? LISTED : 1;
      const foreign = pages.language[at] ? FOREIGN : 1;
      const worth = fit.worth * pages.weight[at] * list * foreign * (KINDS[kind] ?? 1);
      const aimed = asks.has(ABOUT[kind] ?? kind);
      const share = Math.min(1, (4 * fit.worth) / (whole || 1));
      fit.worth = aimed ? worth * ASKED + AIM * share : worth;
    }
    return found;
  }

  /** @param {number} at @param {number} part @returns {SearchResult} */
  function result(at, part) {
    const has = part >= 0;
    const kind = pages.kind[at];
    const anchor = has && parts.anchor[part] ? `#${parts.anchor[part]}` : "";
    const line = has ? parts.phone[part] : -1;
    return {
      address: `${pages.address[at]}${anchor}`,
      kind,
      label: index.finding.kind[kind],
      title: pages.title[at],
      part: has ? parts.title[part] : "",
      sentence: (has && parts.sentence[part]) || pages.sentence[at],
      phone: phone(pages.phone[at] >= 0 ? pages.phone[at] : line),
      language: pages.language[at],
    };
  }

  return function search(/** @type {string} */ text, limit = 8) {
    const crisis = inCrisis(text);
    const found = fits(text);
    if (crisis)
      pages.crisis.forEach((is, at) => {
        if (is) found.set(at, { part: -1, worth: CERTAIN });
      });
    const ranked = [...found].sort(([, one], [, other]) => other.worth - one.worth);
    const first = ranked[0]?.[0] ?? -1;
    const care = crisis || pages.crisis[first] ? index.care.crisis : [];
    const numbers = care.length || !inDanger(text) ? care : index.care.danger;
    return {
      care: numbers.flatMap((at) => phone(at) ?? []),
      results: ranked.slice(0, limit).map(([at, { part }]) => result(at, part)),
      total: ranked.length,
    };
  };
}
