// Elements of a page: made, found and given another text.

/** @typedef {Record<string, string | number | boolean | undefined>} Attributes */

/**
 * An element with attributes and children; text stays text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** @param {string} text @param {Attributes} [attributes] */
export const button = (text, attributes) =>
  el("button", { type: "button", class: "button button--quiet", ...attributes }, text);

/** A table: the first cell of a row is its head. @param {string} caption @param {string[]} heads
 * @param {[Node | string, ...(Node | string)[][]][]} rows */
export const grid = (caption, heads, rows) =>
  el(
    "table",
    {},
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el(
      "tbody",
      {},
      ...rows.map(([name, ...cells]) => {
        const inner = cells.map((cell) => el("td", {}, ...cell));
        return el("tr", {}, el("th", { scope: "row" }, name), ...inner);
      }),
    ),
  );

/**
 * Every element of a kind that a selector finds.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T[]}
 */
export const all = (root, selector, kind) =>
  [...root.querySelectorAll(selector)].flatMap((one) => (one instanceof kind ? [one] : []));

/**
 * The element of a kind that a selector finds first; the frame of the page holds it.
 * @template {Element} T
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function find(root, selector, kind) {
  const [found] = all(root, selector, kind);
  if (!found) throw new Error(`${selector}?`);
  return found;
}

/** What an event is about, when that is an element. @param {Event} event */
export const target = (event) => (event.target instanceof Element ? event.target : null);

/** Another text only where it differs: a live region says what it gets. @param {Element} element
 * @param {string} text */
export const put = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};
