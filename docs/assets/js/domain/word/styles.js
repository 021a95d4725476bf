// The styles of a Word file, by the names that Word knows, and how its lists are numbered.
import { NUMBERED } from "./body.js";
import { val, w, words } from "./xml.js";

/** @import { Paper } from "../papers.js" */

const SIDES = ["top", "left", "bottom", "right"];
const SIZE = 22; // half points: what most can read on paper
/** The room that a border takes beside a text, which Word puts outside it. */
const BORDER = 140;
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
/** @param {number} [hanging] */
const indented = (hanging = 454) => w("pPr", {}, w("ind", { left: hanging, hanging }));

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
    style("ListNumber", "List Number"),
    style("ListBullet", "List Bullet", w("pPr", {}, w("numPr", {}, val("numId", 2)))),
    style("Choice", "Choice", w("pPr", {}, w("keepNext"), w("ind", { left: 340, hanging: 340 }))),
    style(
      "Note",
      "Note",
      w(
        "pPr",
        {},
        w("pBdr", {}, ...SIDES.map(line(8, 6))),
        w("ind", { left: BORDER, right: BORDER }),
      ),
    ),
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

/** @param {number} ilvl @param {string} format @param {string} text @param {string} shape */
const level = (ilvl, format, text, shape) =>
  w(
    "lvl",
    { ilvl },
    val("start", 1),
    val("numFmt", format),
    ...(ilvl === 0 && format === "decimal" ? [w("suff", { val: "space" })] : []),
    val("lvlText", text),
    shape,
  );

/** The name of an article with the place of its number, as Word writes it. @param {Paper} paper */
const article = ({ blocks }) =>
  blocks
    .flatMap((block) => ("article" in block && "runs" in block && block.article) || [])
    .map(({ number, name }) => name.replace(String(number), "%1"))
    .at(0) ?? "%1.";

/** @param {Paper} paper */
export function numbering(paper) {
  /** @type {(id: number, kind: string, ...levels: string[]) => string} */
  const list = (id, kind, ...levels) =>
    w("abstractNum", { abstractNumId: id }, val("multiLevelType", kind), ...levels);
  /** @param {number} id */
  const use = (id) => w("num", { numId: id }, val("abstractNumId", id));
  return words(
    "numbering",
    list(
      NUMBERED,
      "multilevel",
      level(0, "decimal", article(paper), ""),
      level(1, "decimal", "%1.%2", indented(680)),
    ),
    list(2, "singleLevel", level(0, "bullet", "•", indented())),
    use(NUMBERED),
    use(2),
  );
}
