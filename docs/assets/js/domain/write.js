// Writes a paper as Markdown and as plain text. Knows no page.
import { before, sign, wordOf } from "./blocks.js";

/** @import { Block, ListBlock, Run, TableBlock } from "./blocks.js" */
/** @import { Paper } from "./papers.js" */

/** Where a line of a text ends, as people type it. */
export const NEWLINE = /\r\n|[\r\n]/;

/** @type {Record<string, string>} */
const ENTITY = { "&": "&amp;", "<": "&lt;", "|": "&#124;", "~": "&#126;" };
const HEADS = { title: "# ", h1: "## ", h2: "### ", note: "> ", p: "", small: "" };

/**
 * Signs that would be markup are marked as plain, in a way that every reader of Markdown knows; a
 * line that looks like a list is not one.
 * @param {string} text
 */
const escaped = (text) =>
  text
    .replace(/[\\`*_[\]>#]/g, "\\$&")
    .replace(/[&<|~]/g, (sign) => ENTITY[sign])
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)(?=[.)])/gm, "$1\\");

/** Not in a line to write on. @param {string} text */
const quiet = (text) =>
  text
    .split(/(_{12,})/)
    .map((part, n) => (n % 2 ? part : escaped(part)))
    .join("");

/** @param {Run} run */
function inMarkdown(run) {
  const text = quiet(wordOf(run));
  if (typeof run === "string") return text;
  if (run.href) return `[${text}](<${run.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return text.trim() ? `**${text.trim()}**${/\s$/.test(text) ? " " : ""}` : text;
}

/** @param {Run[]} runs @param {string} [indent] */
const markdown = (runs, indent = "") =>
  runs
    .map(inMarkdown)
    .join("")
    .split(NEWLINE)
    .map((line) => line.trimEnd())
    .join(`\\\n${indent}`);

/** @param {Run[][]} cells */
const row = (cells) =>
  `| ${cells.map((cell) => markdown(cell).replaceAll("\\\n", " ")).join(" | ")} |`;

/** @param {TableBlock} block */
const tableInMarkdown = ({ head, rows, widths }) =>
  [
    row(head.length ? head : widths.map(() => [""])),
    `|${" --- |".repeat(widths.length)}`,
    ...rows.map(row),
  ].join("\n");

/** A list, or the lines of an article, which are paragraphs. @param {ListBlock} block */
const listInMarkdown = (block) =>
  block.items
    .map((item, n) => sign(block, n) + markdown(item, block.kind === "lines" ? "" : "  "))
    .join(block.kind === "lines" ? "\n\n" : "\n");

/** @param {Paper} paper */
export function toMarkdown(paper) {
  const made = paper.blocks.map((block) => {
    if ("rows" in block) return tableInMarkdown(block);
    if ("items" in block) return listInMarkdown(block);
    const named = block.article ? [before(block), ...block.runs] : block.runs;
    return HEADS[block.kind] + markdown(named, block.kind === "note" ? "> " : "");
  });
  return `${made.join("\n\n")}\n`;
}

/** @param {Run[]} runs */
const plain = (runs) => runs.map(wordOf).join("");

/** @param {Block} block */
function inText(block) {
  if ("runs" in block) return before(block) + plain(block.runs);
  if ("items" in block)
    return block.items.map((item, n) => `${sign(block, n)}${plain(item)}`).join("\n");
  const rows = block.head.length ? [block.head, ...block.rows] : block.rows;
  return rows.map((cells) => cells.map(plain).join("\t")).join("\n");
}

/** @param {Paper} paper */
export const toText = (paper) => `${paper.blocks.map(inText).join("\n\n")}\n`;
