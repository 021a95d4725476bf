"""On which screens and at which pages the tests look: one page of every kind."""

from __future__ import annotations

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
KINDS = [
    "/",
    "/nu/",
    "/nu/naaktbeeld/",
    "/nu/zelfdoding/",
    "/nu/bewijs/",
    "/wet/plichten/",
    "/stappen/verankeren/",
    "/klas/sexting-bespreken/",
    "/taken/",
    "/taken/bewaak-en-herstel/",
    "/werkbladen/",
    "/werkbladen/gedragscode/",
    "/werkbladen/teamdag/",
    "/blad/",
    "/werkbladen/noodkaart/",
    "/voor-wie/coordinator/",
    "/school/jaar/",
    "/school/waar-staan-wij/",
    "/hulp/",
    "/hulp/hulpmiddelen/",
    "/hulp/bronnen/",
    "/hulp/alles/",
    "/hulp/begrippen/",
    "/hulp/verantwoording/",
    "/meewerken/velden/",
    "/meewerken/voorbeeld/",
    "/en/",
    "/en/nu/naaktbeeld/",
    "/en/meewerken/",
    "/bestaat-niet/",
]
