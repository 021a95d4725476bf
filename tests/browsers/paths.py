"""The main path of each reader, the same in every browser: each must hold on the built site."""

import io
import zipfile
from collections.abc import Callable

import pypdfium2

from browsers.drivers import Browser

# The blob that a page hands over last, which a download would hide from us.
WATCH = (
    "(() => { const make = URL.createObjectURL.bind(URL);"
    "URL.createObjectURL = (it) => make(window.handedOver = it); return true; })()"
)
# Look at the page as paper has it, where the driver prints nothing.
AS_PAPER = (
    "(() => { for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)"
    " if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';"
    " else if (rule.media?.mediaText === 'screen') rule.media.mediaText = 'not all';"
    " return true; })()"
)

LINE = "0800-0188"  # of the plan, folded away on the screen


def words_of(pdf: bytes) -> str:
    """All text of a PDF."""
    file = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in file)


def shown(selector: str) -> str:
    """Whether a reader sees the first that a selector finds."""
    return f"document.querySelector({selector!r})?.checkVisibility({{visibilityProperty: true}})"


def plan(browser: Browser, site: str) -> None:
    """A plan has its numbers as links that call, and says of each line whether it answers now."""
    browser.visit(f"{site}/nu/naaktbeeld/")
    assert browser.wait(shown(".callers a[href^='tel:']"))
    silent = "[...document.querySelectorAll('[data-now]')].filter((it) => !it.textContent).length"
    assert browser.wait(f"{silent} === 0 && document.querySelectorAll('[data-now]').length")
    browser.click(".callers summary")
    assert browser.wait(shown(".callers a[href='tel:112']"))


def search(browser: Browser, site: str) -> None:
    """The search finds a plan by a word of a reader, and its first answer leads there."""
    browser.visit(f"{site}/")
    browser.click("[data-opens-search]")
    browser.write("#search input", "naaktbeeld")
    answer = ".search__found a[href*='naaktbeeld']"
    assert browser.wait(shown(answer))
    browser.click(answer)
    assert browser.wait(
        "location.pathname.includes('naaktbeeld') && !!document.querySelector('h1')"
    )


def checklist(browser: Browser, site: str) -> None:
    """A tick stays when the page loads again, and leaves when all is wiped."""
    browser.visit(f"{site}/nu/na-het-incident/")
    first, last = ".checklist .ticks label", ".checklist fieldset:last-of-type .ticks label"
    state = "document.querySelectorAll('.checklist .ticks :checked').length"
    browser.wait(shown(first))
    before = browser.ask(state)
    browser.click(first)
    browser.click(last)
    assert browser.ask(state) == before + 2
    browser.reload()
    assert browser.wait(f"{state} === {before + 2}")
    browser.click(first)
    browser.reload()
    assert browser.wait(f"{state} === {before + 1}")


def questionnaire(browser: Browser, site: str) -> None:
    """An answer becomes a Word file that holds it."""
    browser.visit(f"{site}/werkbladen/gedragscode/")
    browser.wait(shown("[data-paper=word]"))
    browser.ask(WATCH)
    browser.click(".questionnaire .options__own input")
    browser.write(".questionnaire .options__own textarea", "Wij vragen het eerst.")
    browser.click("[data-paper=word]")
    browser.wait("window.handedOver instanceof Blob")
    with zipfile.ZipFile(io.BytesIO(browser.bytes_of("window.handedOver"))) as file:
        assert "Wij vragen het eerst." in file.read("word/document.xml").decode()


def bundle(browser: Browser, site: str) -> None:
    """All files for one role come as one zip that is whole."""
    browser.visit(f"{site}/voor-wie/mr/")
    browser.wait("!!document.querySelector('[data-bundle-make]')")
    browser.ask("document.querySelector('.bundle').closest('details')?.setAttribute('open', '')")
    files = browser.ask("document.querySelectorAll('.bundle .bundle__files a').length")
    browser.ask(WATCH)
    browser.click("[data-bundle-make]")
    assert browser.wait(shown("[data-bundle-save]"))
    with zipfile.ZipFile(io.BytesIO(browser.bytes_of("window.handedOver"))) as made:
        assert made.testzip() is None
        assert len(made.namelist()) == files > 1


def paper(browser: Browser, site: str) -> None:
    """A plan on paper has its words and none of the frame of the screen."""
    browser.visit(f"{site}/nu/naaktbeeld/")
    assert browser.wait(shown(".header"))
    if browser.prints:
        text = words_of(browser.printed())
        assert LINE in text.replace(" ", "")
        assert "Zoeken" not in text
        return
    browser.ask(AS_PAPER)
    assert browser.ask(shown(".header")) is False
    assert browser.ask(shown("h1")) is True
    assert browser.ask(shown(f".lines [href='tel:{LINE.replace('-', '')}']")) is True


PATHS: dict[str, Callable[[Browser, str], None]] = {
    "een plan met nummers, en wie er nu opneemt": plan,
    "zoeken": search,
    "een checklist die haar vinkjes houdt": checklist,
    "een vragenlijst wordt een Word-bestand": questionnaire,
    "alle bestanden van een rol": bundle,
    "op papier": paper,
}
