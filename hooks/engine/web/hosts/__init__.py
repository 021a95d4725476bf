"""What a server needs to send a site as its own ``_headers`` says: settings for each that is known.

Every value comes out of that file, so that no server sends anything else. Must not know how the
site was made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from string import Template
from typing import NamedTuple
from urllib.parse import urlsplit

from engine.web import headers

SHAPES = Path(__file__).with_name("templates")
INSIDE = "/srv/handboek"  # where the site stands in the container
PORT = 8080
# What servers do not all know by themselves.
TYPES = {
    **{"html": "text/html", "css": "text/css", "js": "text/javascript", "xml": "text/xml"},
    **{"json": "application/json", "svg": "image/svg+xml", "pdf": "application/pdf"},
    **{"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"},
    **{"webp": "image/webp", "avif": "image/avif", "woff2": "font/woff2"},
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_WORDS = re.compile(r"text/|application/json|image/svg")  # what has letters, and packs well


class _Shape(Template):
    """Settings of a server, with a sign that none of them uses for what is filled in."""

    delimiter = "§"


class Site(NamedTuple):
    """Where readers find a site, and the folder in which its server does."""

    address: str
    folder: str

    @property
    def host(self) -> str:
        """The address without the folder below it."""
        found = urlsplit(self.address)
        return f"{found.scheme}://{found.netloc}"

    @property
    def below(self) -> str:
        """The folder below the host, with a slash at both ends."""
        return urlsplit(self.address).path or "/"


class Sent(NamedTuple):
    """What a site is sent with: always, per ending of a name, and what never changes."""

    always: dict[str, str]
    types: dict[str, str]
    lasting: tuple[str, ...]
    forever: str

    @classmethod
    def of(cls, site: Path) -> Sent:
        """What the file of a site says."""
        rules = headers.read((site / headers.FILE).read_text(encoding="utf-8"))
        kept = {path: one["Cache-Control"] for path, one in rules.items() if "Cache-Control" in one}
        types = {
            path.removeprefix("/*."): one["Content-Type"].partition(";")[0]
            for path, one in rules.items()
            if "Content-Type" in one
        }
        lasting = tuple(path.strip("/*") + "/" for path in kept)
        return cls(rules["/*"], TYPES | types, lasting, next(iter(kept.values()), "no-cache"))

    @property
    def words(self) -> list[str]:
        """The types of what has letters."""
        return sorted({one for one in self.types.values() if _WORDS.match(one)})


def nginx(sent: Sent, place: Site) -> str:
    """The part of a server of nginx that shows a site."""
    bare = place.below.rstrip("/")
    return _filled(
        "nginx.conf",
        sent,
        place,
        bare=f"location = {bare} {{ absolute_redirect off; return 301 {place.below}; }}\n"
        * bool(bare),
        headers=_lines(
            "  ", (f'add_header {name} "{value}" always;' for name, value in _all(sent))
        ),
        types=_lines("    ", (f"{value} {name};" for name, value in sent.types.items())),
        words=" ".join(one for one in sent.words if one != "text/html"),
    )


def caddy_part(sent: Sent, place: Site) -> str:
    """The part of a site of Caddy that shows one handbook."""
    return _filled(
        "caddy.conf",
        sent,
        place,
        bare=_bare_of_caddy(place),
        headers=_lines("\t\t\t", (f'{name} "{value}"' for name, value in _all(sent))),
        types=_lines("\t\t", _types_of_caddy(sent)),
        lasting=" ".join(f"/{one}*" for one in sent.lasting),
    )


def caddy(sent: Sent, place: Site) -> str:
    """A whole site of Caddy, which sees to its own certificate."""
    return _filled("Caddyfile", sent, place, part=_inside(caddy_part(sent, place), "\t"))


def caddy_of_schools(place: Site, beside: str) -> str:
    """A site of Caddy for all schools; ``beside`` has a folder with the part of each."""
    values = {"address": place.address, "host": place.host, "below": place.below}
    bare = _bare_of_caddy(place)
    shape = _Shape((SHAPES / "Caddyfile.schools").read_text(encoding="utf-8"))
    return shape.substitute(values, bare=bare and f"\t{bare}", folder=place.folder, beside=beside)


def apache(sent: Sent, place: Site) -> str:
    """The ``.htaccess`` of a site, which Apache reads in the folder itself."""
    typed = [f"AddType {value} .{name}" for name, value in sent.types.items()]
    letters = [f".{name}" for name, value in sent.types.items() if value in sent.words]
    return _filled(
        "apache.htaccess",
        sent,
        place,
        headers=_lines("", (f'Header always set {name} "{value}"' for name, value in _all(sent))),
        types=_lines("", [*typed, f"AddCharset utf-8 {' '.join(letters)}"]),
        words=" ".join(sent.words),
    )


def container(sent: Sent, place: Site, port: int = PORT) -> str:
    """All settings of an nginx that needs no rights and writes only below /tmp."""
    part = _inside(nginx(sent, place), "    ")
    return _filled("container.conf", sent, place, part=part, port=str(port))


def settings(site: Path, place: Site) -> dict[str, str]:
    """Every file that helps a host, by its name."""
    sent = Sent.of(site)
    inside = place._replace(folder=INSIDE)
    return {
        "nginx.conf": nginx(sent, place),
        "Caddyfile": caddy(sent, place),
        "caddy.conf": caddy_part(sent, place),
        "apache.htaccess": apache(sent, place),
        "container/nginx.conf": container(sent, inside),
        "container/Containerfile": _filled("Containerfile", sent, inside, port=str(PORT)),
        "github-pages.yml": (SHAPES / "github-pages.yml").read_text(encoding="utf-8"),
        "gitlab-pages.yml": (SHAPES / "gitlab-pages.yml").read_text(encoding="utf-8"),
    }


def _all(sent: Sent) -> Iterable[tuple[str, str]]:
    return sent.always.items()


def _inside(part: str, margin: str) -> str:
    """A part in its whole, without what it says of itself."""
    return "".join(f"{margin}{line}\n" for line in part.splitlines() if line[:1] != "#")


def _bare_of_caddy(place: Site) -> str:
    bare = place.below.rstrip("/")
    return f"redir {bare} {place.below} permanent\n" * bool(bare)


def _types_of_caddy(sent: Sent) -> Iterable[str]:
    for name, value in sent.types.items():
        letters = "; charset=utf-8" if value in sent.words else ""
        yield f"@{name} path *.{name}"
        yield f'header @{name} Content-Type "{value}{letters}"'


def _lines(margin: str, lines: Iterable[str]) -> str:
    return "\n".join(f"{margin}{line}" for line in lines)


def _filled(shape: str, sent: Sent, place: Site, **values: str) -> str:
    """A template with its values; ``lasting`` is a pattern unless a server says otherwise."""
    known = {
        "address": place.address,
        "host": place.host,
        "below": place.below,
        "pattern": re.escape(place.below),
        "folder": place.folder,
        "forever": sent.forever,
        "lasting": "|".join(map(re.escape, sent.lasting)),
    }
    text = (SHAPES / shape).read_text(encoding="utf-8")
    return _Shape(text).substitute(known | values)
