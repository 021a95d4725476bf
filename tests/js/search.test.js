// What a question finds in a small handbook that does not exist.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signs } from "../../docs/assets/js/domain/search/care.js";
import { fold, near, words } from "../../docs/assets/js/domain/search/fold.js";
import { load } from "../../docs/assets/js/domain/search/search.js";
import { stems } from "../../docs/assets/js/domain/search/stem.js";

const PAGE = {
  kind: "page",
  sentence: "",
  also: "",
  weight: 1,
  list: 0,
  phone: -1,
  language: "",
  mark: "",
  care: "",
};
const PART = { kind: "", anchor: "", sentence: "", other: "", phone: -1 };
const FINDING = {
  stop: "de het een van is wat ik nu mag",
  aside: "babbelaar",
  kind: {
    page: "Pagina",
    plan: "Plan",
    law: "Wet",
    sheet: "Werkblad",
    contact: "Lijn",
    term: "Begrip",
  },
  ask: {
    plan: ["wat nu"],
    law: ["mag ik", "mag"],
    sheet: ["print"],
    contact: ["bel"],
    term: ["wat is"],
  },
  crisis: ["zelfdoding", "wil dood"],
  danger: ["bom", "schietpartij"],
  hurt: ["ademt niet"],
  assault: ["aangerand"],
  missing: ["vermist"],
  harmless: ["dood + hout", "bom duiken"],
};
const PAGES = [
  { address: "./", title: "Handboek voor koffie" },
  {
    address: "nu/brand/",
    kind: "plan",
    title: "De koffie brandt aan",
    also: "rook",
    phone: 0,
    care: "danger",
  },
  { address: "nu/verdriet/", kind: "plan", title: "Iemand is heel verdrietig", care: "crisis" },
  { address: "nu/rest/", kind: "plan", title: "Al het andere", care: "hurt" },
  { address: "wet/", kind: "law", title: "Regels voor koffie en koffiebonen" },
  { address: "thee/", title: "Thee zetten", also: "waterkoker", mark: "van ons" },
  { address: "lijnen/", kind: "contact", title: "Wie helpt" },
  { address: "woorden/", kind: "term", title: "Alle woorden", list: 1 },
  { address: "blad/", kind: "sheet", title: "Kaart voor koffie" },
  { address: "elders/", title: "Waterkoker coffee", language: "en" },
];
const PARTS = [
  {
    page: 6,
    kind: "contact",
    anchor: "contact-theelijn",
    title: "Theelijn",
    sentence: "Bel over thee.",
    phone: 1,
  },
  {
    page: 7,
    kind: "term",
    anchor: "begrip-*",
    title: "latte",
    other: "melkkoffie, koffie verkeerd",
  },
  {
    page: 4,
    kind: "law",
    anchor: "wet-malen",
    title: "Malen van bonen",
    sentence: "Bonen malen mag overdag.",
  },
];

/** Rows as the columns of an index. */
const columns = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((key) => [key, rows.map((row) => row[key])]));

const index = (more = {}) => ({
  language: "nl",
  finding: FINDING,
  phones: [
    ["Alarm", "112", "tel:112", "dag en nacht"],
    ["Theelijn", "0800-0000", "tel:08000000", "ma 9.00"],
    ["Luisterlijn", "113", "tel:113", "dag en nacht"],
  ],
  foreign: { crisis: ["want to die"], danger: ["gun", "thee"], hurt: [], assault: [], missing: [] },
  care: { danger: [0], crisis: [2, 0], hurt: [0], assault: [1], missing: [] },
  pages: columns(PAGES.map((page) => ({ ...PAGE, ...page }))),
  parts: columns(PARTS.map((part) => ({ ...PART, ...part }))),
  names: [["latte", "melkkoffie", "koffie verkeerd"]],
  text: ["AfilterGapparaatAsuiker", "5 9 55"],
  ...more,
});
const search = load(index());
const found = (text) => search(text).results.map(({ address }) => address.split("#")[0]);
const first = (text) => found(text)[0];

test("signs, accents, capitals and the signs of a number do not count", () => {
  assert.equal(fold("Coördinátor's"), "coordinators");
  assert.deepEqual(words("Bel 0900-88 44, nu!"), ["bel", "09008844", "nu"]);
  assert.equal(first("THEE!"), "thee/");
  assert.equal(first("Thée"), "thee/");
});

test("one letter more, less, other or two swapped is one error", () => {
  for (const typed of ["koffi", "kooffie", "kofgie", "kofife"])
    assert.ok(near(typed, "koffie"), typed);
  for (const typed of ["kofi", "kfofei", "thee", "koffieoo"])
    assert.ok(!near(typed, "koffie"), typed);
});

