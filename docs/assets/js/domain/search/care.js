// Whether a text says that someone may want to die, or that life may be in danger. It rather shows
// a number too often than once too little.
import { near, words } from "./fold.js";

const SHORTEST_TYPO = 6;
const SHORTEST_BARE = 5;
const BETWEEN = 2;

/** What is left of a word without its vowels, as fast thumbs write it. @param {string} word */
const bare = (word) => word.replace(/[aeiouy]/g, "");

/** @param {string} typed @param {string} sign */
function alike(typed, sign) {
  if (typed === sign || sign.length < SHORTEST_TYPO) return typed === sign;
  const same = bare(sign).length >= SHORTEST_BARE && bare(typed) === bare(sign);
  return same || typed.startsWith(sign) || near(typed, sign);
}

/** Whether a phrase begins at a word, with a word or two between its words.
 * @param {string[]} typed @param {number} from @param {string[]} phrase */
function begins(typed, from, phrase) {
  let at = from - 1;
  return phrase.every((sign, next) => {
    const within = typed.slice(at + 1, at + 2 + (next ? BETWEEN : 0));
    const found = within.findIndex((word) => alike(word, sign));
    at += found + 1;
    return found >= 0;
  });
}

/** Whether a word or phrase of a list was typed: one error in a longer word is forgiven, and a word
 * written as two.
 * @param {string[]} list */
export function signs(list) {
  const phrases = list.map(words).filter(({ length }) => length);
  return (/** @type {string} */ text) => {
    const typed = words(text);
    const joined = typed.slice(1).map((word, at) => typed[at] + word);
    return phrases.some(
      (phrase) =>
        typed.some((_, from) => begins(typed, from, phrase)) ||
        (phrase.length === 1 && joined.some((word) => alike(word, phrase[0]))),
    );
  };
}
