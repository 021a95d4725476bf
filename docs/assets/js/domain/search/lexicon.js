// Which words the handbook has, on which pages and parts, and how much each tells. Knows no page.
import { words } from "./fold.js";
import { stems } from "./stem.js";

/** Where a word stands, and how heavy. @typedef {Map<number, number>} Places */
/** @typedef {ReturnType<typeof lexicon>} Lexicon */

const HEAVY = { title: 5, also: 5, other: 3, sentence: 2, line: 1.5, text: 1 };
const SELDOM = 0.25; // a page that has a word in its running text only, when we count its pages
const FIRST = 48; // the sign of the first page
const SHARED = 65; // the sign of a word that shares no letter with the one before it

/** How many pages have a word; those that have it only in running text count for less.
 * @param {SearchIndex} index @param {Places} [inPages] @param {Places} [inParts] */
function spread({ parts }, inPages, inParts) {
  const all = new Set([...(inParts?.keys() ?? [])].map((part) => parts.page[part]));
  let seldom = 0;
  for (const [at, heavy] of inPages ?? [])
    if (heavy >= HEAVY.sentence) all.add(at);
    else if (!all.has(at)) seldom += SELDOM;
  return all.size + seldom;
}

/** Reads texts into maps of where each word stands, by its stem.
 * @param {(word: string) => string} stem @param {Set<string>} stop */
function reader(stem, stop) {
  /** A written form, and its stem. @type {Map<string, string>} */
  const forms = new Map();
  /** @type {Map<string, Places>} */
  const pages = new Map();
  /** @type {Map<string, Places>} */
  const parts = new Map();

  /** @param {Map<string, Places>} map @param {string} word @param {number} at @param {number} heavy */
  function put(map, word, at, heavy) {
    const term = stem(word);
    forms.set(word, term);
    const places = map.get(term) ?? new Map();
    if (!places.size) map.set(term, places);
    places.set(at, (places.get(at) ?? 0) + heavy);
  }
  /** Each word once. @param {Map<string, Places>} map @param {number} at @param {string} text
   * @param {number} heavy */
  function read(map, at, text, heavy) {
    /** @type {Set<string>} */
    const said = new Set();
    for (const word of words(text)) {
      // Who only asks "what now" finds the page with such a title.
      if (stop.has(word) && !(map === pages && heavy === HEAVY.title)) continue;
      if (said.has(stem(word))) forms.set(word, stem(word));
      else put(map, word, at, heavy);
      said.add(stem(word));
    }
  }
  return { forms, pages, parts, put, read };
}

/** The words of a handbook by their stem. @param {SearchIndex} index */
export function lexicon(index) {
  const stem = stems(index.language);
  const stop = new Set(words(index.finding.stop));
  const { forms, pages, parts, put, read } = reader(stem, stop);
  index.pages.title.forEach((title, at) => {
    read(pages, at, title, HEAVY.title);
    read(pages, at, index.pages.also[at], HEAVY.also);
    read(pages, at, index.pages.sentence[at], HEAVY.sentence);
  });
  index.parts.title.forEach((title, at) => {
    read(parts, at, title, HEAVY.title);
    read(parts, at, index.parts.other[at], HEAVY.other);
    read(parts, at, index.parts.sentence[at], HEAVY.line);
  });
  const [short, places] = index.text;
  const signs = places.split(" ");
  let word = "";
  short.match(/[A-Z][^A-Z]+/g)?.forEach((rest, at) => {
    word = word.slice(0, rest.charCodeAt(0) - SHARED) + rest.slice(1);
    for (const sign of signs[at]) put(pages, word, sign.charCodeAt(0) - FIRST, HEAVY.text);
  });
  const total = index.pages.title.length;
  /** @param {string} term */
  const told = (term) => Math.log(1 + total / spread(index, pages.get(term), parts.get(term)));
  const rare = new Map([...new Set(forms.values())].map((term) => [term, told(term)]));

  /** The stems of the words that mean something. @param {string} text */
  const terms = (text) => words(text).flatMap((word) => (stop.has(word) ? [] : stem(word)));
  const names = index.names.map((group) => group.map(terms).filter(({ length }) => length));
  // A name that no page has leads to the others.
  for (const said of index.names.flat().map(words))
    if (said.length === 1) forms.set(said[0], stem(said[0]));
  const known = new Set(forms.values());
  const aside = new Set(words(index.finding.aside));
  const asks = new Set(Object.values(index.finding.ask).flat().flatMap(words));
  const vocabulary = [...known];
  /** What words were found to mean: the same are asked at each key.
   * @type {Map<string, Map<string, number>>} */
  const memo = new Map();
  return {
    stem,
    stop,
    forms,
    pages,
    parts,
    known,
    vocabulary,
    rare,
    terms,
    names,
    aside,
    asks,
    memo,
  };
}