test("one typing error in a word of four letters or more is forgiven, two are not", () => {
  for (const typed of [
    "waterkker",
    "waterrkoker",
    "watarkoker",
    "wateroker",
    "aterkoker",
    "watekroker",
  ])
    assert.equal(first(typed), "thee/", typed);
  assert.deepEqual(found("rak"), []);
  assert.deepEqual(found("wetarkokar"), []);
});

test("the forms of a word are the same word, by the rules of its language", () => {
  const same = {
    nl: [
      "pesten pest gepest gepeste",
      "beelden beeld",
      "brieven brief",
      "geruchten gerucht",
      "huizen huis",
      "bommen bom",
      "filmpjes film",
      "appjes appje app",
    ],
    en: [
      "pupils pupil",
      "sharing shared share",
      "policies policy",
      "sextortion sextorted",
      "bullying bully",
    ],
    xx: [],
  };
  for (const [language, rows] of Object.entries(same))
    for (const row of rows)
      assert.equal(new Set(row.split(" ").map(stems(language))).size, 1, `${language}: ${row}`);
  for (const word of ["les", "huis", "klas", "wet"]) assert.equal(stems("nl")(word), word);
  assert.ok(stems("nl")("geweld").startsWith("ge"));
  assert.equal(stems("xx")("pesten"), "pesten");
});

test("a language without rules still finds its words", () => {
  const other = load(index({ language: "xx" }));
  assert.equal(other("thee").results[0].address, "thee/");
  assert.equal(other("waterkker").results[0].address, "thee/");
});

test("a compound is found by each of its parts, and by its parts written apart", () => {
  assert.ok(found("bonen").includes("wet/"));
  assert.equal(first("koffie bonen"), "wet/");
  assert.equal(first("water koker"), "thee/");
});

test("words that the handbook writes apart are found as one, one of them with an error", () => {
  assert.equal(first("theezetten"), "thee/");
  assert.equal(first("theezettten"), "thee/");
  for (const page of ["nu/brand/", "thee/"]) assert.ok(found("rookthee").includes(page));
});

test("two words with an error that the handbook writes as one", () => {
  assert.equal(first("watr koker"), "thee/");
});

test("a word that nobody knows is found by how it begins", () => {
  assert.equal(first("suikerzakjes"), "thee/");
});

test("stop words do not count, unless nothing else was typed", () => {
  for (const typed of ["", "…", "xqzw", "wat ik"]) assert.deepEqual(found(typed), [], typed);
  assert.deepEqual(found("thee van de koffie"), found("thee koffie"));
  const { title } = index().pages;
  const asked = load(index({ pages: { ...index().pages, title: ["Wat nu", ...title.slice(1)] } }));
  assert.equal(asked("wat nu").results[0].address, "./");
});

test("the title of a page finds its top first, also where a part has that name", () => {
  for (const [at, title] of index().pages.title.entries())
    assert.equal(search(title).results[0].address, index().pages.address[at], title);
  const { title } = index().pages;
  const same = load(
    index({ pages: { ...index().pages, title: [...title.slice(0, -1), "Latte"] } }),
  );
  const addresses = same("latte").results.map(({ address }) => address);
  assert.deepEqual(addresses.slice(0, 2), ["elders/", "woorden/#begrip-latte"]);
});

test("a page can be opened at its top when a record of it is a result", () => {
  const addresses = search("theelijn").results.map(({ address }) => address);
  assert.deepEqual(addresses, ["lijnen/#contact-theelijn", "lijnen/"]);
});

test("at least one word of meaning must be there, and more of them count for more", () => {
  assert.equal(first("suiker xqzw"), "thee/");
  assert.equal(first("regels koffie"), "wet/");
});

test("other names lead to the one that we use", () => {
  for (const typed of ["latte", "melkkoffie", "melkkofie", "koffie verkeerd"]) {
    const [one] = search(typed).results;
    assert.equal(one.address, "woorden/#begrip-latte", typed);
    assert.deepEqual([one.kind, one.label, one.title, one.part], ["term", "Begrip", "latte", ""]);
  }
});

test("the kind of page that a question asks for comes first", () => {
  const kinds = { "koffie wat nu": "plan", "mag koffie": "law", "print koffie": "sheet" };
  for (const [typed, kind] of Object.entries(kinds))
    assert.equal(search(typed).results[0].kind, kind, typed);
});

test("where it happened counts for less than what happened", () => {
  const apps = load(
    index({
      pages: columns(
        [...PAGES, { address: "x/", title: "Babbelaar" }].map((page) => ({ ...PAGE, ...page })),
      ),
    }),
  );
  assert.equal(apps("rook babbelaar").results[0].address, "nu/brand/");
});

