// Two files of one school brought together: what wins, what is a conflict, and that in the end all
// have the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { add, edit, wipe } from "../../docs/assets/js/domain/schoolfile/change.js";
import { empty, write } from "../../docs/assets/js/domain/schoolfile/file.js";
import { choose, merge, take } from "../../docs/assets/js/domain/schoolfile/merge.js";
import { read } from "../../docs/assets/js/domain/schoolfile/read.js";

const NOW = Date.UTC(2026, 10, 30, 12);
const DAY = 864e5;
const A = "checklist:a.b";
const B = "plan:c.d";
const NONE = new Set(); // points of the handbook

/** A file with what was said, each a moment later. @param {[string, object][]} said */
const said = (file, ...changes) =>
  changes.reduce((made, [id, change, at]) => edit(made, id, change, at), file);
const states = ({ marks }) =>
  Object.fromEntries(Object.entries(marks).map(([id, { state }]) => [id, state]));
const parts = ({ marks, own, gone }) => write({ marks, own, gone }, "", "2026.1", NOW + 900 * DAY);
const sent = (file, now) => write(file, "De Linde", "2026.1", now);

/** Chance that is the same each time. @param {number} seed */
function chance(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

test("of each point the newest is taken, and what was taken is told", () => {
  const start = said(empty(), [A, { state: "bezig" }, 10], [B, { state: "bezig" }, 11]);
  const mine = edit(start, A, { state: "klaar" }, 20);
  const theirs = edit(start, B, { state: "niet", reason: "Bestaat hier niet." }, 21);
  const found = merge(mine, theirs);
  assert.deepEqual(states(found.merged), { [A]: "klaar", [B]: "niet" });
  assert.deepEqual([found.conflicts, found.taken], [[], [B]]);
  assert.deepEqual(merge(theirs, mine).merged.marks, found.merged.marks);
});

test("a version that was made from the other wins, whatever the clocks say", () => {
  const mine = edit(empty(), A, { state: "bezig" }, NOW + DAY);
  const theirs = edit(mine, A, { state: "klaar" }, NOW - 300 * DAY);
  for (const [one, other] of [
    [mine, theirs],
    [theirs, mine],
  ]) {
    const { merged, conflicts } = merge(one, other);
    assert.deepEqual([states(merged), conflicts], [{ [A]: "klaar" }, []]);
  }
});

test("two that differ, each made without the other, are shown; the same said twice is not", () => {
  const start = said(empty(), [A, { state: "bezig" }, 10]);
  const mine = edit(start, A, { owner: "de mentor" }, 20);
  const theirs = edit(start, A, { owner: "de directie" }, 30);
  const found = merge(mine, theirs);
  const [conflict] = found.conflicts;
  assert.deepEqual([conflict.mine, conflict.theirs], [mine.marks[A], theirs.marks[A]]);
  assert.equal(found.merged.marks[A].owner, "de directie");
  assert.deepEqual(merge(mine, edit(start, A, { owner: "de mentor" }, 30)).conflicts, []);
  const fresh = (owner) => edit(empty(), A, { owner }, 20);
  for (const [one, other] of [
    ["a", "b"],
    ["b", "a"],
  ]) {
    const same = merge(fresh(one), fresh(other));
    assert.equal(same.conflicts.length, 1, "the same moment");
    assert.equal(same.merged.marks[A].owner, "b");
  }
});

test("what was chosen is no conflict for the other, and wins there", () => {
  const mine = edit(empty(), A, { state: "klaar", where: "Map beleid." }, NOW);
  const theirs = edit(empty(), A, { state: "niet", reason: "Geen internaat." }, NOW + 9);
  for (const side of ["mine", "theirs"]) {
    const both = merge(mine, theirs);
    const found = choose(both, both.conflicts[0], side, NOW - DAY);
    const wanted = side === "mine" ? mine : theirs;
    assert.equal(found.merged.marks[A].state, wanted.marks[A].state);
    assert.deepEqual([found.conflicts, found.taken], [[], side === "mine" ? [] : [A]]);
    const there = take(theirs, sent(found.merged, NOW + 99), NOW + 99, NONE);
    assert.deepEqual([there.conflicts, there.merged.marks], [[], found.merged.marks]);
    const again = merge(found.merged, theirs);
    assert.deepEqual([again.conflicts, again.merged.marks], [[], found.merged.marks]);
  }
});

test("what was wiped stays wiped, until somebody writes it anew", () => {
  const { file, id } = add(said(empty(), [A, { state: "klaar" }, 10]), "Thee.", "teamdag", 11);
  const start = edit(file, id, { state: "bezig" }, 12);
  const mine = wipe(wipe(start, A, 20), id, 21);
  for (const { merged, conflicts } of [merge(mine, start), merge(start, mine)])
    assert.deepEqual([merged.marks, merged.own, conflicts], [{}, {}, []]);
  assert.deepEqual(merge(start, mine).taken, [A, id].sort());
  const theirs = said(start, [A, { note: "Toch." }, 30], [id, { state: "klaar" }, 31]);
  const { merged } = merge(mine, theirs);
  assert.deepEqual(states(merged), { [A]: "klaar", [id]: "klaar" });
  assert.equal(merged.own[id].text, "Thee.");
  assert.deepEqual(states(merge(merged, start).merged), { [A]: "klaar", [id]: "klaar" });
});

test("no file takes away what was said of a point of the handbook", () => {
  const mine = said(empty(), [A, { state: "klaar" }, 10], [B, { state: "bezig" }, 11]);
  const theirs = { ...empty(), gone: { [A]: NOW + DAY, [B]: NOW + DAY } };
  const found = take(mine, sent(theirs, NOW), NOW, new Set([A]));
  assert.deepEqual([states(found.merged), found.taken], [{ [A]: "klaar" }, [B]]);
});

test("an untick is a change as any other", () => {
  const start = said(empty(), [A, { state: "klaar" }, 10]);
  const mine = edit(start, A, { state: "" }, 20);
  assert.deepEqual(states(merge(mine, start).merged), { [A]: "" });
  const found = merge(mine, edit(start, A, { note: "Nagekeken." }, 15));
  assert.equal(found.conflicts.length, 1);
  const { marks } = choose(found, found.conflicts[0], "mine", 30).merged;
  assert.deepEqual([marks[A].state, marks[A].note], ["", "Nagekeken."]);
});

test("what only one of two says is kept without a question, and is a version made from both", () => {
  const fresh = (change, at) => edit(empty(), A, change, at);
  const mine = fresh({ state: "klaar" }, 20);
  const theirs = said(empty(), [A, { owner: "de mentor" }, 9], [A, { date: "2027-01-15" }, 10]);
  const whole = { state: "klaar", owner: "de mentor", date: "2027-01-15", at: 21 };
  for (const found of [merge(mine, theirs), merge(theirs, mine)])
    assert.deepEqual(
      [found.merged.marks[A], found.conflicts, found.taken],
      [{ ...whole, before: [9, 10, 20] }, [], [A]],
    );
  const both = merge(mine, theirs).merged;
  assert.deepEqual(
    merge(theirs, edit(both, A, { owner: "" }, 30)).merged.marks[A].owner,
    undefined,
  );
  const done = merge(fresh({ state: "klaar", owner: "de mentor" }, 8), mine);
  assert.deepEqual([done.merged.marks[A].owner, done.conflicts], ["de mentor", []]);
  const no = merge(fresh({ state: "niet", reason: "Te klein.", owner: "het bestuur" }, 8), mine);
  for (const [side, reason] of [
    ["mine", "Te klein."],
    ["theirs", undefined],
  ]) {
    const { merged, taken } = choose(no, no.conflicts[0], side, NOW);
    assert.deepEqual([merged.marks[A].reason, merged.marks[A].owner], [reason, "het bestuur"]);
    assert.deepEqual(taken, side === "mine" ? [] : [A]);
  }
});

test("unknown points and own points of both are kept", () => {
  const one = add(empty(), "Thee.", "teamdag", 10);
  const other = add(edit(empty(), "wet:van-morgen", { state: "bezig" }, 5), "Koek.", "anders", 10);
  const { merged } = merge(one.file, other.file);
  assert.deepEqual(Object.keys(merged.own).sort(), [one.id, other.id].sort());
  assert.deepEqual(states(merged), { "wet:van-morgen": "bezig" });
});

test("a file that is refused changes nothing, nor one that is too much with mine", () => {
  const mine = edit(empty(), A, { state: "klaar" }, NOW);
  assert.deepEqual(take(mine, "{", NOW, NONE), { faults: ["damaged"] });
  assert.deepEqual(take(mine, "", NOW, NONE), { faults: ["foreign"] });
  assert.deepEqual(take(mine, sent(mine, NOW + 3 * DAY), NOW, NONE).taken, []);
  const many = (name) => {
    const points = Array.from({ length: 150 }, (_, n) => `eigen:${name}${n}`);
    const own = points.map((id) => [id, { id, text: "Iets.", from: "anders", at: 1 }]);
    return { ...empty(), own: Object.fromEntries(own) };
  };
  assert.deepEqual(take(many("a"), sent(many("b"), NOW), NOW, NONE), { faults: ["full"] });
  assert.deepEqual(take(many("a"), sent(many("a"), NOW), NOW, NONE).faults, undefined);
  const long = (name) => {
    const marks = Array.from({ length: 900 }, (_, n) => [
      `checklist:${name}.p${n}`,
      "x".repeat(300),
    ]);
    return said(empty(), ...marks.map(([id, text]) => [id, { note: text, where: text }, NOW]));
  };
  assert.deepEqual(take(long("a"), sent(long("b"), NOW), NOW, NONE), { faults: ["full"] });
});

test("thousands of marks of twenty colleagues come to the same in any order, and twice is once", () => {
  const roll = chance(20);
  const files = Array.from({ length: 20 }, (_, who) =>
    said(
      empty(),
      ...Array.from({ length: 150 }, (_, n) => [
        `checklist:van-${who}.p${n}`,
        { state: ["", "bezig", "klaar"][roll(3)], owner: "de mentor" },
        NOW - roll(300) * DAY,
      ]),
    ),
  );
  const shared = files.map((file, who) => wipe(file, `checklist:van-${(who + 1) % 20}.p0`, NOW));
  const all = (order) => order.reduce((made, file) => merge(made, file).merged, empty());
  const whole = all(shared);
  assert.equal(Object.keys(whole.marks).length, 20 * 149);
  assert.ok(parts(all([...shared].reverse())) === parts(whole));
  assert.ok(parts(all([...shared, ...shared])) === parts(whole));
  assert.deepEqual(merge(whole, whole), { merged: whole, conflicts: [], taken: [] });
});

/** A year of two people, each with a clock that is off, who tick, write, wipe and swap, and choose in
 * each conflict. Which versions somebody saw is told apart from what the files say of it. */
class Year {
  files = [empty(), empty()];
  saw = [{}, {}];
  conflicts = 0;
  #now = NOW;
  #roll;
  #off;

  /** @param {number} seed */
  constructor(seed) {
    this.#roll = chance(seed);
    this.#off = [0, 0].map(() => this.#roll(7200_000) - 3600_000);
  }

  /** @param {0 | 1} who */
  #clock = (who) => this.#now + this.#off[who];

  #act(who, at) {
    const roll = this.#roll;
    const file = this.files[who];
    const id = `checklist:lijst.p${roll(40)}`;
    const acts = [
      () => edit(file, id, { state: ["", "bezig", "klaar", "niet"][roll(4)] }, at),
      () => edit(file, id, { owner: `rol ${roll(5)}` }, at),
      () => edit(file, id, { date: `2027-0${1 + roll(9)}-15` }, at),
      () => (roll(4) ? file : add(file, `Punt ${at}`, "teamdag", at).file),
      () => (roll(3) ? file : wipe(file, id, at)),
    ];
    this.files[who] = acts[roll(5)]();
    const made = this.files[who].marks[id];
    if (made !== file.marks[id])
      this.saw[who][id] = made ? new Set(this.saw[who][id]).add(made.at) : new Set();
  }

  /** The points of which both say something else, without the other's words in sight. */
  #apart(from, to) {
    const [mine, theirs] = [this.files[to], this.files[from]];
    const left = (file, id) =>
      file.marks[id]?.at > Math.max(mine.gone[id] ?? 0, theirs.gone[id] ?? 0);
    const unticked = (one, other) => one.before?.some((at) => other.before?.includes(at));
    const differ = (one, other) =>
      ["owner", "date"].some((key) => one[key] && other[key] && one[key] !== other[key]) ||
      (one.state !== other.state && ((one.state && other.state) || unticked(one, other)));
    return Object.keys(mine.marks).filter(
      (id) =>
        left(mine, id) &&
        left(theirs, id) &&
        differ(mine.marks[id], theirs.marks[id]) &&
        !this.saw[to][id].has(theirs.marks[id].at) &&
        !this.saw[from][id].has(mine.marks[id].at),
    );
  }

  swap(from, to) {
    const text = sent(this.files[from], this.#clock(from));
    let found = take(this.files[to], text, this.#clock(to), NONE);
    const { conflicts } = found;
    assert.deepEqual(conflicts.map(({ id }) => id).sort(), this.#apart(from, to).sort());
    for (const one of conflicts) found = choose(found, one, ["mine", "theirs"][this.#roll(2)], 0);
    this.files[to] = found.merged;
    this.conflicts += conflicts.length;
    for (const [id, { at }] of Object.entries(found.merged.marks))
      this.saw[to][id] = new Set([...(this.saw[to][id] ?? []), ...(this.saw[from][id] ?? []), at]);
  }

  run() {
    for (let day = 0; day < 365; day += 1) {
      this.#now += DAY;
      for (const who of [0, 1])
        for (let turn = this.#roll(3); turn > 0; turn -= 1)
          this.#act(who, this.#clock(who) + turn * 1000);
      if (!this.#roll(20)) this.swap(...(this.#roll(2) ? [0, 1] : [1, 0]));
    }
    this.swap(0, 1);
    this.swap(1, 0);
    return this;
  }
}

test("two who swap files through a year lose nothing unseen, and end with the same", () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const { files, conflicts: some } = new Year(seed).run();
    assert.ok(parts(files[0]) === parts(files[1]), `seed ${seed}`);
    assert.ok(read(sent(files[0], NOW + 400 * DAY), NOW + 400 * DAY).file);
    conflicts += some;
  }
  assert.ok(conflicts > 50, `${conflicts} conflicts`);
});
