// Which words the handbook has, on which pages and parts, and how much each tells. Knows no page.
import { words } from "./fold.js";
import { stems } from "./stem.js";

/** Where a word stands, and how heavy. @typedef {Map<number, number>} Places */
/** @typedef {ReturnType<typeof lexicon>} Lexicon */

const HEAVY = { title: 5, also: 4.5, other: 3, sentence: 2, line: 1.5, text: 1 };
const SELDOM = 0.25; // a page that has a word in its running text only, when we count its pages
const FIRST = 48; // the sign of the first page

/** The words of a handbook by their stem. @param {SearchIndex} index */
export function lexicon(index) {
  const stem = stems(index.language);
  const stop = new Set(words(index.finding.stop));
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
  /** @param {Map<string, Places>} map @param {number} at @param {string} text @param {number} heavy */
  function read(map, at, text, heavy) {
    /** @type {Set<string>} */
    const said = new Set();
    for (const word of words(text)) {
      if (stop.has(word) && !(map === pages && heavy === HEAVY.title)) continue;
      if (said.has(stem(word))) forms.set(word, stem(word));
      else put(map, word, at, heavy);
      said.add(stem(word));
    }
  }

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
  for (const line of index.text.split("\n")) {
    const [word, signs = ""] = line.split("\t");
    for (const sign of signs) put(pages, word, sign.charCodeAt(0) - FIRST, HEAVY.text);
  }

  /** How many pages have a word. @param {string} term */
  function count(term) {
    /** @type {Places} */
    const found = new Map();
    for (const at of parts.get(term)?.keys() ?? []) found.set(index.parts.page[at], 1);
    for (const [at, heavy] of pages.get(term) ?? [])
      found.set(at, Math.max(found.get(at) ?? 0, heavy >= HEAVY.sentence ? 1 : SELDOM));
    return [...found.values()].reduce((sum, one) => sum + one, 0);
  }
  const known = new Set(forms.values());
  const total = index.pages.title.length;
  const rare = new Map([...known].map((term) => [term, Math.log(1 + total / count(term))]));

  /** The stems of the words that mean something. @param {string} text */
  const terms = (text) =>
    words(text)
      .filter((word) => !stop.has(word))
      .map(stem);
  const names = index.names.map((group) => group.map(terms).filter((name) => name.length));
  const apps = new Set(words(index.finding.apps));
  const asks = new Set(Object.values(index.finding.ask).flat().flatMap(words));
  const vocabulary = [...known];
  /** What words were found to mean; the same are asked at each key. @type {Map<string, Map<string, number>>} */
  const memo = new Map();
  return {
    memo,
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
    apps,
    asks,
  };
}
