// Words made of words of the handbook. Dutch may put an s between two of them.
import { near } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */

const SHORTEST = 3;
const SHORTEST_TYPO = 5;

/** The word that was meant by one with a typing error; or nothing.
 * @param {Lexicon} lexicon @param {string} word */
export function meant({ forms }, word) {
  if (word.length < SHORTEST_TYPO) return "";
  for (const [form, term] of forms)
    if (form.length >= SHORTEST_TYPO && near(word, form)) return term;
  return "";
}

/** The two words that a word is made of, one of them perhaps with a typing error; or nothing.
 * @param {Lexicon} lexicon @param {string} word @param {boolean} typo @returns {string[]} */
export function split(lexicon, word, typo) {
  const { stem, known } = lexicon;
  for (let cut = SHORTEST; cut <= word.length - SHORTEST; cut += 1) {
    const heads = [word.slice(0, cut), word.slice(0, cut).replace(/s$/, "")];
    const tail = stem(word.slice(cut));
    const head = heads.find((one) => one.length >= SHORTEST && known.has(stem(one))) ?? "";
    if (head && known.has(tail)) return [stem(head), tail];
    if (!typo || (!head && !known.has(tail))) continue;
    const other = meant(lexicon, head ? word.slice(cut) : heads[1]);
    if (other) return head ? [stem(head), other] : [other, tail];
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

/** What a word that nobody knows begins and ends with, and the words that begin as it does: as many
 * letters as can be. @param {Lexicon} lexicon @param {string} word @returns {string[]} */
export function pieces({ stem, known, forms }, word) {
  for (let length = word.length - 1; length > SHORTEST; length -= 1) {
    const head = word.slice(0, length);
    const alike = length < SHORTEST_TYPO ? [] : [...forms.keys()];
    const begun = alike.filter((form) => form.startsWith(head));
    const found = [head, word.slice(-length), ...begun].map(stem);
    if (found.some((one) => known.has(one))) return found;
  }
  return [];
}
