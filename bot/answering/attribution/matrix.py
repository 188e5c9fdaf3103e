"""Decides which clause of a sentence credits which of its quotations.

Reads one sentence and what the discourse before it makes of its pronouns; knows no article.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.attribution.discourse import Discourse, Focus
from bot.answering.attribution.speech import Gender
from bot.answering.attribution.tokens import matched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.clauses import Clause, Clauses
    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.sentence import Sentence, Subject
    from bot.answering.attribution.speech import Speech
    from bot.answering.attribution.subjects import Subjects

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
        self._main = subjects.main(sentence)
        self.stands_alone = not any(token.is_word for token in sentence.tokens)
        hung = (at for at in range(len(sentence.tokens)) if self._is_said(at))
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
            name = self._meant(
                clause.subject,
                discourse,
                place,
                continuing=clause.continuing,
                inverted=clause.inverted,
            )
            self._names[clause] = None if clause.silent else name
            if not (clause.tight or clause.plural) and self._matters(clause):
                gender = names.gender(name) if name else None
                spoke = not (clause.silent and name)
                discourse.note(Focus(name, gender, spoke=spoke, place=place))
        for mention in self._sentence.mentions:
            if named := self._named(mention, names, place):
                discourse.mention(named)

    def _named(self, mention: Mention, names: Names, place: tuple[int, int]) -> Focus | None:
        """Somebody whom the sentence names; without a name where that is not sure."""
        name = names.resolve(mention)
        if name is None and " " not in mention.name:
            return None
        return Focus(name, names.gender(name) if name else None, spoke=False, place=place)

    def _focus_on_main(self, discourse: Discourse, names: Names, place: tuple[int, int]) -> None:
        main = self._main
        if main is None or not (main.human or self._is_institution(main)):
            second = self._subjects.second(self._sentence)
            self._focus(second, discourse, names, place)
        elif main.pronoun:
            self._main_name = self._meant(main, discourse, place)
            if self._main_name:
                self._focus(replace(main, name=self._main_name), discourse, names, place)
        else:
            self._main_name = main.name
            self._focus(main, discourse, names, place)

    def _focus(
        self, subject: Subject | None, discourse: Discourse, names: Names, place: tuple[int, int]
    ) -> None:
        """Bring a subject into focus who does something, unless a clause has them speak."""
        speaks = (each.subject.start for each in self._found if each.subject.human)
        if subject is None or subject.start in speaks:
            return
        for name in self._told_apart(subject, names):
            gender = names.gender(name) if name else None
            discourse.note(Focus(name, gender, spoke=False, place=place))

    def _told_apart(self, subject: Subject, names: Names) -> tuple[str | None, ...]:
        """Who is the subject: two people whom a pronoun tells apart, one, or nobody sure."""
        genders = {names.gender(name) for name in subject.group if name}
        apart = len(genders) == len(subject.group) and None not in genders
        return subject.group if subject.group and apart else (subject.name,)

    def _focus_on_others(self, discourse: Discourse, names: Names, place: tuple[int, int]) -> None:
        """People named in passing, where nobody speaks: a pronoun after that may mean them."""
        found = self._sentence.tokens
        for mention in () if self._found else self._sentence.mentions:
            name = names.resolve(mention)
            governed = (
                mention.start and found[mention.start - 1].low in self._speech.words.governors
            )
            group = self._main.group if self._main else ()
            if name and name != self._main_name and name not in group and not governed:
                discourse.pass_by(Focus(name, names.gender(name), spoke=False, place=place))

    def _meant(
        self,
        subject: Subject,
        discourse: Discourse,
        place: tuple[int, int],
        *,
        continuing: bool = False,
        inverted: bool = False,
    ) -> str | None:
        """Whom a subject means: the name in it, or who is in focus."""
        if subject.pronoun is None:
            return subject.name
        if subject.latter:
            within = any(mention.start < subject.start for mention in self._sentence.mentions)
            return None if within else discourse.latter(subject.pronoun, place)
        name = discourse.meant(subject.pronoun, place, continuing=continuing, inverted=inverted)
        return self._subjects.bearer(subject, name, sure=discourse.last_speaker() == name)

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

    def speaker(
        self, at: int, discourse: Discourse, *, introduced: str | None, inside: str | None
    ) -> str | None:
        """Who says the quotation that is token `at`.

        Without a clause that tells, it is whoever a clause within it says (`inside`), or who is
        `introduced` if it stands alone.
        """
        before, after = self._clause_before(at), self._clause_after(at)
        if after:
            return self._reconciled(before, after, at)
        if before:
            return self._names[before] if self._introduces(before, at) else None
        if self.stands_alone or inside:
            return inside or introduced
        if later := self._comment(at):
            return self._names[later]
        return self._hung_on(at, discourse)

    def _introduces(self, clause: Clause, at: int) -> bool:
        """Whether a clause before gives the words to its subject.

        A denial does not with «que» or a verb: «X a nié avoir dit «…»»; it does with a colon, or
        if it goes on: «X a nié, ajoutant que «…»».
        """
        found, words = self._sentence.tokens, self._speech.words
        between = range(clause.end, at)
        goes_on = any(found[i].low in words.gerunds and found[i - 1].text == "," for i in between)
        if not clause.denying or found[at - 1].text == ":" or goes_on:
            return True
        others = words.that | words.perfect | words.passive | words.gerunds
        return not any(found[place].low in others for place in between)

    def introduces(self) -> str | None:
        """Who is credited with a quotation that stands alone after this sentence."""
        found = self._sentence.tokens
        if self._found:
            last = self._found[-1]
            return self._names[last] if self._introduces(last, len(found)) else None
        return self._main_name if found and found[-1].text == ":" else None

    def aside(self, discourse: Discourse, place: tuple[int, int]) -> str | None:
        """Who says the sentence by a clause put into it: «…, souligne X. …»."""
        found, words = self._sentence.tokens, self._speech.words
        clitics = words.fillers - words.pronouns.keys()
        for clause in self._found:
            before = clause.start - 1
            while before > 0 and found[before].low in clitics:
                before -= 1
            own = any(token.low in words.own for token in found[before + 1 : clause.end])
            marked = before > 0 and found[before].text in self._speech.asides
            after = found[clause.end].text if clause.end < len(found) else ""
            dropped = clause.subject.pronoun is Gender.EITHER and not clause.subject.epithet
            if dropped and after not in self._speech.asides:
                continue
            if clause.inverted and marked and not (own or clause.silent):
                return self._meant(clause.subject, discourse, place, inverted=True)
        return None

    @property
    def is_plural(self) -> bool:
        """Whether only several people speak in it, whom no pronoun for one can mean."""
        return bool(self._found) and all(clause.plural for clause in self._found)

    @property
    def is_open(self) -> bool:
        """Whether it ends on a quotation, and nothing in it says who speaks."""
        found = self._sentence.tokens
        last = next((t for t in reversed(found) if t.text not in _PUNCTUATION), None)
        return self.stands_alone or (not self._found and last is not None and bool(last.quotation))

    def refers_back(self) -> str | None:
        """Who is said to have spoken before: «Lo ha detto X»."""
        found = self._sentence.tokens
        back = found and matched(found, 0, self._speech.words.back)
        if not back or any(token.quotation for token in found):
            return None
        return self._names[self._found[0]] if self._found else None

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
        found = self._sentence.tokens
        if clause.inverted or found[clause.start - 1].low in self._speech.words.that:
            return True  # «…», comme X l’a dit
        following = found[clause.end : clause.end + 1]
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
                cut = self._is_cut_off(clause, at) or self._is_gapped(clause, at)
                return None if cut else clause
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

    def _is_gapped(self, clause: Clause, at: int) -> bool:
        """Whether another subject stands right before, its verb left out: X dit «…» et Y «…»."""
        found, words = self._sentence.tokens, self._speech.words
        return any(
            clause.end < each.start
            and each.end == at
            and found[each.start - 1].low in words.conjunctions
            for each in self._sentence.mentions
        )

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

    def _is_said(self, at: int) -> bool:
        """Whether an infinitive or a gerund of saying stands there that hangs on the subject."""
        found, words = self._sentence.tokens, self._speech.words
        if found[at].low in words.infinitives:
            return not self._is_withheld(at)
        if found[at].low not in words.gerunds:
            return False
        # «la lettre disant que»: a gerund right after a noun is the noun's.
        before = found[at - 1] if at else None
        if before is None or not words.gerund_openers or not before.is_word:
            return True
        uttered = before.low in words.utterances  # … a publié un message disant
        heard = any(token.low in words.hearing for token in found[:at])
        return before.low in words.gerund_openers | words.fillers or (uttered and not heard)

    def _is_withheld(self, at: int) -> bool:
        """Whether an infinitive is not done: n’a pas pu dire, a évité de dire, préciser si."""
        found, words = self._sentence.tokens, self._speech.words
        begin = next((i + 1 for i in range(at - 1, -1, -1) if found[i].text == ","), 0)
        before = {token.low for token in found[begin:at]}
        negated = before & words.negations and not before & words.litotes
        asked = any(token.low in words.whether for token in found[at + 1 : at + 2])
        return bool(negated or asked or before & (words.denials | words.hearing))

    def _hung_on(self, at: int, discourse: Discourse) -> str | None:
        """Who is meant by «X: «…»», «X est parti, ajoutant: «…»» and «Et de conclure: «…»»."""
        found = self._sentence.tokens
        said = self._first_said < at
        if not said and found[at - 1 : at] and found[at - 1].text != ":":
            return None
        if self._main and self._main.start < at:
            if self._is_another(self._main, at, said=said):
                return None
            if self._main_name:
                discourse.speaks(self._main_name)
            return self._main_name
        joined = found[0].low in self._speech.words.conjunctions  # Et sur l’avenir: «…»
        return discourse.last_speaker() if (said or joined) and at < _OPENING else None

    def _is_another(self, main: Subject, at: int, *, said: bool) -> bool:
        """Whether the words are somebody else's: «X aime citer Y: «…»», «X a lu ceci: «…»»."""
        found, words = self._sentence.tokens, self._speech.words
        between = range(main.end, at)
        if not said and any(found[place].low in words.hearing for place in between):
            return True
        return any(
            each.start in between
            and found[each.start - 1].low not in words.governors
            and self._subjects.is_person(each)
            for each in self._sentence.mentions
        )
