// What own words of a school had better not say: the name of a person, a private number, and what
// the law forbids. A warning, never a refusal; in both languages, because a school may write in
// either. Knows no page.

/** @typedef {"name" | "number" | "police" | "images" | "secret"} Warning */

const NOT = /\b(?:geen|niet|niets|nooit|no|not|nothing|never)\b|n['’]t\b/i;
const WITHOUT = /\b(?:zonder|without)\b/i;
const SENTENCE = /[.?!;:]\s+/;
const BUT = /\bmaar\b|\bbut\b/;
const AND = /\ben\b|\band\b/;

// Words with a capital that are no name: what opens a sentence, apps, and lines that help.
const NO_NAMES = new Set(
  `De Het Een Wij We Ik In Bij Op Voor Via Met Als Na Naar Aan Om Tot Alleen Ook Elke Bel Mail Vraag
  Gebruik The A An I On At For By With If After Only Every Call Ask To Use Veilig Raad Instagram
  Facebook Google Microsoft Teams Classroom Magister Parro Signal Telegram Discord Snapchat`.split(
    /\s+/,
  ),
);
const ARTICLES = ["de", "het", "een", "the", "a", "an"];
const BETWEEN = ["van", "de", "der", "den", "ter", "ten", "el", "al"];
const TITLED =
  /(?:^|[^\p{L}])(?:[Mm]eneer|[Mm]evrouw|[Jj]uf|[Mm]eester|[Dd]hr|[Mm]evr|[Mm]w|Mr|Mrs|Ms|Miss)\.? \p{Lu}\p{Ll}/u;
const PHONE = /(?:^|\D)(?:\+31|0031|0)[\s-]*6(?:[\s-]*\d){8}(?!\d)/;
const MAIL = /@(?:gmail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|planet|xs4all|proton)\b/i;

const POLICE = /\b(?:politie|police|112|aangifte)\b/i;
const SEXUAL = /\b(?:naakt|bloot|bloter|seks|sext|nude|naked|sexual)/i;
const KEEP =
  /\b(?:bewa(?:ar|ren)|opslaan|slaan|sla|kopi\w+|screenshots?|schermafdruk\w*|stuur|sturen|mail|mailen|app|appen|doorsturen|deel|delen|maak|maken|save|keep|copy|forward|send|share|take)\b/i;
const SECRET =
  /\b(?:geheim(?:houding)?|binnenskamers|onder ons|vertrouwelijk|secret|confidential|among ourselves)\b/i;

/** @param {string} word */
const isName = (word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !NO_NAMES.has(word);

/** Two names in a row, as a person has; what has an article is none. @param {string[]} parts */
const named = (parts) =>
  parts.some((word, n) => {
    const next = parts.slice(n + 1, n + 4).find((one) => !BETWEEN.includes(one.toLowerCase()));
    const article = ARTICLES.includes((parts[n - 1] ?? "").toLowerCase());
    return !article && isName(word) && isName(next ?? "");
  });

/** Whether a part of a sentence says so, and no "not". @param {RegExp} sign @param {string} said */
const plainly = (sign, said) => said.split(BUT).some((part) => sign.test(part) && !NOT.test(part));

/** @param {string} said */
const refuses = (said) =>
  said.split(AND).some((part) => POLICE.test(part) && (NOT.test(part) || WITHOUT.test(part)));

/** @type {[Warning, (sentence: string, text: string) => boolean][]} */
const LOOKS = [
  ["name", (said) => said.split(/[,()"“”«».!?]+/).some((part) => named(part.trim().split(/\s+/)))],
  ["name", (_, text) => TITLED.test(text)],
  ["number", (said) => PHONE.test(said) || MAIL.test(said)],
  ["police", (said) => said.split(BUT).some(refuses)],
  ["images", (said) => SEXUAL.test(said) && plainly(KEEP, said)],
  ["secret", (said) => plainly(SECRET, said)],
];

/** What a text had better not say, each once. @param {string} [text] @returns {Warning[]} */
export function warnings(text = "") {
  const found = LOOKS.filter(([, sees]) => text.split(SENTENCE).some((said) => sees(said, text)));
  return [...new Set(found.map(([name]) => name))];
}
