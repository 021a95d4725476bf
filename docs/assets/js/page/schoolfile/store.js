// The browser's own store of the file of the school: one for all its pages, in every language.
import { write } from "../../domain/schoolfile/file.js";
import { kept } from "../../domain/schoolfile/read.js";
import { scope } from "../scope.js";

/** @import { SchoolFile } from "../../domain/schoolfile/file.js" */

export const KEY = `${scope}.waar-staan-wij`;

/** What is kept, and nothing where the browser forbids to look. */
export function load() {
  try {
    return kept(localStorage.getItem(KEY) ?? "");
  } catch {
    return kept("");
  }
}

/** Whether a file is kept; a browser may forbid it, or have no room left. @param {SchoolFile} file */
export function save(file) {
  try {
    if (!Object.keys({ ...file.marks, ...file.own, ...file.gone }).length)
      localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, write(file, file.school, file.handbook, Date.now()));
    return !localStorage.forgets;
  } catch {
    return false;
  }
}
