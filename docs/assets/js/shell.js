// The frame of every page: buttons of the header, and the banner of a page past its date.
// Everything works without this file but search and the drawer, which then stay hidden.
(() => {
  "use strict";

  const toggle = (name) => document.getElementById(name);
  const opener = (name) => document.querySelector(`button[data-opens="${name}"]`);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-opens]");
    if (!button) return;
    const box = toggle(button.dataset.opens);
    box.click();
    if (button.dataset.opens === "__drawer" && box.checked) {
      document.querySelector(".md-sidebar--primary a")?.focus({ preventScroll: true });
    }
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches("#__drawer, #__search")) return;
    opener(event.target.id)?.setAttribute("aria-expanded", String(event.target.checked));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle("__drawer")?.checked) return;
    toggle("__drawer").click();
    opener("__drawer").focus();
  });

  // A table that is wider than the screen scrolls by itself; the keyboard must reach it too.
  const reachTables = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .map-wrap")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reachTables();
  addEventListener("resize", reachTables);
  const article = document.querySelector("article");
  if (article) new MutationObserver(reachTables).observe(article, { childList: true, subtree: true });

  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format();
  for (const banner of document.querySelectorAll("[data-due]")) {
    if (banner.dataset.due < today) banner.hidden = false;
  }
})();
