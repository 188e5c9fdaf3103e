"""Finds the clauses of a sentence that say who speaks: «a déclaré X», «X said», «selon X».

Reads one sentence; which quotation a clause belongs to is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.attribution.speech import Gender, Phrases, Speech
from bot.answering.attribution.subjects import Sentence, Subject, Subjects, mention_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.attribution.tokens import Token

_NOBODY = Subject(0, 0)
_REACH = 3
_REACH_OF_QUOTATION = 7  # tokens: «…», s’est-il encore vivement …


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `start:end` say who speaks: the verb and its subject, if that comes after it.

    `inverted`: the subject comes after the verb (or «selon»). `continuing`: the same person has
    spoken before. `tight`: it counts only for a quotation that follows at once. `silent`: the
    subject does not say it («n’a pas dit», «a démenti»).
    """

    start: int
    end: int
    subject: Subject
    inverted: bool = False
    continuing: bool = False
    tight: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class _Verb:
    """The tokens of a verb group; `silent` where its subject does not say it.

    `nobody`: it has no subject that could be a person.
    """

    start: int
    end: int
    form: str
    silent: bool = False
    nobody: bool = False
    pronoun: Gender | None = None


class Clauses:
    """Finds the clauses of saying in the sentences of one article."""

    def __init__(self, speech: Speech, subjects: Subjects) -> None:
        self._speech = speech
        self._words = speech.words
        self._subjects = subjects

    def of(self, sentence: Sentence) -> tuple[Clause, ...]:
        """All clauses of saying in a sentence, in the order in which they begin."""
        found = [
            *self._spoken(sentence),
            *self._according(sentence),
            *self._uttered(sentence),
        ]
        return tuple(sorted(found, key=lambda clause: (clause.start, clause.end)))

    # ------------------------------------------------------------------ verbs

    def _spoken(self, sentence: Sentence) -> Iterator[Clause]:
        begin = 0
        for verb in self._verbs(sentence.tokens):
            clause = self._clause(sentence, begin, verb)
            if clause:
                yield clause
                begin = verb.end

    def _verbs(self, found: Sequence[Token]) -> Iterator[_Verb]:
        done = -1
        for at in self._candidates(found):
            verb = self._verb(found, at) or self._verb_by_place(found, at)
            if verb and verb.start > done:
                done = verb.end - 1
                yield verb

    def _candidates(self, found: Sequence[Token]) -> Iterator[int]:
        """Where a verb of saying may stand: at words that are known, and right after quotations."""
        quoted = -_REACH_OF_QUOTATION
        for at, token in enumerate(found):
            if token.quotation or token.text[0] == "-":  # a joined pronoun: a-t-il lâché
                quoted = at
            elif token.low in self._words.triggers or at - quoted < _REACH_OF_QUOTATION:
                yield at

    def _verb(self, found: Sequence[Token], at: int) -> _Verb | None:
        low, words = found[at].low, self._words
        verb, light = None, _matched(found, at, words.light_verbs)
        if low in words.participles or light:
            verb = self._compound(found, at)
            verb = verb and replace(verb, end=max(verb.end, at + light))
        elif at > 1 and found[at - 1].text[0] == "-" and found[at - 2].low in words.auxiliaries:
            verb = _Verb(at - 2, at + 1, low)
        if verb is None and low in words.collective:
            verb = _Verb(at, at + 1, low, nobody=True)
        if verb is None and (light or low in words.verbs) and not self._is_noun(found, at):
            verb = _Verb(at, at + max(1, light), low, nobody=self._is_collective(found, at))
        return verb and self._inspected(found, verb)

    def _verb_by_place(self, found: Sequence[Token], at: int) -> _Verb | None:
        """Whatever verb stands between a quotation and its subject says it: «…», peste X."""
        if not found[at].low.endswith(self._speech.verb_shapes):
            return None
        words, before = self._words, self._before_clitics(found, at)
        if before >= 0 and found[before].low in words.auxiliaries | words.reflexive_auxiliaries:
            before = self._before_clitics(found, before)
        quoted = (
            before > 0 and found[before].text in (",", "–", "—") and found[before - 1].quotation
        )
        fused = at + 1 < len(found) and found[at + 1].low in words.pronouns
        if not quoted or found[at].low in words.opening | words.saying | words.roles:
            return None
        if not fused and not self._has_person(found, at + 1):
            return None
        if found[at].is_capitalised or not found[at].is_word:
            return None
        return self._inspected(found, _Verb(before + 1, at + 1, ""))

    def _has_person(self, found: Sequence[Token], at: int) -> bool:
        """Whether a name, a title or a determiner stands right there, as a subject would."""
        words = self._words
        return at < len(found) and (
            found[at].is_capitalised
            or found[at].low in words.determiners
            or found[at].low in words.honorifics
            or self._speech.is_role(found[at].low)
        )

    def _compound(self, found: Sequence[Token], at: int) -> _Verb | None:
        """A participle with its auxiliary: a encore affirmé, s’est-il réjoui, hat … gesagt."""
        words, reach = self._words, 25 if self._speech.splits else 6
        for start in range(at - 1, max(-1, at - reach), -1):
            low = found[start].low
            if low in words.reflexive_auxiliaries and found[start - 1].low not in words.reflexives:
                return _Verb(start, at + 1, found[at].low, nobody=True)  # passive: est décrit comme
            if low in words.auxiliaries | words.reflexive_auxiliaries:
                end = start + 1 if self._speech.splits else at + 1
                return _Verb(start, end, found[at].low)
            if low in words.plural_auxiliaries:
                return _Verb(start, at + 1, found[at].low, nobody=True)
            if low in words.perfect:
                charged = start and found[start - 1].low in words.prepositions
                return _Verb(start, at + 1, found[at].low, nobody=True) if charged else None
            if found[start].quotation or not (
                self._speech.splits or self._is_between(found[start])
            ):
                return None
        return None

    def _is_between(self, token: Token) -> bool:
        words = self._words
        between = words.fillers | words.pronouns.keys() | words.negations
        return token.low in between or token.low.endswith("ment") or token.text[0] == "-"

    def _is_noun(self, found: Sequence[Token], at: int) -> bool:
        """Whether what looks like a verb is a noun: le juge; «comme l’explique» is none."""
        if not at or self._speech.subject_first:
            return False
        before, words = found[at - 1].low, self._words
        clitic = at > 1 and before in words.fillers and found[at - 2].low in words.that
        subject = at > 1 and before in words.fillers and found[at - 2].is_capitalised
        nominal = before in words.determiners | words.contractions or before in words.of
        return (nominal and not clitic and not subject) or before in words.perfect

    def _is_collective(self, found: Sequence[Token], at: int) -> bool:
        before = found[max(0, at - 2) : at]
        return any(token.low in self._words.plural_auxiliaries for token in before)

    def _inspected(self, found: Sequence[Token], verb: _Verb) -> _Verb:
        """The verb with its joined pronoun, and silent if it is denied, passive or of nobody."""
        words = self._words
        group = found[verb.start : verb.end + 1]
        joined = next((token for token in group if token.text[0] == "-" and token.text[1:]), None)
        pronoun = words.pronouns.get(joined.low) if joined else None
        nobody = (
            verb.nobody
            or (joined is not None and pronoun is None)
            or any(token.low in words.passive for token in found[max(0, verb.start - 2) : verb.end])
        )
        around = range(max(0, verb.start - 5), len(found))
        denied = any(self._negates(found, at, verb) for at in around)
        silent = denied or verb.form in words.denials
        end = verb.end + (joined is not None and joined is found[min(verb.end, len(found) - 1)])
        return replace(verb, silent=silent, nobody=nobody, pronoun=pronoun, end=end)

    def _negates(self, found: Sequence[Token], at: int, verb: _Verb) -> bool:
        if found[at].low not in self._words.negations:
            return False
        between = found[at + 1 : verb.start]
        ahead = at < verb.end and len(between) <= _REACH and all(map(self._is_between, between))
        return ahead or (self._speech.splits and verb.end <= at < verb.end + _REACH)

    # ------------------------------------------------------------------ subjects

    def _clause(self, sentence: Sentence, begin: int, verb: _Verb) -> Clause | None:
        if verb.nobody:
            return Clause(verb.start, verb.end, _NOBODY)
        if verb.pronoun:
            subject = Subject(verb.start, verb.end, pronoun=verb.pronoun, human=True)
            return self._made(verb, subject, inverted=True)
        begin = self._clause_start(sentence.tokens, begin, verb.start)
        gender = self._gender(verb.form)
        before = self._subjects.before(sentence, begin, verb.start, gender)
        after = self._subjects.after(sentence, verb.end, gender=gender)
        if self._comes_after(sentence.tokens, begin, verb, before, after):
            return self._made(verb, after or _NOBODY, inverted=True)
        return self._made(verb, before or _NOBODY, inverted=False)

    def _comes_after(
        self,
        found: Sequence[Token],
        begin: int,
        verb: _Verb,
        before: Subject | None,
        after: Subject | None,
    ) -> bool:
        """Whether the subject is the one after the verb, as after a quotation or an adverbial."""
        if after is None or not after.human:
            return before is None and after is not None
        opening = min(verb.start, begin)
        last = self._before_clitics(found, verb.start)
        pause = last < begin or last < 0 or found[last].text in (",", "–", "—", "-", ")")
        return before is None or (pause and opening <= verb.start)

    def _before_clitics(self, found: Sequence[Token], at: int) -> int:
        last = at - 1
        while last >= 0 and found[last].low in self._words.fillers - self._words.pronouns.keys():
            last -= 1
        return last

    def _clause_start(self, found: Sequence[Token], begin: int, at: int) -> int:
        """Where the clause of the verb at `at` begins: after a quotation, a colon or a «que»."""
        for start in range(at - 1, begin - 1, -1):
            token = found[start]
            if token.quotation or token.text in (":", ";", "…", "!", "?"):
                return start + 1
            if token.low in self._words.that and start + 1 < at:
                return start + 1
            if boundary := self.boundary(found, start):
                return start + boundary
        return begin

    def boundary(self, found: Sequence[Token], at: int) -> int:
        """How many tokens at `at` open another clause: alors que, while, …; 0 for none."""
        return _matched(found, at, self._words.boundaries)

    def _gender(self, form: str) -> Gender | None:
        endings = self._speech.feminine_endings
        if not endings:
            return None
        if form.endswith(endings):
            return Gender.FEMININE
        return Gender.MASCULINE if form.endswith(("л", "лся", "в", "вся", "ен")) else None

    def _made(self, verb: _Verb, subject: Subject, *, inverted: bool) -> Clause:
        continuing = verb.form in self._words.continuing
        if subject is _NOBODY:
            return Clause(verb.start, verb.end, subject, inverted, continuing, silent=verb.silent)
        start, end = min(verb.start, subject.start), max(verb.end, subject.end)
        return Clause(start, end, subject, inverted, continuing, silent=verb.silent)

    # ------------------------------------------------------------------ other wordings

    def _according(self, sentence: Sentence) -> Iterator[Clause]:
        """«Selon X», «according to X»; «pour X» only where it opens the sentence."""
        found = sentence.tokens
        for at in range(len(found)):
            length = _matched(found, at, self._words.according)
            topical = 0 if at or length else _matched(found, at, self._words.topical)
            if not (length or topical):
                continue
            subject = self._source(sentence, at + length + topical)
            closed = subject and subject.end < len(found) and found[subject.end].text == ","
            if subject and (length or (closed and subject.is_known)):
                yield Clause(at, subject.end, subject, inverted=True)

    def _source(self, sentence: Sentence, at: int) -> Subject | None:
        """The noun phrase right at token `at`."""
        found = sentence.tokens
        if at < len(found) and found[at].low in self._words.relatives:
            return self._subjects.antecedent(sentence, at)
        if at < len(found) and (gender := self._words.pronouns.get(found[at].low)):
            return Subject(at, at + 1, pronoun=gender, human=True)
        subject = self._subjects.after(sentence, at)
        if subject and subject.start == at:
            return subject
        return Subject(at, min(at + 1, len(found))) if at < len(found) else None

    def _uttered(self, sentence: Sentence) -> Iterator[Clause]:
        """«La phrase de X: «…»»."""
        found = sentence.tokens
        for at, token in enumerate(found[:-2]):
            if token.low in self._words.utterances and found[at + 1].low in self._words.of:
                mention = mention_at(sentence, at + 2)
                if mention:
                    subject = self._subjects.after(sentence, at + 2)
                    if subject:
                        yield Clause(at, subject.end, subject, inverted=True, tight=True)


def _matched(found: Sequence[Token], at: int, phrases: Phrases) -> int:
    """How many tokens the longest of the phrases takes that begin at token `at`; 0 for none."""
    for phrase in phrases.get(found[at].low, ()):
        if tuple(token.low for token in found[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0
