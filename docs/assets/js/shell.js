// The frame of every page: buttons of the header, the colours, and the banner of a page past
// its date. The script of the theme, which holds the search, loads when the reader reaches
// for the search and not before. Without this file everything but search, the drawer and
// the choice of colours works; their buttons then stay hidden.
(() => {
  "use strict";

  const toggle = (name) => document.getElementById(name);
  const opener = (name) => document.querySelector(`button[data-opens="${name}"]`);

  let loading;
  function loadSearch() {
    loading ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = document.getElementById("__config").dataset.bundle;
      script.onload = done;
      document.body.append(script);
    });
    return loading;
  }

  const query = document.querySelector("[data-md-component=search-query]");

  let opened = false;
  async function openSearch() {
    opened = true;
    if (!toggle("__search").checked) toggle("__search").click();
    query.focus(); // what the reader types meanwhile is kept
    await loadSearch();
    query.blur(); // the theme listens for the moment at which the field gets the focus
    query.focus();
  }

  query?.addEventListener("focus", () => {
    if (!opened) openSearch();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-opens]");
    if (!button) return;
    if (button.dataset.opens === "__search") {
      openSearch();
      return;
    }
    const box = toggle(button.dataset.opens);
    box.click();
    if (box.checked) document.querySelector("#menu a")?.focus({ preventScroll: true });
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches("#__drawer, #__search")) return;
    opener(event.target.id)?.setAttribute("aria-expanded", String(event.target.checked));
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (
      !typing &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      ["/", "f", "s"].includes(event.key)
    ) {
      if (!opened) {
        event.preventDefault();
        openSearch();
      }
      return;
    }
    if (event.key !== "Escape" || !toggle("__drawer")?.checked) return;
    toggle("__drawer").click();
    opener("__drawer").focus();
  });

  // Colours: those of the system until the reader chooses. The script at the top of the page
  // paints it before it shows.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const choice = document.querySelector("[data-scheme-slate]");
  const label = () => {
    choice.textContent =
      document.body.dataset.mdColorScheme === "slate"
        ? choice.dataset.schemeDefault
        : choice.dataset.schemeSlate;
  };
  if (choice) {
    label();
    choice.addEventListener("click", () => {
      const scheme = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate";
      document.body.dataset.mdColorScheme = scheme;
      __md_set("scheme", scheme);
      label();
    });
    dark.addEventListener("change", () => {
      if (!__md_get("scheme"))
        document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default";
      label();
    });
  }

  // Keeps the pages for an incident for when the network is gone; after everything else, and
  // not for someone who asked the browser to save data.
  const worker = document.getElementById("__config")?.dataset.worker;
  if (worker && "serviceWorker" in navigator && !navigator.connection?.saveData) {
    addEventListener("load", () => {
      navigator.serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => {});
    });
  }

  // A table or a piece of code that is wider than the screen scrolls by itself; the keyboard must
  // reach it too.
  const boxes = document.querySelectorAll(".md-typeset__scrollwrap, .map-wrap, pre > code");
  const reachTables = () => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reachTables();
  addEventListener("resize", reachTables);

  // A plan goes to a colleague as its address alone, by the system or by the clipboard.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-share]");
    if (!button) return;
    const url = location.href.split(/[?#]/)[0];
    const said = document.querySelector("[data-share-said]");
    if (navigator.share) {
      await navigator.share({ title: document.title, url }).catch(() => {});
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = button.dataset.shared;
    } catch {
      said.textContent = button.dataset.failed;
    }
  });

  // A plan on one sheet: print.css leaves out what can wait.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-print]");
    if (!button) return;
    if (button.dataset.print) document.body.dataset.paper = button.dataset.print;
    print();
    delete document.body.dataset.paper;
  });

  // Paper shows what is folded away.
  const folded = new Set();
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not([open])")) {
      folded.add(box);
      box.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const box of folded) box.open = false;
    folded.clear();
  });

  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format();
  for (const banner of document.querySelectorAll("[data-due]")) {
    if (banner.dataset.due < today) banner.hidden = false;
  }
})();
