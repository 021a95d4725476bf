// What is the same in every spreadsheet: how wide, how high, in which letter, and that the heads
// stay when one scrolls. Knows no cell.
import { file, xml } from "../word/xml.js";

const VERSION = "1.3";
export const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const SCHEMAS = "urn:oasis:names:tc:opendocument:xmlns";
export const NARROW = 12; // signs in a column
export const WIDE = 45;
const [SIGN, AROUND] = [2, 4]; // millimetres

/** The attributes of a whole file. @param {string[]} names */
export const spaces = (...names) => ({
  ...Object.fromEntries(names.map((name) => [`xmlns:${name}`, `${SCHEMAS}:${name}:1.0`])),
  "xmlns:number": `${SCHEMAS}:datastyle:1.0`,
  "xmlns:fo": `${SCHEMAS}:xsl-fo-compatible:1.0`,
  "office:version": VERSION,
});

/** @param {string} name @param {string} inner @param {string} [more] */
const cell = (name, inner, more = "") =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${more}><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding="1mm"/>${inner}</style:style>`;

/** @param {number} signs */
const column = (signs) =>
  `<style:style style:name="breed${signs}" style:family="table-column"><style:table-column-properties style:column-width="${signs * SIGN + AROUND}mm"/></style:style>`;

export const LOOKS = [
  '<number:date-style style:name="dag" number:language="nl" number:country="NL"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>',
  ...Array.from({ length: WIDE - NARROW + 1 }, (_, n) => column(NARROW + n)),
  '<style:style style:name="rij" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
  cell("kop", '<style:text-properties fo:font-weight="bold"/>'),
  cell("cel", ""),
  cell("datum", "", ' style:data-style-name="dag"'),
].join("");

/** On paper a sheet is as wide as the page. @param {string} locale such as nl-NL */
export function styles(locale) {
  const [language, country] = locale.split("-");
  return file(
    "office:document-styles",
    spaces("office", "style", "text", "table"),
    `<office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="${language}" fo:country="${country}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>`,
    '<office:automatic-styles><style:page-layout style:name="liggend"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="10mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>',
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="liggend"/></office:master-styles>',
  );
}

/** How a tab is split: the first row stays. @type {[name: string, value: number, type: string][]} */
const SPLIT = [
  ["CursorPositionX", 0, "int"],
  ["CursorPositionY", 1, "int"],
  ["HorizontalSplitMode", 0, "short"],
  ["VerticalSplitMode", 2, "short"],
  ["HorizontalSplitPosition", 0, "int"],
  ["VerticalSplitPosition", 1, "int"],
  ["ActiveSplitRange", 2, "short"],
  ["PositionLeft", 0, "int"],
  ["PositionRight", 0, "int"],
  ["PositionTop", 0, "int"],
  ["PositionBottom", 1, "int"],
];

/** What a program shows of the tabs. @param {string[]} tabs */
export function settings(tabs) {
  /** @param {string} name @param {string | number} value @param {string} type */
  const item = (name, value, type) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const split = SPLIT.map((one) => item(...one)).join("");
  /** @param {string} tab */
  const entry = (tab) =>
    `<config:config-item-map-entry config:name="${xml(tab)}">${split}</config:config-item-map-entry>`;
  return file(
    "office:document-settings",
    spaces("office", "config"),
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item("ViewId", "view1", "string")}<config:config-item-map-named config:name="Tables">${tabs.map(entry).join("")}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

/** @param {string[]} paths */
export function manifest(paths) {
  /** @param {string} path @param {string} type */
  const entry = (path, type) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return file(
    "manifest:manifest",
    { "xmlns:manifest": `${SCHEMAS}:manifest:1.0`, "manifest:version": VERSION },
    entry("/", TYPE),
    ...paths.map((path) => entry(path, "text/xml")),
  );
}
