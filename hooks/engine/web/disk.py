"""A site that opens from a disk: the same files, but each link names the file that it leads to.

What only a server, a robot or the worker reads stays out. Scripts stay as they are, because the
policy of a page knows them by each of their signs.
"""

import posixpath
import re
from collections.abc import Iterator, Set
from pathlib import Path

from engine.web import headers, manifest, offline

INDEX = "index.html"
LEFT_OUT = (headers.FILE, manifest.FILE, offline.WORKER, "404.html", "robots.txt", "sitemap.xml")
_SCRIPT = re.compile(r"(<script\b.*?</script>)", re.S)
# A browser refuses to fetch a letter from a disk before the style sheet asks for it.
_EARLY = re.compile(r'<link\b[^>]*?\srel="preload"[^>]*?>\n?')
_LINK = re.compile(r'(<a\b[^>]*?\shref=")([^":#?]+)')


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a site that a disk can use, by its path."""
    names = [name for name in manifest.files(site) if _is_read(name)]
    known = frozenset(names)
    for name in names:
        data = (site / name).read_bytes()
        yield name, _page(data.decode(), name, known).encode() if name.endswith(".html") else data


def _is_read(name: str) -> bool:
    kept = posixpath.basename(name) == offline.PAGES
    return name not in LEFT_OUT and not name.startswith(".") and not kept


def _page(html: str, name: str, known: Set[str]) -> str:
    """A page in which no link leads to a folder."""
    folder = posixpath.dirname(name)

    def whole(found: re.Match[str]) -> str:
        start, way = found.groups()
        target = posixpath.normpath(posixpath.join(folder, way, INDEX))
        return f"{start}{way.rstrip('/')}/{INDEX}" if target in known else found[0]

    parts = _SCRIPT.split(_EARLY.sub("", html))
    parts[::2] = [_LINK.sub(whole, part) for part in parts[::2]]
    return "".join(parts)
