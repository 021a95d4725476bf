// What a paper is made of: blocks of text, lists and tables. Knows no page and no file.

/**
 * A piece of text: plain, in bold, or a link.
 * @typedef {string | { text: string, href?: string }} Run
 *
 * The heading of an article has its number, which stands before its words; one that turns begins
 * a page.
 * @typedef {{
 *   kind: "title" | "h1" | "h2" | "p" | "note" | "small",
 *   runs: Run[],
 *   keep?: boolean,
 *   turn?: boolean,
 *   article?: { number: number, name: string },
 * }} TextBlock
 *
 * The lines of an article are numbered after it: 2.1, 2.2.
 * @typedef {{ kind: "ul" | "lines", items: Run[][], article: number }} ListBlock
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

export const BLANK = LINE.slice(0, 12); // for a day, in a table

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

/** @param {(string | Run[])[]} items @returns {ListBlock} */
export const list = (items) => ({
  kind: "ul",
  items: items.map((item) => (typeof item === "string" ? [item] : item)),
  article: 0,
});

/** The lines of an article. @param {number} article @param {Run[][]} items @returns {ListBlock} */
export const lines = (article, items) => ({ kind: "lines", items, article });

/** What stands before an item: nothing is said of that by the words themselves.
 * @param {ListBlock} block @param {number} n */
export const sign = ({ kind, article }, n) => (kind === "lines" ? `${article}.${n + 1} ` : "- ");

/** What stands before the words of a heading. @param {TextBlock} block */
export const before = ({ article }) => (article ? `${article.name} ` : "");

/** @param {string} text @returns {Run} */
export const bold = (text) => ({ text });

/** A name with its value, or a line to write it on. @param {string} name @param {string} value */
export const named = (name, value) => p(bold(`${name}: `), value || LINE);
