// What a reader sees of what was found. Knows nothing of how it was found.
import { words } from "./fold.js";

/** @param {SearchIndex} index */
export function results({ finding, pages, parts, phones }) {
  /** A number to call by its place, or nothing. @param {number} at @returns {SearchPhone | null} */
  function phone(at) {
    if (at < 0) return null;
    const [name, number, href, hours] = phones[at];
    return { name, phone: number, href, hours };
  }

  const titles = new Map(pages.address.map((address, at) => [address, pages.title[at]]));

  /** What it is, or by the page of its folder where a page stands that is nothing else, and whose.
   * @param {string} kind @param {number} at */
  function label(kind, at) {
    const folder = kind === "page" && titles.get(pages.address[at].replace(/\/.+/, "/"));
    const what = folder && folder !== pages.title[at] ? folder : finding.kind[kind];
    return [what, pages.mark[at]].filter(Boolean).join(" · ");
  }

  /** A star stands for the words of the title. @param {number} part */
  const anchor = (part) =>
    parts.anchor[part].replace("*", () => words(parts.title[part]).join("-"));

  /** What a plan says to do first, by its page. */
  const acts = new Map(
    parts.kind.flatMap((kind, at) =>
      kind === "plan" ? [[parts.page[at], parts.sentence[at]]] : [],
    ),
  );

  /** A page, opened at a part or at its top. @param {number} at @param {number} part
   * @returns {SearchResult} */
  function ofPage(at, part) {
    const kind = pages.kind[at];
    // A page and its own block have the same title: the reader wants the top. So in an incident.
    // Which box on evidence fits depends on what is to be seen, and a question seldom says that.
    const opens = acts.has(at) || kind === "evidence";
    const whole = part < 0 || opens || parts.title[part] === pages.title[at];
    const below = whole || !parts.anchor[part] ? "" : `#${anchor(part)}`;
    const line = pages.phone[at] < 0 ? (parts.phone[part] ?? -1) : pages.phone[at];
    return {
      address: `${pages.address[at]}${below}`,
      kind,
      label: label(kind, at),
      title: pages.title[at],
      part: whole ? "" : parts.title[part],
      sentence: whole ? (acts.get(at) ?? pages.sentence[at]) : parts.sentence[part],
      phone: phone(line),
      language: pages.language[at],
    };
  }

  /** A record by itself. @param {number} part @returns {SearchResult} */
  function ofPart(part) {
    const kind = parts.kind[part];
    const at = parts.page[part];
    return {
      address: `${pages.address[at]}#${anchor(part)}`,
      kind,
      label: label(kind, at),
      title: parts.title[part],
      part: "",
      sentence: parts.sentence[part],
      phone: phone(parts.phone[part]),
      language: pages.language[at],
    };
  }
  return { phone, ofPage, ofPart };
}
