"""A questionnaire as a test handles it: its fields, what it keeps, and the files that it gives."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from playwright.sync_api import FilePayload, Locator, Page

EXAMPLE = "/meewerken/voorbeeld/"  # every kind of question, all papers
CODE = "/werkbladen/gedragscode/"
PLAN = "/werkbladen/beleidsplan/"
# Where the first answer clashes with what else a test chooses.
FITTING = {
    "een-op-een": "apart-school",
    "groep-leerlingen": "mentor",
    "mr-stemde-in": "1-9-2026",  # which has happened, whenever this is read
    "vastgesteld-op": "2-9-2026",
    "herziening": "1-12-2099",
    "evaluatie": "1-12-2099",
}
TEXTS = {
    "getal": "18",
    "tijd": "16.00",
    "datum": "1-11-2099",  # still to come, whenever this is read
    "kort": "de vertrouwenspersoon",
    "lang": "Bij een schoolreis, en als een leerling snel hulp nodig heeft.",
}


@dataclass(frozen=True)
class Asking:
    """One questionnaire in an open page."""

    page: Page
    id: str

    @property
    def form(self) -> Locator:
        """The form as a whole."""
        return self.page.locator(f"form[data-questionnaire='{self.id}']")

    def question(self, name: str) -> Locator:
        """The box of one question."""
        return self.form.locator(f"[data-question='{name}']")

    def field(self, question: str, part: str = "") -> Locator:
        """A field of a question: an option, or one that the script adds with ``--``."""
        return self.page.locator(f"#veld-{self.id}-{question}{f'-{part}' if part else ''}")

    def choose(self, question: str, option: str) -> None:
        """Tick an option."""
        self.field(question, option).check()

    def button(self, name: str) -> Locator:
        """A button of the form."""
        return self.form.get_by_role("button", name=name, exact=True)

    @property
    def progress(self) -> str:
        """The line that says how far the reader is."""
        return self.form.locator("[data-worksheet-progress]").inner_text()

    @property
    def paper(self) -> str:
        """The paper that is shown."""
        return self.form.locator(".paper").inner_text()

    def kept(self) -> dict[str, Any]:
        """What the browser keeps of this questionnaire."""
        found = self.page.evaluate(
            "name => localStorage.getItem(Object.keys(localStorage).find(k => k.endsWith(name)))",
            f".vragenlijst.{self.id}",
        )
        made = json.loads(found or "{}")
        assert isinstance(made, dict)
        return made

    def answers(self) -> dict[str, Any]:
        """The answers that the browser keeps."""
        found = self.kept().get("answers", {})
        assert isinstance(found, dict)
        return found

    def download(self, button: str) -> tuple[str, bytes]:
        """The name and the bytes of what a button gives."""
        with self.page.expect_download() as waiting:
            self.button(button).click()
        path = waiting.value.path()
        return waiting.value.suggested_filename, Path(path).read_bytes()

    def pick(self, paper: str) -> None:
        """Choose which paper is shown."""
        self.form.get_by_role("radio", name=paper, exact=True).check()

    def word(self) -> Document:
        """The shown paper, downloaded for Word and read back."""
        _, content = self.download("Word (docx)")
        return docx.Document(io.BytesIO(content))

    def answer_all(self) -> int:
        """Answer every question that is asked, as long as it can be; how many there were."""
        asked = self.form.locator("[data-question]:visible")
        number = 0
        while number < asked.count():
            self._answer(asked.nth(number))
            number += 1
        return number

    def _answer(self, question: Locator) -> None:
        kind, name = question.evaluate("one => [one.dataset.kind, one.dataset.question]")
        fitting = FITTING.get(name)
        options = question.locator(".options li:not(.options__own) input")
        if kind in TEXTS:
            question.locator(f"[name='{name}']").fill(fitting or TEXTS[kind])
        elif kind == "meer-keuzes":
            for option in options.all():
                option.check()
        else:
            (question.locator(f"[value='{fitting}']") if fitting else options.first).check()

    def give(
        self, content: bytes, name: str = "antwoorden.json", to: str = "Open een bestand"
    ) -> None:
        """Choose a file with answers, in the field whose name begins so."""
        file: FilePayload = {"name": name, "mimeType": "application/json", "buffer": content}
        self.form.get_by_label(to).set_input_files(file)


def asking(look: Callable[..., Page], path: str = EXAMPLE, **how: Any) -> Asking:
    """The questionnaire of a page, opened for a test."""
    page = look(path, **how)
    name = page.locator("form[data-questionnaire]").get_attribute("data-questionnaire")
    assert name
    return Asking(page, name)
