// The search of the handbook: what a question finds, best first. Knows no page and no network; the
// index comes from hooks/handbook/files/search, where a README explains both.
import { signs } from "./care.js";
import { kinds } from "./kinds.js";
import { lexicon } from "./lexicon.js";
import { understand } from "./question.js";
import { score } from "./score.js";

/** What a page is worth, its best part, and its parts that were asked for themselves.
 * @typedef {{ worth: number, part: number, own: number[], exact: number }} Fit */

const PART = 0.45; // the best part of a page, beside the page itself
const BOTH = 0.4; // where the part is worth more than the page
const LISTED = 0.5; // a page that only gathers records
const FOREIGN = 0.6; // a page in another language
const ASKED = 1.2; // the kind of page that a question asks for
const AIM = 0.6; // and what that adds where the words fit
const FEW = 4; // one word in so many has to fit for that
const LEAST = 0.12; // a page is found when it is worth this part of the best
const DANGER = 1.5; // the plan for danger to life, where the words are about that
const MANY = 3; // parts of one page
const NAMED = 0.5; // how sure we are of a word in a name
const EXACT = 0.6; // a name that is all of the question
// What can be a result by itself.
const OWN = new Set(["contact", "term", "sheet", "checklist", "resource"]);
/** @type {Record<string, number>} */
const KINDS = { plan: 1.15, steps: 1.05, law: 1.05, sheet: 1.05, checklist: 1.02 };
// What each kind of question is about.
/** @type {Record<string, string>} */
const ABOUT = { checklist: "sheet", evidence: "law" };

/** @import { Item } from "./question.js" */
/** @import { Lexicon } from "./lexicon.js" */

/** How far the names of each part are the question itself: from 0, where no name has all its words.
 * @param {SearchIndex} index @param {Lexicon} lexical @param {Item[]} asked */
function naming({ parts }, lexical, asked) {
  const said = asked.filter(({ role }) => role === "said");
  const sure = said.map(
    ({ sense }) => new Set([...sense].filter(([, one]) => one >= NAMED).map(([term]) => term)),
  );
  return (/** @type {number} */ part) => {
    if (!said.length || !OWN.has(parts.kind[part])) return 0;
    const names = [parts.title[part], ...parts.other[part].split(", ")].map(lexical.terms);
    const whole = names.filter((name) =>
      sure.every((sense) => name.some((term) => sense.has(term))),
    );
    return whole.length ? said.length / Math.min(...whole.map(({ length }) => length)) : 0;
  };
}

/** A search through an index. @param {SearchIndex} index */
export function load(index) {
  const { pages, parts } = index;
  const lexical = lexicon(index);
  const asks = kinds(index.finding.ask);

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

  /** What each page is worth, and its parts that were asked for. @param {string} text @param {boolean} danger */
  function fits(text, danger) {
    const wanted = asks(text);
    const asked = understand(lexical, text, wanted.size > 0);
    const { total, whole } = score(asked, lexical.pages, lexical.rare);
    /** @type {Map<number, Fit>} */
    const found = new Map(
      [...total].map(([at, worth]) => [at, { worth, part: -1, own: [], exact: 0 }]),
    );
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
      found.set(at, { worth: both, part, own: [], exact: 0 });
    }
    for (const [at, fit] of found) fit.worth = weighed(at, fit, wanted, whole || 1);
    const names = naming(index, lexical, asked);
    for (const part of [...inParts.keys()].filter(names)) {
      const fit = found.get(parts.page[part]);
      fit?.own.push(part);
      if (fit) fit.exact = Math.max(fit.exact, names(part));
    }
    for (const [at, fit] of found) {
      if (danger && pages.care[at] === "danger") fit.worth *= DANGER;
      fit.worth *= 1 + EXACT * fit.exact;
      fit.own.sort((one, other) => names(other) - names(one));
    }
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

  const crisis = pages.care.flatMap((care, at) => (care === "crisis" ? at : []));
  const inCrisis = signs(index.finding.crisis);
  const inDanger = signs(index.finding.danger);

  return function search(/** @type {string} */ text, limit = 8) {
    const need = inCrisis(text);
    const danger = inDanger(text);
    const ranked = [...fits(text, danger)].sort(([, one], [, other]) => other.worth - one.worth);
    const enough = LEAST * (ranked[0]?.[1].worth ?? 0);
    const found = ranked
      .filter(([at, { worth }]) => worth >= enough && !(need && crisis.includes(at)))
      .flatMap(([at, { part, own }]) =>
        own.length ? own.slice(0, MANY).map(ofPart) : ofPage(at, part),
      );
    const results = need ? [...crisis.map((at) => ofPage(at, -1)), ...found] : found;
    const numbers = need ? index.care.crisis : danger ? index.care.danger : [];
    return {
      care: numbers.flatMap((at) => phone(at) ?? []),
      results: results.slice(0, limit),
      total: results.length,
    };
  };
}
