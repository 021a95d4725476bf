// What own words of a school had better not say: the name of a person, a private number, and what
// the law forbids. A warning, never a refusal; in both languages, because a school may write in
// either. Knows no page.

/** @typedef {"name" | "number" | "police" | "images" | "secret"} Warning */

const NOT = /\b(?:geen|niet|niets|nooit|no|not|nothing|never|without)\b|n['’]t\b/i;
const BUT = /(?<=[.?!;:])\s+|\bmaar\b|\bbut\b/;

// Two names with a capital, or one after a title. A sentence that begins with one of the first
// words only looks like it, and so do lines that help.
const FIRST =
  "De|Het|Een|Wij|We|Ik|In|Bij|Op|Voor|Via|Met|Als|Na|Naar|Aan|Van|Om|Tot|Alleen|Ook|Elke|Bel|Mail|" +
  "Vraag|The|A|An|I|On|At|For|By|With|If|After|Only|Every|Call|Ask|To|Veilig|Raad|Slachtofferhulp";
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(?!(?:${FIRST})\s)\p{Lu}\p{Ll}+ (?:(?:van|de|der|den|ter|ten|el|al|'t) ){0,2}\p{Lu}\p{Ll}+`,
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
  /\b(?:geheim(?:houding)?|binnenskamers|onder ons|binnen het team|vertrouwelijk|secret|confidential|among ourselves)\b/i;

/** @type {[Warning, (text: string, part: string) => boolean][]} */
const LOOKS = [
  ["name", (_, part) => NAME.test(part) || TITLED.test(part)],
  ["number", (_, part) => PHONE.test(part) || MAIL.test(part)],
  ["police", (_, part) => POLICE.test(part) && NOT.test(part)],
  ["images", (text, part) => SEXUAL.test(text) && KEEP.test(part) && !NOT.test(part)],
  ["secret", (_, part) => SECRET.test(part) && !NOT.test(part)],
];

/** What a text had better not say. @param {string} [text] @returns {Warning[]} */
export const warnings = (text = "") =>
  LOOKS.filter(([, sees]) => text.split(BUT).some((part) => sees(text, part))).map(
    ([name]) => name,
  );
