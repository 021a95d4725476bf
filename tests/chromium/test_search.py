"""What people type when something happens: the plan for it is among the first results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chromium.searching import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

FIRST = 3
WORDS = {
    "nl": {
        "naaktbeeld": "naaktfoto|naaktfoto's|nude|nudes|sexting|naaktbeeld|dickpic"
        "|naaktfoto rondgestuurd klassenapp",
        "zelfdoding": "wil dood|zelfmoord|dood|suicide",
        "groepsapp": "pesten|gepest|klassenapp|cyberpesten",
        "dreiging": "bedreiging|bedreigd|bommelding",
        "afpersing": "sextortion|chantage|afpersing|gechanteerd",
        "nepnaaktbeeld": "deepfake|nepnaaktbeeld",
        "account": "nepaccount|gehackt",
        "schokkende-beelden": "vechtfilmpje|onthoofding",
        "bangalijst": "bangalijst|exposed",
        "leraar-gefilmd": "docent gefilmd|stiekem gefilmd",
        "datalek": "datalek|phishing",
        "discriminatie": "racisme|discriminatie",
        "school-online": "roddel|slechte recensie",
        "medewerker": "grooming",
    },
    "en": {
        "naaktbeeld": "nude|nudes",
        "zelfdoding": "suicide",
        "afpersing": "sextortion|blackmail",
        "groepsapp": "bullying",
        "nepnaaktbeeld": "deepfake",
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_everyday_words_lead_to_the_plan(look: Callable[..., Page], language: str) -> None:
    page = look("/" if language == "nl" else "/en/")
    page.locator("[data-md-component=search-query]").click()
    missed = []
    for plan, words in WORDS[language].items():
        for word in words.split("|"):
            found = search(page, word)
            if not any(f"/nu/{plan}/" in one for one in found[:FIRST]):
                missed.append((word, found[:FIRST]))
    assert missed == []
