// The questionnaires of a page, and the events that are about them. Without this script the
// questions are plain fields, and the page holds the whole text with all choices.
import { all, target } from "./dom.js";
import "./questionnaire/annexes.js";
import { forget } from "./questionnaire/adopted.js";
import { act } from "./questionnaire/result.js";
import { exportFile, makeLink, readLink } from "./questionnaire/share.js";
import { keyOf } from "./questionnaire/store.js";
import { open } from "./questionnaire/team.js";
import { typed } from "./questionnaire/typing.js";
import { View } from "./questionnaire/view.js";

const forms = all(document, "form[data-questionnaire]", HTMLFormElement);
const views = forms.map((form, n) => new View(form, n === forms.length - 1));

/** @param {Element | null} at */
const viewOf = (at) => views.find((it) => it.element === at?.closest("form"));

document.addEventListener("input", (event) => {
  const at = target(event);
  const it = viewOf(at);
  if (!it || at?.closest(".team")) return;
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) typed(it, at);
});

/** What a button of a questionnaire does. @param {View} it @param {HTMLElement} button */
function onClick(it, { dataset }) {
  if ("worksheetWipe" in dataset) it.wipe();
  else if ("export" in dataset) exportFile(it);
  else if ("link" in dataset) makeLink(it);
  else if ("forget" in dataset) forget(it);
  else if ("team" in dataset) open(it);
  else if ("step" in dataset) it.walk.turn(Number(dataset.step));
  else if ("walkSwitch" in dataset) it.walk.switchOver();
  else if ("paper" in dataset) act(it, dataset.paper);
}

document.addEventListener("click", (event) => {
  const it = viewOf(target(event));
  const button = target(event)?.closest("button");
  if (it && button) onClick(it, button);
});

// Another tab changed the answers, or this page came back from the history.
addEventListener("storage", (event) => {
  for (const it of views) if (event.key === keyOf(it.form) || event.key === null) it.reload();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const it of views) it.reload();
});

/** What the address brings, for the first view that knows it. */
async function readLinks() {
  for (const it of views) await readLink(it);
}
addEventListener("hashchange", () => {
  readLinks();
  for (const it of views) it.walk.follow();
});
readLinks();
for (const it of views) it.walk.begin();
