"""What the pages of all languages have together: search, inline scripts, pages kept offline.

Must not know what a page is about, nor which engine builds it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from engine.web import headers, offline, policy, search
from engine.web.light import light


@dataclass
class Collected:
    """Filled page by page, written once all languages are there.

    ``live`` is for a site that is served while it is written, whose pages reload themselves.
    """

    live: bool = False
    indexes: dict[str, search.Index] = field(default_factory=dict)
    kept: dict[str, offline.Kept] = field(default_factory=dict)
    away: dict[str, str] = field(default_factory=dict)
    frame: policy.Frame = field(default_factory=policy.Frame)

    def index(self, folder: str, data: str) -> None:
        """Take up what the search knows of the language in ``folder``."""
        self.indexes[folder] = search.index(data)

    def keep(self, folder: str, loaded: Mapping[str, Iterable[str]], note: str) -> None:
        """What stays readable of a language without a network: pages, with what each loads."""
        assets = dict.fromkeys(chain.from_iterable(loaded.values()))
        away = self.away.get(folder, "")
        self.kept[folder] = offline.Kept(tuple(loaded), tuple(assets), note, away)

    def protect(self, html: str) -> str:
        """A light page with its policy: what its frame has inline may run, and nothing else."""
        return policy.protect(light(html), self.frame.take(), live=self.live)

    def claims(self, site: Path, languages: Iterable[str]) -> dict[str, str]:
        """Why each file is there that ``write`` makes, by its path below the site."""
        found = {headers.FILE: "wat een host meestuurt"}
        found |= {index.address: "zoeken" for index in self.indexes.values()}
        for folder in languages:
            if offline.is_kept(site, self.kept, folder):
                found[f"{folder}{offline.PAGES}"] = "wat zonder internet leest"
        return found

    def write(self, site: Path, lasting: Iterable[str]) -> None:
        """Write the indexes, the list of the worker and the headers.

        ``lasting`` are the addresses of files whose name changes with their content.
        """
        for index in self.indexes.values():
            search.write(site, index)
        offline.write(site, self.kept)
        rules = (*lasting, f"{search.FOLDER}/*")
        text = headers.text(policy.policy(self.frame.all), rules)
        (site / headers.FILE).write_text(text, encoding="utf-8", newline="\n")
