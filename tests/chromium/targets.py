"""What a reader touches is as large as a finger on a phone, or a link within a sentence."""

# Smaller ones, each with the reason.
EXCEPT = {
    ".headerlink": "leads to where the reader is",
    ".skip": "shows for a keyboard alone",
    ".grounds a": "what something rests on, as quiet as a note; whoever opens it reads on",
    "[data-point] a": "from which page a point is, as quiet as a note; the point itself is large",
    "table:has(code) td a": "shows an author what a quote becomes, as it stands in a text",
}
EXCEPTIONS = ", ".join(EXCEPT)
# A link within a sentence has words beside it that are no links.
WITHIN = r"""
  const inline = (one) => getComputedStyle(one).display === "inline";
  const within = (link) => {
    if (!link.matches("a") || link.closest("svg") || !inline(link)) return false;
    let around = link.parentElement;
    while (inline(around)) around = around.parentElement;
    const rest = around.cloneNode(true);
    for (const other of rest.querySelectorAll("a, script, svg")) other.remove();
    return /\p{L}/u.test(rest.textContent);
  };
"""
# What is touched and smaller than a finger. What a box stands for can be touched as well as the
# box.
SMALL = (
    f"(document, except) => {{{WITHIN}"
    + r"""
  const FINGER = 43.5;
  const boxes = (one) => [one, ...(one.matches("[type=checkbox], [type=radio]") ? one.labels : [])]
    .map((part) => part.getBoundingClientRect());
  const told = (one, sizes) => [
    one.parentElement.className || one.parentElement.localName,
    one.className || one.localName, one.textContent.trim().slice(0, 30), ...sizes].join(" ");
  const touched = "a[href], button, summary, input, select, textarea";
  const found = new Set();
  for (const one of document.querySelectorAll(touched)) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(except)) continue;
    const all = boxes(one);
    const sizes = ["width", "height"].map((side) => Math.max(...all.map((box) => box[side])));
    if (Math.min(...sizes) > 1 && Math.min(...sizes) < FINGER && !within(one))
      found.add(told(one, sizes.map(Math.round)));
  }
  return [...found];
}"""
)
