"""Decides which clause of a sentence credits which of its quotations.

Reads one sentence and what the discourse before it makes of its pronouns; knows no article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.attribution.discourse import Discourse, Focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.clauses import Clause, Clauses
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.speech import Speech
    from bot.answering.attribution.subjects import Sentence, Subject, Subjects

_PUNCTUATION = frozenset(",.;:!?…–—-")
_OPENING = 6  # tokens: «Et d’ajouter, amusé: «…»»


class Matrix:
    """A sentence with its clauses of saying, and who speaks in each of them.

    `stands_alone`: it holds nothing but quotations.
    """

    def __init__(
        self, sentence: Sentence, speech: Speech, clauses: Clauses, subjects: Subjects
    ) -> None:
        self._sentence = sentence
        self._speech = speech
        self._clauses = clauses
        self._subjects = subjects
        self._found = clauses.of(sentence)
        self._main = subjects.after(sentence, 0, across=True)
        self.stands_alone = not any(token.is_word for token in sentence.tokens)
        said = speech.words.gerunds | speech.words.infinitives
        hung = (at for at, token in enumerate(sentence.tokens) if token.low in said)
        self._first_said = next(hung, len(sentence.tokens))
        self._names: dict[Clause, str | None] = {}
        self._main_name: str | None = None

    # ------------------------------------------------------------------ the people in it

    def read(self, discourse: Discourse, names: Names, place: tuple[int, int]) -> None:
        """Tell who speaks in each clause, and bring the sentence's people into focus.

        `place` is (passage, sentence).
        """
        self._focus_on_main(discourse, names, place)
        self._focus_on_others(discourse, names, place)
        for clause in self._found:
            self._names[clause] = self._who(clause, discourse, place)
            name = self._names[clause]
            if clause.silent:
                self._names[clause] = None
            if not clause.tight and self._matters(clause):
                gender = names.gender(name) if name else None
                spoke = not (clause.silent and name)
                discourse.note(Focus(name, gender, spoke=spoke, place=place))

    def _focus_on_main(self, discourse: Discourse, names: Names, place: tuple[int, int]) -> None:
        main = self._main
        if main is None or not (main.human or self._is_institution(main)):
            return
        self._main_name = main.name
        if main.pronoun:
            self._main_name = discourse.meant(main.pronoun, place, continuing=False, inverted=False)
        elif not any(
            clause.subject.start == main.start for clause in self._found if clause.subject.human
        ):
            gender = names.gender(main.name) if main.name else None
            discourse.note(Focus(main.name, gender, spoke=False, place=place))

    def _focus_on_others(self, discourse: Discourse, names: Names, place: tuple[int, int]) -> None:
        """People named in passing, where nobody speaks: a pronoun after that may mean them."""
        found = self._sentence.tokens
        for mention in () if self._found else self._sentence.mentions:
            name = names.resolve(mention)
            governed = (
                mention.start and found[mention.start - 1].low in self._speech.words.governors
            )
            if name and name != self._main_name and not governed:
                discourse.pass_by(Focus(name, names.gender(name), spoke=False, place=place))

    def _who(self, clause: Clause, discourse: Discourse, place: tuple[int, int]) -> str | None:
        if clause.subject.pronoun is None:
            return clause.subject.name
        return discourse.meant(
            clause.subject.pronoun,
            place,
            continuing=clause.continuing,
            inverted=clause.inverted,
        )

    def _matters(self, clause: Clause) -> bool:
        """Whether a clause without a person still has somebody or an institution speak."""
        quotes = any(token.quotation for token in self._sentence.tokens)
        return clause.subject.human or quotes or self._is_institution(clause.subject)

    def _is_institution(self, subject: Subject) -> bool:
        return any(
            token.is_capitalised or token.low in self._speech.words.institutions
            for token in self._sentence.tokens[subject.start + 1 : subject.end + 1]
        )

    # ------------------------------------------------------------------ quotations

    def speaker(self, at: int, introduced: str | None, discourse: Discourse) -> str | None:
        """Who says the quotation that is token `at`; `introduced` if it stands alone."""
        before, after = self._clause_before(at), self._clause_after(at)
        if after:
            return self._reconciled(before, after, at)
        if before:
            return self._names[before]
        if self.stands_alone:
            return introduced
        if later := self._comment(at):
            return self._names[later]
        return self._hung_on(at, discourse)

    def introduces(self) -> str | None:
        """Who is credited with a quotation that stands alone after this sentence."""
        found = self._sentence.tokens
        if self._found:
            return self._names[self._found[-1]]
        return self._main_name if found and found[-1].text == ":" else None

    def _clause_after(self, at: int) -> Clause | None:
        """The clause that follows a quotation at once: «…», a déclaré X."""
        start = self._skip(at + 1, _PUNCTUATION)
        words = self._speech.words
        start_of_verb = self._skip(start, words.that | words.fillers - words.pronouns.keys())
        for clause in self._found:
            if clause.start in (start, start_of_verb) and self._may_follow(clause):
                return clause
        return None

    def _may_follow(self, clause: Clause) -> bool:
        if clause.inverted:
            return True
        following = self._sentence.tokens[clause.end : clause.end + 1]
        opens = any(t.text == ":" or t.low in self._speech.words.that for t in following)
        return self._speech.subject_first and not opens

    def _skip(self, at: int, skipped: frozenset[str]) -> int:
        found = self._sentence.tokens
        while at < len(found) and found[at].low in skipped:
            at += 1
        return at

    def _clause_before(self, at: int) -> Clause | None:
        """The nearest clause before a quotation, if no other subject comes between."""
        for clause in reversed(self._found):
            if clause.end <= at and not (clause.tight and not self._touches(clause, at)):
                return None if self._is_cut_off(clause, at) else clause
        return None

    def _touches(self, clause: Clause, at: int) -> bool:
        return self._skip(clause.end, _PUNCTUATION) == at

    def _is_cut_off(self, clause: Clause, at: int) -> bool:
        """Whether «alors que Y …» between a clause and a quotation gives the words to another."""
        found = self._sentence.tokens
        for start in range(clause.end, at):
            length = self._clauses.boundary(found, start)
            if length and self._is_other(
                self._subjects.after(self._sentence, start + length), clause, at
            ):
                return True
        return False

    def _is_other(self, subject: Subject | None, clause: Clause, at: int) -> bool:
        if subject is None or subject.start >= at or not subject.human or subject.pronoun:
            return False
        return subject.name is None or subject.name != self._names[clause]

    def _reconciled(self, before: Clause | None, after: Clause, at: int) -> str | None:
        """Who speaks where a clause follows at once: nobody sure, if «X dit que» comes first."""
        reported = before and not before.inverted and self._is_object(before, at)
        if before and reported and self._names[before] != self._names[after]:
            return None
        return self._names[after]

    def _is_object(self, clause: Clause, at: int) -> bool:
        between: Sequence[str] = [token.text for token in self._sentence.tokens[clause.end : at]]
        return "," not in between and ";" not in between

    def _comment(self, at: int) -> Clause | None:
        """A clause put in further on: Les «…» suivront, a indiqué X."""
        found = self._sentence.tokens
        for clause in self._found:
            if clause.start > at and clause.inverted and found[clause.start - 1].text in ",–—":
                return None if clause.tight else clause
        return None

    def _hung_on(self, at: int, discourse: Discourse) -> str | None:
        """Who is meant by «X: «…»», «X est parti, ajoutant: «…»» and «Et de conclure: «…»»."""
        found = self._sentence.tokens
        said = self._first_said < at
        if not said and found[at - 1 : at] and found[at - 1].text != ":":
            return None
        if self._main and self._main.start < at:
            return None if self._names_another(self._main, at) else self._main_name
        return discourse.last_speaker() if said and at < _OPENING else None

    def _names_another(self, main: Subject, at: int) -> bool:
        """Whether somebody else is named in between, as in «X aime citer Y: «…»»."""
        found, governors = self._sentence.tokens, self._speech.words.governors
        return any(
            main.end <= each.start < at and found[each.start - 1].low not in governors
            for each in self._sentence.mentions
        )
