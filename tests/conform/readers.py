"""What reads the feed and the calendar besides the libraries that the tests already read with."""

from pathlib import Path

import feedparser

from conform.programs import HERE, NODE, said

NEEDED = ("id", "title", "link", "updated_parsed", "summary")


def feed(site: Path) -> list[str]:
    """What a reader of feeds misses or cannot read."""
    return [one for path in sorted(site.rglob("changes.xml")) for one in _feed(path)]


def _feed(path: Path) -> list[str]:
    read = feedparser.parse(path.read_bytes())
    wrong = [str(read.bozo_exception)] if read.bozo else []
    wrong += ["er staat niets in"] if not read.entries else []
    wrong += [
        f"{it.get('id')}: geen {key}" for it in read.entries for key in NEEDED if not it.get(key)
    ]
    return [f"{path}: {one}" for one in wrong]


def calendar(site: Path) -> list[str]:
    """What a calendar in JavaScript misses or cannot read."""
    return said(NODE, HERE / "calendar.mjs", *sorted(site.rglob("*.ics")))
