// Shows a paper as elements of a page, and hands it over to the clipboard. Nothing is sent.
import { BOX, before, keeps, sign, wordOf } from "../../domain/blocks.js";
import { NEWLINE, toText } from "../../domain/write.js";
import { el } from "../dom.js";

/** @import { Block, ListBlock, Run, TableBlock, TextBlock } from "../../domain/blocks.js" */
/** @import { Paper } from "../../domain/papers.js" */

/** Where the page stands, without what leads to a place in it. */
export const address = () => location.href.split(/[?#]/)[0];

/** @param {Run} run @returns {(Node | string)[]} */
function inline(run) {
  if (typeof run !== "string" && run.href) return [el("a", { href: run.href }, run.text)];
  if (typeof run !== "string" && run.text) return [el("strong", {}, run.text)];
  const lines = wordOf(run).split(NEWLINE);
  return lines.flatMap((line, n) => (n ? [el("br"), line] : [line]));
}

/** @param {Run[]} runs */
const elements = (runs) => runs.flatMap(inline);

/** @param {TableBlock} block */
function table({ head, rows, high }) {
  const name = high ? "paper__table paper__table--high" : "paper__table";
  const heads = head.map((cell) => el("th", { scope: "col" }, ...elements(cell)));
  /** @param {Run[][]} cells */
  const row = (cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, ...elements(cell))));
  return el(
    "table",
    { class: name },
    ...(heads.length ? [el("thead", {}, el("tr", {}, ...heads))] : []),
    el("tbody", {}, ...rows.map(row)),
  );
}

/** How far a heading of a paper is below its title. @type {Record<TextBlock["kind"], number>} */
const DEPTH = { title: 0, h1: 1, h2: 2, p: NaN, note: NaN, small: NaN };
/** @type {Partial<Record<TextBlock["kind"], string>>} */
const CLASSES = { note: "paper__note", small: "paper__small" };

/** @param {TextBlock} block @param {number} level */
function text(block, level) {
  const { kind, runs, keep, turn } = block;
  const place = DEPTH[kind] + level;
  const name = place ? /** @type {"h1"} */ (`h${place}`) : "p";
  const look = [CLASSES[kind], keep && "paper__keep", turn && "turn"].filter(Boolean).join(" ");
  return el(name, { class: look || undefined }, before(block), ...elements(runs));
}

/** The lines of an article carry their number with them, also to a clipboard.
 * @param {ListBlock} block */
const numbered = (block) =>
  block.items.map((runs, n) =>
    el(
      "p",
      { class: keeps(block, n) ? "paper__keep" : undefined },
      el("strong", {}, sign(block, n)),
      ...elements(runs),
    ),
  );

/** @param {Block} block @param {number} level @returns {HTMLElement[]} */
function shown(block, level) {
  if ("rows" in block) return [table(block)];
  if ("runs" in block) return [text(block, level)];
  if (block.kind === "lines") return numbered(block);
  const [name, box] = block.kind === "choices" ? ["pick__list", BOX] : [undefined, ""];
  const items = block.items.map((runs) => el("li", {}, box, ...elements(runs)));
  return [el("ul", { class: name }, ...items)];
}

/**
 * The paper as elements; its title is a heading of a level, those inside it are lower.
 * @param {Paper} paper
 * @param {number} [level]
 */
export const toElements = (paper, level = 1) =>
  paper.blocks.flatMap((block) => shown(block, level));

/**
 * With its formatting where the browser allows it, else by selecting what is shown; whether it
 * worked.
 * @param {Paper} paper
 * @param {Element} shown
 */
export async function copy(paper, shown) {
  const html = el("div", {}, ...toElements(paper)).innerHTML;
  try {
    const types = { "text/html": html, "text/plain": toText(paper) };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return document.execCommand("copy");
  }
}
