"""The kinds of words on a page, by all that their contrast hangs on, and a page of few of them."""

# Whether other words stand beside a link, in the block that it is in.
BESIDE = """
const inline = (one) => getComputedStyle(one).display.startsWith("inline");
const block = (link) => {
  let around = link.parentElement;
  while (inline(around)) around = around.parentElement;
  return around;
};
const says = (node) => node.nodeType === Node.TEXT_NODE ? node.data.trim()
  : node.nodeType === Node.ELEMENT_NODE && !node.matches("a") && inline(node) && node.textContent;
const beside = (link) => [...block(link).childNodes].some(says);
"""
# Finds, of what says something, the first of each kind: one colour of letters that are large or
# not, one row of grounds below them. Of the same colours axe says the same, whatever bears them; a
# link must differ from its words, and a field can be off. Grounds are those of the elements around
# it, also of what a style lays there, and those of others that a reader sees in the same place.
# Axe does not judge signs that are no letter, a letter alone, and what cannot be reached; so
# those never stand for others.
KINDS = r"""
const PLAIN = "rgba(0, 0, 0, 0)/none/1/none/normal/none/false//";
const BARE = "rgba(0, 0, 0, 0) none";
const laid = (one, part) => {
  const { content, backgroundColor, backgroundImage } = getComputedStyle(one, part);
  const ground = `${backgroundColor} ${backgroundImage}`;
  return content === "none" || ground === BARE ? "" : ground;
};
// As WCAG has it: 18 points, or 14 where they are bold.
const large = ({ fontSize, fontWeight }) =>
  parseFloat(fontSize) * 72 / 96 >= (fontWeight >= 700 ? 14 : 18);
const field = (one) =>
  one.matches("button, input, label, option, select, textarea") && [one.localName, one.type];
function styles(candidates) {
  const grounds = new Map();
  const ground = (one) => {
    if (!grounds.has(one)) {
      const style = getComputedStyle(one);
      const off = one.matches(":disabled, [aria-disabled=true], [inert]");
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter,
        style.mixBlendMode, style.clipPath, off, laid(one, "::before"), laid(one, "::after")]
        .join("/");
      grounds.set(one, own === PLAIN ? "" : own);
    }
    return grounds.get(one);
  };
  const stacks = new Map([[null, ""]]);
  const stack = (one) => {
    if (!stacks.has(one)) {
      const [own, rest] = [ground(one), stack(one.parentElement)];
      stacks.set(one, own && rest ? `${own}<${rest}` : own || rest);
    }
    return stacks.get(one);
  };
  // What tells a link from the words around it.
  const link = (one, { textDecorationLine, borderBottomStyle, fontSize, fontWeight }) =>
    one.matches("a") && [textDecorationLine, borderBottomStyle, fontSize, fontWeight, beside(one),
      getComputedStyle(one.parentElement).color].join("/");
  const firsts = new Map();
  for (const { one, size, around, others } of candidates) {
    const style = getComputedStyle(one);
    const kind = [field(one), size, style.color, large(style), style.textShadow, link(one, style),
      stack(one), around, others.map(ground).join("<")].join();
    if (!firsts.has(kind)) firsts.set(kind, { one, others });
  }
  return firsts;
}
function candidates() {
  const there = (one) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    const box = words.getClientRects()[0] ?? one.getBoundingClientRect();
    return document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  };
  const apart = (one, found) =>
    found.filter((other) => !other.contains(one) && !one.contains(other));
  const length = (one) => {
    const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const signs = own.map((node) => node.data).join("").match(/[\p{L}\p{N}]/gu) ?? [];
    return one.matches("input, select, textarea") ? 2 : Math.min(signs.length, 2);
  };
  const found = [];
  for (const one of document.querySelectorAll("body *")) {
    const size = one.checkVisibility({ visibilityProperty: true }) && length(one);
    if (!size) continue;
    const place = there(one);
    const around = place.some((other) => one.contains(other));
    found.push({ one, size, around, others: apart(one, place) });
  }
  return found;
}
"""
# Takes all out of the page but some elements, those around them, and for a link the words beside
# it. What goes keeps its place among its neighbours. Gives a way to bring it all back.
ALONE = """
function alone(elements) {
  const links = elements.filter((one) => one.matches("a"));
  const whole = new Set(links.filter(beside).map(block));
  const needed = new Set();
  for (const one of [...elements, ...whole])
    for (let at = one; at && !needed.has(at); at = at.parentElement) needed.add(at);
  const away = [];
  const empty = (one) => {
    away.push([one, [...one.childNodes], one.getAttribute("style")]);
    one.replaceChildren();
    one.style.setProperty("display", "none", "important");
  };
  const visit = (one) => {
    if (whole.has(one)) return;
    for (const child of [...one.children]) if (needed.has(child)) visit(child); else empty(child);
  };
  visit(document.body);
  return () => {
    for (const [one, nodes, style] of away) {
      one.replaceChildren(...nodes);
      if (style === null) one.removeAttribute("style"); else one.setAttribute("style", style);
    }
  };
}
"""
