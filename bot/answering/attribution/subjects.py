"""Finds the subject of a verb of saying, after the verb or before it.

What a preposition governs is no subject. Reads one sentence; who a pronoun means is decided
where the whole article is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.attribution.appositions import Appositions
from bot.answering.attribution.noun_phrases import NounPhrases
from bot.answering.attribution.sentence import Subject, dateline_end, is_apart, mention_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.roles import Roles
    from bot.answering.attribution.sentence import Sentence
    from bot.answering.attribution.speech import Gender, Speech
    from bot.answering.attribution.tokens import Token

_PAUSES = frozenset(",–—-()")
_LONGEST_CHAIN = 8
_LONGEST_ASIDE = 5
_LONGEST_PARENTHESIS = 8


class Subjects:
    """Finds subjects in the sentences of one article."""

    def __init__(self, speech: Speech, names: Names, roles: Roles) -> None:
        self._speech = speech
        self._words = speech.words
        self._roles = roles
        self._names = names
        self._appositions = Appositions(speech, names)
        self._phrases = NounPhrases(speech, names, roles, self._appositions)

    def is_person(self, mention: Mention) -> bool:
        """Whether capitals name a person; one unknown word may be a town or an office."""
        return self._appositions.is_person(mention)

    def bearer(self, subject: Subject, meant: str | None, *, sure: bool) -> str | None:
        """Whom a pronoun or an epithet means where `meant` is in focus; `sure` if they spoke."""
        if subject.epithet is None or subject.pronoun is None:
            return meant
        return self._roles.bearer(subject.epithet, subject.pronoun, meant, self._names, sure=sure)

    # ------------------------------------------------------------------ after a position

    def after(
        self,
        sentence: Sentence,
        at: int,
        gender: Gender | None = None,
        *,
        across: bool = False,
    ) -> Subject | None:
        """The first noun phrase at or after token `at` that no preposition governs.

        Stops at a punctuation mark (a comma too, unless `across`), a quotation or «que».
        """
        found = sentence.tokens
        while at < len(found):
            if subject := self._phrases.at(sentence, at, gender):
                return subject
            if (step := self._skip(sentence, at, across=across)) == at:
                return None
            at = step
        return None

    def main(self, sentence: Sentence) -> Subject | None:
        """The subject of a sentence, after its dateline."""
        return self.after(sentence, dateline_end(sentence.tokens), across=True)

    def second(self, sentence: Sentence) -> Subject | None:
        """Somebody who comes after a comma: «Les traits tirés, X a raconté …»."""
        found = sentence.tokens
        for start in range(1, len(found)):
            if found[start - 1].text == ",":
                subject = self._phrases.at(sentence, start, None)
                if subject and subject.name:
                    return subject
        return None

    def _bare(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """A full name after a few words that no rule knows: «said stay-at-home dad Joe Hill»."""
        found, words = sentence.tokens, self._words
        for place in range(at, min(len(found), at + _LONGEST_CHAIN)):
            mention = mention_at(sentence, place)
            if mention and " " in mention.name:
                return self._phrases.named(sentence, at, mention, gender)
            token = found[place]
            adverbs = words.fillers - words.prepositions
            known = (words.opening - adverbs) | words.saying | words.gerunds
            name = token.is_capitalised and not token.is_acronym
            if not token.is_word or name or token.low in known | words.infinitives:
                return None
        return None

    def after_verb(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """The subject after a verb that follows a quotation: «…», résume, amer, X."""
        subject = self.after(sentence, at, gender=gender)
        if subject is None and sentence.tokens[at : at + 1]:
            aside = self._aside_end(sentence.tokens, at)
            subject = self.after(sentence, aside, gender=gender) if aside else None
            subject = subject if subject and subject.human and not subject.pronoun else None
        return subject or self._bare(sentence, at, gender)

    def _aside_end(self, found: Sequence[Token], at: int) -> int | None:
        """Where a few words between commas end that begin at token `at`."""
        if found[at].text != ",":
            return None
        for end in range(at + 2, min(len(found), at + _LONGEST_PARENTHESIS)):
            if found[end].text == ",":
                return end + 1
        return None

    def _skip(self, sentence: Sentence, at: int, *, across: bool) -> int:
        """What may stand before the subject; `at` itself where nothing may."""
        token = sentence.tokens[at]
        if self._is_preposition(token):
            return self._after_governed(sentence, at + 1)
        if token.low in self._words.that and not across:
            return at
        if token.low in self._words.determiners and self._phrases.is_time(sentence, at + 1):
            return at + 2
        adverbial = token.low in self._words.fillers | self._words.times | self._words.conjunctions
        spelled = token.text[0].isdigit() or (across and token.quotation is None)
        return at + 1 if adverbial or spelled or token.low.endswith("ment") else at

    def _is_preposition(self, token: Token) -> bool:
        words = self._words
        opens = token.is_capitalised and token.low in words.opening_prepositions
        return opens or token.low in words.prepositions

    def _after_governed(self, sentence: Sentence, at: int) -> int:
        """Where the noun phrase after a preposition ends, with the name apposed to it."""
        found = sentence.tokens
        while at < len(found) and found[at].low in self._words.governed_openers:
            at += 1
        if at < len(found) and (mention := mention_at(sentence, at)):
            return mention.end
        is_role, capital = False, at < len(found) and found[at].is_capitalised
        while at < len(found) and found[at].is_word and not self._phrases.opens(found[at]):
            mention = mention_at(sentence, at)
            if mention and not (capital and not self._appositions.is_person(mention)):
                return mention.end if is_role else at
            if capital and not found[at].is_capitalised:
                return at
            is_role = is_role or self._speech.is_role(found[at].low)
            at += 1
        apposed = self._appositions.after_comma(sentence, at) if is_role else None
        return apposed.end if apposed else at

    # ------------------------------------------------------------------ before a position

    def before(
        self, sentence: Sentence, start: int, at: int, gender: Gender | None = None
    ) -> Subject | None:
        """The subject of the verb at token `at`, where it stands before it in `start:at`.

        `None` where only adverbials stand there, so that the subject must come later.
        """
        segments = self._segments(sentence.tokens, start, at)
        if not segments or segments[-1][1] < at:
            return None
        first, end = segments[-1]
        if self._is_adverbial(sentence.tokens[first:end]):
            return self._apposed_before(sentence, segments[:-1], gender)
        if relative := self._relative(sentence.tokens, first, end):
            return self.antecedent(sentence, relative, gender)
        return self._within(sentence, first, end, gender)

    def _segments(self, found: Sequence[Token], start: int, at: int) -> list[tuple[int, int]]:
        """`start:at` cut at commas, dashes and brackets; what ends at `at` is the last."""
        pauses = [i for i in range(start, at) if found[i].text in _PAUSES and is_apart(found, i)]
        starts = [start, *(pause + 1 for pause in pauses)]
        return list(zip(starts, [*pauses, at], strict=True))

    def _is_adverbial(self, found: Sequence[Token]) -> bool:
        return all(
            token.low in self._words.fillers - self._words.pronouns.keys()
            or token.low.endswith("ment")
            for token in found
        )

    def _relative(self, found: Sequence[Token], first: int, end: int) -> int | None:
        """Where a «qui» stands that is the verb's subject."""
        for at in range(end - 1, first - 1, -1):
            article = self._speech.splits and at == first and found[at].low in self._words.articles
            if found[at].low in self._words.relatives or article:  # X, der bedauerte, …
                return at
            if found[at].low not in self._words.fillers | self._words.negations:
                return None
        return None

    def antecedent(self, sentence: Sentence, at: int, gender: Gender | None = None) -> Subject:
        """Whom a relative pronoun at `at` means: the name or role before it, if no «de X»."""
        found = sentence.tokens
        end = at - (at > 0 and found[at - 1].text == ",")
        mention = next((each for each in sentence.mentions if each.end == end), None)
        before = found[mention.start - 1].low if mention and mention.start else ""
        if mention and before not in self._words.of:
            return self._phrases.named(sentence, at, mention, gender)
        role = None if mention else self._role_ending(sentence, end, gender)
        return replace(role, start=at, end=at + 1) if role else Subject(at, at + 1, human=True)

    def _role_ending(self, sentence: Sentence, end: int, gender: Gender | None) -> Subject | None:
        """Somebody's role that ends right there, with its determiner."""
        found = sentence.tokens
        for start in range(end - 2, max(-1, end - _LONGEST_ASIDE), -1):
            if found[start].low in self._words.determiners:
                subject = self._phrases.at(sentence, start, gender)
                return subject if subject and subject.human and subject.end == end else None
        return None

    def _apposed_before(
        self, sentence: Sentence, segments: list[tuple[int, int]], gender: Gender | None
    ) -> Subject | None:
        """The name that commas part from its verb: «Jean Martin, maire de Lyon, …»."""
        for first, end in segments[:-5:-1]:
            mention = mention_at(sentence, first)
            if mention and mention.end == end:
                named = self._phrases.named(sentence, first, mention, gender)
                return replace(named, start=self._opening(sentence, segments, first))
        return self._unapposed(sentence, segments, gender)

    def _unapposed(
        self, sentence: Sentence, segments: list[tuple[int, int]], gender: Gender | None
    ) -> Subject | None:
        unnamed = None
        for first, end in segments[:-5:-1]:
            opening = sentence.tokens[first].low if first < end else ""
            if opening in self._words.relatives or self._speech.is_role(opening):
                continue
            subject = self._within(sentence, first, end, gender)
            subject = subject and replace(subject, loose=subject.end != end)
            if subject and subject.is_known:
                return subject
            unnamed = unnamed or (subject if subject and subject.human else None)
        return unnamed

    def _adjacent(
        self, sentence: Sentence, first: int, end: int, gender: Gender | None
    ) -> Subject | None:
        """A name right before the verb, after words that no rule knows: «recalling what X told»."""
        found, words = sentence.tokens, self._words
        for mention in sentence.mentions:
            before = found[mention.start - 1].low if mention.start else ""
            named = mention.end == end and self._appositions.is_person(mention)
            if first <= mention.start and named and before not in words.governors:
                others = words.opening | words.openers | words.saying | words.gerunds
                leads = all(t.is_word and t.low not in others for t in found[first : mention.start])
                return self._phrases.named(
                    sentence, first if leads else mention.start, mention, gender
                )
        return None

    def _opening(self, sentence: Sentence, segments: list[tuple[int, int]], first: int) -> int:
        """Where the phrase begins to which the name at `first` is apposed: «the mayor, X, …»."""
        start = next((start for start, end in segments if end == first - 1 and start < end), first)
        named = mention_at(sentence, first)
        subject = self._phrases.at(sentence, start, None)
        return start if subject and named and subject.end == named.end else first

    def _within(
        self, sentence: Sentence, first: int, end: int, gender: Gender | None
    ) -> Subject | None:
        subject = self.after(sentence, first, gender=gender)
        if subject is None or subject.start >= end:
            return self._adjacent(sentence, first, end, gender)
        only_determiner = subject.end == end == subject.start + 1 and not subject.human
        return None if only_determiner else subject
