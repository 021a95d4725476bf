"""What a questionnaire says beside its own words."""

from collections.abc import Iterable, Mapping

from handbook.catalog import asking
from handbook.model.questionnaire import OWN, Question, Questionnaire
from handbook.screen.texts import Texts


class Asking(Texts):
    """Texts, those of questionnaires among them."""

    def answer_names(self, question: Question, answers: Iterable[str]) -> str:
        """The words of some answers to a question."""
        wanted = set(answers)
        words = [self.plain(o.text) for o in question.options if o.id in wanted]
        return " / ".join([*words, self.labels.own_words] if OWN in wanted else words)

    def fits(self, question: Question, numbers: Mapping[str, int]) -> str:
        """Which numbers, times or days fit in the field of a question, and how a day is typed."""
        how = self.labels.fits_day if question.kind == "datum" else ""
        return f"{how} {self.plain(asking.fits(question, numbers, self.labels))}".strip()

    def clashes(self, form: Questionnaire) -> Mapping[str, tuple[asking.Against, ...]]:
        """The clashes of a questionnaire, by the last question of each."""
        return asking.against(form, self.labels, lambda option: self.plain(option.text))
