"""A telephone number of the Netherlands, as people read it and as a telephone dials it."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

from handbook.model.base import Name

SHORT = ("112", "113")  # numbers of three digits that this handbook knows
# With the dash and the space that a word processor puts in place of what was typed.
_WRITTEN = re.compile("\\+?[0-9(][0-9() \xa0\u2010-\u2013-]*[0-9]")
# In a text: no date, no amount, and no part of an address or of a longer number.
IN_TEXT = (
    r"(?<![\w/.,:+-])(?:(?:\+|00)31[ -]?(?:\(0\))?[ -]?[1-9](?:[ -]?[0-9]){8}"
    r"|(?![0-9]{1,2}[ /-][0-9]{1,2}[ /-](?:19|20)[0-9]{2})\(?0(?=[1-9])(?:[ )-]{0,3}[0-9]){9}"
    r"|0[89]00[ -]?[0-9](?:[ -]?[0-9]){3}(?:(?:[ -]?[0-9]){3})?|14 ?0[1-9][0-9]{1,2})"
    r"(?![\w-]|[.,:/][0-9])"
)
_COUNTRY = re.compile(r"^(?:\+31|0031)0?")
_NOTHING = re.compile(r"0+")
# How a number begins, and how many digits it then has in all.
_LENGTHS: Mapping[str, tuple[int, ...]] = {
    r"0[89]00|090[69]": (8, 11),
    r"14": (5, 6),
    r"06[1-58]|08[458]|087|0[1-57]": (10,),
}
_HOW = 'Schrijf één Nederlands nummer in cijfers, bijvoorbeeld phone: "0800-0432"'
_MOST = 40


def _wrong(digits: str) -> str:
    """What is wrong with the digits of a number, or nothing."""
    if digits in SHORT or _NOTHING.fullmatch(digits):
        return ""
    for begin, lengths in _LENGTHS.items():
        if re.match(begin, digits):
            if len(digits) in lengths:
                return ""
            wanted = " of ".join(map(str, lengths))
            return f"heeft {len(digits)} cijfers, en zo'n nummer heeft er {wanted}"
    return "is geen Nederlands telefoonnummer"


class Phone(str):
    """A number as people write it; whoever shows it and whoever dials it ask the same."""

    __slots__ = ()

    @property
    def digits(self) -> str:
        """The number without signs, as one dials it in the Netherlands."""
        plain = re.sub(r"[^0-9+]", "", self)
        return _COUNTRY.sub("0", plain)

    @property
    def address(self) -> str:
        """The address that a telephone can call."""
        abroad = self.digits != re.sub(r"[^0-9]", "", self)
        return f"tel:+31{self.digits[1:]}" if abroad else f"tel:{self.digits}"

    @property
    def model(self) -> bool:
        """Whether it only shows where a number goes: zeros that nobody can dial."""
        return _NOTHING.fullmatch(self.digits) is not None


def phone(text: str) -> Phone:
    """A text as a number; ``ValueError`` says what is wrong with it."""
    if not _WRITTEN.fullmatch(text):
        raise ValueError(f"{_shown(text)} is geen telefoonnummer. {_HOW}")
    found = Phone(text)
    wrong = _wrong(found.digits)
    if wrong:
        raise ValueError(f"{_shown(text)} {wrong}. {_HOW}")
    return found


def _shown(text: str) -> str:
    return f"«{text[:_MOST]}…»" if len(text) > _MOST else f"«{text}»"


PhoneNumber = Annotated[Name, AfterValidator(phone)]
