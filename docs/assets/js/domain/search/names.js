// Which records are themselves what was asked for: a line, a word, a sheet by one of its names.

/** @import { Lexicon } from "./lexicon.js" */
/** @import { Item } from "./question.js" */

const SURE = 0.6; // how sure we must be of a word in a name
const ASIDE = /\(.*\)/; // what a name says beside itself
// What can be a result by itself.
const OWN = new Set(["contact", "term", "sheet", "checklist", "resource"]);

/** How far the names of a part are the question: 1 where a name is all of it, 0 where no name has
 * all its words. @param {SearchIndex} index @param {Lexicon} lexicon @param {Item[]} asked */
export function naming({ parts }, lexicon, asked) {
  const said = asked.filter(({ role }) => role === "said");
  const meant = said.map(
    ({ sense }) => new Set([...sense.keys()].filter((term) => (sense.get(term) ?? 0) >= SURE)),
  );
  return (/** @type {number} */ part) => {
    if (!said.length || !OWN.has(parts.kind[part])) return 0;
    const title = parts.title[part];
    const names = [title, title.replace(ASIDE, ""), ...parts.other[part].split(", ")].map(
      lexicon.terms,
    );
    const whole = names.filter((name) =>
      meant.every((terms) => name.some((term) => terms.has(term))),
    );
    return whole.length ? said.length / Math.min(...whole.map(({ length }) => length)) : 0;
  };
}
