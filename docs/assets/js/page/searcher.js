// Looks things up: beside the page where the browser allows that, and else for it. The first
// message names the index, each other one is a question; one is asked at a time.
import { load } from "../domain/search/search.js";

/** @typedef {(text: string) => SearchFound} Search */

const LIMIT = 12;

/** What answers the questions of a box, once the index is there. @returns {Search} */
export function searcher() {
  const search = load(searchIndex);
  return (text) => search(text, LIMIT);
}

/** @type {Search | undefined} */
let search;
if (typeof document === "undefined")
  addEventListener("message", ({ data }) => {
    if (data.index) {
      importScripts(data.index);
      search = searcher();
    } else if (search) postMessage(search(data.text));
  });
