// The papers that answers become, and how they are written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asCode } from "../../docs/assets/js/domain/code.js";
import { places } from "../../docs/assets/js/domain/articles.js";
import { byNumber } from "../../docs/assets/js/domain/form.js";
import { paper, papersOf } from "../../docs/assets/js/domain/papers.js";
import { empty } from "../../docs/assets/js/domain/state.js";
import { docx } from "../../docs/assets/js/domain/word/docx.js";
import { toMarkdown, toText } from "../../docs/assets/js/domain/write.js";
import { form } from "./example.js";

const NOW = { today: "2026-11-21", address: "https://x.example/vragen/" };
const ANSWERS = {
  koffie: { chosen: ["ja"] },
  merk: { text: "*Zwart* <b>" },
  aantal: { text: "3" },
};
const made = (kind, answers = ANSWERS) => paper(form, { ...empty(), answers }, kind, NOW);

test("every paper is a draft until all that is required is agreed, and says so", () => {
  const waiting = { ...ANSWERS, merk: { text: "Zwart", later: {} } };
  for (const kind of papersOf(form)) {
    for (const [answers, why] of [
      [{}, "draft_required"],
      [waiting, "draft_later"],
    ]) {
      const draft = made(kind, answers);
      assert.equal(draft.name, `lijst-file_${kind}-file_draft`);
      if (kind !== "gesprek") assert.ok(toText(draft).includes(why), toText(draft));
    }
    assert.equal(made(kind).name, `lijst-file_${kind}`);
  }
});

test("one question has a number, and more have numbers", () => {
  const words = { ...form.words, number: "vraag {number}", numbers: "vragen {numbers}" };
  assert.equal(byNumber(words, [2]), "vraag 2");
  assert.equal(byNumber(words, [2, 5], " en "), "vragen 2 en 5");
});

test("articles take their numbers as they stand, and signs stay text", () => {
  const text = toMarkdown(made("text"));
  assert.ok(text.includes("## Artikel 1. Voor wie\n\n1.1 Voor ons.\n\n## Artikel 2. Eerste"));
  assert.ok(text.includes("3.1 Wij … kopen \\*Zwart\\* &lt;b\\>.\n\n3.2 3 kopjes."));
  assert.ok(toText(made("text")).includes("3.1 Wij … kopen *Zwart* <b>.\n3.2 3 kopjes."));
  assert.ok(text.includes("## Artikel 4. Op\n\n4.1 Zet nieuwe."));
});

test("what a school did not fill in is open only where the text has it", () => {
  assert.ok(!toText(made("text")).includes("de kan"));
  assert.ok(
    toText(made("text", { merk: { text: "Onze kan ____________" } })).includes("de kan\tsch"),
  );
});

test("what is not answered takes no number", () => {
  const text = toText(made("text", { koffie: { chosen: ["ja"] } }));
  assert.ok(text.includes("Artikel 2. Eerste\n\n2.1 Er is koffie.\n\nArtikel 3. Op"));
});

test("a plan reads whole before it is answered, and ends with what is open and what laws ask", () => {
  const parts = form.parts.map((part) => ({ ...part, text: [`Altijd ${part.id}.`] }));
  parts[1].text.push("Melk zit in onze kan ____________.");
  const plan = { ...form, plan: true, parts };
  const waits = { who: "Wij", when: "2027-01-02" };
  const answers = { koffie: { chosen: ["nee"] }, merk: { text: "Zwart", later: waits } };
  const text = toText(paper(plan, { ...empty(), answers }, "text", NOW));
  assert.ok(text.includes("2. Eerste\n\n2.1 Altijd eerste.\n2.2 Er is geen.\n\n3. Tweede"), text);
  assert.ok(text.includes("3.1 Altijd tweede.\n3.2 Melk zit in onze kan ____________.\n\n4. Op"));
  assert.ok(text.includes("contacts\n\nwho\tcontact_reach\nde wijkagent\t000\nhet bestuur\t____"));
  const open =
    "points\n\nabout\twho\twhen\n3. merk?\tWij\t2 januari 2027\n4. sinds?\tbestuur\t____________\n";
  assert.ok(text.includes(open));
  for (const blank of ["de kan", "het bestuur"])
    assert.ok(text.includes(`\n${blank}\tschoolleiding\t____________\n`), blank);
  assert.ok(text.includes("duties\n\nduties_text\n\n- Plicht: Zorg ervoor. (Art. 2.)\n"));
  assert.equal(text.split("unread").length, 2);
  assert.ok(!text.includes("nothing_yet"));
});