test("a plan has its first number, a line its own, another page none", () => {
  assert.deepEqual(search("rook").results[0].phone, {
    name: "Alarm",
    phone: "112",
    href: "tel:112",
    hours: "dag en nacht",
  });
  const [line] = search("theelijn").results;
  assert.deepEqual(
    [line.kind, line.title, line.phone?.phone],
    ["contact", "Theelijn", "0800-0000"],
  );
  assert.equal(search("suiker").results[0].phone, null);
});

test("a page opens at the part that fits, with its sentence", () => {
  const [one] = search("bonen malen overdag").results;
  assert.equal(one.address, "wet/#wet-malen");
  assert.deepEqual([one.title, one.part], ["Regels voor koffie en koffiebonen", "Malen van bonen"]);
  assert.equal(one.sentence, "Bonen malen mag overdag.");
});

test("a part that says nothing itself does not show what the page says", () => {
  const [, , law] = PARTS;
  const rows = [{ ...PART, ...law, title: "Malen?", sentence: "" }];
  const pages = columns(PAGES.map((page) => ({ ...PAGE, ...page, sentence: "Over de pagina." })));
  const [one] = load(index({ pages, parts: columns(rows) }))("malen").results;
  assert.deepEqual([one.part, one.sentence], ["Malen?", ""]);
});

test("a plan opens at its top and says what to do first", () => {
  const plan = { page: 1, kind: "plan", anchor: "plan-brand", title: "Koffie", sentence: "Blus." };
  const heading = { page: 1, anchor: "water", title: "Water halen" };
  const both = load(index({ parts: columns([plan, heading].map((one) => ({ ...PART, ...one }))) }));
  for (const typed of ["brandt", "water halen", "bom"]) {
    const [one] = both(typed).results;
    assert.deepEqual([one.address, one.part, one.sentence], ["nu/brand/", "", "Blus."], typed);
  }
});

test("a page in another language comes later and says so", () => {
  const results = search("waterkoker").results;
  assert.deepEqual(
    results.map(({ address, language }) => [address, language]),
    [
      ["thee/", ""],
      ["elders/", "en"],
    ],
  );
});

test("a page of the school says so beside what it is", () => {
  const labels = search("waterkoker").results.map(({ label }) => label);
  assert.match(labels[0], /. · van ons$/);
  assert.doesNotMatch(labels[1], /·/);
});

test("a word that is half typed finds what it may become", () => {
  assert.equal(first("waterk"), "thee/");
  assert.equal(first("suik"), "thee/");
});

test("words of running text are put together again", () => {
  assert.equal(first("filterapparaat"), "elders/");
  assert.equal(first("filter"), "thee/");
});

const numbers = (text) => search(text).care.map(({ phone }) => phone);

test("in need there are buttons first, and the plan for it before any other page", () => {
  for (const typed of ["zelfdoding", "zelfdodng", "zlfddng", "zelf doding", "Zelf-doding!"])
    assert.deepEqual(numbers(typed), ["113", "112"], typed);
  for (const typed of ["ik wil dood", "ik wil echt dood", "bom zelfdoding"])
    assert.deepEqual(numbers(typed), ["113", "112"], typed);
  for (const typed of ["zelfdoding thee", "thee wil dood"])
    assert.equal(first(typed), "nu/verdriet/", typed);
  for (const typed of ["bom", "schietprtij", "schietpartijen"])
    assert.deepEqual(numbers(typed), ["112"], typed);
  for (const typed of ["koffie", "bon", "wil graag nog een kop dood", "rook"])
    assert.deepEqual(numbers(typed), [], typed);
});

test("a seldom word that leads to the plan for who may want to die shows the numbers too", () => {
  for (const typed of ["verdrietig", "verdritig"])
    assert.deepEqual(numbers(typed), ["113", "112"], typed);
  const many = PAGES.map((page) => ({ ...PAGE, ...page, sentence: "Verdrietig." }));
  const often = load(index({ pages: columns(many) }));
  assert.equal(often("verdrietig").results[0].address, "nu/verdriet/");
  assert.deepEqual(often("verdrietig").care, []);
});

/** Whether a text has a sign of a list. */
const shows = (list, common) => (text) => signs(list, common)(words(text));

test("a longer word of need may have one error, miss its vowels or go on", () => {
  const needs = shows(["zelfdoding"]);
  for (const typed of ["zelfdodink", "zelvdoding", "zefldoding", "zlfddng", "zelfdodingen"])
    assert.ok(needs(typed), typed);
  for (const typed of ["zelvdodink", "zelf"]) assert.ok(!needs(typed), typed);
});

test("a sign of need may stand at the end of a word that begins with a known one", () => {
  const needs = shows(["shooting", "brand"], (word) => word === "school");
  for (const typed of ["schoolshooting", "school-shooting"]) assert.ok(needs(typed), typed);
  for (const typed of ["troubleshooting", "schoolbrand"]) assert.ok(!needs(typed), typed);
});

