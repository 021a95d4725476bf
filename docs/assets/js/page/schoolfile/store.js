// The browser's own store of the file of the school: one for all its pages, in every language.
import { write } from "../../domain/schoolfile/file.js";
import { kept } from "../../domain/schoolfile/read.js";
import { keep } from "../keep.js";
import { scope } from "../scope.js";

/** @import { SchoolFile } from "../../domain/schoolfile/file.js" */

export const KEY = `${scope}.waar-staan-wij`;

export const load = () => kept(localStorage.getItem(KEY) ?? "");

/** Whether a file is kept. @param {SchoolFile} file */
export function save(file) {
  const some = Object.keys({ ...file.marks, ...file.own, ...file.gone }).length;
  return keep(KEY, some || file.school ? write(file, file.school, file.handbook, Date.now()) : "");
}
