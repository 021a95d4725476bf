// One way to write each word, for the index and the question alike. Knows no language.

/** Small letters without accents or apostrophes, numbers without signs. @param {string} text */
export function fold(text) {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|['’‘]/gu, "");
  return plain.replace(/(\d)[\s.-]+(?=\d)/g, "$1");
}

/** The words of a text. @param {string} text @returns {string[]} */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two words are one typing error apart: a letter more, less, other, or two swapped.
 * @param {string} one @param {string} other */
export function near(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