test("of who is gone no page tells: what else was typed is looked for", () => {
  assert.deepEqual(found("vermist"), ["nu/rest/"]);
  assert.deepEqual(found("vermist thee").slice(0, 2), ["nu/rest/", "thee/"]);
  assert.deepEqual(numbers("bom aangerand"), ["112", "0800-0000"]);
});

test("a name that no page has leads to the others, also in a compound", () => {
  const bean = load(index({ names: [["bonen", "pitten"]] }));
  for (const typed of ["pitten", "koffiepitten"])
    assert.equal(bean(typed).results[0].address, "wet/#wet-malen", typed);
});

test("a short word of need may have one error, if that is no other word", () => {
  const needs = shows(["mes|gun", "wapen", "want to die"], (word) => word === "wagen");
  for (const typed of [
    "mess",
    "gunn",
    "msse",
    "wappen",
    "wpaen",
    "apen",
    "want to dei",
    "want to dye",
  ])
    assert.equal(needs(typed), typed !== "msse", typed);
  for (const typed of ["mest", "les", "sun", "wagen", "laten", "wa", "want to"])
    assert.ok(!needs(typed), typed);
});

test("a phrase of need has its words in order, with at most two others between", () => {
  const needs = shows(["wil|wou dood"]);
  for (const typed of ["wil dood", "wou dan dood", "ik wil nu echt dood"])
    assert.ok(needs(typed), typed);
  for (const typed of ["dood wil", "wil nu echt heel dood", "wil", "dood en wil", ""])
    assert.ok(!needs(typed), typed);
});

test("with a plus the order is free, with a full stop the question ends there", () => {
  const loose = shows(["van kant + maak|maken"]);
  for (const typed of ["ik maak me van kant", "van kant maken"]) assert.ok(loose(typed), typed);
  for (const typed of ["maak een kant", "maak een van de vele dingen die aan een kant staan"])
    assert.ok(!loose(typed), typed);
  const last = shows(["kan niet meer.", "dood."]);
  assert.ok(last("dood") && !last("hij is dood"));
  assert.ok(last("ik kan echt niet meer"));
  assert.ok(!last("ik kan niet meer inloggen"));
});

test("the plan for what is said comes before a page that fits better, most urgent first", () => {
  assert.equal(first("koffie bom"), "nu/brand/");
  assert.equal(first("thee ademt niet"), "nu/rest/");
  assert.deepEqual(numbers("thee ademt niet"), ["112"]);
  assert.deepEqual(found("thee bom wil dood ademt niet").slice(0, 3), [
    "nu/verdriet/",
    "nu/brand/",
    "nu/rest/",
  ]);
});

test("who is in need may write in another language, with words that this one has not", () => {
  assert.deepEqual(numbers("I want to die"), ["113", "112"]);
  assert.deepEqual(numbers("he has a gun"), ["112"]);
  for (const typed of ["thee", "gum"]) assert.deepEqual(numbers(typed), [], typed);
});

test("words that mean no harm are left out, and the rest is looked at", () => {
  for (const typed of ["wil dood hout", "bom duiken"]) assert.deepEqual(numbers(typed), [], typed);
  assert.deepEqual(numbers("bom duiken en een bom"), ["112"]);
});

test("there are no more results than asked for, and after the first few only good ones", () => {
  assert.equal(search("koffie", 2).results.length, 2);
  const rows = ["Thee", ..."abcdef"].map((title) => ({ ...PAGE, address: title, title }));
  const text = ["AtheeAwater", "123456 0"];
  const many = load(
    index({ pages: columns(rows), parts: columns([{ ...PART, page: 0, title: "x" }]), text }),
  );
  assert.equal(many("thee").results.length, 3);
});

test("the same question has the same answer, whatever was typed before", () => {
  const fresh = load(index());
  for (const typed of ["thee koffie", "melkkofie verkeerd", "rook"])
    assert.deepEqual(search(typed), fresh(typed));
});

test("the words that were asked for are marked, in any form and within others, stop words never", () => {
  assert.deepEqual(search("mag ik malen").marks, ["Malen", "malen"]);
  assert.deepEqual(search("boon").marks, ["bonen", "Bonen"]);
  assert.deepEqual(search("waterkoker").marks, []);
});

test("one letter asks nothing yet, and a page stands where its folder says", () => {
  assert.deepEqual(found("k"), []);
  const rows = [
    { ...PAGE, address: "a/", title: "Dranken" },
    { ...PAGE, address: "a/b/", title: "Thee" },
  ];
  const parts = columns([{ ...PART, page: 0, title: "x" }]);
  const small = load(index({ pages: columns(rows), parts, text: ["Awater", "0"] }));
  assert.deepEqual(
    ["thee", "dranken"].map((typed) => small(typed).results[0].label),
    ["Dranken", "Pagina"],
  );
});
