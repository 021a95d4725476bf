// Answers each questionnaire that it gets on its input and makes a link of that: every question in
// a few words, and every one in as many as fit. Writes how long the links are, and which answers
// do not come back.
import { readFileSync } from "node:fs";
import { asked } from "../../docs/assets/js/domain/answers.js";
import { complete } from "../../docs/assets/js/domain/form.js";
import { fromLink, toLink } from "../../docs/assets/js/domain/link.js";
import { LIMITS, OWN, empty } from "../../docs/assets/js/domain/state.js";

const TYPED = { getal: "3", tijd: "16.00", datum: "2099-11-01" };
const { forms, words } = JSON.parse(readFileSync(0, "utf-8"));

/** What a school could type: sentences of the questionnaires, from another place each time. */
const prose = forms
  .flatMap(({ parts }) => parts.flatMap(({ questions }) => questions))
  .flatMap(({ options }) => options.map(({ clause }) => clause))
  .join(" ");
const some = (from, length) => prose.slice(from * 401, from * 401 + length);

function answer({ number, kind, options, bounds }, length, own) {
  if (!options.length)
    return { text: (TYPED[kind] ?? some(number, Math.min(length, bounds.length))).trim() };
  const ids = options.map(({ id }) => id).filter((id) => own || id !== OWN);
  const chosen = kind === "meer-keuzes" ? ids : [own ? OWN : ids[0]];
  return { chosen, ...(own ? { own: some(number, Math.min(length, LIMITS.own)).trim() } : {}) };
}

async function made(form, length, own) {
  const answers = Object.fromEntries(form.questions.map((q) => [q.id, answer(q, length, own)]));
  const link = await toLink(form, { ...empty(), answers });
  const found = (await fromLink(form, link)).state?.answers ?? {};
  const lost = asked(form, answers)
    .map(({ id }) => id)
    .filter((id) => JSON.stringify(found[id]) !== JSON.stringify(answers[id]));
  return { length: link.length, lost };
}

const rows = forms.map(async (data) => {
  const form = complete(data, words, "https://x.example/");
  return [form.id, await made(form, 120, false), await made(form, 4_000, true)];
});
console.log(JSON.stringify(await Promise.all(rows)));
