// Worksheets: remembers in this browser the ticks of a list that begins anew each time, such as a
// plan for an incident; prints one worksheet alone. Nothing leaves the browser. Without this file
// a worksheet is a plain list.
import { printAlone } from "./alone.js";
import { keyOf, read, write } from "./boxes.js";
import { all, target } from "./dom.js";
import { remember } from "./ticks.js";

remember(all(document, "form.checklist[data-worksheet]:not([data-points])", HTMLFormElement), {
  read,
  write,
  keyOf,
});

document.addEventListener("submit", (event) => {
  if (target(event)?.matches("[data-worksheet]")) event.preventDefault();
});
document.addEventListener("click", (event) => {
  const at = target(event);
  const form = at?.closest("form[data-worksheet]");
  if (form && at?.closest("[data-worksheet-print]")) printAlone(form);
});
