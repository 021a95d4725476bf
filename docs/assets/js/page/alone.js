// Prints one part of a page without the page around it.
import { all } from "./dom.js";

/** @param {Element} part */
export function printAlone(part) {
  part.toggleAttribute("data-printing", true);
  document.body.toggleAttribute("data-sheet", true);
  print();
}
addEventListener("afterprint", () => {
  document.body.toggleAttribute("data-sheet", false);
  for (const part of all(document, "[data-printing]", Element))
    part.toggleAttribute("data-printing", false);
});
