"""What axe finds on a page, in every look that a reader may have of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

from chromium.look import DESK, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
TALL = 20_000  # with all of a page in sight axe need not scroll, which takes most of its time
SEEN, NEW, ONE = "data-seen-at-a-desk", "data-new-on-a-phone", "data-one-of-its-kind"


# Marks what is drawn now, or of what is drawn now all that was not; tells whether there is any.
MARK = """([mark, before]) => {
  const drawn = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
  const found = drawn.filter((one) => !one.hasAttribute(before));
  for (const one of found) one.setAttribute(mark, "");
  return found.length > 0;
}"""


# Marks, of what says something, the first of each kind: one name and class, one colour and size
# of letters, one row of grounds below them. Of the same colours axe says the same. Grounds are
# those of the elements around it, and those of others that a reader sees in the same place.
# Axe does not judge signs that are no letter, a letter alone, and what cannot be reached; so
# those never stand for others.
MARK_KINDS = r"""([mark, within]) => {
  const PLAIN = "rgba(0, 0, 0, 0)/none/1/none/normal/none/false";
  const grounds = new Map();
  const ground = (one) => {
    if (!grounds.has(one)) {
      const style = getComputedStyle(one);
      const off = one.matches(":disabled, [aria-disabled=true], [inert]");
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
        style.mixBlendMode, style.clipPath, off].join("/");
      grounds.set(one, own === PLAIN ? "" : own);
    }
    return grounds.get(one);
  };
  const stacks = new Map([[null, ""]]);
  const stack = (one) => {
    if (!stacks.has(one)) stacks.set(one, `${ground(one)}<${stack(one.parentElement)}`);
    return stacks.get(one);
  };
  const others = (one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    const box = words.getClientRects()[0] ?? one.getBoundingClientRect();
    const there = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const apart = there.filter((other) => !other.contains(one) && !one.contains(other));
    return [there.some((other) => one.contains(other)), ...apart.map(ground)].join("<");
  };
  const length = (one) => {
    const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const signs = own.map((node) => node.data).join("").match(/[\p{L}\p{N}]/gu) ?? [];
    return one.matches("input, select, textarea") ? 2 : Math.min(signs.length, 2);
  };
  // First all that is read, then all that is written, or the page is laid out again each time.
  const firsts = new Map();
  for (const one of document.querySelectorAll(within ? `${within}, ${within} *` : "body *")) {
    const seen = one.checkVisibility({ visibilityProperty: true });
    if (!seen || !length(one)) continue;
    const style = getComputedStyle(one);
    const kind = [one.localName, one.getAttribute("class"), one.type, length(one), style.color,
      style.fontSize, style.fontWeight, style.textShadow, stack(one), others(one)].join();
    if (!firsts.has(kind)) firsts.set(kind, one);
  }
  for (const one of document.querySelectorAll(`[${mark}]`)) one.removeAttribute(mark);
  for (const one of firsts.values()) one.setAttribute(mark, "");
}"""
RUN = """([context, options, mark]) => {
  axe.configure({ rules: [{ id: "color-contrast", selector: `[${mark}]` }] });
  return axe.run(context || document, options);
}"""


def violations(page: Page, rules: list[str] | None = None, within: str | None = None) -> str:
    """What axe finds, by all rules of the tags or by some rules; nothing when all is well."""
    chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    # What is well is not told: gathering that takes longer than looking.
    options = {"runOnly": chosen, "resultTypes": ["violations"]}
    page.evaluate(MARK_KINDS, [ONE, within])
    page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(RUN, [within, options, ONE]))
    return "" if not found.response["violations"] else str(found.generate_report())


def in_both_schemes(page: Page) -> str:
    """What axe finds in light and in dark; dark changes colours only."""
    found = violations(page)
    scheme = page.evaluate("document.body.dataset.mdColorScheme")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    found += violations(page, COLOURS)
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
    return found


def in_all_looks(page: Page) -> str:
    """What axe finds at 360 and 1280 px, in light and in dark.

    Dark changes colours only: which thing lies on which is seen in light. So on a phone in the
    dark all that is left to look at is what a desk does not draw.
    """
    found = ""
    for size in (PHONE, DESK):
        page.set_viewport_size({"width": size["width"], "height": TALL})
        found += violations(page)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    found += violations(page, COLOURS)
    page.evaluate(MARK, [SEEN, SEEN])
    page.set_viewport_size({"width": PHONE["width"], "height": TALL})
    if page.evaluate(MARK, [NEW, SEEN]):
        found += violations(page, COLOURS, within=f"[{NEW}]")
    return found
