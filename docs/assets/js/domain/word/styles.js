// The styles of a Word file, by the names that Word knows, and how its lists are numbered.
import { val, w, words } from "./xml.js";

/** @import { Paper } from "../papers.js" */

const SIDES = ["top", "left", "bottom", "right"];
const SIZE = 22; // half points: what most can read on paper
/** The room below a paragraph, by how tight it is set. */
const AFTER = [90, 40, 10];

/**
 * Word asks for the parts of a style in this order.
 * @param {string} id
 * @param {string} name
 * @param {string[]} inner
 */
const style = (id, name, ...inner) =>
  w(
    "style",
    { type: "paragraph", styleId: id },
    val("name", name),
    val("basedOn", "Normal"),
    val("next", id.startsWith("List") ? id : "Normal"),
    w("qFormat"),
    ...inner,
  );
/** @param {string[]} inner */
const indented = (...inner) => w("pPr", {}, ...inner, w("ind", { left: 454, hanging: 454 }));

/** @param {string} id @param {string} name @param {number} size @param {number} [level] */
function heading(id, name, size, level) {
  const outline = level === undefined ? "" : val("outlineLvl", level);
  const shape = w("pPr", {}, w("keepNext"), w("spacing", { before: 240, after: 80 }), outline);
  return style(id, name, shape, w("rPr", {}, w("b"), val("sz", size)));
}

/** @param {Paper} paper */
export function styles({ locale, tight }) {
  const font = w(
    "rFonts",
    Object.fromEntries(["ascii", "hAnsi", "eastAsia", "cs"].map((one) => [one, "Arial"])),
  );
  const after = AFTER[tight];
  /** @type {(width: number, room: number) => (side: string) => string} */
  const line = (width, room) => (side) =>
    w(side, { val: "single", sz: width, space: room, color: "333333" });
  return words(
    "styles",
    w(
      "docDefaults",
      {},
      w(
        "rPrDefault",
        {},
        w(
          "rPr",
          {},
          font,
          val("sz", SIZE),
          val("szCs", SIZE),
          w("lang", { val: locale, eastAsia: locale }),
        ),
      ),
      w(
        "pPrDefault",
        {},
        w("pPr", {}, w("spacing", { after, line: tight ? 240 : 264, lineRule: "auto" })),
      ),
    ),
    w(
      "style",
      { type: "paragraph", default: 1, styleId: "Normal" },
      val("name", "Normal"),
      w("qFormat"),
    ),
    w(
      "style",
      { type: "character", styleId: "Hyperlink" },
      val("name", "Hyperlink"),
      w("rPr", {}, val("color", "0B4A57"), val("u", "single")),
    ),
    heading("Title", "Title", 34),
    heading("Heading1", "heading 1", 28, 0),
    heading("Heading2", "heading 2", 24, 1),
    style("ListNumber", "List Number", w("pPr", {}, w("numPr", {}, val("numId", 1)))),
    style("ListBullet", "List Bullet", w("pPr", {}, w("numPr", {}, val("numId", 2)))),
    style("Note", "Note", w("pPr", {}, w("pBdr", {}, ...SIDES.map(line(8, 6))))),
    style(
      "Small",
      "Small",
      w("pPr", {}, w("spacing", { before: 240 })),
      w("rPr", {}, val("sz", 18)),
    ),
    style("Footer", "footer", w("rPr", {}, val("sz", 17))),
    w(
      "style",
      { type: "table", styleId: "TableGrid" },
      val("name", "Table Grid"),
      w("tblPr", {}, w("tblBorders", {}, ...[...SIDES, "insideH", "insideV"].map(line(4, 0)))),
    ),
  );
}

export function numbering() {
  /** @param {number} id @param {string} format @param {string} text */
  const list = (id, format, text) =>
    w(
      "abstractNum",
      { abstractNumId: id },
      val("multiLevelType", "singleLevel"),
      w(
        "lvl",
        { ilvl: 0 },
        val("start", 1),
        val("numFmt", format),
        val("lvlText", text),
        indented(),
      ),
    );
  /** @param {number} id */
  const use = (id) => w("num", { numId: id }, val("abstractNumId", id));
  return words("numbering", list(1, "decimal", "%1."), list(2, "bullet", "•"), use(1), use(2));
}
