// Which words of what was found are those of the question. Knows no page.
import { fold, words } from "./fold.js";

/** @import { Lexicon } from "./lexicon.js" */

const SHORTEST = 3; // a shorter word stands in too many others

/** @param {Lexicon} lexicon */
export function marking({ stem, stop }) {
  /** The words that were typed, in any form or within another word.
   * @param {string} typed @param {SearchResult[]} results */
  return (typed, results) => {
    const asked = words(typed).filter((word) => word.length >= SHORTEST && !stop.has(word));
    const said = results.flatMap(({ part, sentence }) =>
      `${part} ${sentence}`.split(/[^\p{L}\p{N}]+/u),
    );
    return [...new Set(said)].filter((word) =>
      asked.some((one) => fold(word).includes(one) || stem(fold(word)) === stem(one)),
    );
  };
}
