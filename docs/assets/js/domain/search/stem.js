// One form for the forms of a word, by the rules of a language. It need not be a word: it only has
// to be the same each time. A language without rules keeps its words as they are.

const SHORTEST = 4;
// Words that end in an s of their own: klas, huis, bewijs.
const OWN_S = /(ss|[aeiou]{2}s|ijs|^[^aeiou]{1,3}[aeiou]s)$/;
const BEGINS = /^(geweld|geluid|gebied|gezond|gebed|gemeent|gewoon|gerucht|gedacht)/;

/** @param {string} word */
function dutch(word) {
  let root = word;
  if (/^ge[a-z]{3,}[td]e?$/.test(root) && !BEGINS.test(root)) root = root.slice(2);
  root = root.replace(/(et|t|(?<=m)p|k)?jes?$/, (_, part) => (part === "k" ? "k" : ""));
  root = root.replace(/heden$/, "heid").replace(/(ing)?en$|ingen?$|ing$|e$/, "");
  if (!OWN_S.test(root)) root = root.replace(/e?s$/, "");
  root = root.replace(/([bcdfghjklmnpqrstvwxz])[td]t?$/, "$1");
  root = root.replace(/v$/, "f").replace(/z$/, "s");
  root = root.replace(/([aeou])\1(?=[bcdfghklmnprstx]$)/, "$1");
  return root;
}

/** @param {string} word */
function english(word) {
  let root = word.replace(/(ss|us|is)$|(ie)s$|s$/, (_, keep, ie) => keep ?? ie ?? "");
  root = root.replace(/(ing|edly|ed|ly|ers|er|ment|e)$/, (end) =>
    root.length - end.length >= (end === "ly" ? 4 : 3) ? "" : end,
  );
  if (root.length >= 7) root = root.replace(/ion$/, "");
  return root.replace(/ie?$|y$/, "y");
}

/** @type {Record<string, (word: string) => string>} */
const RULES = { nl: dutch, en: english };

/** The rules of a language, each word looked at once. @param {string} language */
export function stems(language) {
  const rule = RULES[language] ?? ((/** @type {string} */ word) => word);
  /** @type {Map<string, string>} */
  const known = new Map();
  return (/** @type {string} */ word) => {
    let root = known.get(word);
    if (root === undefined) {
      const long = word.length < SHORTEST || /\d/.test(word) ? word : rule(word);
      const made = long.length < SHORTEST ? long : long.replace(/([bcdfgklmnprst])\1$/, "$1");
      root = made.length >= 2 ? made : word;
      known.set(word, root);
    }
    return root;
  };
}
