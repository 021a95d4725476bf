// Which kinds of page a question asks for. Knows no language: the words come from the index.
import { words } from "./fold.js";

/** The kinds that a text asks for; of phrases within each other the longest counts.
 * @param {Record<string, string[]>} ask */
export function kinds(ask) {
  const phrases = Object.entries(ask)
    .flatMap(([kind, list]) =>
      list.map((phrase) => ({ kind, said: ` ${words(phrase).join(" ")} ` })),
    )
    .sort((one, other) => other.said.length - one.said.length);
  return (/** @type {string} */ text) => {
    let typed = ` ${words(text).join(" ")} `;
    /** @type {Set<string>} */
    const found = new Set();
    for (const { kind, said } of phrases)
      if (typed.includes(said)) {
        found.add(kind);
        typed = typed.replaceAll(said, " | ");
      }
    return found;
  };
}
