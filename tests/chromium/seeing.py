"""What axe finds on a page, in light and in dark; ``in_all_looks``: on a desk and on a phone.

All rules look at the whole page. Those of colours take longer than all others together, so they
look at what no page had before: of a row of the same things, one.
"""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.base import AxeResults
from playwright.sync_api import Frame, Page

from chromium.beside import AXE
from chromium.look import DESK, PHONE

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
BUILT = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLOURS}}
# With all of a page in sight axe need not scroll, which takes most of its time. To draw more than
# that takes time too.
TALL = 20_000
WHOLE = "document.documentElement.scrollHeight"
# A page hears that it has another size when it is next drawn.
RESIZED = """(height) => new Promise((done) => {
  const drawn = () => requestAnimationFrame(innerHeight === height ? () => done() : drawn);
  drawn();
})"""
# What is well is not told: gathering that takes longer than looking.
RUN = """async (asked) => {
  const { violations } = await axe.run(document, { ...asked, resultTypes: ["violations"] });
  return violations;
}"""
# New is what differs from all before in its classes, its colours, whether it has words of its own,
# or the same of what is around it. In the place of all else stands the same, empty, meanwhile.
NEW = f"""async ([known, scheme, runOnly]) => {{
  const {{ body, activeElement }} = document;
  const before = body.dataset.scheme;
  body.dataset.scheme = scheme;
  const seen = new Set(known.split(" "));
  const fresh = [];
  const away = [];
  const short = (text) => {{
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    return `${{sum}}`;
  }};
  const kindOf = (one, around) => {{
    const {{ color, backgroundColor, opacity }} = getComputedStyle(one);
    const states = ["class", "type", "disabled", "aria-disabled"].map((it) => one.getAttribute(it));
    const says = [...one.childNodes].some(({{ data }}) => data?.trim());
    return short([around, one.localName, ...states, color, backgroundColor, opacity, says].join());
  }};
  const empty = (one) => {{
    const place = one.cloneNode();
    place.style.setProperty("display", "none", "important");
    return place;
  }};
  const isNew = (one, around) => {{
    const kind = kindOf(one, around);
    const unseen = !seen.has(kind) && one.checkVisibility({{ visibilityProperty: true }});
    if (unseen) fresh.push(kind);
    if (unseen) seen.add(kind);
    const old = [...one.children].filter((child) => !isNew(child, kind));
    if (!unseen && one !== activeElement && old.length === one.children.length) return false;
    for (const child of old) away.push([child, empty(child)]);
    return true;
  }};
  isNew(body, "");
  for (const [child, place] of away) child.replaceWith(place);
  const found = fresh.length ? await ({RUN})({{ runOnly }}) : [];
  for (const [child, place] of away) place.replaceWith(child);
  body.dataset.scheme = before;
  return [found, fresh.join(" ")];
}}"""
known: list[str] = []  # the kinds in which axe found nothing, whatever the page


def violations(page: Page | Frame) -> str:
    """What axe finds as the page stands, in light and in dark; nothing when all is well."""
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(url=AXE)
    return told(page.evaluate(RUN, BUILT)) + colours(page)


def colours(page: Page | Frame) -> str:
    """What axe finds in the colours of all that it did not see before."""
    found = ""
    for scheme in ("default", "slate"):
        wrong, fresh = page.evaluate(NEW, [" ".join(known), scheme, COLOURS])
        found += told(wrong)
        if not wrong:
            known.append(fresh)
    return found


def told(violations: list[Any]) -> str:
    """What axe found, in words."""
    found = {"violations": violations}
    return str(AxeResults(found).generate_report()) if violations else ""


def resize(page: Page | Frame, size: Mapping[str, int]) -> None:
    """Show a page, or what stands in the frame of one, as wide as a screen, and all of it."""
    screen = page.page if isinstance(page, Frame) else page
    screen.set_viewport_size({"width": size["width"], "height": size["height"]})
    height = min(page.evaluate(WHOLE), TALL)
    screen.set_viewport_size({"width": size["width"], "height": height})
    page.evaluate(RESIZED, height)


def in_all_looks(page: Page | Frame) -> str:
    """What axe finds at 1280 and 360 px, in light and in dark."""
    found = ""
    for size in (DESK, PHONE):
        resize(page, size)
        found += violations(page)
    return found
