// A site that is opened from a disk: there an address names the file itself.

export const fromDisk = location.protocol === "file:";

/** @param {string} address @param {URL} [base] */
export function onDisk(address, base = new URL(location.href)) {
  const found = new URL(address, base);
  if (fromDisk && found.protocol === "file:" && found.pathname.endsWith("/"))
    found.pathname += "index.html";
  return found.href;
}
if (fromDisk) for (const link of document.links) link.href = onDisk(link.href);
