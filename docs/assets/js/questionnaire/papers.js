// The papers that answers become: the text itself, and what its questionnaire uses beside it. A
// paper is { title, foot, name, blocks }; a block has a kind and runs, items or rows; numbered items
// go on from a start; a run is a text, { text, href }, or { text } in
// bold. Knows no page; write.js and docx.js show it.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});

  const LINE = "_".repeat(28); // to write on, where something is not filled in
  const { fill } = Q;

  const p = (...runs) => ({ kind: "p", runs });
  const note = (...runs) => ({ kind: "note", runs });
  const heading = (text, kind = "h1") => ({ kind, runs: [text] });
  const list = (kind, items) => ({
    kind,
    items: items.map((item) => (Array.isArray(item) ? item : [item])),
  });
  const bold = (text) => ({ text });
  const named = (name, value) => p(bold(`${name}: `), value || LINE);
  const asQuestion = (question) => `${question.number}. ${question.text}`;

  // What every paper of one state needs to know.
  function survey(form, state, { today, address }) {
    const found = Q.survey(form, state);
    const given = (question, kind) => Q.sentences(form, question, state.answers[question.id], kind);
    return {
      form,
      state,
      words: form.words,
      address,
      given,
      ...found,
      school: state.school || form.school,
      mr: form.uses.includes("mr"),
      day: Q.inWords(form, { kind: "datum" }, today),
      draft: found.required.length > 0 || found.later.length > 0,
    };
  }

  const numbers = (questions) => questions.map((question) => question.number).join(", ");

  // That a text is a draft, and why.
  function draft(it, first = it.words.draft) {
    const why = [
      it.required.length && fill(it.words.draft_required, { questions: numbers(it.required) }),
      it.later.length && fill(it.words.draft_later, { questions: numbers(it.later) }),
    ];
    return note(bold(first), ` ${why.filter(Boolean).join(" ")}`);
  }

  const opening = (it, title) => [
    { kind: "title", runs: [title] },
    named(it.words.school, it.school),
    p(fill(it.words.version, { date: it.day })),
  ];

  const closing = (it) => ({
    kind: "small",
    runs: [fill(it.words.made, { site: it.form.site, address: it.address, date: it.form.checked })],
  });

  function discussions(it) {
    if (!it.later.length) return [];
    const rows = it.later.map((question) => {
      const { later } = it.state.answers[question.id];
      const some = question.options
        .filter((option) => later.options?.includes(option.id))
        .map((option) => option.text);
      const about = asQuestion(question) + (some.length ? ` (${some.join(", ")})` : "");
      const when = later.when ? Q.inWords(it.form, { kind: "datum" }, later.when) : "";
      return [[about], [later.who ?? ""], [when]];
    });
    const head = [[it.words.about], [it.words.who], [it.words.when]];
    return [heading(it.words.discuss), { kind: "table", widths: [52, 26, 22], head, rows }];
  }

  // Every agreement with its number in the text.
  const agreed = (it) =>
    it.form.parts
      .flatMap((part) =>
        part.questions
          .filter((question) => it.asked.includes(question))
          .flatMap((question) => it.given(question).map((clause) => ({ part, question, clause }))),
      )
      .map((one, n) => ({ ...one, number: n + 1 }));

  function agreements(it) {
    const all = agreed(it);
    const found = it.form.parts.flatMap((part) => {
      const here = all.filter((one) => one.part === part);
      if (!here.length) return [];
      return [
        heading(part.title),
        {
          ...list(
            "ol",
            here.map((one) => one.clause),
          ),
          start: here[0].number,
        },
      ];
    });
    return found.length ? found : [p(it.words.nothing_yet)];
  }

  const unanswered = (it) =>
    it.required.length
      ? [heading(it.words.open_title), list("ul", it.required.map(asQuestion))]
      : [];

  function fixed(it) {
    const items = it.form.questions
      .filter((question) => question.fixed)
      .map((q) => [`${q.fixed} (`, ...q.laws.flatMap((law, n) => (n ? [", ", law] : [law])), ")"]);
    return items.length ? [heading(it.words.fixed), list("ul", items)] : [];
  }

  const text = (it) => [
    ...opening(it, it.form.result),
    ...(it.draft ? [draft(it)] : it.mr ? [note(it.words.proposal)] : []),
    ...(it.form.about ? [p(it.form.about)] : []),
    ...agreements(it),
    ...unanswered(it),
    ...discussions(it),
    ...fixed(it),
    closing(it),
  ];

  // One question to talk about, with what was counted, and room to write.
  function talk(it, question, later) {
    const hands = it.state.answers[question.id]?.hands ?? {};
    const shown = question.options.map((option) => {
      const count = hands[option.id];
      const line = count === 1 ? it.words.talk_hand : it.words.talk_hands;
      return `☐ ${count ? fill(line, { option: option.text, count }) : option.text}`;
    });
    const when = later?.when && Q.inWords(it.form, { kind: "datum" }, later.when);
    const title = question.required
      ? `${asQuestion(question)} (${it.words.talk_is_required})`
      : asQuestion(question);
    return [
      heading(title, "h2"),
      ...(question.statement ? [p(bold(`${it.words.talk_statement}: `), question.statement)] : []),
      ...(question.fixed ? [note(question.fixed)] : []),
      ...(shown.length ? [list("ul", shown)] : []),
      named(it.words.talk_agreement, LINE + LINE),
      p(
        bold(`${it.words.who}: `),
        later?.who || LINE,
        "\u2003",
        bold(`${it.words.when}: `),
        when || LINE,
      ),
    ];
  }

  function gesprek(it) {
    const clauses = agreed(it).map((one) => one.clause);
    const open = [...it.required, ...it.open.filter((question) => !question.required)];
    return [
      ...opening(it, `${it.words.gesprek}: ${it.form.title}`),
      ...(it.later.length ? [heading(it.words.discuss)] : []),
      ...it.later.flatMap((question) => talk(it, question, it.state.answers[question.id].later)),
      ...(open.length ? [heading(it.words.talk_unanswered)] : []),
      ...(open.length || it.later.length ? [] : [p(it.words.talk_all)]),
      ...open.flatMap((question) => talk(it, question)),
      ...(clauses.length ? [heading(it.words.talk_agreed), list("ul", clauses)] : []),
      closing(it),
    ];
  }

  // Numbers as a person writes them down: 1–4, 7.
  function ranges(found) {
    const rows = [];
    for (const number of found) {
      if (rows.at(-1)?.at(-1) === number - 1) rows.at(-1).push(number);
      else rows.push([number]);
    }
    return rows.map((row) => (row.length > 1 ? `${row[0]}–${row.at(-1)}` : row[0])).join(", ");
  }

  // The agreements of each part by their numbers: the whole text comes with the letter.
  const byPart = (it, all) =>
    it.form.parts
      .map((part) => [part, all.filter((one) => one.part === part).map((one) => one.number)])
      .filter(([, found]) => found.length)
      .map(([part, found]) => [bold(`${part.title} `), ranges(found)]);

  // A cover note of one page.
  function mr(it) {
    const all = agreed(it);
    const staff = all.filter((one) => one.question.staff);
    const rest = all.length - staff.length;
    const law = (one) => [
      p(bold(one.text)),
      ...one.lines.map((line) => p(line)),
      p({ text: one.href, href: one.href }),
    ];
    return [
      { kind: "title", runs: [it.words.mr_title] },
      p(it.words.mr_to),
      named(it.words.school, it.school),
      named(it.words.mr_from, ""),
      named(it.words.mr_date, it.day),
      ...(it.draft ? [draft(it)] : []),
      heading(it.words.mr_asked),
      p(fill(it.draft ? it.words.mr_draft_text : it.words.mr_asked_text, it.form)),
      heading(it.words.mr_staff),
      ...(staff.length ? [p(it.words.mr_staff_text)] : [p(it.words.mr_staff_none)]),
      ...(staff.length ? [list("ul", byPart(it, staff))] : []),
      ...(rest ? [p(fill(it.words.mr_rest, { count: rest }))] : []),
      ...discussions(it),
      ...(it.form.consent.length
        ? [heading(it.words.mr_law), ...it.form.consent.flatMap(law)]
        : []),
      ...(it.draft ? [] : reply(it)),
      closing(it),
    ];
  }

  // Where the MR writes its answer, together on one page; a draft asks for none.
  const reply = (it) => [
    heading(it.words.mr_answer),
    ...[
      it.words.mr_by,
      it.words.mr_yes,
      `${it.words.mr_if} ${LINE}`,
      `${it.words.mr_not} ${LINE}`,
    ].map((line) => ({ ...p(line), keep: true })),
    named(it.words.mr_sign, LINE),
  ];

  function leerlingen(it) {
    const found = it.asked.flatMap((question) => it.given(question, "public"));
    return [
      ...opening(it, it.form.result),
      p(bold(it.words.public_title)),
      ...(it.draft
        ? [draft(it, it.words.public_draft)]
        : it.mr
          ? [note(it.words.public_proposal)]
          : []),
      found.length ? list("ul", found) : p(it.words.nothing_yet),
      closing(it),
    ];
  }

  function tekenen(it) {
    const head = [it.words.sign_name, it.words.sign_role, it.words.sign_date, it.words.sign_sign];
    return [
      ...opening(it, `${it.words.sign_title}: ${it.form.result}`),
      ...(it.draft ? [draft(it, it.words.sign_draft)] : []),
      ...(it.mr ? [named(it.words.sign_consent, ""), named(it.words.sign_adopted, "")] : []),
      p(fill(it.words.sign_read, it.form)),
      {
        kind: "table",
        high: true,
        widths: [32, 24, 16, 28],
        head: head.map((name) => [name]),
        rows: Array.from({ length: 10 }, () => head.map(() => [""])),
      },
      closing(it),
    ];
  }

  // The letter is one page, and so is that for pupils and parents: the more it says, the smaller
  // its letters.
  function sizeOf(kind, blocks) {
    if (kind === "mr") return 10;
    if (kind !== "leerlingen") return 11;
    const lines = blocks
      .flatMap((block) => block.items ?? [block.runs])
      .reduce(
        (sum, runs) => sum + Math.ceil(runs.map((run) => run.text ?? run).join("").length / 88),
        0,
      );
    return lines > 44 ? 9.5 : lines > 34 ? 10 : 11;
  }

  const PAPERS = { text, gesprek, mr, leerlingen, tekenen };

  // One paper; it names what a file of it is called.
  function paper(form, state, kind, now) {
    const it = survey(form, state, now);
    const blocks = PAPERS[kind](it);
    const [
      {
        runs: [title],
      },
    ] = blocks;
    const parts = [
      form.id,
      form.words[`file_${kind}`],
      ...(it.draft ? [form.words.file_draft] : []),
    ];
    const foot = [title, ...(it.school ? [it.school] : []), it.day].join(" · ");
    return {
      title,
      foot,
      blocks,
      size: sizeOf(kind, blocks),
      name: parts.join("-"),
      locale: form.locale,
      words: form.words,
    };
  }

  Object.assign(Q, { LINE, paper, papersOf: (form) => ["text", ...form.uses] });
})();
