// The code of a sheet, as a reader may write it: in capitals, in groups, with the word before it.

export const LENGTH = 7; // signs

/** @param {string} typed */
export const asCode = (typed) =>
  typed
    .toLowerCase()
    .replace(/^\s*code\b/, "")
    .replace(/[^a-z0-9]/g, "");
