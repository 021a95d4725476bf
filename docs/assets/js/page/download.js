// Hands a file over to the downloads. Nothing is sent.
import { el } from "./dom.js";

/** @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
