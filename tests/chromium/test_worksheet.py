"""Worksheets on the screen: ticks, answers, memory and wiping."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

DUTIES = "/wet/plichten/"
CODE = "/werkbladen/gedragscode/"
NO_STORAGE = """
Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("no", "SecurityError"); },
});
"""


def progress(page: Page) -> str:
    """The line that says how far the reader is."""
    return page.locator("[data-worksheet-progress]").inner_text()


def test_ticks_are_counted_kept_and_wiped(look: Callable[..., Page]) -> None:
    """A tick counts at once, survives a reload, and is gone after wiping."""
    page = look(DUTIES)
    boxes = page.locator("form.checklist input[type=checkbox]")
    all_boxes = boxes.count()
    assert all_boxes > 10
    assert progress(page) == f"0 van {all_boxes}"
    boxes.nth(0).check()
    boxes.nth(2).check()
    assert progress(page) == f"2 van {all_boxes}"
    page.reload()
    assert boxes.nth(0).is_checked()
    assert not boxes.nth(1).is_checked()
    assert boxes.nth(2).is_checked()
    page.get_by_role("button", name="Vinkjes wissen").click()
    assert progress(page) == f"0 van {all_boxes}"
    assert page.locator("[data-worksheet-wiped]").inner_text() != ""
    assert page.evaluate("Object.keys(localStorage).filter(k => k.includes('werkblad'))") == []
    page.reload()
    assert not boxes.nth(0).is_checked()


def test_a_second_tab_follows(look: Callable[..., Page]) -> None:
    """What is ticked in one tab shows in another."""
    page = look(DUTIES)
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("form.checklist input[type=checkbox]").nth(1).check()
    other.wait_for_function(
        "document.querySelectorAll('form.checklist input:checked').length === 1"
    )
    assert progress(other).startswith("1 ")


def test_back_and_forward_keep_ticks(look: Callable[..., Page]) -> None:
    """The history brings back what was ticked."""
    page = look(DUTIES)
    page.locator("form.checklist input[type=checkbox]").nth(3).check()
    page.goto(page.url.replace("/wet/plichten/", "/over/privacy/"))
    page.go_back()
    assert page.locator("form.checklist input[type=checkbox]").nth(3).is_checked()


def test_nothing_leaves_the_browser(look: Callable[..., Page]) -> None:
    """Filling in asks the network for nothing."""
    page = look(CODE)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("form.questionnaire input[type=radio]").first.check()
    page.locator("form.questionnaire textarea").first.fill("Wij praten hierover.", force=True)
    page.get_by_role("button", name="Antwoorden wissen").click()
    assert asked == []


def test_says_so_when_the_browser_keeps_nothing(look: Callable[..., Page]) -> None:
    """With storage forbidden the list works and tells that nothing is kept."""
    page = look("/taken/stel-de-norm/", before=NO_STORAGE)
    page.locator("form.checklist input[type=checkbox]").first.check()
    assert progress(page).startswith("1 van")
    assert page.locator("[data-worksheet-not-kept]").is_visible()
    assert not page.locator("[data-worksheet-kept]").is_visible()


def test_every_field_has_a_name(look: Callable[..., Page]) -> None:
    """Each box and field is named by a label of its own, and each group by its legend."""
    for path in (DUTIES, CODE):
        page = look(path)
        for field in page.locator("form[data-worksheet] :is(input, textarea)").all():
            assert field.evaluate(
                "f => f.labels.length === 1 && f.labels[0].innerText.trim() !== ''"
            )
        for group in page.locator("form[data-worksheet] fieldset").all():
            assert group.evaluate("f => f.querySelector(':scope > legend').innerText.trim()")


def test_a_question_waits_for_its_answer(look: Callable[..., Page]) -> None:
    """A question with a condition appears with the answer and goes with it."""
    page = look(CODE)
    waiting = page.locator("[data-if]").first
    other, wanted = waiting.get_attribute("data-if"), waiting.get_attribute("data-if-answer")
    assert wanted
    assert not waiting.is_visible()
    page.locator(f"input[name='{other}'][value='{wanted.split()[0]}']").check()
    assert waiting.is_visible()
    page.get_by_role("button", name="Antwoorden wissen").click()
    assert not waiting.is_visible()


def test_answers_become_text_and_never_markup(look: Callable[..., Page]) -> None:
    """The clause of an answer appears; typed markup is shown as typed."""
    page = look("/meewerken/voorbeeld/")
    page.locator("input[name=koffie][value=ja]").check()
    page.locator("input[name=wie][value=om-de-beurt]").check()
    page.locator("input[name=merk]").fill("<img src=x onerror=alert(1)> & $& $1")
    result = page.locator("[data-result-list]")
    assert "Er is koffie." in result.inner_text()
    assert "Wij zetten om de beurt koffie." in result.inner_text()
    assert "<img src=x onerror=alert(1)> & $& $1" in result.inner_text()
    assert result.locator("img").count() == 0


def test_own_words_become_the_clause(look: Callable[..., Page]) -> None:
    """An answer in own words is the sentence itself, and counts only while it is chosen."""
    page = look("/meewerken/voorbeeld/")
    page.locator("input[name=koffie][value=eigen]").check()
    page.locator("[name='koffie:eigen']").fill("Er is koffie na tienen.")
    result = page.locator("[data-result-list]")
    assert result.inner_text() == "Er is koffie na tienen."
    page.locator("input[name=koffie][value=nee]").check()
    assert result.inner_text() == "Er is geen koffie."


def test_a_broken_memory_is_ignored(look: Callable[..., Page]) -> None:
    """Whatever stands in the storage, the worksheet opens."""
    page = look(DUTIES)
    page.locator("form.checklist input[type=checkbox]").first.check()
    for rubbish in ("{", "null", "[]", '"x"', '{"__proto__": ["on"], "beleid": 7}', "9" * 1000):
        page.evaluate(
            """r => Object.keys(localStorage).filter(k => k.includes('werkblad'))
                 .forEach(k => localStorage.setItem(k, r))""",
            rubbish,
        )
        page.reload()
        assert progress(page).startswith("0 van")
