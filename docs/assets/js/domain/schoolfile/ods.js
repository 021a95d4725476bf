// Writes tables as one spreadsheet (ODF), in the browser. Every cell says what it holds, so that
// no text becomes a formula. Knows no page.
import { file, xml } from "../word/xml.js";
import { zip } from "../zip.js";

/** @typedef {string | number | { date: string }} Cell */
/** The first row holds the heads. @typedef {{ name: string, rows: Cell[][] }} Sheet */

const VERSION = "1.3";
const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const SCHEMAS = "urn:oasis:names:tc:opendocument:xmlns";
const LONGEST_NAME = 31; // of the tab of a sheet, in Excel
const [NARROW, WIDE, SIGN] = [8, 45, 2]; // signs in a column, and millimetres for each

/** @param {string[]} names */
const spaces = (...names) => ({
  ...Object.fromEntries(names.map((name) => [`xmlns:${name}`, `${SCHEMAS}:${name}:1.0`])),
  "xmlns:fo": `${SCHEMAS}:xsl-fo-compatible:1.0`,
  "office:version": VERSION,
});

/** @param {string} text */
const lines = (text) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${xml(line)}</text:p>`)
    .join("");

/** @param {Cell} value @param {string} style */
function cell(value, style) {
  if (value === "") return "<table:table-cell/>";
  const [type, said, text] =
    typeof value === "number"
      ? ["float", `office:value="${value}"`, `${value}`]
      : typeof value === "object"
        ? ["date", `office:date-value="${xml(value.date)}"`, value.date]
        : ["string", "", value];
  const look = type === "date" ? "datum" : style;
  return `<table:table-cell table:style-name="${look}" office:value-type="${type}" ${said}>${lines(text)}</table:table-cell>`;
}

/** @param {Cell[]} cells @param {string} style */
const row = (cells, style) =>
  `<table:table-row>${cells.map((value) => cell(value, style)).join("")}</table:table-row>`;

/** How many signs the longest line of a column has, within bounds. @param {Cell[][]} rows
 * @param {number} place */
const width = (rows, place) =>
  rows
    .flatMap((cells) => (typeof cells[place] === "string" ? cells[place].split("\n") : []))
    .reduce((most, line) => Math.min(WIDE, Math.max(most, line.length)), NARROW);

/** The names of the tabs, as a spreadsheet takes them: short, and each of them once.
 * @param {Sheet[]} sheets */
function tabs(sheets) {
  /** @type {string[]} */
  const found = [];
  for (const { name } of sheets) {
    const clean = name.replace(/[[\]*?:/\\'\s]+/g, " ").trim();
    let tab = clean.slice(0, LONGEST_NAME).trim() || "1";
    for (let n = 2; found.includes(tab); n += 1)
      tab = `${clean.slice(0, LONGEST_NAME - 4).trim()} ${n}`;
    found.push(tab);
  }
  return found;
}

/** @param {Sheet} sheet @param {string} tab */
function table({ rows }, tab) {
  const [head = [], ...rest] = rows;
  const columns = head.map(
    (_, place) => `<table:table-column table:style-name="breed${width(rows, place)}"/>`,
  );
  const first = `<table:table-header-rows>${row(head, "kop")}</table:table-header-rows>`;
  const all = columns.join("") + first + rest.map((cells) => row(cells, "cel")).join("");
  return `<table:table table:name="${xml(tab)}">${all}</table:table>`;
}

/** @param {string} name @param {string} inner @param {string} [more] */
const style = (name, inner, more = "") =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${more}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="1mm"/>${inner}</style:style>`;

/** @param {number} signs */
const column = (signs) =>
  `<style:style style:name="breed${signs}" style:family="table-column"><style:table-column-properties style:column-width="${signs * SIGN + 4}mm"/></style:style>`;

const LOOKS = [
  '<number:date-style style:name="dag"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>',
  style("kop", '<style:text-properties fo:font-weight="bold"/>'),
  style("cel", ""),
  style("datum", "", ' style:data-style-name="dag"'),
].join("");

/** @param {Sheet[]} sheets */
function content(sheets) {
  const names = tabs(sheets);
  const looks =
    LOOKS + Array.from({ length: WIDE - NARROW + 1 }, (_, n) => column(NARROW + n)).join("");
  const tables = sheets.map((sheet, n) => table(sheet, names[n])).join("");
  return file(
    "office:document-content",
    spaces("office", "style", "text", "table", "number"),
    `<office:automatic-styles>${looks}</office:automatic-styles>`,
    `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
  );
}

/** On paper a sheet is as wide as the page. @param {string} language */
const styles = (language) =>
  file(
    "office:document-styles",
    spaces("office", "style", "text", "table"),
    `<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="${language}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>`,
    '<office:automatic-styles><style:page-layout style:name="liggend"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="10mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>',
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="liggend"/></office:master-styles>',
  );

const PARTS = ["content.xml", "styles.xml"];
const manifest = () => {
  /** @param {string} path @param {string} type */
  const entry = (path, type) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return file(
    "manifest:manifest",
    { "xmlns:manifest": `${SCHEMAS}:manifest:1.0`, "manifest:version": VERSION },
    entry("/", TYPE),
    ...PARTS.map((path) => entry(path, "text/xml")),
  );
};

/** Tables as a spreadsheet; what it is stands in front. @param {Sheet[]} sheets
 * @param {string} language */
export const ods = (sheets, language) =>
  zip(
    [
      ["mimetype", TYPE],
      ["content.xml", content(sheets)],
      ["styles.xml", styles(language)],
      ["META-INF/manifest.xml", manifest()],
    ],
    TYPE,
  );
