// The file of a school: what is refused and why, what is kept, and what each change leaves.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { add, edit, likeName, wipe } from "../../docs/assets/js/domain/schoolfile/change.js";
import { empty, write } from "../../docs/assets/js/domain/schoolfile/file.js";
import { MOST, kept, read } from "../../docs/assets/js/domain/schoolfile/read.js";

const CASES = JSON.parse(
  readFileSync(new URL("../cases/schoolfile.json", import.meta.url), "utf8"),
);
const NOW = Date.UTC(2026, 10, 30, 12);
const DAY = 864e5;
const [LIST, OWN] = ["checklist:a.b", "eigen:thee"];
const good = () => ({
  format: "waar-staan-wij",
  version: 1,
  handbook: "2026.1",
  school: "De Linde",
  made: "2026-11-30T12:00:00Z",
  marks: {
    [LIST]: { state: "klaar", owner: "de mentor", checked: "2026-11-30", at: NOW - 5, before: [4] },
    [OWN]: { state: "niet", reason: "Wij drinken koffie.", at: NOW - 4 },
  },
  own: { [OWN]: { id: OWN, text: "Thee in de pauze.", from: "teamdag", at: NOW - 6 } },
  gone: { "checklist:weg.a": NOW - 9 },
});

/** The text of a good file with something else in one place. */
function changed(path, value) {
  const data = good();
  const [last, ...rest] = [...path].reverse();
  const place = rest.reverse().reduce((part, key) => part[key], data);
  if (value === null) delete place[last];
  else place[last] = value;
  return JSON.stringify(data);
}
const faults = (text, now = NOW) => read(text, now).faults ?? [];

test("a good file is read whole, with a mark of its order in front or without", () => {
  assert.deepEqual(read(JSON.stringify(good()), NOW), { file: good() });
  assert.deepEqual(read(`\ufeff${JSON.stringify(good())}`, NOW), { file: good() });
  for (const [path, value] of CASES.fits)
    assert.deepEqual(faults(changed(path, value)), [], `${path}: ${JSON.stringify(value)}`);
});

test("what is no file of a school is told apart", () => {
  for (const [text, wanted] of CASES.texts) assert.deepEqual(faults(text), wanted, text);
  assert.deepEqual(faults(JSON.stringify(good()).slice(0, -9)), ["damaged"]);
  assert.deepEqual(faults("{".repeat(9e5)), ["damaged"]);
  assert.deepEqual(faults("[".repeat(9e5)), ["foreign"]);
  assert.deepEqual(faults(" ".repeat(MOST + 1)), ["large"]);
});

test("one wrong value refuses the part that it stands in", () => {
  for (const [path, value, part] of CASES.wrong)
    assert.deepEqual(faults(changed(path, value)), [part], `${path}: ${JSON.stringify(value)}`);
  for (const [names, values] of [
    [CASES.texts_of_a_mark, CASES.no_text],
    [CASES.days_of_a_mark, CASES.no_day],
  ])
    for (const name of names)
      for (const value of values)
        assert.deepEqual(
          faults(changed(["marks", LIST, name], value)),
          ["marks"],
          `${name}: ${JSON.stringify(value)}`,
        );
});

test("a key of a prototype stays out, wherever it stands", () => {
  const text = JSON.stringify(good());
  for (const [place, part] of [
    ["{", "head"],
    ['"marks":{', "marks"],
    [`"${LIST}":{`, "marks"],
    ['"own":{', "own"],
    ['"gone":{', "gone"],
  ]) {
    const hostile = text.replace(place, `${place}"__proto__":{"at":1,"state":"klaar"},`);
    assert.deepEqual(faults(hostile), [part], place);
    const { marks } = kept(hostile);
    assert.equal(Object.getPrototypeOf(marks), Object.prototype);
    assert.deepEqual(Object.keys(marks).includes("__proto__"), false);
  }
  assert.equal({}.at, undefined);
});

test("a text is as long as it may be, and no longer", () => {
  const most = { reason: 300, owner: 60, where: 300, note: 300 };
  for (const [name, length] of Object.entries(most))
    for (const more of [0, 1, 5e5])
      assert.deepEqual(
        faults(changed(["marks", LIST, name], "x".repeat(length + more))),
        more ? ["marks"] : [],
        `${name}: ${length + more}`,
      );
  const id = (length) => `checklist:${"x".repeat(length - 10)}`;
  for (const [length, wanted] of [
    [200, []],
    [201, ["marks"]],
  ])
    assert.deepEqual(faults(changed(["marks", id(length)], { state: "", at: 1 })), wanted);
  for (const [count, wanted] of [
    [200, []],
    [201, ["own"]],
  ]) {
    const points = Array.from({ length: count }, (_, n) => `eigen:p${n}`);
    const own = points.map((one) => [one, { id: one, text: "Iets.", from: "anders", at: 1 }]);
    assert.deepEqual(faults(changed(["own"], Object.fromEntries(own))), wanted);
  }
});

