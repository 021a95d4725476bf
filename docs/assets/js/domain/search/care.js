// Whether a text says that someone may want to die, or that life may be in danger. It rather shows
// a number too often than once too little.
import { near, words } from "./fold.js";

const SHORTEST_TYPO = 4;
const SHORTEST_IN_PHRASE = 3;
const SHORTEST_LONG = 6;
const SHORTEST_BARE = 5;
const BETWEEN = 2;
const SPREAD = 4;

/** A sign: the words of which one must stand at each place; in any order, or at the end.
 * @typedef {{ places: string[][], loose: boolean, last: boolean }} Sign */
/** Whether a word is common here, so that it is no error in another.
 * @typedef {(word: string) => boolean} Common */

/** What is left of a word without its vowels, as fast thumbs write it. @param {string} word */
const bare = (word) => word.replace(/[aeiouy]/g, "");
/** @param {string} word */
const letters = (word) => [...new Set(word)].sort().join("");

/** Reads `a b|c` as a, then b or c; `a + b` as both in any order; `a b.` as the end of the text, and
 * `a.` as all of it.
 * @param {string} line @returns {Sign} */
function read(line) {
  const places = line.split(/[\s+-]+/).map((place) => place.split("|").flatMap(words));
  const said = places.filter(({ length }) => length);
  return { places: said, loose: line.includes("+"), last: line.endsWith(".") };
}

/** A short word alone needs more to be taken for an error: its first letter, or its letters.
 * @param {string} typed @param {string} sign @param {boolean} alone @param {Common} common */
function alike(typed, sign, alone, common) {
  if (typed === sign) return true;
  if (sign.length >= SHORTEST_LONG) {
    const same = bare(sign).length >= SHORTEST_BARE && bare(typed) === bare(sign);
    return (
      (same && typed.length < sign.length) ||
      typed.startsWith(sign) ||
      (near(typed, sign) && !common(typed))
    );
  }
  if (sign.length < SHORTEST_IN_PHRASE || !near(typed, sign) || common(typed)) return false;
  if (!alone) return typed.length >= SHORTEST_IN_PHRASE;
  if (sign.length < SHORTEST_TYPO) return letters(typed) === letters(sign);
  return typed.length >= SHORTEST_TYPO && (typed.length !== sign.length || typed[0] === sign[0]);
}

/** How far a sign goes that begins at a word, or -1: a word or two may stand between its words.
 * @param {string[]} typed @param {number} from @param {Sign} sign @param {Common} common */
function ends(typed, from, { places, loose, last }, common) {
  const alone = places.length === 1;
  if (alone && last && typed.length > 1) return -1;
  /** @param {string[]} place */
  const at = (place) => (/** @type {string} */ word) =>
    place.some((one) => alike(word, one, alone, common));
  const within = typed.slice(from, from + places.length + SPREAD);
  if (loose) {
    const found = places.map((place) => within.findIndex(at(place)));
    return Math.min(...found) === 0 ? from + Math.max(...found) : -1;
  }
  let end = from - 1;
  const whole = places.every((place, next) => {
    const found = typed.slice(end + 1, end + 2 + (next ? BETWEEN : 0)).findIndex(at(place));
    end += found + 1;
    return found >= 0;
  });
  return whole && (!last || end === typed.length - 1) ? end : -1;
}

/** What a word ends in after a word of the handbook, long enough to say something by itself.
 * @param {string} word @param {Common} known */
const tails = (word, known) =>
  [...word].flatMap((_, at) =>
    at >= SHORTEST_IN_PHRASE && word.length - at >= SHORTEST_LONG && known(word.slice(0, at))
      ? word.slice(at)
      : [],
  );

/** Whether a word or phrase of a list was typed: one error in a word is forgiven, a word written as
 * two, and one written to the end of a word that is known.
 * @param {string[]} list @param {Common} common @param {Common} known */
export function signs(list, common = () => false, known = common) {
  const all = list.map(read).filter(({ places }) => places.length);
  return (/** @type {string[]} */ typed) => {
    const joined = typed.slice(1).map((word, at) => typed[at] + word);
    const more = [...joined, ...typed.flatMap((word) => tails(word, known))];
    return all.some(
      (sign) =>
        typed.some((_, from) => ends(typed, from, sign, common) >= 0) ||
        (sign.places.length === 1 && more.some((one) => ends([one], 0, sign, common) >= 0)),
    );
  };
}

/** Leaves out the phrases that mean no harm. @param {string[]} list */
export function without(list) {
  const all = list.map(read);
  return (/** @type {string[]} */ typed) => {
    /** @type {Set<number>} */
    const said = new Set();
    for (const sign of all)
      typed.forEach((_, from) => {
        const end = ends(typed, from, sign, () => true);
        for (let at = from; at <= end; at += 1) said.add(at);
      });
    return typed.filter((_, at) => !said.has(at));
  };
}
