// Writes tables as one spreadsheet (ODF), in the browser. Every cell says what it holds, so that
// no text becomes a formula. Knows no page.
import { file, xml } from "../word/xml.js";
import { zip } from "../zip.js";
import { LOOKS, NARROW, TYPE, WIDE, manifest, settings, spaces, styles } from "./odslook.js";

/** @typedef {string | number | { date: string }} Cell */
/** The first row holds the heads. @typedef {{ name: string, rows: Cell[][] }} Sheet */

const LONGEST_NAME = 31; // of the tab of a sheet, in Excel

/** @param {string} text */
const lines = (text) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${xml(line)}</text:p>`)
    .join("");

/** @param {string} look @param {string} facts @param {string} text */
const full = (look, facts, text) =>
  `<table:table-cell table:style-name="${look}" office:value-type=${facts}>${lines(text)}</table:table-cell>`;

/** @param {Cell} value @param {string} look */
function cell(value, look) {
  if (value === "") return "<table:table-cell/>";
  if (typeof value === "string") return full(look, '"string"', value);
  if (typeof value === "number") return full(look, `"float" office:value="${value}"`, `${value}`);
  const { date } = value;
  return full("datum", `"date" office:date-value="${xml(date)}"`, date);
}

/** @param {Cell[]} cells @param {string} look */
const row = (cells, look) =>
  `<table:table-row table:style-name="rij">${cells.map((value) => cell(value, look)).join("")}</table:table-row>`;

/** How many signs the longest line of a column has, within bounds. @param {Cell[][]} rows
 * @param {number} place */
function width(rows, place) {
  const texts = rows.map((cells) => cells[place]).filter((value) => typeof value === "string");
  const most = texts.flatMap((text) => text.split("\n")).map((line) => line.length);
  return most.reduce((one, other) => Math.max(one, Math.min(other, WIDE)), NARROW);
}

/** The names of the tabs, as a spreadsheet takes them: short, and each of them once.
 * @param {Sheet[]} sheets */
function tabs(sheets) {
  /** @type {string[]} */
  const found = [];
  const taken = () => found.map((name) => name.toLowerCase());
  for (const { name } of sheets) {
    const clean = name.replace(/[[\]*?:/\\'\s]+/g, " ").trim();
    let tab = clean.slice(0, LONGEST_NAME).trim() || "1";
    for (let n = 2; taken().includes(tab.toLowerCase()); n += 1)
      tab = `${clean.slice(0, LONGEST_NAME - 4).trim()} ${n}`;
    found.push(tab);
  }
  return found;
}

/** @param {Sheet} sheet @param {string} tab */
function table({ rows: [head, ...rest] }, tab) {
  const columns = head.map(
    (_, place) =>
      `<table:table-column table:style-name="breed${width([head, ...rest], place)}" table:default-cell-style-name="cel"/>`,
  );
  const first = `<table:table-header-rows>${row(head, "kop")}</table:table-header-rows>`;
  const all = columns.join("") + first + rest.map((cells) => row(cells, "cel")).join("");
  return `<table:table table:name="${xml(tab)}">${all}</table:table>`;
}

/** The letters of a column. @param {number} place @returns {string} */
const letters = (place) =>
  (place < 26 ? "" : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** A reader may filter a sheet by what stands in a column; LibreOffice asks for this name. @param {Sheet} sheet
 * @param {string} tab @param {number} n */
function filter({ rows }, tab, n) {
  const place = `'${tab}'.A1:'${tab}'.${letters(rows[0].length - 1)}${rows.length}`;
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${n}" table:target-range-address="${xml(place)}" table:display-filter-buttons="true"/>`;
}

/** @param {Sheet[]} sheets @param {string[]} names */
function content(sheets, names) {
  const tables = sheets.map((sheet, n) => table(sheet, names[n])).join("");
  const filters = sheets.map((sheet, n) => filter(sheet, names[n], n)).join("");
  return file(
    "office:document-content",
    spaces("office", "style", "text", "table"),
    `<office:automatic-styles>${LOOKS}</office:automatic-styles>`,
    `<office:body><office:spreadsheet>${tables}<table:database-ranges>${filters}</table:database-ranges></office:spreadsheet></office:body>`,
  );
}

/** Tables as a spreadsheet; what it is stands in front. @param {Sheet[]} sheets
 * @param {string} locale */
export function ods(sheets, locale) {
  const names = tabs(sheets);
  /** @type {[name: string, text: string][]} */
  const parts = [
    ["content.xml", content(sheets, names)],
    ["styles.xml", styles(locale)],
    ["settings.xml", settings(names)],
  ];
  const list = manifest(parts.map(([path]) => path));
  return zip([["mimetype", TYPE], ...parts, ["META-INF/manifest.xml", list]], TYPE);
}
