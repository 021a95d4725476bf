// The papers that answers become, and how they are written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asCode } from "../../docs/assets/js/domain/code.js";
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

test("every paper is a draft until all that is required is agreed", () => {
  for (const kind of papersOf(form)) {
    const open = made(kind, {});
    assert.equal(open.name, `lijst-file_${kind}-file_draft`);
    assert.equal(made(kind).name, `lijst-file_${kind}`);
  }
});

test("agreements have numbers that go on, and signs stay text", () => {
  const text = toMarkdown(made("text"));
  assert.ok(text.includes("## Eerste\n\n1. Er is koffie.\n\n## Tweede\n\n2. Wij … kopen"));
  assert.ok(text.includes("2. Wij … kopen \\*Zwart\\* &lt;b\\>.\n3. 3 kopjes."));
  assert.ok(toText(made("text")).includes("2. Wij … kopen *Zwart* <b>.\n3. 3 kopjes."));
});

test("the letter names rules for staff by their numbers", () => {
  assert.ok(toText(made("mr")).includes("- Eerste 1\n"));
});

test("the letter to the council is from the board that the school filled in", () => {
  assert.ok(toText(made("mr")).includes("mr_from: De stichting Bos\n"));
});

test("the same answers give the same bytes", async () => {
  for (const kind of papersOf(form)) {
    const [one, other] = await Promise.all([1, 2].map(() => docx(made(kind)).arrayBuffer()));
    assert.deepEqual(Buffer.from(one), Buffer.from(other));
  }
});

test("a code is read as people write it", () => {
  for (const typed of ["qhf nvcc", "Code QHF-NVCC", " code: qhf.nvcc "])
    assert.equal(asCode(typed), "qhfnvcc");
});
