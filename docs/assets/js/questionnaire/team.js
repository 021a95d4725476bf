// With a team in a room: one question at a time, large, with a statement to talk about and hands to
// count per answer. The count decides by a threshold that the leader sets; what does not reach it
// waits for a talk, with who and when. Everything else of the page is out of the way meanwhile.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el, button, fill, hands } = Q;

  const KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  const START = "";
  const END = "end";

  // The heading of the page itself is out of sight meanwhile, and so for a screen reader.
  const title = (text) => el("h1", { class: "team__title", tabindex: "-1" }, text);
  const small = (text) => el("p", { class: "team__note" }, text);

  const startView = (it) => [
    title(`${it.words.team_title}: ${it.form.title}`),
    el("p", {}, it.words.team_text),
    hands.people(it),
    hands.threshold(it),
    small(it.words.team_threshold_text),
    small(it.words.team_keys),
    button(it.words.team_begin, { class: "button", "data-turn": "1" }),
  ];

  const endView = (it) => [
    title(it.words.team_end),
    el("ul", {}, ...Q.progress(it).map((line) => el("li", {}, line))),
  ];

  // An answer changes: hands that were raised decide at once.
  function update(it, question, change) {
    const after = Q.counted(question, change({ ...it.state.answers[question.id] }), it.state.team);
    if (after.later) after.later = { ...it.talks.get(question.id), ...after.later };
    it.answer(question.id, Object.keys(after).length ? after : undefined);
    showOutcome(it, question);
  }

  // Who and when are remembered for as long as the view is open, whatever the count does.
  function setTalk(it, question, key, value) {
    const entry = it.state.answers[question.id];
    const said = { ...it.talks.get(question.id), [key]: value };
    it.talks.set(question.id, said);
    it.answer(question.id, {
      ...entry,
      later: JSON.parse(JSON.stringify({ ...entry.later, [key]: value })),
    });
  }

  // Where the team is; an answer may add questions or take them away.
  function showPlace(it) {
    const asked = Q.asked(it.form, it.state.answers).map((question) => question.id);
    const number = asked.indexOf(it.turn) + 1;
    const text = number ? fill(it.words.team_place, { number, all: asked.length }) : "";
    const line = it.team.querySelector(".team__place");
    if (line.textContent !== text) line.textContent = text;
  }

  function showOutcome(it, question) {
    showPlace(it);
    const lines = hands.verdict(it, question);
    const said = it.team.querySelector(".team__outcome");
    const waits = Boolean(it.state.answers[question.id]?.later);
    if (said.textContent !== lines.join(""))
      said.replaceChildren(...lines.map((line) => el("span", {}, line)));
    said.classList.toggle("team__outcome--later", waits);
    it.team.querySelector(".team__talk").hidden = !waits;
  }

  function questionView(it, question) {
    const { words } = it;
    const change = (how) => update(it, question, how);
    const { who, when } = it.state.answers[question.id]?.later ?? {};
    if (!it.talks.has(question.id))
      it.talks.set(question.id, JSON.parse(JSON.stringify({ who, when })));
    const options = question.options.map((one, n) => hands.option(it, question, one, n, change));
    return [
      question.statement &&
        el(
          "p",
          { class: "team__statement" },
          el("span", {}, words.team_statement),
          question.statement,
        ),
      title(`${question.number}. ${question.text}`),
      question.fixed &&
        el("p", { class: "notice" }, el("strong", {}, `${words.fixed}: `), question.fixed),
      question.many && small(words.team_many),
      question.many && hands.people(it, () => change((entry) => entry)),
      options.length
        ? el("p", { class: "team__head", "aria-hidden": "true" }, words.team_hands)
        : null,
      options.length
        ? el("ul", { class: "team__options" }, ...options)
        : hands.text(it, question, change),
      el("p", { class: "team__outcome", role: "status" }),
      hands.talk(it, it.talks.get(question.id), (key, value) => setTalk(it, question, key, value)),
    ].filter(Boolean);
  }

  function show(it) {
    const question = it.form.byId.get(it.turn);
    const inside = it.team.querySelector(".team__body");
    inside.replaceChildren(
      ...(question ? questionView(it, question) : it.turn === END ? endView(it) : startView(it)),
    );
    showPlace(it);
    it.team.querySelector("[data-turn='-1']").hidden = it.turn === START;
    it.team.querySelector(".team__bar [data-turn='1']").hidden = !question;
    if (question) showOutcome(it, question);
    scrollTo(0, 0);
    inside.querySelector(".team__title").focus({ preventScroll: true });
  }

  // The next place: the start, the questions that are asked, the end. An answer may have added or
  // taken away questions, so that each turn counts anew.
  function turn(it, step) {
    const places = [
      START,
      ...Q.asked(it.form, it.state.answers).map((question) => question.id),
      END,
    ];
    const next = places[places.indexOf(it.turn) + step];
    if (next === undefined) return;
    it.turn = next;
    show(it);
  }

  const full = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();

  function onClick(it, target) {
    const { dataset } = target.closest("button") ?? { dataset: {} };
    if (dataset.turn) turn(it, Number(dataset.turn));
    else if ("full" in dataset) full();
    else if ("stop" in dataset) close(it);
  }

  // The keys that a remote control for slides sends as well; arrows stay with a field.
  function onKey(it, event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape") close(it);
    const typing = event.target.matches?.("input, textarea") && event.key.startsWith("Arrow");
    if (!Object.hasOwn(KEYS, event.key) || typing) return;
    event.preventDefault();
    turn(it, KEYS[event.key]);
  }

  function build(it) {
    const { words } = it;
    it.team = el(
      "section",
      { class: "team", "aria-label": words.team_title, hidden: true },
      el(
        "div",
        { class: "team__bar" },
        el("p", { class: "team__place", role: "status" }),
        button(words.team_previous, { "data-turn": "-1" }),
        button(words.team_next, { class: "button", "data-turn": "1" }),
        button(words.team_full, { "data-full": true, hidden: !document.fullscreenEnabled }),
        button(words.team_stop, { "data-stop": true }),
      ),
      el("div", { class: "team__body" }),
    );
    it.team.addEventListener("click", (event) => onClick(it, event.target));
    it.keys = (event) => onKey(it, event);
    it.element.append(it.team);
  }

  function toggle(it, on) {
    it.team.hidden = !on;
    it.team.toggleAttribute("data-alone", on);
    document.body.toggleAttribute("data-team", on);
    if (on) document.addEventListener("keydown", it.keys);
    else document.removeEventListener("keydown", it.keys);
  }

  function open(it) {
    if (!it.team) build(it);
    it.talks = new Map();
    it.turn = START;
    toggle(it, true);
    show(it);
  }

  function close(it) {
    if (document.fullscreenElement) document.exitFullscreen();
    toggle(it, false);
    it.restore();
    it.element.querySelector("button[data-team]").focus();
  }

  Object.assign(Q, { team: { open } });
})();
