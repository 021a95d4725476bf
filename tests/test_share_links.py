"""A link with the answers of each real questionnaire: short, or not made at all."""

import json

import rendering
from handbook import words
from handbook.model.questionnaire import Questionnaire
from node import HERE, output
from project import real

MOST = 2_000  # signs of the whole address: some mail programs break one that is longer
ADDRESS = len("https://veilig-online.een-lange-schoolnaam.example/werkbladen/klasafspraken/")


def test_a_link_with_every_answer_can_be_sent() -> None:
    """With a sentence in each field; with all that fits in them, the page offers the file."""
    catalog = real().catalogs["nl"]
    every = catalog.all(Questionnaire)
    forms = [json.loads(rendering.renderer(catalog, one.uri).form(one, one.noun)) for one in every]
    phrases = dict(words.of("nl").phrases)
    made = json.loads(output(HERE / "links.js", data={"forms": forms, "words": phrases}))
    rows = {name: (short, long) for name, short, long in made}
    assert {"gedragscode", "klasafspraken", "oudergroepen", "beleidsplan"} == set(rows)
    for name, (short, long) in rows.items():
        assert short["lost"] == [], name
        assert short["length"] + ADDRESS <= MOST, (name, short["length"])
        assert long["length"] > MOST, name
