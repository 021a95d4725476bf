// Answers to a file and back, and to a link and back. What comes in is shown as a question first;
// nothing here changes before the reader agrees.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el, button, fill } = Q;

  const LONG = 2000; // where some mail programs break a link

  const count = (state) => Object.keys(state.answers).length;

  // A question with two buttons, below a place of the page; true when the first one is chosen.
  function ask(place, text, yes, no) {
    return new Promise((done) => {
      const said = el("p", { tabindex: "-1" }, text);
      const box = el(
        "div",
        { class: "ask notice", role: "group", "aria-label": text },
        said,
        button(yes, { class: "button", "data-yes": true }),
        button(no, { "data-no": true }),
      );
      box.addEventListener("click", (event) => {
        const chosen = event.target.closest("button");
        if (!chosen) return;
        box.remove();
        done("yes" in chosen.dataset);
      });
      place.querySelector(":scope > .ask")?.remove();
      place.append(box);
      said.focus();
    });
  }

  function build(it) {
    const { words } = it;
    const id = `delen-${it.form.id}`;
    const accept = ".json,application/json";
    it.file = el("input", {
      type: "file",
      id: `${id}-bestand`,
      accept,
      "aria-describedby": `${id}-fout`,
    });
    it.fault = el("p", { id: `${id}-fout`, class: "fault", role: "alert" });
    it.link = el("input", {
      type: "text",
      id: `${id}-link`,
      readonly: true,
      "aria-describedby": `${id}-uitleg`,
    });
    it.linkBox = el(
      "div",
      { hidden: true },
      el("p", { class: "question__label" }, el("label", { for: it.link.id }, words.link_field)),
      it.link,
    );
    it.shared = el("p", { class: "reply", role: "status" });
    it.sharing = el(
      "section",
      { class: "share-answers", "aria-labelledby": id },
      el("h3", { id }, words.keep),
      el("p", {}, words.keep_text),
      el(
        "p",
        { class: "pick__do" },
        button(words.export, { "data-export": true }),
        button(words.link, { "data-link": true }),
      ),
      it.shared,
      it.linkBox,
      el("p", { class: "question__help", id: `${id}-uitleg` }, words.link_text),
      el("p", { class: "question__label" }, el("label", { for: it.file.id }, words.import)),
      it.file,
      it.fault,
    );
    it.outcome.after(it.sharing);
    it.file.addEventListener("change", () => readFile(it));
  }

  function exportFile(it) {
    const name = `${it.form.id}-${it.words.file_answers}.json`;
    Q.download(name, new Blob([Q.toFile(it.form, it.state)], { type: "application/json" }));
    it.shared.textContent = fill(it.words.saved, { name });
  }

  async function makeLink(it) {
    it.linkBox.hidden = count(it.state) === 0;
    if (it.linkBox.hidden) {
      it.shared.textContent = it.words.link_empty;
      return;
    }
    it.link.value = Q.address() + Q.toLink(it.form, it.state);
    const long =
      it.link.value.length > LONG
        ? ` ${fill(it.words.link_long, { count: it.link.value.length })}`
        : "";
    const copied = await navigator.clipboard.writeText(it.link.value).then(
      () => true,
      () => false,
    );
    if (!copied) it.link.select();
    it.shared.textContent = (copied ? it.words.link_copied : it.words.link_self) + long;
  }

  // Why answers were refused, in one or two sentences.
  function why(it, { refused, question }) {
    const { words } = it;
    const where = question ? ` (${fill(words.number, question)})` : "";
    const said = words[`refused_${refused}`].replace(/\.$/, `${where}.`);
    return `${said} ${words.unchanged}`;
  }

  // Puts found answers in place of those here, after asking; where nothing was, a file that was
  // chosen by hand is reason enough.
  async function offer(it, place, found, text, always) {
    const { words } = it;
    const number = count(found.state);
    const lost = found.lost
      ? fill(found.lost === 1 ? words.lost_one : words.lost, { count: found.lost })
      : "";
    const here = count(it.state) > 0;
    const said = [fill(text, { count: number }), lost, here ? words.ask_replace : ""]
      .filter(Boolean)
      .join(" ");
    if ((always || here || lost) && !(await ask(place, said, words.use, words.keep_mine)))
      return words.unchanged;
    it.replace({ ...found.state, aside: it.state.aside });
    return fill(words.used, { count: number });
  }

  async function readFile(it) {
    const [file] = it.file.files;
    if (!file) return;
    it.fault.textContent = "";
    it.shared.textContent = "";
    const found =
      file.size > Q.MOST.file
        ? { refused: "large" }
        : await file.text().then(
            (text) => Q.fromFile(it.form, text),
            () => ({ refused: "damaged" }),
          );
    it.file.value = "";
    it.file.toggleAttribute("aria-invalid", Boolean(found.refused));
    if (found.refused) it.fault.textContent = why(it, found);
    else it.shared.textContent = await offer(it, it.sharing, found, it.words.ask_file, false);
    it.file.focus();
  }

  // A page that was opened with answers in its address; the address loses them in any case.
  async function readLink(it) {
    if (!location.hash.startsWith(Q.FRAGMENT)) return;
    const found = Q.fromLink(it.form, location.hash);
    if (found.refused === "other" && !it.last) return; // perhaps for the next form of this page
    history.replaceState(history.state, "", location.pathname + location.search);
    it.asking.textContent = "";
    const said = found.refused
      ? why(it, found)
      : await offer(it, it.asks, found, it.words.ask_link, true);
    it.asking.textContent = said;
    it.asking.focus();
  }

  Object.assign(Q, { ask, share: { build, exportFile, makeLink, readLink } });
})();
