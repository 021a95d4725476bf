"""Between what an answer that is typed must lie: a number, a time of the day, a day, a text."""

from typing import Annotated, Any

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from handbook.model.base import Clock, Flag, Id, Noun, Text
from handbook.model.hours import since_midnight

Count = Annotated[int, Field(strict=True, ge=0, le=999_999)]


def _either(value: Any, as_one: ValidatorFunctionWrapHandler) -> Any:
    """One sentence where a value is neither: an author need not know of two patterns."""
    try:
        return as_one(value)
    except ValueError:
        raise ValueError(
            f"«{value}» is geen heel getal en geen tijd. Schrijf bijvoorbeeld 7, of als tijd "
            '"07:00" met aanhalingstekens'
        ) from None


Value = Annotated[Count | Clock, WrapValidator(_either)]

LONGEST = {"kort": 200, "lang": 4000}  # signs, where a question says nothing


def amount(value: Value) -> int:
    """A number, or a time as its minutes since midnight."""
    return value if isinstance(value, int) else since_midnight(value)


DAY_ENDS = "23:59"


class Bounds(Noun):
    """What fits in the field of a question that is answered by typing."""

    least: Value | None = Field(
        None,
        description="Het laagste getal, of de vroegste tijd tussen aanhalingstekens.",
        examples=["07:00"],
    )
    most: Value | None = Field(
        None,
        description="Het hoogste getal, of de laatste tijd tussen aanhalingstekens.",
        examples=["22:00"],
    )
    step: Count | None = Field(
        None,
        description="Hoe groot de stappen zijn vanaf least; bij een tijd in minuten.",
        examples=[15],
    )
    unit: Text | None = Field(
        None,
        description="Wat er geteld wordt; dat staat achter het veld van een getal.",
        examples=["kopjes"],
    )
    future: Flag = Field(
        False,
        description="Bij een datum: zet op true als een dag die voorbij is niet mag.",
        examples=[True],
    )
    not_before: Id | None = Field(
        None,
        description="Bij een datum: het id van een andere datum; deze dag ligt nooit vóór die dag.",
        examples=["voorbeeld-dag"],
    )
    after: Id | None = Field(
        None,
        description="Bij een datum: het id van een andere datum; deze dag komt altijd ná die dag.",
        examples=["voorbeeld-dag"],
    )
    length: Count | None = Field(
        None, description="Bij kort en lang: hoeveel tekens er hoogstens in passen.", examples=[80]
    )

    def wrong(self, kind: str) -> str:
        """What does not belong to a kind of question, or cannot be; nothing when all is well."""
        given = set(self.model_fields_set)
        allowed = ALLOWED.get(kind, set())
        if given - allowed:
            names = ", ".join(sorted(given - allowed))
            use = f"Gebruik alleen {', '.join(sorted(allowed))}" if allowed else "Haal bounds weg"
            return f"bij een vraag van soort {kind} hoort in bounds geen {names}. {use}"
        values = [value for value in (self.least, self.most) if value is not None]
        if any(isinstance(value, str) != (kind == "tijd") for value in values):
            sample = 'least: "07:00"' if kind == "tijd" else "least: 1"
            return f"dit past niet bij een vraag van soort {kind}. Schrijf bijvoorbeeld {sample}"
        return self._empty() or self._too_long(kind)

    def _empty(self) -> str:
        """Whether no answer is left."""
        least, most = amount(self.least or 0), self.most
        if most is not None and least >= amount(most):
            return f"least ({self.least or 0}) is niet kleiner dan most ({most}). Verander er een"
        if self.step == 0:
            return "met step: 0 past geen antwoord. Schrijf een getal vanaf 1"
        return ""

    def _too_long(self, kind: str) -> str:
        most = LONGEST.get(kind, 0)
        if self.length is None or 0 < self.length <= most:
            return ""
        return f"length is bij soort {kind} een getal van 1 tot en met {most}"


def span(bounds: Bounds) -> tuple[int, int]:
    """The least and the most that can be answered: of a time, without more, the whole day."""
    return amount(bounds.least or 0), amount(DAY_ENDS if bounds.most is None else bounds.most)


ALLOWED = {
    "getal": {"least", "most", "step", "unit"},
    "tijd": {"least", "most", "step"},
    "datum": {"future", "not_before", "after"},
    "kort": {"length"},
    "lang": {"length"},
}
