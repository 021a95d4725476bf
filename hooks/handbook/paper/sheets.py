"""Checklists and plans as A4 sheets in PDF; the only importer of typst and segno.

The text goes to the typesetter as data, never as markup. Same input, same bytes. A sheet that
does not meet PDF/UA-1 (tags, title, language, headings in order) is an error, not a file.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import font_source_sans_pro
import segno
import typst

from handbook import plain
from handbook.answers import Answers
from handbook.model.records import Evidence
from handbook.model.worksheets import Checklist, Plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.catalog import Catalog, Entry
    from handbook.labels import Labels
    from handbook.model.worksheets import Advice, Item
    from handbook.paper.store import Store

KINDS = ("checklist", "plan")
FONTS = Path(font_source_sans_pro.__file__).parent / "files"
UNKNOWN = "?"
MOST_SIGNS = 200
# What changes the sign before it, such as the colour of a hand; alone it is nothing.
_JOINED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
WORDS = (
    "checked",
    "of",
    "qr",
    "write_school",
    "write_date",
    "do",
    "dont",
    "sheet_who",
    "sheet_when",
    "sheet_notes",
)


@dataclass(frozen=True)
class Press:
    """What makes the sheets of one language; ``template`` is the Typst file."""

    template: Path
    catalog: Catalog
    labels: Labels
    store: Store

    def sheet(self, entry: Entry, address: str) -> bytes:
        """A checklist or plan as PDF; ``address`` is where it stands online, or empty."""
        data = json.dumps(self._data(entry, address), ensure_ascii=False)
        key = "\n".join([_made_with(self.template), data])
        return self.store.get(key, lambda: self._set(data))

    def _set(self, data: str) -> bytes:
        """Typeset the data; a sign that the letters lack, such as an emoji, is a question mark."""
        data = _JOINED.sub("", data)
        for _ in range(MOST_SIGNS):
            try:
                return self._compile(data)
            except typst.TypstError as error:
                missing = _MISSING.search(str(error))
                if missing is None:
                    raise
                for sign in set(missing[1]):
                    data = data.replace(sign, UNKNOWN)
        return self._compile(data)

    def _compile(self, data: str) -> bytes:
        made = _compiler(self.template).compile(
            format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0
        )
        if not isinstance(made, bytes):
            raise TypeError(type(made))  # only pictures come page by page
        return made

    def _data(self, entry: Entry, address: str) -> dict[str, Any]:
        page = self.catalog.pages[entry.uri]
        school = self.catalog.school.name
        made: dict[str, Any] = {
            "language": page.language,
            "author": school or self.labels["site_name"],
            "school": school,
            "version": self.labels.date(page.facts.checked),
            "address": address,
            "qr": qr(address) if address else "",
            "labels": {name: self.labels[name] for name in WORDS},
            "dont": "",
            "do": "",
            "danger": False,
            "lines": [],
            "evidence": [],
            "notes": isinstance(entry.noun, Checklist),
        }
        noun = plain.noun(self.catalog, entry.noun)
        if isinstance(noun, Checklist):
            return {**made, **self._checklist(noun)}
        assert isinstance(noun, Plan)  # noqa: S101  # no other kind has a sheet
        return {**made, **self._plan(noun)}

    def _who(self, item: Item | Advice) -> str:
        return ", ".join(self.labels.audience[role] for role in item.role)

    def _items(self, items: Iterable[Item | Advice]) -> list[dict[str, str]]:
        return [{"text": i.text, "help": i.help or "", "who": self._who(i)} for i in items]

    def _checklist(self, sheet: Checklist) -> dict[str, Any]:
        groups = [
            {"title": group.title, "box": True, "items": self._items(group.items)}
            for group in sheet.groups
        ]
        head = {"kind": "checklist", "title": sheet.title, "intro": sheet.intro or ""}
        return {**head, "groups": groups}

    def _plan(self, plan: Plan) -> dict[str, Any]:
        groups = [
            {
                "title": self.labels.moment[phase.moment] if phase.moment else phase.title,
                "box": not plan.acute,
                "items": self._items(phase.steps),
            }
            for phase in plan.phases
        ]
        asked = Answers(self.catalog)
        return {
            "kind": "plan",
            "title": plan.title,
            "intro": plan.intro or "",
            "groups": [*groups, *self._more(plan)],
            "danger": plan.danger,
            "dont": plan.dont or "",
            "do": plan.do or "",
            "lines": [
                {"name": one.name, "phone": one.phone, "hours": self.labels.hours(one)}
                for one in (asked.callers(plan) if plan.call else ())
            ],
            "evidence": [self._evidence(box) for box in asked.entries("evidence", plan.evidence)],
        }

    def _more(self, plan: Plan) -> Iterator[dict[str, Any]]:
        for name in ("avoid", "inform", "duties", "aftercare", "stop"):
            found = getattr(plan, name)
            if found:
                yield {"title": self.labels[name], "box": False, "items": self._items(found)}

    def _evidence(self, entry: Entry) -> dict[str, Any]:
        box = plain.noun(self.catalog, entry.noun)
        assert isinstance(box, Evidence)  # noqa: S101  # asked for by that kind
        lines = [line.text for line in box.lines]
        return {"title": box.title, "lines": lines, "status": box.status}


@cache
def _made_with(template: Path) -> str:
    """What a sheet depends on beside its data: the template and the versions of the makers."""
    packages = ("typst", "font-source-sans-pro", "segno")
    return "\n".join([template.read_text(encoding="utf-8"), *map(version, packages)])


@cache
def _compiler(template: Path) -> typst.Compiler:
    return typst.Compiler(
        str(template), root=str(template.parent), font_paths=[str(FONTS)], ignore_system_fonts=True
    )


@cache
def qr(address: str) -> str:
    """A QR code that leads to an address, as SVG."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=2, light="#fff", xmldecl=False
    )
    return out.getvalue().decode()
