// What a paper is made of: blocks of text, lists and tables. Knows no page and no file.

/**
 * A piece of text: plain, in bold, or a link.
 * @typedef {string | { text: string, href?: string }} Run
 *
 * @typedef {{
 *   kind: "title" | "h1" | "h2" | "p" | "note" | "small",
 *   runs: Run[],
 *   keep?: boolean,
 * }} TextBlock
 *
 * Numbered items go on from a start.
 * @typedef {{ kind: "ul" | "ol", items: Run[][], start: number }} ListBlock
 *
 * Widths are shares of a hundred; high rows have room for a signature.
 * @typedef {{
 *   kind: "table",
 *   widths: number[],
 *   head: Run[][],
 *   rows: Run[][][],
 *   high?: boolean,
 * }} TableBlock
 *
 * @typedef {TextBlock | ListBlock | TableBlock} Block
 */

export const LINE = "_".repeat(28); // to write on, where something is not filled in

/** @param {Run} run */
export const wordOf = (run) => (typeof run === "string" ? run : run.text);

/** @param {string} text @returns {TextBlock} */
export const title = (text) => ({ kind: "title", runs: [text] });

/** @param {Run[]} runs @returns {TextBlock} */
export const p = (...runs) => ({ kind: "p", runs });

/** @param {Run[]} runs @returns {TextBlock} */
export const note = (...runs) => ({ kind: "note", runs });

/** @param {string} text @param {"h1" | "h2"} [kind] @returns {TextBlock} */
export const heading = (text, kind = "h1") => ({ kind, runs: [text] });

/**
 * @param {"ul" | "ol"} kind
 * @param {(string | Run[])[]} items
 * @param {number} [start]
 * @returns {ListBlock}
 */
export const list = (kind, items, start = 1) => ({
  kind,
  items: items.map((item) => (typeof item === "string" ? [item] : item)),
  start,
});

/** @param {string} text @returns {Run} */
export const bold = (text) => ({ text });

/** A name with its value, or a line to write it on. @param {string} name @param {string} value */
export const named = (name, value) => p(bold(`${name}: `), value || LINE);
