// A question of the page itself, with two buttons.
import { button, el, target } from "../dom.js";

/**
 * Asks below a place of the page; true when the first button is chosen.
 * @param {Element} place
 * @param {string} text
 * @param {string} yes
 * @param {string} no
 * @returns {Promise<boolean>}
 */
export function ask(place, text, yes, no) {
  return new Promise((done) => {
    const said = el("p", { tabindex: "-1" }, text);
    const box = el(
      "div",
      { class: "ask notice", role: "group", "aria-label": text },
      said,
      button(yes, { class: "button", "data-yes": true }),
      button(no, { "data-no": true }),
    );
    box.addEventListener("click", (event) => {
      const chosen = target(event)?.closest("button");
      if (!chosen) return;
      box.remove();
      done("yes" in chosen.dataset);
    });
    place.querySelector(":scope > .ask")?.remove();
    place.append(box);
    said.focus();
  });
}
