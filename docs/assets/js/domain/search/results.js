// What a reader sees of what was found. Knows nothing of how it was found.

/** @param {SearchIndex} index */
export function results({ finding, pages, parts, phones }) {
  /** A number to call by its place, or nothing. @param {number} at @returns {SearchPhone | null} */
  function phone(at) {
    if (at < 0) return null;
    const [name, number, href] = phones[at];
    return { name, phone: number, href };
  }

  /** A page, opened at a part or at its top. @param {number} at @param {number} part
   * @returns {SearchResult} */
  function ofPage(at, part) {
    const kind = pages.kind[at];
    // A page and its own plan have the same title: the reader wants the top.
    const whole = parts.title[part] === pages.title[at];
    const anchor = parts.anchor[part] && !whole ? `#${parts.anchor[part]}` : "";
    const line = pages.phone[at] < 0 ? (parts.phone[part] ?? -1) : pages.phone[at];
    return {
      address: `${pages.address[at]}${anchor}`,
      kind,
      label: finding.kind[kind],
      title: pages.title[at],
      part: whole ? "" : (parts.title[part] ?? ""),
      sentence: parts.sentence[part] || pages.sentence[at],
      phone: phone(line),
      language: pages.language[at],
    };
  }

  /** A record by itself. @param {number} part @returns {SearchResult} */
  function ofPart(part) {
    const kind = parts.kind[part];
    const own = { kind, label: finding.kind[kind], title: parts.title[part], part: "" };
    return { ...ofPage(parts.page[part], part), ...own, phone: phone(parts.phone[part]) };
  }
  return { phone, ofPage, ofPart };
}
