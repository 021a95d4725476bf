"""What axe finds on a page, in every look that a reader may have of it.

What a page is made of is judged on the whole of it. Colours are judged on one thing of each kind
that no page had before, in light and in dark, with all else out of the page: of each element axe
asks the browser how it is drawn, which takes longer than all the rest.
"""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.base import AxeResults
from playwright.sync_api import Frame, Page

from chromium.beside import AXE
from chromium.kinds import ALONE, BESIDE, KINDS
from chromium.look import DESK, PHONE
from chromium.targets import WITHIN

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
# With all of a page in sight axe need not scroll, which takes most of its time. To draw more than
# that takes time too.
TALL = 20_000
WHOLE = "document.documentElement.scrollHeight"
# What may be wrong on one screen in what is right on the other, and right there once all is open.
DRAWN = ["heading-order", "scrollable-region-focusable", "target-size"]


# What a finger hits is large enough, or so far from all else that nothing is hit with it, or below
# something so that it is not hit at all; of a link within a sentence axe asks nothing. And what
# holds no more than it shows does not scroll. So axe need ask how only the rest is drawn.
OTHERS = (
    f"function hard() {{{WITHIN}"
    + """
  const FINGER = 24;
  const reached = "a, button, input, select, textarea, summary, [tabindex], [role]";
  const things = [...document.querySelectorAll(reached)].flatMap((one) => {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || !one.checkVisibility({ visibilityProperty: true })) return [];
    return [{ one, box, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }];
  });
  const apart = (one, other) => !one.contains(other) && !other.contains(one);
  const small = (box) => Math.min(box.width, box.height) < FINGER;
  const close = (x, y, { box, x: otherX, y: otherY }) =>
    Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom) < FINGER / 2
    || (small(box) && Math.max(Math.abs(otherX - x), Math.abs(otherY - y)) < FINGER);
  const near = (one, x, y) =>
    things.some((other) => close(x, y, other) && apart(one, other.one));
  const below = (one, x, y, what) => {
    const other = document.elementFromPoint(x, y)?.closest(what);
    return other && apart(one, other);
  };
  const missed = ({ one, box, x, y }) => {
    if (small(box)) return !below(one, x, y, "*") && near(one, x, y);
    const points = [[x, y], [box.left + 1, y], [box.right - 1, y], [x, box.top + 1],
      [x, box.bottom - 1]];
    return points.some(([x, y]) => below(one, x, y, reached));
  };
  return things.filter((thing) => missed(thing) && !within(thing.one)).map(({ one }) => one);
}
function full() {
  return [...document.querySelectorAll("body *")].filter((one) =>
    one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight);
}
"""
)
RUN = """
  // What is well is not told: gathering that takes longer than looking.
  const run = (runOnly, rules) =>
    axe.run(document, { runOnly, rules, resultTypes: ["violations"] });
  const mark = (name, elements) => {
    for (const one of document.querySelectorAll(`[${name}]`)) one.removeAttribute(name);
    for (const one of elements) one.setAttribute(name, "");
  };
"""
STRUCTURE = f"""([runOnly, rules]) => {{
  {OTHERS}{RUN}
  axe.configure({{ rules: [
    {{ id: "target-size", selector: "[data-hard-to-hit]" }},
    {{ id: "scrollable-region-focusable", selector: "[data-full]" }},
  ] }});
  mark("data-hard-to-hit", hard());
  mark("data-full", full());
  return run(runOnly, rules);
}}"""
SCHEMES = f"""() => {{
  {BESIDE}{KINDS}
  const {{ dataset }} = document.body;
  const before = dataset.scheme;
  const all = candidates();
  window.kinds = new Map();
  for (const scheme of ["default", "slate"]) {{
    dataset.scheme = scheme;
    for (const [kind, found] of styles(all)) window.kinds.set(kind, {{ scheme, ...found }});
  }}
  dataset.scheme = before;
  return [...window.kinds.keys()];
}}"""
LOOK = f"""async ([names, rules]) => {{
  {BESIDE}{ALONE}{RUN}
  axe.configure({{ rules: [{{ id: "color-contrast", selector: "[data-one-of-its-kind]" }}] }});
  const {{ dataset }} = document.body;
  const before = dataset.scheme;
  const chosen = Map.groupBy(names.map((name) => window.kinds.get(name)), (kind) => kind.scheme);
  const found = [];
  for (const [scheme, kinds] of chosen) {{
    dataset.scheme = scheme;
    mark("data-one-of-its-kind", kinds.map(({{ one }}) => one));
    const kept = kinds.flatMap(({{ one, others }}) => [one, ...others]);
    const back = alone([...kept, document.activeElement]);
    found.push(await run({{ type: "rule", values: rules }}));
    back();
  }}
  dataset.scheme = before;
  return found;
}}"""
# A page hears that it has another size when it is next drawn.
RESIZED = """(height) => new Promise((done) => {
  const drawn = () => requestAnimationFrame(innerHeight === height ? () => done() : drawn);
  drawn();
})"""
judged: set[str] = set()  # the kinds in which axe found nothing, whatever the page


def violations(page: Page | Frame, rules: list[str] | None = None) -> str:
    """What axe finds as the page stands, in light and in dark; nothing when all is well.

    ``rules`` are those to hold besides the colours, when not all of them.
    """
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(url=AXE)
    chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    off = {name: {"enabled": False} for name in COLOURS}
    return told(page.evaluate(STRUCTURE, [chosen, off])) + colours(page)


def colours(page: Page | Frame) -> str:
    """What axe finds in the colours of all kinds that it did not see before."""
    new = [kind for kind in page.evaluate(SCHEMES) if kind not in judged]
    found = "".join(map(told, page.evaluate(LOOK, [new, COLOURS]))) if new else ""
    if not found:
        judged.update(new)
    return found


def told(results: dict[str, Any]) -> str:
    """What axe found, in words."""
    return str(AxeResults(results).generate_report()) if results["violations"] else ""


def resize(page: Page | Frame, size: Mapping[str, int]) -> None:
    """Show a page, or what stands in the frame of one, as wide as a screen, and all of it."""
    screen = page.page if isinstance(page, Frame) else page
    screen.set_viewport_size({"width": size["width"], "height": size["height"]})
    height = min(page.evaluate(WHOLE), TALL)
    screen.set_viewport_size({"width": size["width"], "height": height})
    page.evaluate(RESIZED, height)


def in_all_looks(
    page: Page | Frame, phone: list[str] | None = None, desk: list[str] | None = None
) -> str:
    """What axe finds at 1280 and 360 px, in light and in dark; on each by some rules or all."""
    resize(page, DESK)
    found = violations(page, desk)
    resize(page, PHONE)
    return found + violations(page, phone)
