"""The style sheet of the theme, without what no page here has.

The theme styles much that we do not use, and a reader on a phone pays for it. What we do not
know stays: a newer theme is at worst heavier. Knows CSS as the theme writes it, minified.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Parts of the theme that our frame leaves out, and what only extensions make that we do not load.
_PARTS = (
    *("nav", "tabs", "source", "version", "select", "tooltip", "tooltip2", "annotation", "code"),
    *("clipboard", "feedback", "post", "consent", "top", "author", "pagination", "path", "status"),
    *("tag", "tags", "input", "banner", "pin", "meta", "progress", "profile", "social", "draft"),
    *("copyright", "option", "logo", "footer-meta", "source-file", "annotation-list", "tag-icon"),
    *("header__title", "header__topic", "header__option", "header__source", "footer__link"),
)
_MADE = (
    r"tabbed-\w+|highlight(?:table)?|linenos|keys?|key-[\w-]+|task-list-\w+"
    r"|grid|cards|critic|arithmatex|giscus|mermaid"
)
_CLASS = rf"md-(?:{'|'.join(_PARTS)})(?:__[\w-]+)?(?:--[\w-]+)?|{_MADE}"
_UNUSED = re.compile(rf"\.(?:{_CLASS})(?![\w-])|\[dir=rtl\]")
_NEGATED = re.compile(r":not\([^()]*\)")
_VARIABLE = re.compile(
    r"(?<=[{;])(--[\w-]+):((?:[^;{}()\"]|\((?:\"[^\"]*\"|[^)\"])*\)|\"[^\"]*\")*)(?:;|(?=}))"
)
_COMMA = re.compile(r",(?![^()\[\]]*[)\]])")


@cache
def light(css: str) -> str:
    """What is left of a style sheet."""
    left = "".join(_rules(css.removeprefix('@charset "UTF-8";')))
    return _without_variables(left)


def _rules(css: str) -> Iterator[str]:
    """Each rule that may apply to something, with the selectors that may."""
    for head, body in _blocks(css):
        if not head.startswith("@"):
            kept = [one for one in _COMMA.split(head) if not _UNUSED.search(_NEGATED.sub("", one))]
            if kept and body:
                yield f"{','.join(kept)}{{{body}}}"
        elif head.startswith(("@media", "@supports")):
            inner = "".join(_rules(body))
            if inner:
                yield f"{head}{{{inner}}}"
        else:
            yield f"{head}{{{body}}}"


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """What stands before the braces of each block, and within."""
    begin = depth = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|url\([^")]*\)|[{}]', css):
        if found[0] == "{":
            depth += 1
            if depth == 1:
                head, begin = css[begin : found.start()], found.end()
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                yield head, css[begin : found.start()]
                begin = found.end()


def _without_variables(css: str) -> str:
    """Take out what is never asked for: most are pictures of parts that are gone."""
    asked = set(re.findall(r"var\((--[\w-]+)", css))
    return _VARIABLE.sub(lambda one: one[0] if one[1] in asked else "", css)
