// The ticks of a list that stands for the school as a whole: they are kept in its file, so that
// «where do we stand» has them too. Without this file such a list is a plain list.
import { edit } from "../domain/schoolfile/change.js";
import { stateOf } from "../domain/schoolfile/count.js";
import * as boxes from "./boxes.js";
import { all } from "./dom.js";
import { KEY, load, save } from "./schoolfile/store.js";
import { remember } from "./ticks.js";

/** The ids of the points of a list begin alike. @param {HTMLFormElement} form @param {string} name */
const idOf = (form, name) => `${form.dataset.points}.${name}`;

/** @param {HTMLFormElement} form */
const names = (form) => all(form, "input[type=checkbox]", HTMLInputElement).map(({ name }) => name);

const forms = all(document, "form.checklist[data-points]", HTMLFormElement);

/** @param {HTMLFormElement} form */
function read(form) {
  const file = load();
  return new Set(names(form).filter((name) => stateOf(file, idOf(form, name)) === "klaar"));
}

/** @param {HTMLFormElement} form @param {Set<string>} ticked */
function write(form, ticked) {
  let file = load();
  for (const name of names(form)) {
    const id = idOf(form, name);
    const done = ticked.has(name);
    if (done !== (stateOf(file, id) === "klaar"))
      file = edit(file, id, { state: done ? "klaar" : "" }, Date.now());
  }
  return save(file);
}

// Before there was a file, each list kept its own ticks.
for (const form of forms) {
  const alone = boxes.read(form);
  if (alone.size && write(form, new Set([...read(form), ...alone]))) boxes.write(form, new Set());
}
remember(forms, { read, write, keyOf: () => KEY });
