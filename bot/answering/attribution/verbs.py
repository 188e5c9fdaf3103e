"""Finds the verbs of saying in a sentence, by their words or by where they stand.

Knows what a verb group looks like; who its subject is, is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.attribution.tokens import matched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.attribution.sentence import Sentence
    from bot.answering.attribution.speech import Gender, Speech
    from bot.answering.attribution.subjects import Subjects
    from bot.answering.attribution.tokens import Token

_REACH = 3
_REACH_OF_QUOTATION = 7  # tokens: «…», s’est-il encore vivement …
_MARKS = frozenset(",–—-")


@dataclass(frozen=True, slots=True)
class Verb:
    """The tokens of a verb group; `silent` where its subject does not say it.

    `denying`: where it does only with a colon. `nobody`: it has no subject that could be a person;
    `plural`: it has several people. `quoted`: a quotation precedes at once.
    """

    start: int
    end: int
    form: str
    silent: bool = False
    denying: bool = False
    quoted: bool = False
    plural: bool = False
    nobody: bool = False
    pronoun: Gender | None = None


class Verbs:
    """Finds the verb groups of saying in the sentences of one article."""

    def __init__(self, speech: Speech, subjects: Subjects) -> None:
        self._speech = speech
        self._words = speech.words
        self._subjects = subjects
        self._clitics = self._words.fillers - self._words.pronouns.keys()

    def of(self, sentence: Sentence) -> Iterator[Verb]:
        """All verb groups of saying in a sentence, in order."""
        done, found = -1, sentence.tokens
        for at in self._candidates(found):
            verb = self._verb(found, at) or self._verb_by_place(sentence, at)
            if verb and verb.start > done:
                done = verb.end - 1
                yield replace(verb, quoted=self._is_quoted(found, verb.start))

    def _candidates(self, found: Sequence[Token]) -> Iterator[int]:
        """Where a verb of saying may stand: at words that are known, and right after quotations."""
        quoted = -_REACH_OF_QUOTATION
        for at, token in enumerate(found):
            if token.quotation or token.text[0] == "-":  # a joined pronoun: a-t-il lâché
                quoted = at
            elif at == 0 and token.low in self._words.openers:
                continue  # Asked about …
            elif token.low in self._words.triggers or at - quoted < _REACH_OF_QUOTATION:
                yield at

    def _verb(self, found: Sequence[Token], at: int) -> Verb | None:
        low, words = found[at].low, self._words
        verb, light = None, matched(found, at, words.light_verbs)
        participle = matched(found, at, words.light_participles)
        if low in words.participles or participle or light:
            verb = self._compound(found, at, light=bool(participle))
            if verb and (light or participle):
                verb = replace(verb, end=max(verb.end, at + light, at + participle))
        elif at > 1 and found[at - 1].text[0] == "-" and found[at - 2].low in words.auxiliaries:
            verb = Verb(at - 2, at + 1, low)
        if verb is None and low in words.collective and not self._is_noun(found, at):
            verb = Verb(at, at + 1, low, nobody=True, plural=True)
        if verb is None and (light or (low in words.verbs and not self._is_noun(found, at))):
            verb = Verb(at, at + max(1, light), low, nobody=self._is_collective(found, at))
        return verb and self._inspected(found, verb)

    def _verb_by_place(self, sentence: Sentence, at: int) -> Verb | None:
        """Whatever verb stands between a quotation and its subject says it: «…», peste X."""
        found, words = sentence.tokens, self._words
        start = self._group_start(found, at)
        if start is None or not self._is_quoted(found, start):
            return None
        if not self._looks_like_a_verb(found[at]):
            return None
        end = self._infinitive_end(found, at + 1)
        fused = end < len(found) and found[end].low in words.pronouns
        if not fused and not self._has_person(sentence, end):
            return None
        return self._inspected(found, Verb(start, end, found[at].low))

    def _group_start(self, found: Sequence[Token], at: int) -> int | None:
        """Where the verb group begins whose verb is at `at`; `None` where it is passive."""
        words, before = self._words, self.before_clitics(found, at)
        if before < 0 or found[before].low not in words.auxiliaries | words.reflexive_auxiliaries:
            return before + 1
        start = self.before_clitics(found, before) + 1
        reflexive = any(token.low in words.reflexives for token in found[start:before])
        return None if found[before].low in words.reflexive_auxiliaries and not reflexive else start

    def _is_quoted(self, found: Sequence[Token], start: int) -> bool:
        """Whether only a comma or a dash stands between a quotation and the token `start`."""
        before = self.before_clitics(found, start)
        while before > 0 and found[before].text in _MARKS:
            before -= 1
        return before >= 0 and found[before].quotation is not None

    def _looks_like_a_verb(self, token: Token) -> bool:
        if not token.is_word or token.is_capitalised or token.low in self._words.never_verbs:
            return False
        return token.low.endswith(self._speech.verb_shapes)

    def _infinitive_end(self, found: Sequence[Token], at: int) -> int:
        """Where the infinitive ends that a verb has: tente de rassurer; `at` without one."""
        marked = at < len(found) and found[at].low in self._words.infinitive_markers
        place = at + marked
        if place >= len(found) or not self._speech.infinitive_shapes:
            return at
        token = found[place]
        shaped = token.is_word and not token.is_capitalised
        return place + 1 if shaped and token.low.endswith(self._speech.infinitive_shapes) else at

    def _has_person(self, sentence: Sentence, at: int) -> bool:
        """Whether a noun phrase stands right there, or a person after adverbials."""
        subject = self._subjects.after_verb(sentence, at, None)
        return subject is not None and (subject.human or subject.start == at)

    def _compound(self, found: Sequence[Token], at: int, *, light: bool = False) -> Verb | None:
        """A participle with its auxiliary: a encore affirmé, s’est-il réjoui, hat … gesagt."""
        words, reach = self._words, 25 if self._speech.splits else 6
        for start in range(at - 1, max(-1, at - reach), -1):
            low = found[start].low
            reflexive = found[start - 1].low in words.reflexives
            if low in words.reflexive_auxiliaries and not (reflexive or light):
                return Verb(start, at + 1, found[at].low, nobody=True)  # passive: est décrit comme
            if low in words.auxiliaries | words.reflexive_auxiliaries:
                end = start + 1 if self._speech.splits else at + 1
                return Verb(start, end, found[at].low)
            if low in words.plural_auxiliaries:
                return Verb(start, at + 1, found[at].low, nobody=True, plural=True)
            if low in words.perfect:
                charged = start and found[start - 1].low in words.prepositions
                return Verb(start, at + 1, found[at].low, nobody=True) if charged else None
            if not (self._speech.splits or self._is_between(found[start])):
                return None
        return None

    def _is_between(self, token: Token) -> bool:
        words = self._words
        between = words.fillers | words.pronouns.keys() | words.negations
        return token.low in between or token.low.endswith("ment") or token.text[0] == "-"

    def _is_noun(self, found: Sequence[Token], at: int) -> bool:
        """Whether what looks like a verb is a noun: le juge; «comme l’explique» is none."""
        before, words = found[at - 1].low if at else "", self._words
        if not at or self._speech.splits or matched(found, 0, words.back) == at:
            return False
        if self._speech.subject_first:  # the demands, rejected claims; who says
            plural = found[at].low.endswith("s") or found[at].low in words.collective
            return plural and before in words.determiners | words.prepositions | words.verbs
        clitic = at > 1 and before in words.fillers and found[at - 2].low in words.that
        subject = at > 1 and before in words.fillers and found[at - 2].is_capitalised
        nominal = before in (words.determiners | words.prepositions) - words.that
        return (nominal and not clitic and not subject) or before in words.perfect

    def _is_collective(self, found: Sequence[Token], at: int) -> bool:
        before = found[max(0, at - 2) : at]
        return any(token.low in self._words.plural_auxiliaries for token in before)

    def _inspected(self, found: Sequence[Token], verb: Verb) -> Verb:
        """The verb with its joined pronoun, and silent if it is denied, passive or of nobody."""
        words = self._words
        group = found[verb.start : verb.end + 1]
        last = verb.end if verb.form not in words.passive else verb.start
        joined = next((token for token in group if token.text[0] == "-" and token.text[1:]), None)
        pronoun = words.pronouns.get(joined.low) if joined else None
        nobody = (
            verb.nobody
            or (joined is not None and pronoun is None)
            or any(token.low in words.passive for token in found[max(0, verb.start - 2) : last])
        )
        around = range(max(0, verb.start - 5), len(found))
        denied = any(self._negates(found, at, verb) for at in around)
        refused = denied and verb.form in words.modals
        silent = (denied and not refused and verb.form not in words.litotes) or (
            verb.form in words.relays
        )
        end = verb.end + (joined is not None and joined is found[min(verb.end, len(found) - 1)])
        return replace(
            verb,
            silent=silent,
            denying=refused or verb.form in words.denials,
            nobody=nobody,
            plural=verb.plural or (joined is not None and joined.low.endswith("s")),
            pronoun=pronoun,
            end=end,
        )

    def _negates(self, found: Sequence[Token], at: int, verb: Verb) -> bool:
        if found[at].low not in self._words.negations:
            return False
        between = found[at + 1 : verb.start]
        ahead = at < verb.end and len(between) <= _REACH and all(map(self._is_between, between))
        return ahead or (self._speech.splits and verb.end <= at < verb.end + _REACH)

    def before_clitics(
        self, found: Sequence[Token], at: int, *, also: frozenset[str] = frozenset()
    ) -> int:
        """The last token before `at` that is no clitic or adverb, nor one of these others."""
        last = at - 1
        while last >= 0 and found[last].low in self._clitics | also:
            last -= 1
        return last
