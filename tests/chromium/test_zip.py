"""All files for one role as one zip file, which the browser makes, and what if a file hangs."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect

ROLE = "/voor-wie/mr/"
NOON = "2026-11-24T12:00:00+01:00"


def tools(page: Page) -> tuple[Locator, Locator, Locator]:
    """The button that makes a zip file, the one that stops, and what a screen reader hears."""
    return (
        page.get_by_role("button", name="Maak één zip-bestand"),
        page.get_by_role("button", name="Stop"),
        page.locator(".bundle [role=status]"),
    )


def test_all_files_for_a_role_in_one_file(look: Callable[..., Page], site: Path) -> None:
    """By keyboard, from the overview; the same files under the names of the list.

    Who waits can stop, or hears after a while which file hangs; after that it works again.
    """
    page = look("/werkbladen/", now=NOON)
    page.locator(".bundles > summary").click()
    page.get_by_role("link", name="Alles voor de rol medezeggenschapsraad").click()
    make, stop, said = tools(page)
    links = page.locator(".bundle__files a")
    expect(make).to_be_visible()
    *others, name = links.all_text_contents()
    hanging = f"**/{name.rpartition('/')[2]}"
    held: list[Route] = []
    page.route(hanging, lambda route: held.append(route))
    make.focus()
    page.keyboard.press("Enter")
    expect(stop).to_be_focused()
    page.keyboard.press("Enter")
    expect(make).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("progressbar")).to_have_js_property("value", len(others))
    assert name not in said.inner_text()
    page.clock.fast_forward(60_000)
    expect(said).to_contain_text(name)
    expect(page.get_by_role("progressbar")).to_be_hidden()
    page.unroute(hanging)
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "alles-mr.zip"
    expect(said).to_contain_text("alles-mr.zip")
    expect(page.get_by_role("link", name="Bewaar alles-mr.zip")).to_be_focused()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*others, name]
        for file, link in zip(archive.namelist(), links.all(), strict=True):
            source = (site / ROLE[1:] / (link.get_attribute("href") or "")).resolve()
            assert archive.read(file) == source.read_bytes()


def test_the_own_text_of_a_school_goes_with_its_plan(look: Callable[..., Page]) -> None:
    """For Word, under a name of its own; what was not filled in here is named."""
    page = look("/werkbladen/klasafspraken/")
    page.locator(".options__own input").first.check()
    page.locator(".options textarea").first.fill("Wij wachten op elkaar.")
    page.goto(page.url.replace("klasafspraken", "beleidsplan"))
    make, _, said = tools(page)
    with page.expect_download() as waiting:
        make.click()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        assert archive.testzip() is None
        own = [name for name in archive.namelist() if "/" not in name]
        assert own == ["onze-klasafspraken-tekst-concept.docx"]
        with zipfile.ZipFile(archive.open(own[0])) as text:
            assert "Wij wachten op elkaar." in text.read("word/document.xml").decode()
    expect(said).to_contain_text("niet als eigen tekst erbij: Onze gedragscode")
    expect(said).not_to_contain_text("Zo doen wij het online")


def test_without_script_the_files_are_a_list(look: Callable[..., Page]) -> None:
    """No button stands there that would do nothing."""
    page = look("/werkbladen/beleidsplan/", script=False)
    for button in tools(page)[:2]:
        expect(button).to_be_hidden()
    page.locator(".bundle summary").click()
    expect(page.get_by_role("link", name="plichten.docx")).to_be_visible()
