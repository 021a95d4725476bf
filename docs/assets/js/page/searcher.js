// Looks things up: beside the page where the browser allows that, and else for it. The first
// message names the index; each other one is a question, and its answer carries the same number.
import { load } from "../domain/search/search.js";

/** @typedef {(text: string) => SearchFound} Search */

const LIMIT = 12;

/** What answers the questions of a box, once the index is there. */
export function searcher() {
  const search = load(searchIndex);
  return /** @type {Search} */ ((text) => search(text, LIMIT));
}

/** @type {Search | undefined} */
let search;
if (typeof document === "undefined")
  addEventListener("message", ({ data }) => {
    if (data.index) {
      importScripts(data.index);
      search = searcher();
    } else if (search) postMessage({ number: data.number, answer: search(data.text) });
  });
