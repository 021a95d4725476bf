// A question of the page itself, with two buttons.
import { button, el, target } from "./dom.js";

/**
 * Asks below a place of the page; true when the first button is chosen.
 * @param {Element} place
 * @param {string} text
 * @param {string} yes
 * @param {string} no
 * @param {HTMLElement[]} others what else one may do before
 * @returns {Promise<boolean>}
 */
export function ask(place, text, yes, no, ...others) {
  return new Promise((done) => {
    const said = el("p", { tabindex: "-1" }, text);
    const box = el(
      "div",
      { class: "ask notice", role: "group", "aria-label": text },
      said,
      ...others,
      button(yes, { class: "button", "data-yes": true }),
      button(no, { "data-no": true }),
    );
    box.addEventListener("click", (event) => {
      const chosen = target(event)?.closest("[data-yes], [data-no]");
      if (!chosen) return;
      box.remove();
      done(chosen.matches("[data-yes]"));
    });
    place.querySelector(":scope > .ask")?.remove();
    place.append(box);
    said.focus();
  });
}
