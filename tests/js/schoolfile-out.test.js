// What comes of the file of a school: counts, what is due, schools side by side, dates and tables.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agenda } from "../../docs/assets/js/domain/schoolfile/agenda.js";
import { add, edit } from "../../docs/assets/js/domain/schoolfile/change.js";
import {
  counts,
  due,
  matrix,
  ownPoints,
  strangers,
} from "../../docs/assets/js/domain/schoolfile/count.js";
import { empty } from "../../docs/assets/js/domain/schoolfile/file.js";
import { ods } from "../../docs/assets/js/domain/schoolfile/ods.js";

const POINT = {
  text: "Regel het.",
  page: "wet/#x",
  duties: [],
  tasks: [],
  levels: [],
  roles: [],
  months: [],
  asked: false,
};
const point = (id, more = {}) => ({ ...POINT, id: `checklist:lijst.${id}`, ...more });
const at = Date.UTC(2026, 8, 20);
const marked = (...marks) =>
  marks.reduce((file, [id, mark]) => edit(file, `checklist:lijst.${id}`, mark, at), empty());
const names = (points) => points.map(({ id }) => id.split(".")[1]);

test("a point counts in each of its cells and roles, once, and in the duty below which it stands", () => {
  const points = [
    point("a", { tasks: ["stel"], levels: ["team", "klas"], roles: ["mentor", "mentor"] }),
    point("b", { tasks: ["stel"], levels: ["team"], duties: ["zorgplicht", "monitoring"] }),
    point("c", { tasks: ["stel"], levels: ["team"] }),
    point("d", { roles: ["mentor"] }),
  ];
  const file = marked(
    ["a", { state: "klaar" }],
    ["b", { state: "niet" }],
    ["c", { note: "Later." }],
  );
  const none = { not: 0, bezig: 0, klaar: 0, niet: 0 };
  assert.deepEqual(Object.fromEntries(counts(points, file, "cell")), {
    "stel.team": { ...none, not: 1, klaar: 1, niet: 1 },
    "stel.klas": { ...none, klaar: 1 },
  });
  assert.deepEqual(Object.fromEntries(counts(points, file, "role")), {
    mentor: { ...none, not: 1, klaar: 1 },
  });
  assert.deepEqual([...counts(points, file, "duty").keys()], ["zorgplicht"]);
});

test("of schools side by side only the duty and what the law asks count, and till when it is open", () => {
  const asked = { duties: ["a"], asked: true };
  const points = [
    { ...point(""), id: "law:a", ...asked },
    point("b", asked),
    point("c", asked),
    point("d", { duties: ["a"] }),
    point("e", { duties: ["x", "a"], asked: true }),
  ];
  const done = { state: "klaar" };
  const some = marked(
    ["b", { ...done, date: "2027-02-01" }],
    ["c", { state: "bezig", date: "2027-01-15", checked: "2026-09-11" }],
    ["d", done],
    ["e", done],
  );
  const advised = marked(["d", { ...done, checked: "2026-09-12" }]);
  const said = edit(
    advised,
    "law:a",
    { state: "niet", reason: "Elders.", checked: "2026-09-10" },
    at,
  );
  const files = [some, said].map((file, n) => ({ ...file, school: `${n}` }));
  const rows = matrix(files, points).filter(({ duty }) => duty === "a");
  assert.deepEqual(
    rows.map(({ school, mark, counts, date, checked }) => [
      ...[school, mark?.reason, Object.values(counts), date, checked],
    ]),
    [
      ["0", undefined, [1, 1, 1, 0], "2027-01-15", "2026-09-11"],
      ["1", "Elders.", [2, 0, 0, 1], "", "2026-09-10"],
    ],
  );
});

