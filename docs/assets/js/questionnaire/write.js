// Shows a paper (see papers.js) as elements of a page, as Markdown and as plain text, and hands it
// over: to the downloads, to the clipboard, to the printer. Nothing is sent.
(() => {
  "use strict";

  const Q = (globalThis.questionnaire ??= {});
  const { el } = Q;

  const wordOf = (run) => (typeof run === "string" ? run : run.text);
  const plain = (runs) => runs.map(wordOf).join("");

  function elements(runs) {
    return runs.flatMap((run) => {
      if (run.href) return [el("a", { href: run.href }, run.text)];
      if (run.text) return [el("strong", {}, run.text)];
      return wordOf(run)
        .split(/\r\n|[\r\n]/)
        .flatMap((line, n) => (n ? [el("br"), line] : [line]));
    });
  }

  function table(block) {
    const scope = { th: { scope: "col" }, td: {} };
    const row = (name, cells) =>
      el("tr", {}, ...cells.map((cell) => el(name, scope[name], ...elements(cell))));
    return el(
      "table",
      { class: block.high ? "paper__table paper__table--high" : "paper__table" },
      el("thead", {}, row("th", block.head)),
      el("tbody", {}, ...block.rows.map((cells) => row("td", cells))),
    );
  }

  // The paper as elements; its title is a heading of a level, those inside it are lower.
  function toElements(paper, level = 1) {
    const NAMES = {
      title: `h${level}`,
      h1: `h${level + 1}`,
      h2: `h${level + 2}`,
      p: "p",
      note: "p",
      small: "p",
    };
    const CLASSES = { note: "paper__note", small: "paper__small" };
    return paper.blocks.map((block) => {
      if (block.rows) return table(block);
      if (block.items) {
        const start = block.start > 1 ? String(block.start) : undefined;
        return el(
          block.kind,
          { start },
          ...block.items.map((runs) => el("li", {}, ...elements(runs))),
        );
      }
      return el(
        NAMES[block.kind],
        { class: block.keep ? "paper__keep" : CLASSES[block.kind] },
        ...elements(block.runs),
      );
    });
  }

  // Signs that would be markup are marked as plain, in a way that every reader of Markdown knows;
  // a line that looks like a list is not one.
  const ENTITY = { "&": "&amp;", "<": "&lt;", "|": "&#124;", "~": "&#126;" };
  const escaped = (text) =>
    text
      .replace(/[\\`*_[\]>#]/g, "\\$&")
      .replace(/[&<|~]/g, (sign) => ENTITY[sign])
      .replace(/^(\s*)([-+=])/gm, "$1\\$2")
      .replace(/^(\s*\d+)(?=[.)])/gm, "$1\\");
  const quiet = (text) => text.split(Q.LINE).map(escaped).join(Q.LINE);

  function markdown(runs, indent = "") {
    const made = runs.map((run) => {
      if (run.href)
        return `[${quiet(run.text)}](<${run.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
      const text = quiet(wordOf(run));
      return run.text && text.trim() ? `**${text.trim()}**${/\s$/.test(text) ? " " : ""}` : text;
    });
    return made
      .join("")
      .split(/\r\n|[\r\n]/)
      .map((line) => line.trimEnd())
      .join(`\\\n${indent}`);
  }

  function toMarkdown(paper) {
    const HEADS = { title: "# ", h1: "## ", h2: "### ", note: "> ", p: "", small: "" };
    const row = (cells) =>
      `| ${cells.map((cell) => markdown(cell).replaceAll("\\\n", " ")).join(" | ")} |`;
    const made = paper.blocks.map((block) => {
      if (block.rows)
        return [
          row(block.head),
          `|${" --- |".repeat(block.head.length)}`,
          ...block.rows.map(row),
        ].join("\n");
      if (!block.items)
        return HEADS[block.kind] + markdown(block.runs, block.kind === "note" ? "> " : "");
      const sign = (n) => (block.kind === "ol" ? `${block.start + n}. ` : "- ");
      return block.items
        .map((item, n) => sign(n) + markdown(item, " ".repeat(sign(n).indexOf(" ") + 1)))
        .join("\n");
    });
    return `${made.join("\n\n")}\n`;
  }

  function toText(paper) {
    const made = paper.blocks.map((block) => {
      if (block.rows)
        return [block.head, ...block.rows].map((cells) => cells.map(plain).join("\t")).join("\n");
      if (!block.items) return plain(block.runs);
      const sign = (n) => (block.kind === "ol" ? `${block.start + n}.` : "-");
      return block.items.map((item, n) => `${sign(n)} ${plain(item)}`).join("\n");
    });
    return `${made.join("\n\n")}\n`;
  }

  function download(name, blob) {
    const link = el("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // With its formatting where the browser allows it, else by selecting what is shown; says how.
  async function copy(paper, shown) {
    const html = el("div", {}, ...toElements(paper)).innerHTML;
    try {
      const types = { "text/html": html, "text/plain": toText(paper) };
      const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      getSelection().selectAllChildren(shown);
      return document.execCommand("copy");
    }
  }

  Object.assign(Q, { toElements, toMarkdown, toText, download, copy });
})();
