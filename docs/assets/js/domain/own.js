// What own words of a school had better not say: the name of a person, a private number, and what
// the law forbids. A warning, never a refusal; in both languages, because a school may write in
// either. Knows no page.

/** @typedef {"name" | "number" | "police" | "images" | "secret"} Warning */

const NOT = /\b(?:geen|niet|niets|nooit|no|not|nothing|never)\b|n['’]t\b/i;
const WITHOUT = /\b(?:zonder|without)\b/i;
const SENTENCE = /(?<=[.?!;:])\s+/;
const BUT = /\bmaar\b|\bbut\b/;
const AND = /\ben\b|\band\b/;

// Two names with a capital, or one after a title. Words that open a sentence only look like one, and
// so do apps, lines that help, and whatever has an article.
const FIRST =
  "De|Het|Een|Wij|We|Ik|In|Bij|Op|Voor|Via|Met|Als|Na|Naar|Aan|Van|Om|Tot|Alleen|Ook|Elke|Bel|Mail|" +
  "Vraag|Gebruik|The|A|An|I|On|At|For|By|With|If|After|Only|Every|Call|Ask|To|Use|Veilig|Raad";
const APPS =
  "Instagram|Facebook|Google|Microsoft|Teams|Classroom|Magister|Parro|Signal|Telegram|Discord|Snapchat";
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(?<!\b(?:[Dd]e|[Hh]et|[Ee]en|[Tt]he|[Aa]n?) )(?!(?:${FIRST}|${APPS})\s)` +
    String.raw`\p{Lu}\p{Ll}+ (?:(?:van|de|der|den|ter|ten|el|al|'t) ){0,2}(?!(?:${APPS})\b)\p{Lu}\p{Ll}+`,
  "u",
);
const TITLED =
  /(?<!\p{L})(?:[Mm]eneer|[Mm]evrouw|[Jj]uf|[Mm]eester|[Dd]hr|[Mm]evr|[Mm]w|Mr|Mrs|Ms|Miss)\.? \p{Lu}\p{Ll}/u;
const PHONE = /(?<!\d)(?:\+31|0031|0)[\s-]*6(?:[\s-]*\d){8}(?!\d)/;
const MAIL = /@(?:gmail|hotmail|outlook|live|icloud|yahoo|ziggo|kpnmail|planet|xs4all|proton)\b/i;

const POLICE = /\b(?:politie|police|112|aangifte)\b/i;
const SEXUAL = /\b(?:naakt|bloot|bloter|seks|sext|nude|naked|sexual)/i;
const KEEP =
  /\b(?:bewa(?:ar|ren)|opslaan|slaan|sla|kopi\w+|screenshots?|schermafdruk\w*|stuur|sturen|mail|mailen|app|appen|doorsturen|deel|delen|maak|maken|save|keep|copy|forward|send|share|take)\b/i;
const SECRET =
  /\b(?:geheim(?:houding)?|binnenskamers|onder ons|vertrouwelijk|secret|confidential|among ourselves)\b/i;

/** Whether a part of a sentence says so, and no "not". @param {RegExp} sign @param {string} said */
const plainly = (sign, said) => said.split(BUT).some((part) => sign.test(part) && !NOT.test(part));

/** @param {string} said */
const refuses = (said) =>
  said.split(AND).some((part) => POLICE.test(part) && (NOT.test(part) || WITHOUT.test(part)));

/** @type {[Warning, (sentence: string) => boolean][]} */
const LOOKS = [
  ["name", (said) => NAME.test(said) || TITLED.test(said)],
  ["number", (said) => PHONE.test(said) || MAIL.test(said)],
  ["police", (said) => said.split(BUT).some(refuses)],
  ["images", (said) => SEXUAL.test(said) && plainly(KEEP, said)],
  ["secret", (said) => plainly(SECRET, said)],
];

/** What a text had better not say. @param {string} [text] @returns {Warning[]} */
export const warnings = (text = "") =>
  LOOKS.filter(([, sees]) => text.split(SENTENCE).some(sees)).map(([name]) => name);
