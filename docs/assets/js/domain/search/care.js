// Whether a text says that someone may want to die, or that life may be in danger. It rather shows
// a number too often than once too little.
import { near, words } from "./fold.js";

const SHORTEST_TYPO = 6;

/** @param {string} typed @param {string} sign */
const alike = (typed, sign) =>
  typed === sign || (sign.length >= SHORTEST_TYPO && (typed.startsWith(sign) || near(typed, sign)));

/** Whether a word or phrase of a list was typed, one error in a longer word forgiven.
 * @param {string[]} list */
export function signs(list) {
  const phrases = list.map(words);
  return (/** @type {string} */ text) => {
    const typed = words(text);
    return phrases.some((phrase) =>
      typed.some((_, from) => phrase.every((sign, next) => alike(typed[from + next] ?? "", sign))),
    );
  };
}
