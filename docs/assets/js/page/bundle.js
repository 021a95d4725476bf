// All files for one role in one zip file, made in the browser out of the files themselves.
// Without this file they are a list.
import { Zip } from "../domain/zip.js";
import { all, find, put } from "./dom.js";

/** @import { Bytes } from "../domain/zip.js" */

const AT_ONCE = 4; // so that a slow line still brings each of them soon
const PATIENCE = 30_000; // milliseconds in which not one byte comes
const STOPPED = Symbol("the reader wants no more");

/**
 * The bytes of a file in the pieces in which they come. When it does not come, all stops for its
 * sake.
 * @param {HTMLAnchorElement} link
 * @param {AbortController} run
 */
async function pieces(link, run) {
  const missing = () => run.abort(link.text);
  let timer = setTimeout(missing, PATIENCE);
  const found = [];
  try {
    const { ok, body } = await fetch(link.href, { signal: run.signal });
    if (!ok || !body) throw new Error(link.href);
    const reader = body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(missing, PATIENCE);
      found.push(next.value);
    }
  } catch {
    missing();
  }
  clearTimeout(timer);
  return found;
}

/**
 * Puts what came of a link in the zip: the file itself, or what the school made of that page; then
 * whether it did.
 * @param {Zip} made
 * @param {HTMLAnchorElement} link
 * @param {Bytes[]} parts
 */
async function pack(made, link, parts) {
  if (!("bundleOwn" in link.dataset)) return made.add(link.text, parts);
  const { ownText } = modules["page/questionnaire/annexes.js"];
  const own = await ownText(new Blob(parts), link.href);
  return own ? made.add(own.name, [new Uint8Array(await own.text.arrayBuffer())]) : false;
}

/**
 * The files in the order of the list, a few on their way at a time; nothing once all stopped.
 * @param {HTMLAnchorElement[]} links
 * @param {AbortController} run
 * @param {(done: number) => void} tell
 */
async function gather(links, run, tell) {
  const made = new Zip();
  const empty = [];
  const coming = links.slice(0, AT_ONCE).map((link) => pieces(link, run));
  for (const [place, link] of links.entries()) {
    const parts = await coming[place];
    if (run.signal.aborted) return undefined;
    const next = links[place + AT_ONCE];
    if (next) coming.push(pieces(next, run));
    delete coming[place]; // it is in the zip now
    if (!(await pack(made, link, parts))) empty.push(link.text);
    tell(place + 1);
  }
  return { made: made.blob("application/zip"), empty };
}

/** One list of files with its buttons. @param {HTMLElement} root */
function dress(root) {
  const links = all(root, ".bundle__files a", HTMLAnchorElement);
  /** @template {HTMLElement} T @param {string} name @param {new () => T} kind */
  const part = (name, kind) => find(root, `[data-bundle-${name}]`, kind);
  const [make, stop] = ["make", "stop"].map((name) => part(name, HTMLButtonElement));
  const [going, count, said] = ["going", "count", "said"].map((name) => part(name, HTMLElement));
  const bar = part("bar", HTMLProgressElement);
  const save = part("save", HTMLAnchorElement);
  let run = new AbortController();

  /** @param {number} done */
  function tell(done) {
    bar.value = done;
    const words = count.dataset.bundleCount ?? "";
    count.textContent = words.replace("{done}", `${done}`).replace("{all}", `${links.length}`);
  }

  /** @param {string} about @param {string} [name] */
  function say(about, name = save.download) {
    put(
      said,
      (said.dataset[about] ?? "").replace("{name}", () => name),
    );
  }

  /** @param {boolean} busy @param {HTMLElement} next what goes on from the button that goes */
  function turn(busy, next) {
    const here = document.activeElement;
    const gone = here === make || here === stop;
    make.hidden = busy;
    going.hidden = stop.hidden = !busy;
    if (gone) next.focus();
  }

  /** @param {Blob} made @param {string[]} empty */
  function keep(made, empty) {
    save.href = URL.createObjectURL(made);
    save.hidden = false;
    save.click();
    say("done");
    if (empty.length)
      said.append(` ${said.dataset.empty?.replace("{names}", () => empty.join(", "))}`);
  }

  make.addEventListener("click", async () => {
    run = new AbortController();
    URL.revokeObjectURL(save.href);
    save.hidden = true;
    tell(0);
    turn(true, stop);
    say("begun");
    const found = await gather(links, run, tell);
    const { reason } = run.signal;
    if (found) keep(found.made, found.empty);
    else if (reason === STOPPED) say("stopped");
    else say("missing", reason);
    turn(false, found ? save : make);
  });
  stop.addEventListener("click", () => run.abort(STOPPED));
  part("tools", HTMLElement).hidden = false;
}

all(document, ".bundle", HTMLElement).forEach(dress);
