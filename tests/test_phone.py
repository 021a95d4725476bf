"""What a telephone dials, however people write a number."""

from handbook.model.phone import phone

DIALLED = {
    "112": "tel:112",
    "113": "tel:113",
    "0800-0432": "tel:08000432",
    "0900-8844": "tel:09008844",
    "14 020": "tel:14020",
    "020 - 123 45 67": "tel:0201234567",
    "(020) 123 45 67": "tel:0201234567",
    "06-12345678": "tel:0612345678",
    "+31 20 123 45 67": "tel:+31201234567",
    "+31 (0)20 123 45 67": "tel:+31201234567",
    "0031 20 123 45 67": "tel:+31201234567",
}


def test_a_number_is_dialled_as_it_is_meant() -> None:
    found = [phone(written) for written in DIALLED]
    assert {str(number): number.address for number in found} == DIALLED
