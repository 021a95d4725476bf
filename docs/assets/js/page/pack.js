// Packs: how often each sheet is copied for as many people, in groups of some size. Without this
// file the page says it for the example of each pack.
import { all, find } from "./dom.js";

/** @param {HTMLFormElement} form */
function count(form) {
  const [people, size] = all(form, "input", HTMLInputElement).map((field) => field.valueAsNumber);
  if (!form.checkValidity()) return;
  const groups = Math.ceil(people / size);
  /** @type {Record<string, number>} */
  const times = { een: 1, groepje: groups, ieder: people };
  for (const place of all(document, "[data-times]", HTMLElement))
    place.textContent = `${times[place.dataset.times ?? ""]}`;
  const said = find(form, "output", HTMLElement);
  said.textContent = (said.dataset.said ?? "").replace("{groups}", `${groups}`);
}

for (const form of all(document, "form[data-groups]", HTMLFormElement)) {
  form.hidden = false;
  form.addEventListener("input", () => count(form));
  form.addEventListener("submit", (event) => event.preventDefault());
}
