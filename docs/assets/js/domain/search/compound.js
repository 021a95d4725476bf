// Words made of words of the handbook. Dutch may put an s between two of them.
import { near } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */

const SHORTEST = 3;
const SHORTEST_TYPO = 5;

/** The two words that a word is made of, the second perhaps with a typing error; or nothing.
 * @param {Lexicon} lexicon @param {string} word @param {boolean} typo @returns {string[]} */
export function split({ stem, known, forms }, word, typo) {
  const last = word.length - (typo ? SHORTEST_TYPO : SHORTEST);
  for (let cut = SHORTEST; cut <= last; cut += 1) {
    const head = word.slice(0, cut);
    const first = [head, head.replace(/s$/, "")].find(
      (one) => one.length >= SHORTEST && known.has(stem(one)),
    );
    if (!first) continue;
    const tail = word.slice(cut);
    if (known.has(stem(tail))) return [stem(first), stem(tail)];
    if (!typo) continue;
    for (const [form, term] of forms)
      if (form.length >= SHORTEST_TYPO && near(tail, form)) return [stem(first), term];
  }
  return [];
}

/** The longer words that a word begins or ends, when the rest is a word too.
 * @param {Lexicon} lexicon @param {string} term */
export function around({ stem, known, vocabulary }, term) {
  return vocabulary.filter((other) => {
    if (other.length < term.length + SHORTEST) return false;
    const rest = other.startsWith(term)
      ? other.slice(term.length)
      : other.endsWith(term) && other.slice(0, -term.length);
    return rest && [rest, stem(rest), rest.replace(/^s|s$/, "")].some((one) => known.has(one));
  });
}

/** What a word that nobody knows begins or ends with, the longest; or nothing.
 * @param {Lexicon} lexicon @param {string} word */
export function piece({ stem, known }, word) {
  for (let length = word.length - 1; length >= SHORTEST + 1; length -= 1)
    for (const one of [word.slice(0, length), word.slice(-length)])
      if (known.has(stem(one))) return stem(one);
  return "";
}