test("the first letter names every article, and each part of the MR its own", () => {
  const text = toText(made("mr"));
  assert.ok(text.includes("\n1. Voor wie\t2. Eerste\n3. Tweede\t4. Op\n"));
  assert.ok(text.includes("- Personeel: 2, 4\n- Allen: 3\n"));
  const [staff, all] = text.split("mr_answer\n").at(-1)?.split("Allen: 3") ?? [];
  for (const own of [staff, all]) assert.equal(own.split("mr_sign:").length, 2, own);
  assert.ok(staff.includes("mr_yes") && !all.includes("mr_yes") && all.includes("mr_advise"));
});

test("a letter beside an adopted version names what is new, changed and gone", () => {
  const adopted = { koffie: { chosen: ["nee"] }, merk: ANSWERS.merk, sluit: { text: "16.15" } };
  const text = toText(paper(form, { ...empty(), answers: ANSWERS, adopted }, "mr", NOW));
  assert.ok(text.includes("- nieuw: 3.2\n- anders: 2\n- weg: mr_gone_count\n"), text);
  for (const row of [
    "Er is geen.\t2.1 Er is koffie.",
    "mr_none\t3.2 3 kopjes.",
    "Tot 16.15 uur.\tmr_none",
  ])
    assert.ok(text.includes(`\n${row}\n`), row);
  assert.ok(!text.includes("1 Voor wie"));
});

test("a text is a proposal until the board decided", () => {
  const decided = form.questions.map((one) =>
    one.id === "sinds" ? { ...one, adoption: /** @type {const} */ ("besluit") } : one,
  );
  const parts = form.parts.map((part) => ({
    ...part,
    questions: decided.filter(({ id }) => part.questions.some((one) => one.id === id)),
  }));
  const asks = { ...form, parts, questions: decided, byId: new Map(decided.map((q) => [q.id, q])) };
  /** @param {import("../../docs/assets/js/domain/state.js").Answers} answers */
  const text = (answers) =>
    toText(paper(asks, { ...empty(), answers: { ...ANSWERS, ...answers } }, "text", NOW));
  for (const said of ["proposal", "3.2 not_adopted\n"]) {
    assert.ok(text({}).includes(said), said);
    assert.ok(!text({ sinds: { text: "2026-11-20" } }).includes(said), said);
  }
});

test("places are as short as can be", () => {
  const line = (staff) => ({ runs: [], staff });
  const all = [[1], [1, 1], [1, 0, 1, 1], [0], [1]].map((found, n) => ({
    number: n + 1,
    id: String(n),
    title: "",
    laws: [],
    lines: found.map((staff) => line(Boolean(staff))),
  }));
  assert.equal(
    places(all, ({ staff }) => staff),
    "1–2, 3.1, 3.3–3.4, 5",
  );
  assert.equal(
    places(all, () => true),
    "1–5",
  );
});

test("pupils and parents get the short words of each part, and whom to call", () => {
  const text = toText(made("leerlingen"));
  assert.ok(
    text.includes(
      "Jij.\n\n- Een. Jij: Er is koffie.\n\npublic_help\n\n- Praten: Lijn, 000 (altijd)",
    ),
  );
});

test("the letter to the council is from the board that the school filled in", () => {
  assert.ok(toText(made("mr")).includes("mr_from: De stichting Bos\n"));
});

test("the same answers give the same bytes, whenever that is", async ({ mock }) => {
  mock.timers.enable({ apis: ["Date"], now: new Date(NOW.today) });
  for (const kind of papersOf(form)) {
    const one = await docx(made(kind)).arrayBuffer();
    mock.timers.tick(60_000);
    const other = await docx(made(kind)).arrayBuffer();
    assert.deepEqual(Buffer.from(one), Buffer.from(other));
  }
});

test("a code is read as people write it", () => {
  for (const typed of ["qhf nvcc", "Code QHF-NVCC", " code: qhf.nvcc "])
    assert.equal(asCode(typed), "qhfnvcc");
});
