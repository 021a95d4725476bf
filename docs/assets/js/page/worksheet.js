// Checklists: remembers ticks in this browser, counts them and wipes them; prints one worksheet
// alone. Nothing leaves the browser. Without this file a worksheet is a plain list.
import { all, find, target } from "./dom.js";
import { scope } from "./scope.js";

/** Values of fields by name: a list for boxes and radio buttons, text for the rest.
 * @typedef {Record<string, string[] | string>} Values */

const VERSION = 1;
const forms = all(document, "form.checklist[data-worksheet]", HTMLFormElement);

/** @param {HTMLFormElement} form */
const keyOf = (form) => `${scope}.werkblad.${VERSION}.${form.dataset.worksheet}`;

/** @param {HTMLFormElement} form @param {string} name */
const part = (form, name) => find(form, `[data-worksheet-${name}]`, HTMLElement);

/** @param {HTMLFormElement} form @returns {Record<string, unknown>} */
function read(form) {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(form)) ?? "");
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}

/** @param {HTMLFormElement} form @param {Record<string, unknown>} values */
function write(form, values) {
  let kept = true;
  try {
    if (Object.keys(values).length) localStorage.setItem(keyOf(form), JSON.stringify(values));
    else localStorage.removeItem(keyOf(form));
    kept = !localStorage.forgets;
  } catch {
    kept = false;
  }
  part(form, "kept").hidden = !kept;
  part(form, "not-kept").hidden = kept;
}

/** @param {HTMLFormElement} form */
const fields = (form) => all(form, "input[name]", HTMLInputElement);

/** @param {HTMLInputElement} field */
const isBox = ({ type }) => type === "checkbox" || type === "radio";

/** @param {HTMLFormElement} form */
function values(form) {
  /** @type {Values} */
  const found = {};
  for (const field of fields(form)) {
    if (!isBox(field) && field.value.trim()) found[field.name] = field.value;
    if (isBox(field) && field.checked)
      found[field.name] = [...(found[field.name] ?? []), field.value];
  }
  return found;
}

/** @param {HTMLFormElement} form */
function restore(form) {
  const kept = read(form);
  for (const field of fields(form)) {
    const value = Object.hasOwn(kept, field.name) ? kept[field.name] : undefined;
    if (isBox(field)) field.checked = Array.isArray(value) && value.includes(field.value);
    else field.value = typeof value === "string" ? value : "";
  }
  update(form);
}

/** @param {HTMLFormElement} form */
function update(form) {
  const boxes = all(form, "input[type=checkbox]", HTMLInputElement).length;
  const line = part(form, "progress");
  const done = Object.keys(values(form)).length;
  const text = line.dataset.worksheetProgress ?? "";
  line.textContent = text.replace("{done}", String(done)).replace("{all}", String(boxes));
}

document.addEventListener("input", (event) => {
  const form = forms.find((one) => one === target(event)?.closest("form"));
  if (!form) return;
  part(form, "wiped").textContent = "";
  write(form, values(form));
  update(form);
});

/** Prints one worksheet, of whatever kind, without the page around it. @param {Element} form */
function printSheet(form) {
  form.toggleAttribute("data-printing", true);
  document.body.toggleAttribute("data-sheet", true);
  print();
}
addEventListener("afterprint", () => {
  document.body.toggleAttribute("data-sheet", false);
  for (const form of all(document, "[data-printing]", Element))
    form.toggleAttribute("data-printing", false);
});

document.addEventListener("submit", (event) => {
  if (target(event)?.matches("[data-worksheet]")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const at = target(event);
  const form = at?.closest("form[data-worksheet]");
  if (form && at?.closest("[data-worksheet-print]")) printSheet(form);
  const own = forms.find((one) => one === form);
  if (own && at?.closest("[data-worksheet-wipe]")) {
    write(own, {});
    restore(own);
    part(own, "wiped").textContent = part(own, "wiped").dataset.worksheetWiped ?? "";
  }
});

for (const form of forms) {
  part(form, "tools").hidden = false;
  restore(form);
  if (Object.keys(read(form)).length) write(form, read(form));
}

// Another tab changed the same worksheet, or this page came back from the history.
addEventListener("storage", (event) => {
  for (const form of forms) if (event.key === keyOf(form) || event.key === null) restore(form);
});
addEventListener("pageshow", (event) => {
  if (event.persisted) forms.forEach(restore);
});
