"""Finds the subject of a verb of saying: a name, a pronoun, somebody's role, or something else.

What a preposition governs is no subject. Reads one sentence; who a pronoun means is decided
where the whole article is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.attribution.roles import Roles, role_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.speech import Gender, Speech
    from bot.answering.attribution.tokens import Token

_PAUSES = frozenset(",–—-()")
_POSSESSIVES = ("'s", "’s")
_LONGEST_TITLE = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what is the subject: tokens `start:end`.

    `name` for a person, `pronoun` for a pronoun's gender; `human` also for people unnamed.
    """

    start: int
    end: int
    name: str | None = None
    pronoun: Gender | None = None
    human: bool = False

    @property
    def is_known(self) -> bool:
        """Whether a person is named, or meant by a pronoun."""
        return self.name is not None or self.pronoun is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, read: its tokens and the mentions of people in it."""

    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


class Subjects:
    """Finds subjects in the sentences of one article."""

    def __init__(self, speech: Speech, names: Names, roles: Roles) -> None:
        self._speech = speech
        self._words = speech.words
        self._names = names
        self._roles = roles

    # ------------------------------------------------------------------ after a position

    def after(
        self,
        sentence: Sentence,
        at: int,
        *,
        gender: Gender | None = None,
        across: bool = False,
    ) -> Subject | None:
        """The first noun phrase at or after token `at` that no preposition governs.

        Stops at a punctuation mark (a comma too, unless `across`), a quotation or «que».
        """
        found = sentence.tokens
        while at < len(found):
            if subject := self._phrase(sentence, at, gender):
                return subject
            if (step := self._skip(sentence, at, across=across)) == at:
                return None
            at = step
        return None

    def _skip(self, sentence: Sentence, at: int, *, across: bool) -> int:
        """What may stand before the subject; `at` itself where nothing may."""
        token = sentence.tokens[at]
        if token.low in self._words.prepositions:
            return self._after_governed(sentence, at + 1)
        if token.low in self._words.that and not across:
            return at
        if token.low in self._words.determiners and self._is_time(sentence, at + 1):
            return at + 2
        adverbial = token.low in self._words.fillers | self._words.times | self._words.conjunctions
        spelled = token.text[0].isdigit() or (across and token.quotation is None)
        return at + 1 if adverbial or spelled or token.low.endswith("ment") else at

    def _is_time(self, sentence: Sentence, at: int) -> bool:
        found = sentence.tokens[at : at + 2]
        return any(token.low in self._words.times or token.text.isdigit() for token in found[:1])

    def _after_governed(self, sentence: Sentence, at: int) -> int:
        """Where the noun phrase after a preposition ends."""
        found = sentence.tokens
        while at < len(found) and found[at].low in self._words.governed_openers:
            at += 1
        if at < len(found) and (mention := mention_at(sentence, at)):
            return mention.end
        is_role, capital = False, at < len(found) and found[at].is_capitalised
        while at < len(found) and found[at].is_word and not self._opens_phrase(found[at]):
            if mention := mention_at(sentence, at):
                return mention.end if is_role else at
            if capital and not found[at].is_capitalised:
                return at
            is_role = is_role or self._speech.is_role(found[at].low)
            at += 1
        return at

    def _opens_phrase(self, token: Token) -> bool:
        words = self._words
        return (
            token.low in words.determiners | words.prepositions | words.pronouns.keys() | words.that
        )

    def _phrase(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """The noun phrase that begins at token `at`, if one does."""
        token = sentence.tokens[at]
        if token.low in self._words.subject_pronouns and not self._is_article(sentence, at):
            return Subject(at, at + 1, pronoun=self._words.pronouns[token.low], human=True)
        if mention := mention_at(sentence, at):
            return self._named(sentence, at, mention, gender)
        if self._speech.is_role(token.low):
            return self._role(sentence, at, at, gender)
        if token.is_capitalised and (ahead := self._titled_ahead(sentence, at)):
            return self._named(sentence, at, ahead, gender)
        if token.low in self._words.determiners and not self._is_time(sentence, at + 1):
            return self._determined(sentence, at, gender)
        return None

    def _titled_ahead(self, sentence: Sentence, at: int) -> Mention | None:
        """The name to which a title in capitals leads, as in «Prime Minister X»."""
        mention = next((each for each in sentence.mentions if each.start > at), None)
        if mention is None or not mention.titled or mention.start - at > _LONGEST_TITLE:
            return None
        between = sentence.tokens[at : mention.start]
        leads = all(t.is_capitalised or t.text == "." or t.low in self._words.of for t in between)
        return mention if leads else None

    def _is_article(self, sentence: Sentence, at: int) -> bool:
        following = sentence.tokens[at + 1 : at + 2]
        return sentence.tokens[at].low in self._words.determiners and any(
            token.is_word and not self._opens_phrase(token) and token.low not in self._words.saying
            for token in following
        )

    def _named(
        self, sentence: Sentence, start: int, mention: Mention, gender: Gender | None
    ) -> Subject:
        if owned := self._owned(sentence, start, mention, gender):
            return owned
        several = self._is_coordinated(sentence, mention)
        name = None if several else self._names.resolve(mention, gender)
        return Subject(start, mention.end, name=name, human=True)

    def _owned(
        self, sentence: Sentence, start: int, mention: Mention, gender: Gender | None
    ) -> Subject | None:
        """Whoever an ’s makes the subject: Smith’s adviser Jane Doe."""
        found, end = sentence.tokens, mention.end
        if end + 1 >= len(found) or found[end].text not in _POSSESSIVES:
            return None
        if self._speech.is_role(found[end + 1].low):
            return self._role(sentence, start, end + 1, gender)
        return Subject(start, end + 1)

    def _is_coordinated(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether «et» joins another person to the one mentioned."""
        found, end = sentence.tokens, mention.end
        joined = end + 1 < len(found) and found[end].low in self._words.conjunctions
        return joined and self._is_somebody(sentence, end + 1)

    def _is_somebody(self, sentence: Sentence, at: int) -> bool:
        found = sentence.tokens
        if found[at].low in self._words.determiners and at + 1 < len(found):
            at += 1
        return mention_at(sentence, at) is not None or self._speech.is_role(found[at].low)

    def _determined(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject:
        """A phrase that a determiner opens: somebody's role, perhaps with the name, or a thing."""
        found = sentence.tokens
        for head in range(at + 1, min(len(found), at + 4)):
            low = found[head].low
            if low in self._words.institutions or not found[head].is_word:
                break
            mention = mention_at(sentence, head)
            if mention and role_end(found, at + 1, self._speech) >= head:
                return self._qualified(sentence, at, head, mention, gender)
            if self._speech.is_role(low):
                return self._role(sentence, at, head, gender)
            if low in self._words.prepositions:
                break
        return self._unknown_role(sentence, at, gender) or Subject(at, at + 1)

    def _unknown_role(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """A name apposed to what is no role that we know: «Son binôme, Marc X, …»."""
        found = sentence.tokens
        if at + 1 == len(found) or found[at + 1].low in self._words.institutions:
            return None
        mention = self._apposed(sentence, at + 1, role_end(found, at + 1, self._speech))
        return self._named(sentence, at, mention, gender) if mention else None

    def _qualified(
        self, sentence: Sentence, at: int, head: int, mention: Mention, gender: Gender | None
    ) -> Subject:
        """A full name after words that are not known as a role: la boulangère Marie Dupont."""
        if head == at + 1 and not mention.titled:
            return Subject(at, mention.end)  # an article makes capitals a thing: la Maison Blanche
        if " " not in mention.name and not mention.titled:
            return Subject(at, mention.end)
        return self._named(sentence, at, mention, gender)

    def _role(self, sentence: Sentence, at: int, head: int, gender: Gender | None) -> Subject:
        found = sentence.tokens
        people = (m.start for m in sentence.mentions if m.start > head and self._is_person(m))
        end = min(role_end(found, head, self._speech), next(people, len(found)))
        if mention := self._apposed(sentence, head, end):
            return self._named(sentence, at, mention, gender)
        phrase = " ".join(token.text for token in found[head:end])
        plain = found[at].low in self._words.definite and not self._is_complemented(sentence, end)
        name = self._roles.resolve(phrase, self._names) if plain else None
        return Subject(at, end, name=name, human=True)

    def _apposed(self, sentence: Sentence, head: int, end: int) -> Mention | None:
        """The name that belongs to the role `head:end`: right after it, or after a comma."""
        found = sentence.tokens
        owner = mention_at(sentence, end) if end < len(found) else None
        owner = owner if owner and self._is_person(owner) else None
        after_comma = self._after_comma(sentence, max(end, owner.end if owner else end))
        if owner and not self._is_inner(found, head, end):
            # «le directeur du Grand Port, Luc Martin»: the capitals are what he is the head of.
            return after_comma if after_comma and self._is_part(found, head, end) else owner
        return after_comma

    def _after_comma(self, sentence: Sentence, at: int) -> Mention | None:
        """The name that stands alone between a comma at token `at` and the next pause."""
        found = sentence.tokens
        if at + 1 >= len(found) or found[at].text != ",":
            return None
        mention = mention_at(sentence, at + 1)
        closed = mention and (
            mention.end == len(found) or found[mention.end].text in (",", ".", ":", "(", "!", ";")
        )
        return mention if closed else None

    def _is_part(self, found: Sequence[Token], head: int, end: int) -> bool:
        """Whether nothing but capitals stands between an «of» and the name."""
        before = end - 1
        while before > head and found[before].is_capitalised:
            before -= 1
        return found[before].low in self._words.of

    def _is_person(self, mention: Mention) -> bool:
        """Whether capitals name a person; one unknown word may be a town or an office."""
        return self._names.resolve(mention) is not None or " " in mention.name

    def _is_inner(self, found: Sequence[Token], head: int, end: int) -> bool:
        """Whether the name belongs to another role inside: le porte-parole du ministre Martin."""
        if found[end - 1].low in self._words.governors | self._words.of:
            return True
        inner = range(head + 1, end)
        return any(
            self._speech.is_role(found[at].low)
            and any(found[b].low in self._words.prepositions for b in range(max(head, at - 2), at))
            for at in inner
        )

    def _is_complemented(self, sentence: Sentence, end: int) -> bool:
        found = sentence.tokens
        return end < len(found) and (
            mention_at(sentence, end) is not None or found[end].text in _POSSESSIVES
        )

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
        pauses = [i for i in range(start, at) if found[i].text in _PAUSES]
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
            if found[at].low in self._words.relatives:
                return at
            if found[at].low not in self._words.fillers:
                return None
        return None

    def antecedent(self, sentence: Sentence, at: int, gender: Gender | None = None) -> Subject:
        """Whom a relative pronoun at `at` means: the name right before it, if it is no «de X»."""
        end = at - (at > 0 and sentence.tokens[at - 1].text == ",")
        mention = next((each for each in sentence.mentions if each.end == end), None)
        before = sentence.tokens[mention.start - 1].low if mention and mention.start else ""
        if mention and before not in self._words.of:
            return self._named(sentence, at, mention, gender)
        return Subject(at, at + 1, human=True)

    def _apposed_before(
        self, sentence: Sentence, segments: list[tuple[int, int]], gender: Gender | None
    ) -> Subject | None:
        """The name that commas part from its verb: «Jean Martin, maire de Lyon, …»."""
        for first, end in segments[:-5:-1]:
            mention = mention_at(sentence, first)
            if mention and mention.end == end:
                named = self._named(sentence, first, mention, gender)
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
            if subject and subject.is_known:
                return subject
            unnamed = unnamed or (subject if subject and subject.human else None)
        return unnamed

    def _adjacent(
        self, sentence: Sentence, first: int, end: int, gender: Gender | None
    ) -> Subject | None:
        """A name right before the verb, after words that no rule knows: «recalling what X told»."""
        for mention in sentence.mentions:
            before = sentence.tokens[mention.start - 1].low if mention.start else ""
            governed = before in self._words.governors
            if first <= mention.start and mention.end == end and not governed:
                return self._named(sentence, mention.start, mention, gender)
        return None

    def _opening(self, sentence: Sentence, segments: list[tuple[int, int]], first: int) -> int:
        """Where the phrase begins to which the name at `first` is apposed: «the mayor, X, …»."""
        for start, end in segments:
            if end == first - 1 and start < end:
                words = self._words.determiners
                role = sentence.tokens[start].low in words or self._speech.is_role(
                    sentence.tokens[start].low
                )
                return start if role else first
        return first

    def _within(
        self, sentence: Sentence, first: int, end: int, gender: Gender | None
    ) -> Subject | None:
        subject = self.after(sentence, first, gender=gender)
        if subject is None or subject.start >= end:
            return self._adjacent(sentence, first, end, gender)
        only_determiner = subject.end == end == subject.start + 1 and not subject.human
        return None if only_determiner else subject


def mention_at(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at token `at`."""
    return next((each for each in sentence.mentions if each.start == at), None)
