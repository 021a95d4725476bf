// Writes the XML of a Word file: elements, attributes and files.

export const SCHEMAS = "http://schemas.openxmlformats.org";
export const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;

/** @typedef {Record<string, string | number | undefined>} Attributes */

// Signs that XML does not know are left out; the rest stands as it was typed.
const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** @type {Record<string, string>} */
const ENTITY = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML holds it. @param {unknown} text */
export const xml = (text) =>
  String(text)
    .replace(UNKNOWN, "")
    .replace(/[&<>"]/g, (sign) => ENTITY[sign]);

/** A whole file. @param {string} name @param {Attributes} attributes @param {string[]} inner */
export function file(name, attributes, ...inner) {
  const made = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return `${start}<${name}${made.join("")}>${inner.join("")}</${name}>`;
}

const NAMES = { "xmlns:w": `${SCHEMAS}/wordprocessingml/2006/main`, "xmlns:r": OFFICE };

/** A whole file in the words of Word. @param {string} name @param {string[]} inner */
export const words = (name, ...inner) => file(`w:${name}`, NAMES, ...inner);

/**
 * An element of a document; attributes without a prefix are those of Word.
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {string[]} inner
 */
export function w(name, attributes = {}, ...inner) {
  const made = Object.entries(attributes).map(
    ([key, value]) => ` ${key.includes(":") ? key : `w:${key}`}="${xml(value)}"`,
  );
  return `<w:${name}${made.join("")}>${inner.join("")}</w:${name}>`;
}

/** @param {string} name @param {string | number} value */
export const val = (name, value) => w(name, { val: value });
