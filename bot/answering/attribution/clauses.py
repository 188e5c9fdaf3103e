"""Finds the clauses of a sentence that say who speaks: «a déclaré X», «X said», «selon X».

Reads one sentence; which quotation a clause belongs to is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.attribution.sentence import DASHES, Subject, dateline_end
from bot.answering.attribution.speech import Gender, Speech
from bot.answering.attribution.tokens import matched
from bot.answering.attribution.verbs import Verb, Verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.attribution.sentence import Sentence
    from bot.answering.attribution.subjects import Subjects
    from bot.answering.attribution.tokens import Token

_NOBODY = Subject(0, 0)
_MARKS = frozenset(",–—-")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start:end` say who speaks: the verb and its subject, if that comes after it.

    `inverted`: the subject comes after the verb (or «selon»). `continuing`: the same person has
    spoken before. `tight`: it counts only for a quotation that follows at once. `silent`: the
    subject does not say it («n’a pas dit», «cite»); `denying`: only after the quotation or with a
    colon («a démenti»). `plural`: several people say it.
    """

    start: int
    end: int
    subject: Subject
    inverted: bool = False
    continuing: bool = False
    tight: bool = False
    silent: bool = False
    denying: bool = False
    plural: bool = False


class Clauses:
    """Finds the clauses of saying in the sentences of one article."""

    def __init__(self, speech: Speech, subjects: Subjects) -> None:
        self._speech = speech
        self._words = speech.words
        self._subjects = subjects
        self._verbs = Verbs(speech, subjects)
        self._joining = self._words.conjunctions | self._words.boundaries.keys()

    def of(self, sentence: Sentence) -> tuple[Clause, ...]:
        """All clauses of saying in a sentence, in the order in which they begin."""
        found = [
            *self._spoken(sentence),
            *self._according(sentence),
            *self._by_pronoun(sentence),
            *self._uttered(sentence),
            *self._opened(sentence),
        ]
        return tuple(sorted(found, key=lambda clause: (clause.start, clause.end)))

    def _spoken(self, sentence: Sentence) -> Iterator[Clause]:
        begin, last = dateline_end(sentence.tokens), None
        for verb in self._verbs.of(sentence):
            joined = last is not None and self._is_joined(sentence.tokens, last, verb)
            clause = self._continued(last, verb) if last and joined else None
            clause = clause or self._clause(sentence, begin, verb)
            yield clause
            last = clause
            if not self._is_relative(sentence.tokens, clause):
                begin = verb.end

    def _is_joined(self, found: Sequence[Token], last: Clause, verb: Verb) -> bool:
        """Whether a verb has the subject of the one before: «X a salué Y et a promis»."""
        objects = self._words.pronouns.keys() - self._words.subject_pronouns.keys()
        at = self._verbs.before_clitics(found, verb.start, also=frozenset(objects))
        return last.end <= at and found[at].low in self._words.conjunctions and not verb.pronoun

    def _continued(self, last: Clause, verb: Verb) -> Clause | None:
        if verb.nobody or last.subject is _NOBODY:
            return None
        made = self._made(verb, last.subject, inverted=False)
        return replace(made, start=verb.start, end=verb.end)

    def _is_relative(self, found: Sequence[Token], clause: Clause) -> bool:
        """Whether a clause is in brackets of commas: X, qui avait promis …, a dit."""
        subject = clause.subject
        return subject.start < len(found) and found[subject.start].low in self._words.relatives

    def _clause(self, sentence: Sentence, begin: int, verb: Verb) -> Clause:
        if verb.nobody:
            return Clause(verb.start, verb.end, _NOBODY, plural=verb.plural)
        if verb.pronoun:
            subject = Subject(verb.start, verb.end, pronoun=verb.pronoun, human=True)
            return self._made(verb, subject, inverted=True)
        begin = self._clause_start(sentence.tokens, begin, verb.start)
        gender = self._gender(verb.form)
        before = self._subjects.before(sentence, begin, verb.start, gender)
        commented = verb.quoted or self._is_comment(sentence.tokens, verb)
        find = self._subjects.after_verb if commented else self._subjects.after
        after = find(sentence, verb.end, gender)
        if self._comes_after(sentence.tokens, begin, verb, before, after):
            return self._made(verb, after or _NOBODY, inverted=True)
        if self._drops_subject(sentence.tokens, verb, before):
            dropped = Subject(verb.start, verb.end, pronoun=Gender.EITHER, human=True)
            opens = self._verbs.before_clitics(sentence.tokens, verb.start) < 0
            return self._made(verb, dropped, inverted=not opens)
        return self._made(verb, before or _NOBODY, inverted=False)

    def _is_comment(self, found: Sequence[Token], verb: Verb) -> bool:
        """Whether a verb comes right after a comma, as in «…, a dit X»."""
        before = self._verbs.before_clitics(found, verb.start)
        return before > 0 and found[before].text in _MARKS

    def _drops_subject(self, found: Sequence[Token], verb: Verb, before: Subject | None) -> bool:
        """Whether a verb has no subject at all: «…», ha detto; Ha detto: «…»; «… - precisa - …»."""
        if not self._speech.pro_drop:
            return False
        last = self._verbs.before_clitics(found, verb.start)
        following = found[verb.end : verb.end + 1]
        flanked = last >= 0 and all(t.text in DASHES for t in (found[last], *following))
        adverbial = self._words.prepositions | self._words.that | self._words.fillers
        alone = all(t.low in adverbial or not (t.is_word or t.quotation) for t in following)
        free = before is None or before.loose
        return flanked or (free and alone and (last < 0 or verb.quoted))

    def _comes_after(
        self,
        found: Sequence[Token],
        begin: int,
        verb: Verb,
        before: Subject | None,
        after: Subject | None,
    ) -> bool:
        """Whether the subject is the one after the verb, as after a quotation or an adverbial."""
        if after is None or before is None:
            return after is not None
        if self._speech.subject_first and not verb.quoted:
            return False
        if not after.human:  # «X partira, a indiqué le groupe»
            return before.loose and after.start == verb.end and not self._speech.splits
        last = self._verbs.before_clitics(found, verb.start)
        pause = last < begin or last < 0 or found[last].text in (",", "–", "—", "-", ")")
        return pause and min(verb.start, begin) <= verb.start

    def _clause_start(self, found: Sequence[Token], begin: int, at: int) -> int:
        """Where the clause of the verb at `at` begins: after a quotation, a colon or a «que»."""
        for start in range(at - 1, begin - 1, -1):
            token = found[start]
            if token.quotation or token.text in (":", ";", "…", "!", "?"):
                return start + 1
            if token.low in self._words.that:
                return start + 1
            if boundary := self.boundary(found, start):
                return start + boundary
        return begin

    def boundary(self, found: Sequence[Token], at: int) -> int:
        """How many tokens at `at` open another clause: alors que, while, …; 0 for none."""
        return matched(found, at, self._words.boundaries)

    def _gender(self, form: str) -> Gender | None:
        endings = self._speech.feminine_endings
        if not endings:
            return None
        if form.endswith(endings):
            return Gender.FEMININE
        return Gender.MASCULINE if form.endswith(("л", "лся", "в", "вся", "ен")) else None

    def _made(self, verb: Verb, subject: Subject, *, inverted: bool) -> Clause:
        found = [] if subject is _NOBODY else [subject]
        return Clause(
            min([verb.start, *(each.start for each in found)]),
            max([verb.end, *(each.end for each in found)]),
            subject,
            inverted,
            continuing=verb.form in self._words.continuing,
            silent=verb.silent,
            denying=verb.denying,
        )

    def _according(self, sentence: Sentence) -> Iterator[Clause]:
        """«Selon X», «according to X»; «pour X» where it opens the sentence, «pour qui»."""
        found, words = sentence.tokens, self._words
        for at in range(len(found)):
            length = matched(found, at, words.according)
            topical = 0 if length else matched(found, at, words.topical)
            if not (length or topical):
                continue
            opens = self._verbs.before_clitics(found, at, also=self._joining) < 0
            start = at + (length or topical)
            if any(token.low in words.relatives for token in found[start : start + 1]):
                antecedent = self._subjects.antecedent(sentence, at)
                yield Clause(at, start + 1, antecedent, inverted=True)
            elif (length or opens) and (subject := self._source(sentence, start)):
                closed = found[subject.end : subject.end + 1]
                if length or (subject.is_known and any(token.text == "," for token in closed)):
                    yield Clause(at, subject.end, subject, inverted=True)

    def _by_pronoun(self, sentence: Sentence) -> Iterator[Clause]:
        """«За його словами»: a pronoun within the phrase that names the source."""
        found = sentence.tokens
        for at in range(len(found)):
            if length := matched(found, at, self._words.by_pronoun):
                end = at + length
                gender = self._words.according_to[tuple(token.low for token in found[at:end])]
                subject = Subject(at, end, pronoun=gender, human=True)
                yield Clause(at, end, subject, inverted=True)

    def _source(self, sentence: Sentence, at: int) -> Subject | None:
        """The noun phrase right at token `at`."""
        found = sentence.tokens
        if at < len(found) and (gender := self._words.pronouns.get(found[at].low)):
            return Subject(at, at + 1, pronoun=gender, human=True)
        subject = self._subjects.after(sentence, at)
        if subject and subject.start == at:
            return subject
        return Subject(at, min(at + 1, len(found))) if at < len(found) else None

    def _uttered(self, sentence: Sentence) -> Iterator[Clause]:
        """«La phrase de X: «…»», «la réponse du maire, X: «…»»."""
        found, words = sentence.tokens, self._words
        for at, token in enumerate(found[:-2]):
            if token.low not in words.utterances or found[at + 1].low not in words.of:
                continue
            subject = self._subjects.after(sentence, at + 2)
            if subject and subject.start == at + 2 and subject.is_known:
                yield Clause(at, subject.end, subject, inverted=True, tight=True)

    def _opened(self, sentence: Sentence) -> Iterator[Clause]:
        """Whose clause a colon ends: «X est venu, et lui a été net: «…»»."""
        found = sentence.tokens
        for at in range(2, len(found)):
            if not (found[at].quotation and found[at - 1].text == ":"):
                continue
            start = next((i + 1 for i in range(at - 2, -1, -1) if found[i].text in ",;–—"), 0)
            subject = self._subjects.after(sentence, start) if start else None
            if subject and subject.pronoun and subject.start == start and subject.end < at - 1:
                yield Clause(at - 1, at, subject, tight=True)
