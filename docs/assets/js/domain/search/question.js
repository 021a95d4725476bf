// What a question may mean: for each of its words the words of the handbook, and how sure.
import { around, meant, pieces, split } from "./compound.js";
import { near, words } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */

/** One word of a question: what it may mean, how much it counts, and how rare it is at most: a word
 * that means the same does not count for more because fewer pages have it.
 * @typedef {{ word: string, sense: Map<string, number>, weight: number, most: number, role: "said" | "asks" | "added" }} Item */

// How sure a word is that was not typed so.
const SURE = {
  around: 0.5,
  begun: 0.7,
  longer: 0.3,
  typo: 0.7,
  joined: 0.9,
  part: 0.35,
  piece: 0.4,
  apart: 0.8,
  name: 0.8,
};
const SAID = 0.6; // from here on a name counts as said
const ASIDE = 0.7; // who it was or where it happened says little about what happened
const ASKS = 0.6; // and what kind of page is meant
const APART = 0.7; // a part of a word that we do not know
const NAME = 0.5; // a name of more words, all of them together
const MANY = 500; // words to remember
const SHORTEST_TYPO = 4;
const SHORTEST_BEGIN = 3;
const SHORTEST_SPLIT = 7;

/** @param {Lexicon} lexicon @param {Map<string, number>} sense @param {string} term @param {number} sure */
function add({ known }, sense, term, sure) {
  if (known.has(term) && (sense.get(term) ?? 0) < sure) sense.set(term, sure);
}

/** What one word may stand for; the last one may be half typed.
 * @param {Lexicon} lexicon @param {string} word @param {boolean} last */
function meanings(lexicon, word, last) {
  const { stem, forms, known, memo } = lexicon;
  const kept = memo.get(`${word} ${last}`);
  if (kept) return new Map(kept);
  /** @type {Map<string, number>} */
  const sense = new Map();
  const term = stem(word);
  const exact = known.has(term);
  add(lexicon, sense, term, 1);
  if (word.length >= SHORTEST_BEGIN)
    for (const other of around(lexicon, term)) add(lexicon, sense, other, SURE.around);
  const begins = last && word.length >= SHORTEST_BEGIN;
  const typo = !exact && word.length >= SHORTEST_TYPO;
  for (const [form, other] of forms) {
    if (begins && form.startsWith(word))
      add(lexicon, sense, other, exact ? SURE.longer : SURE.begun);
    if (typo && form.length >= SHORTEST_TYPO && near(word, form))
      add(lexicon, sense, other, SURE.typo);
  }
  if (memo.size > MANY) memo.clear();
  memo.set(`${word} ${last}`, sense);
  return new Map(sense);
}

/** Two words that the handbook writes as one. @param {Lexicon} lexicon @param {Item[]} asked */
function join(lexicon, asked) {
  asked.slice(0, -1).forEach((item, at) => {
    const next = asked[at + 1];
    const word = item.word + next.word;
    const exact = lexicon.known.has(lexicon.stem(word));
    const unknown = !item.sense.size || !next.sense.size;
    const joined = exact || !unknown ? lexicon.stem(word) : meant(lexicon, word);
    for (const one of [item, next])
      add(lexicon, one.sense, joined, exact ? SURE.joined : SURE.typo);
  });
}

/** A part of a word that we do not know, by itself or in another word.
 * @param {Lexicon} lexicon @param {string} piece @returns {Item} */
function added(lexicon, piece) {
  const sense = new Map([[piece, SURE.apart]]);
  for (const other of around(lexicon, piece)) add(lexicon, sense, other, SURE.around);
  const most = lexicon.rare.get(piece) ?? Infinity;
  return { word: piece, sense, weight: APART, most, role: "added" };
}

/** A word that the handbook writes as two. @param {Lexicon} lexicon @param {Item[]} asked */
function part(lexicon, asked) {
  /** @type {Item[]} */
  const more = [];
  for (const item of asked.filter(({ word }) => word.length >= SHORTEST_SPLIT)) {
    const exact = lexicon.known.has(lexicon.stem(item.word));
    let parts = split(lexicon, item.word, false);
    if (!parts.length && !exact && !item.sense.size) parts = split(lexicon, item.word, true);
    for (const piece of parts) {
      if (exact) add(lexicon, item.sense, piece, SURE.part);
      else more.push(added(lexicon, piece));
    }
    if (parts.length && !item.sense.size) item.weight = 0;
    else if (!item.sense.size)
      for (const piece of pieces(lexicon, item.word)) add(lexicon, item.sense, piece, SURE.piece);
  }
  return more;
}

/** Other names for what was said. @param {Lexicon} lexicon @param {Item[]} asked */
function rename(lexicon, asked) {
  /** @type {Item[]} */
  const more = [];
  for (const group of lexicon.names)
    for (const name of group) {
      const at = asked.findIndex((_, from) =>
        name.every((term, next) => (asked[from + next]?.sense.get(term) ?? 0) >= SAID),
      );
      if (at < 0) continue;
      for (const other of group.filter((one) => one !== name)) {
        if (other.length === 1)
          name.forEach((_, next) => add(lexicon, asked[at + next].sense, other[0], SURE.name));
        else
          for (const term of other.filter(
            (one) => ![...asked, ...more].some(({ sense }) => sense.has(one)),
          ))
            more.push({
              word: term,
              sense: new Map([[term, 1]]),
              weight: NAME / other.length,
              most: Infinity,
              role: "added",
            });
      }
    }
  return more;
}

/** What the words of a question may mean; where all are stop words, those.
 * @param {Lexicon} lexicon @param {string} text */
export function understand(lexicon, text) {
  const typed = words(text);
  const means = typed.filter((word) => !/^\d$/.test(word) && !lexicon.stop.has(word));
  const said = means.length ? means : typed;
  /** @type {Item[]} */
  const asked = said.map((word, at) => ({
    word,
    sense: meanings(lexicon, word, at === said.length - 1),
    role: lexicon.asks.has(word) ? "asks" : "said",
    weight: lexicon.aside.has(word) ? ASIDE : lexicon.asks.has(word) ? ASKS : 1,
    most: lexicon.rare.get(lexicon.stem(word)) ?? Infinity,
  }));
  join(lexicon, asked);
  const parts = part(lexicon, asked);
  const names = rename(lexicon, [...asked, ...parts]);
  return [...asked, ...parts, ...names].filter(({ weight }) => weight);
}
