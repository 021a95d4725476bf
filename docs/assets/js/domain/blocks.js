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
 * The lines of an article are numbered after it: 2.1, 2.2; the last one keeps to what follows.
 * Choices have a box to tick.
 * @typedef {{
 *   kind: "ul" | "choices" | "lines",
 *   items: Run[][],
 *   article: number,
 *   keep?: boolean,
 * }} ListBlock
 *
 * Widths are shares of a hundred; high rows have room for a signature. Without a head it is a list
 * in columns.
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

export const BOX = "☐ "; // to tick

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

/** Answers to tick. @param {string[]} items @returns {ListBlock} */
export const choices = (items) => ({ ...list(items), kind: "choices" });

/** The lines of an article. @param {number} article @param {Run[][]} items @param {boolean} keep
 * @returns {ListBlock} */
export const lines = (article, items, keep) => ({ kind: "lines", items, article, keep });

/** Whether an item keeps to what follows. @param {ListBlock} block @param {number} n */
export const keeps = ({ keep, items }, n) => Boolean(keep) && n === items.length - 1;

const SIGNS = { ul: "- ", choices: `- ${BOX}`, lines: "" };

/** What stands before an item: nothing is said of that by the words themselves.
 * @param {ListBlock} block @param {number} n */
export const sign = ({ kind, article }, n) => SIGNS[kind] || `${article}.${n + 1} `;

/** What stands before the words of a heading. @param {TextBlock} block */
export const before = ({ article }) => (article ? `${article.name} ` : "");

/** @param {string} text @returns {Run} */
export const bold = (text) => ({ text });

/** A name with its value, or a line to write it on. @param {string} name @param {string} value */
export const named = (name, value) => p(bold(`${name}: `), value || LINE);

/** The lines that a block takes, about. @param {Block} block */
export function linesOf(block) {
  if ("rows" in block) return 0;
  const all = "items" in block ? block.items : [block.runs];
  return all.reduce((sum, runs) => sum + Math.ceil(runs.map(wordOf).join("").length / 88), 0);
}
