// The text of a Word file: paragraphs, lists, tables and links, on pages of A4.
import { BOX, keeps } from "../blocks.js";
import { val, w, xml } from "./xml.js";

/** @import { Block, ListBlock, Run, TableBlock } from "../blocks.js" */

export const NUMBERED = 1; // the articles and their lines
const A4 = { w: 11906, h: 16838 }; // in twentieths of a point
const ON_ITS_SIDE = { w: A4.h, h: A4.w, orient: "landscape" };
const MARGIN = 1213; // left and right
const HIGH = 510; // of a row with room for a signature

/** @param {boolean} [wide] */
const sizeOf = (wide) => (wide ? ON_ITS_SIDE : A4);
const STYLES = {
  title: "Title",
  h1: "Heading1",
  h2: "Heading2",
  p: "Normal",
  note: "Note",
  small: "Small",
};

/** @param {string} text @param {string} [format] */
export const run = (text, format = "") =>
  w(
    "r",
    {},
    format && w("rPr", {}, format),
    ...xml(text)
      .split(/\r\n|[\r\n]/)
      .map((line, n) => (n ? w("br") : "") + w("t", { "xml:space": "preserve" }, line)),
  );
/** @param {string} code */
export const field = (code) => w("fldSimple", { instr: code }, run("1"));
/** @param {string} inner @param {string} [name] @param {string} [shape] */
export const paragraph = (inner, name = "Normal", shape = "") =>
  w("p", {}, w("pPr", {}, val("pStyle", name), shape), inner);

/** The number that Word counts itself, so that it stays right when a school changes the text.
 * @param {number} level */
const numbered = (level) => w("numPr", {}, val("ilvl", level), val("numId", NUMBERED));

/**
 * Runs as they stand in a paragraph; what they link to goes with the others in links.
 * @param {Run[]} parts
 * @param {string[]} links
 * @param {string} [format]
 */
function runs(parts, links, format) {
  const made = parts.map((part) => {
    if (typeof part === "string") return run(part, format);
    if (!part.href) return run(part.text, w("b"));
    links.push(part.href);
    const inner = run(part.text, val("rStyle", "Hyperlink"));
    return w("hyperlink", { "r:id": `link${links.length}` }, inner);
  });
  return made.join("");
}

/** @param {TableBlock} block @param {string[]} links @param {number} room */
function table({ widths, head, rows, high }, links, room) {
  const columns = widths.map((share) => Math.round((share * room) / 100));
  /** @param {Run[]} parts @param {number} n @param {boolean} first */
  const cell = (parts, n, first) =>
    w(
      "tc",
      {},
      w("tcPr", {}, w("tcW", { w: columns[n], type: "dxa" })),
      paragraph(runs(parts, links, first ? w("b") : "")),
    );
  /** @param {Run[][]} cells @param {boolean} first */
  const row = (cells, first) => {
    const tall = high && !first ? val("trHeight", HIGH) : "";
    const shape = w("trPr", {}, w("cantSplit"), tall, first ? w("tblHeader") : "");
    return w("tr", {}, shape, ...cells.map((parts, n) => cell(parts, n, first)));
  };
  return w(
    "tbl",
    {},
    w(
      "tblPr",
      {},
      val("tblStyle", "TableGrid"),
      w("tblW", { w: room, type: "dxa" }),
      w("tblLayout", { type: "fixed" }),
    ),
    w("tblGrid", {}, ...columns.map((width) => w("gridCol", { w: width }))),
    head.length ? row(head, true) : "",
    ...rows.map((cells) => row(cells, false)),
  );
}

/** @param {ListBlock} block @param {Run[]} parts @param {number} n @param {string[]} links */
function item(block, parts, n, links) {
  if (block.kind === "choices") return paragraph(runs([BOX, ...parts], links), "Choice");
  if (block.kind === "ul") return paragraph(runs(parts, links), "ListBullet");
  const shape = (keeps(block, n) ? w("keepNext") : "") + numbered(1);
  return paragraph(runs(parts, links), "ListNumber", shape);
}

/** @param {Block} block @param {string[]} links @param {number} room */
function shown(block, links, room) {
  if ("rows" in block) return table(block, links, room);
  if ("runs" in block) {
    const { kind, keep, turn, article } = block;
    const flow = (keep ? w("keepNext") : "") + (turn ? w("pageBreakBefore") : "");
    return paragraph(runs(block.runs, links), STYLES[kind], flow + (article ? numbered(0) : ""));
  }
  return block.items.map((parts, n) => item(block, parts, n, links)).join("");
}

/** The body of a document, and the addresses that its links lead to. @param {Block[]} blocks
 * @param {boolean} [wide] */
export function body(blocks, wide) {
  /** @type {string[]} */
  const links = [];
  const room = sizeOf(wide).w - 2 * MARGIN;
  return { inner: blocks.map((block) => shown(block, links, room)).join(""), links };
}

/** The page: A4; what must fit on one sheet has smaller margins. @param {number} tight
 * @param {boolean} [wide] on its side */
export function page(tight, wide) {
  const [top, bottom] = tight ? [794, 907] : [1134, 1134];
  const foot = w("footerReference", { type: "default", "r:id": "footer" });
  return w(
    "sectPr",
    {},
    foot,
    w("pgSz", sizeOf(wide)),
    w("pgMar", { top, right: MARGIN, bottom, left: MARGIN, header: 567, footer: 510, gutter: 0 }),
  );
}
