"""Finds the name that belongs to a role: «le maire de Tulle, X», «глава МИД России X».

Reads one sentence; who is meant by a role without a name is decided elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.attribution.roles import complement_end
from bot.answering.attribution.sentence import mention_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.sentence import Sentence
    from bot.answering.attribution.speech import Speech
    from bot.answering.attribution.tokens import Token

_LONGEST_CHAIN = 8


class Appositions:
    """Finds the names apposed to roles in the sentences of one article."""

    def __init__(self, speech: Speech, names: Names) -> None:
        self._speech = speech
        self._words = speech.words
        self._names = names

    def of(self, sentence: Sentence, head: int, end: int) -> Mention | None:
        """The name that belongs to the role `head:end`: right after it, or after a comma."""
        found = sentence.tokens
        if self._speech.inflects_names and (named := self._after_genitives(sentence, end)):
            return named
        owner = mention_at(sentence, end) if end < len(found) else None
        owner = owner if owner and self.is_person(owner) else None
        if owner and " " not in owner.name and (far := self._far_name(sentence, head, owner.end)):
            return far  # «le député Ensemble à gauche Luc Martin»
        comma = complement_end(found, max(end, owner.end if owner else end), self._speech)
        after_comma = self.after_comma(sentence, comma) or self._far_name(sentence, head, end)
        if owner and not self._is_inner(found, head, end):
            # «le directeur du Grand Port, Luc Martin»: the capitals are what he is the head of.
            return after_comma if after_comma and self._is_part(found, head, end) else owner
        return after_comma

    def _far_name(self, sentence: Sentence, head: int, at: int) -> Mention | None:
        """The full name to which a long complement leads: «le chef | du service sport X Y»."""
        found, stops = sentence.tokens, self._words.name_stops
        for place in range(at, min(len(found), at + _LONGEST_CHAIN)):
            mention = mention_at(sentence, place)
            if mention and " " in mention.name and self.is_person(mention):
                return None if self._is_inner(found, head, place) else mention
            low = found[place].low
            if not found[place].is_word or low in stops or self._speech.is_role(low):
                return None
        return None

    def _after_genitives(self, sentence: Sentence, at: int) -> Mention | None:
        """The full name to which only nouns lead: «глава МИД России Иван Орлов»."""
        found = sentence.tokens
        for place in range(at, min(len(found), at + _LONGEST_CHAIN)):
            mention = mention_at(sentence, place)
            if mention and " " in mention.name and not mention.oblique:
                return mention
            governed = found[place].low in self._words.prepositions  # … по обороне Иван Орлов
            if not (governed or self.is_noun(found[place])):
                return None
        return None

    def is_noun(self, token: Token) -> bool:
        """Whether a word may stand in the genitives after a role; so may the name of a firm."""
        if token.quotation:
            return True
        low, words = token.low, self._words
        verb = low.endswith(self._speech.verb_endings) and low not in words.nouns
        lower = not token.is_capitalised and (verb or low in words.opening | words.saying)
        return token.is_word and not lower

    def after_comma(self, sentence: Sentence, at: int) -> Mention | None:
        """The name that stands alone between a comma at token `at` and the next pause."""
        found = sentence.tokens
        if at + 1 >= len(found) or found[at].text != ",":
            return None
        mention = mention_at(sentence, self.after_titles(sentence, at + 1))
        closed = mention and (
            mention.end == len(found) or found[mention.end].text in (",", ".", ":", "(", "!", ";")
        )
        return mention if closed else None

    def after_titles(self, sentence: Sentence, at: int) -> int:
        """Where a name begins after titles: (il) sen. X, (the pastor,) Rev. X; else `at`."""
        found, end = sentence.tokens, at
        while end < len(found) and found[end].low.rstrip(".") in {*self._words.titles, ""}:
            end += 1
        return end if mention_at(sentence, end) else at

    def _is_part(self, found: Sequence[Token], head: int, end: int) -> bool:
        """Whether nothing but capitals stands between an «of» and the name."""
        before = end - 1
        while before > head and found[before].is_capitalised:
            before -= 1
        return found[before].low in self._words.of

    def _is_inner(self, found: Sequence[Token], head: int, end: int) -> bool:
        """Whether the name belongs to another role inside: le porte-parole du ministre Martin."""
        if found[end - 1].low in self._words.governors | self._words.of:
            return True
        inner = range(head + 1, end)
        return any(
            self._speech.is_role(found[at].low)
            and any(found[b].low in self._words.prepositions for b in range(max(head, at - 3), at))
            for at in inner
        )

    def is_person(self, mention: Mention) -> bool:
        """Whether capitals name a person; one unknown word may be a town or an office."""
        return self._names.resolve(mention) is not None or " " in mention.name