test("a clock may be a day ahead, in a mark, an own point and what is gone", () => {
  for (const path of [
    ["marks", LIST, "at"],
    ["own", OWN, "at"],
    ["gone", "checklist:weg.a"],
  ]) {
    assert.deepEqual(faults(changed(path, NOW + DAY)), []);
    assert.deepEqual(faults(changed(path, NOW + DAY + 1)), ["clock"]);
    const state = kept(changed(path, NOW + 400 * DAY));
    assert.deepEqual(faults(write(state, "De Linde", "2026.1", NOW)), []);
  }
});

test("all that is wrong is told at once", () => {
  const data = { ...good(), made: "gisteren", marks: [], own: 1, gone: "" };
  assert.deepEqual(faults(JSON.stringify(data)), ["head", "marks", "own", "gone"]);
});

test("the same state gives the same signs, in whatever order it came", () => {
  const { marks, own, gone, school, handbook } = good();
  const turned = Object.fromEntries(
    Object.entries(marks)
      .reverse()
      .map(([id, mark]) => [id, Object.fromEntries(Object.entries(mark).reverse())]),
  );
  const text = write({ marks, own, gone }, school, handbook, NOW);
  assert.equal(write({ marks: turned, own, gone }, school, handbook, NOW), text);
  assert.deepEqual(read(text, NOW), { file: good() });
});

test("what a browser kept loses only what does not fit", () => {
  assert.deepEqual(kept(JSON.stringify(good())), good());
  for (const text of ["", "null", "{", "[]", '{"format":"waar-staan-wij","version":2}'])
    assert.deepEqual(kept(text), empty(), text);
  for (const [path, value] of CASES.wrong) {
    const [part, id] = path;
    if (part === "version") continue;
    const { marks } = good();
    delete marks[part === "marks" ? id : ""];
    const wanted = part === "marks" && !id ? {} : marks;
    const found = kept(changed(path, value)).marks;
    assert.deepEqual(found, wanted, `${path}: ${JSON.stringify(value)}`);
  }
});

test("a change is later than what was there, and knows what it was made from", () => {
  const first = edit(empty(), LIST, { state: "bezig", note: "  Half.  " }, NOW);
  assert.deepEqual(first.marks[LIST], { state: "bezig", note: "Half.", at: NOW });
  const late = edit(first, LIST, { state: "klaar" }, NOW - DAY);
  assert.deepEqual(late.marks[LIST], {
    state: "klaar",
    note: "Half.",
    at: NOW + 1,
    before: [NOW],
  });
  assert.deepEqual(Object.keys(first.marks[LIST]), ["state", "note", "at"], "mine is left alone");
  assert.equal(edit(late, LIST, { state: "klaar", note: "Half. " }, NOW + DAY), late);
  const none = empty();
  assert.equal(edit(none, LIST, { state: "", note: " " }, NOW), none);
  assert.equal(edit(first, LIST, { date: "0202-01-15" }, NOW), first, "a day half typed");
  const dated = edit(first, LIST, { date: "2027-01-15" }, NOW);
  assert.equal(edit(dated, LIST, { date: "" }, NOW).marks[LIST].date, undefined);
});

test("a mark keeps nothing empty, no reason without a no, and no more than fits", () => {
  let file = edit(empty(), LIST, { state: "niet", reason: "Te klein.", owner: "x".repeat(99) }, 5);
  assert.equal(file.marks[LIST].owner.length, 60);
  file = edit(file, LIST, { state: "", owner: "", date: "" }, 6);
  assert.deepEqual(file.marks[LIST], { state: "", at: 6, before: [5] });
  for (let turn = 0; turn < 50; turn += 1) file = edit(file, LIST, { note: `${turn}` }, 7 + turn);
  assert.equal(file.marks[LIST].before.length, 12);
  assert.deepEqual(kept(JSON.stringify(file)).marks, file.marks);
});

test("an own point is added and wiped, with what was said of it", () => {
  const { file, id } = add(empty(), " Thee. ", "incident", NOW);
  assert.equal(file.own[id].text, "Thee.");
  assert.deepEqual(faults(write(file, "", "2026.1", NOW)), []);
  const gone = wipe(edit(file, id, { state: "bezig" }, NOW + 3), id, NOW);
  assert.deepEqual([gone.marks, gone.own, gone.gone], [{}, {}, { [id]: NOW + 4 }]);
  assert.ok(edit(gone, id, { state: "klaar" }, NOW).marks[id].at > NOW + 4);
});

test("a field that seems to name a person is told from one that names a role", () => {
  for (const text of CASES.names) assert.equal(likeName(text), true, text);
  for (const text of CASES.roles) assert.equal(likeName(text), false, text);
});
