// The version that was adopted before, out of the file of its answers: the letter tells what is
// new beside it. It is kept with the answers and never replaces them.
import { fill } from "../../domain/form.js";
import { button, el, put } from "../dom.js";
import { opened, refusal } from "./share.js";

/** @import { View } from "./view.js" */

/** @param {Form} form @param {Words} words */
export function build({ id: name, uses }, words) {
  const id = `geldt-${name}`;
  const told = { "aria-describedby": `${id}-uitleg ${id}-stand` };
  const file = el("input", { type: "file", id, accept: ".json,application/json", ...told });
  const said = el("p", { class: "reply", id: `${id}-stand`, role: "status" });
  const forget = button(words.adopted_forget, { "data-forget": true });
  const section = el(
    "div",
    { hidden: true },
    el("p", { class: "question__label" }, el("label", { for: id }, words.adopted_file)),
    file,
    el("p", { class: "question__help", id: `${id}-uitleg` }, words.adopted_text),
    said,
    forget,
  );
  return { section, file, said, forget, used: uses.includes("mr") };
}

/** Shown with the letter alone. @param {View} it */
export function show({ kind, state, words, result: { adopted } }) {
  const { adopted: before } = state;
  adopted.section.hidden = kind !== "mr";
  adopted.forget.hidden = !before;
  if (before) put(adopted.said, fill(words.adopted_used, { count: Object.keys(before).length }));
}

/** @param {View} it */
export async function readFile(it) {
  const { file, said } = it.result.adopted;
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const found = await opened(it.form, chosen);
  file.value = "";
  if (found.refused) put(said, refusal(it, found));
  else it.setAdopted(found.state.answers);
}

/** @param {View} it */
export function forget(it) {
  it.setAdopted(undefined);
  put(it.result.adopted.said, it.words.adopted_forgotten);
  it.result.adopted.file.focus();
}
