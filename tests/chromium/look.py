"""On which screens and at which pages the tests look: one page of every kind."""

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
KINDS = [
    "/",
    "/nu/",
    "/nu/naaktbeeld/",
    "/nu/zelfdoding/",
    "/nu/logboek/",
    "/wet/plichten/",
    "/wet/lesstof-en-telefoons/",
    "/school/ouders-en-partners/",
    "/school/professionaliseren/",
    "/taken/",
    "/taken/stel-de-norm/",
    "/werkbladen/",
    "/werkbladen/gedragscode/",
    "/werkbladen/noodkaart/",
    "/blad/",
    "/voor-wie/mr/",
    "/school/jaar/",
    "/school/waar-staan-wij/",
    "/hulp/",
    "/hulp/alles/",
    "/hulp/hulpmiddelen/",
    "/hulp/begrippen/",
    "/hulp/verantwoording/",
    "/meewerken/",
    "/meewerken/voorbeeld/",
    "/en/",
    "/bestaat-niet/",
]