test("what is due is what has its day or its month, until it is done for this school year", () => {
  const today = "2026-10-15";
  const cases = [
    ["no date", {}, {}, ""],
    ["yesterday", {}, { date: "2026-10-14" }, "overdue"],
    ["today", {}, { date: "2026-10-15" }, "month"],
    ["this month", {}, { date: "2026-10-31" }, "month"],
    ["next month", {}, { date: "2026-11-01" }, ""],
    ["this month a year on", {}, { date: "2027-10-20" }, ""],
    ["done", {}, { state: "klaar", date: "2026-10-14" }, ""],
    ["not for us", {}, { state: "niet", date: "2026-10-14" }, ""],
    ["busy", {}, { state: "bezig", date: "2026-10-14" }, "overdue"],
    ["a month of the year", { months: [3, 10] }, {}, "month"],
    ["another month", { months: [1] }, {}, ""],
    ["an own date comes first", { months: [10] }, { date: "2026-12-01" }, ""],
    ["done this school year", { months: [10] }, { state: "klaar" }, ""],
    ["never for us", { months: [10] }, { state: "niet" }, ""],
  ];
  const done = (points, file) => {
    const { overdue, month } = due(points, file, today);
    return overdue.length ? "overdue" : month.length ? "month" : "";
  };
  for (const [name, more, mark, wanted] of cases)
    assert.equal(done([point("a", more)], marked(["a", mark])), wanted, name);
  const yearly = [point("a", { months: [10] })];
  const long = edit(empty(), "checklist:lijst.a", { state: "klaar" }, Date.UTC(2026, 6, 31));
  assert.equal(done(yearly, long), "month", "done in an earlier school year");
  const seen = edit(long, "checklist:lijst.a", { checked: "2026-08-01" }, Date.UTC(2026, 6, 31));
  assert.equal(done(yearly, seen), "");
});

test("the oldest of what is late comes first", () => {
  const dates = { a: "2026-05-01", b: "2025-01-01", c: "2026-04-30" };
  const file = marked(...Object.entries(dates).map(([id, date]) => [id, { date }]));
  const points = Object.keys(dates).map((id) => point(id));
  assert.deepEqual(names(due(points, file, "2026-10-15").overdue), ["b", "c", "a"]);
});

test("own points count as points, and what this handbook does not have is told apart", () => {
  const { file, id } = add(
    marked(["a", { state: "klaar" }], ["weg", { note: "x" }]),
    "Thee.",
    "anders",
    1,
  );
  const emptied = edit(edit(file, "wet:oud", { state: "klaar" }, 1), "wet:oud", { state: "" }, 2);
  const points = [point("a"), ...ownPoints(emptied)];
  assert.deepEqual(points[1], { ...POINT, id, text: "Thee.", page: "" });
  assert.deepEqual(strangers([point("a")], emptied), ["checklist:lijst.weg"]);
});

const WORDS = {
  name: "Waar staan wij; De Linde",
  owner: "Wie",
  where: "Waar",
  home: "https://x.example/vos/en/",
};

test("what is open and has a date is an appointment, and nobody reads where a file stood", () => {
  const points = [point("a"), point("b"), point("c"), point("d")];
  const file = marked(
    ["a", { date: "2026-12-31", owner: "de mentor", where: "Map", note: "\r\n" }],
    ["b", { date: "2026-12-31", state: "klaar" }],
    ["c", { date: "2026-12-31", state: "niet" }],
    ["d", { state: "bezig" }],
  );
  const lines = agenda(points, file, WORDS).split("\r\n");
  const value = (name) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
  assert.deepEqual(value("UID:"), ["checklist:lijst.a@x.example/vos/en"]);
  assert.deepEqual(value("DTSTAMP:"), ["20260920T000000Z"]);
  assert.match(value("DESCRIPTION:")[0], /^Wie: de mentor\\nWaar: Map\\nhttps:/);
  assert.equal(agenda([points[1]], file, WORDS), "");
  const disk = agenda(points, file, { ...WORDS, home: "file:///home/anna/vos/" });
  assert.ok(!disk.includes("anna"));
});

test("a cell holds its text as text, without a sign that XML does not know, below a filter", async () => {
  const rows = [
    ["Punt", "Aantal"],
    ["\u0000\u000b\ud800\uffferegel", 0],
  ];
  const text = await ods([{ name: "Punten", rows }], "nl-NL").text();
  assert.match(text, /"string"><text:p>regel</);
  assert.match(
    text,
    /range-address="'Punten'\.A1:'Punten'\.B2" table:display-filter-buttons="true"/,
  );
});

test("a tab has a name that every spreadsheet takes, and no two the same", async () => {
  const sheet = (name) => ({ name, rows: [["x"]] });
  const wild = ["", "a/b:c*[d]?'e'\\f", "x".repeat(40), "x".repeat(50), "punten", "Punten"];
  const text = await ods(wild.map(sheet), "nl-NL").text();
  const found = [...text.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(found.slice(0, 2), ["1", "a b c d e f"]);
  assert.equal(new Set(found.map((name) => name.toLowerCase())).size, wild.length);
  assert.ok(found.every((name) => name.length <= 31 && name));
});
