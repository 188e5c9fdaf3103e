"""Tells who is meant by what somebody is: «le ministre», «the mayor of Leeds».

Learns roles from people.yaml and from the article's own appositions; a role that may be two
people's, or that is also said of somebody unnamed, is nobody's. Knows no quotations.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answering.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names, People
    from bot.answering.attribution.speech import Speech
    from bot.answering.attribution.tokens import Token
    from bot.answering.languages import Language

_CLOSERS = frozenset(",()–—-.;:")


def role_end(found: Sequence[Token], at: int, speech: Speech) -> int:
    """Where the role that begins at token `at` ends: «ministre | russe des Affaires | …».

    Adjectives go on with it, and «de» with one noun; any other word may be the sentence's verb.
    """
    end, nouns = at + 1, 0
    while end < len(found) and found[end].is_word:
        low = found[end].low
        if low in speech.words.of:
            nouns = 1
        elif low in speech.words.determiners and nouns:
            pass
        elif low in speech.words.opening or low in speech.words.saying:
            break
        elif nouns or (found[end].is_capitalised and found[end - 1].is_capitalised):
            nouns = 0
        elif found[end].is_capitalised or not _goes_on(low, speech):
            break
        end += 1
    return end


def _goes_on(low: str, speech: Speech) -> bool:
    if speech.verb_endings:
        return not low.endswith(speech.verb_endings)
    return low.endswith(speech.adjective_endings) or speech.is_role(low)


class Roles:
    """Who is what in one article."""

    def __init__(self, people: People, speech: Speech, language: Language) -> None:
        self._speech = speech
        self._language = language
        self._synonyms = tuple(
            (self._stems(left), self._stems(right))
            for left, _, right in (line.partition("=") for line in speech.synonyms.splitlines())
            if right
        )
        self._people = people
        self._held: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._unnamed: set[frozenset[str]] = set()

    @cached_property
    def _listed(self) -> dict[str, frozenset[str]]:
        people = self._people.listed
        return {person.name: self._meaning(person.role) for person in people if person.role}

    def note(self, found: Sequence[Token], named: Sequence[Mention], names: Names) -> None:
        """Learn from one sentence who holds which role, and which roles it leaves unnamed."""
        taken: set[int] = set()
        for mention in named:
            if name := names.resolve(mention):
                for start, end in self._beside(found, mention, named):
                    self._held[name].append(self._meaning(_text(found, start, end)))
                    taken.add(start)
                    if start and (gender := self._speech.words.articles.get(found[start - 1].low)):
                        names.note_gender(name, gender)
        for at, token in enumerate(found):
            if at not in taken and self._speech.is_role(token.low):
                end = role_end(found, at, self._speech)
                self._unnamed.add(self._meaning(_text(found, at, end)))

    def resolve(self, phrase: str, names: Names) -> str | None:
        """Whom a role (without its determiner) means in this article; `None` if not one person."""
        meaning = self._meaning(phrase)
        present = names.mentioned()
        holders = {
            name
            for name in present
            if any(
                meaning <= role for role in (*self._held[name], self._listed.get(name, frozenset()))
            )
        }
        if not holders and len(meaning) > 1:
            holders = {name for name, role in self._listed.items() if role == meaning}
        if len(holders) != 1 or not meaning:
            return None
        (holder,) = holders
        return None if self._is_shared(meaning, holder) else holder

    def _is_shared(self, meaning: frozenset[str], holder: str) -> bool:
        """Whether the article gives the same role, said more fully, to somebody else."""
        own = frozenset().union(*self._held[holder], self._listed.get(holder, frozenset()))
        return any(meaning < other and not other <= own for other in self._unnamed)

    def _meaning(self, phrase: str) -> frozenset[str]:
        stems = self._stems(phrase)
        for left, right in self._synonyms:
            if left <= stems:
                stems = (stems - left) | right
        return stems

    def _stems(self, phrase: str) -> frozenset[str]:
        kept = [word for word in words(phrase) if word not in self._language.stops]
        return frozenset(self._language.stem(kept))

    def _beside(
        self, found: Sequence[Token], mention: Mention, named: Sequence[Mention]
    ) -> Iterable[tuple[int, int]]:
        """The (start, end) of the roles that stand right before or right after a name."""
        yield from self._before(found, mention)
        yield from self._before_comma(found, mention)
        yield from self._after(found, mention, named)

    def _before(self, found: Sequence[Token], mention: Mention) -> Iterable[tuple[int, int]]:
        for at in range(mention.start - 1, max(-1, mention.start - 9), -1):
            if not found[at].is_word:
                return
            if self._speech.is_role(found[at].low):
                if role_end(found, at, self._speech) < mention.start:
                    return
                if not (at and self._speech.is_role(found[at - 1].low)):
                    yield at, mention.start
                    return

    def _before_comma(self, found: Sequence[Token], mention: Mention) -> Iterable[tuple[int, int]]:
        """A role before a name and a comma: «Le maire de Lyon, Jean Martin, …»."""
        enclosed = mention.end < len(found) and found[mention.end].text in _CLOSERS
        if found[mention.start - 1].text != "," or not enclosed:
            return
        for at in range(mention.start - 2, max(0, mention.start - 10), -1):
            if self._speech.is_role(found[at].low) and self._is_defined(found, at):
                if role_end(found, at, self._speech) == mention.start - 1:
                    yield at, mention.start - 1
                return

    def _is_defined(self, found: Sequence[Token], at: int) -> bool:
        """Whether a determiner that no preposition governs stands before the role at `at`."""
        vocabulary = self._speech.words
        governed = at > 1 and found[at - 2].low in vocabulary.prepositions
        return found[at - 1].low in vocabulary.determiners and not governed

    def _after(
        self, found: Sequence[Token], mention: Mention, named: Sequence[Mention]
    ) -> Iterable[tuple[int, int]]:
        """A role after a name and a comma: «Jean Martin, maire de Lyon, …»."""
        if mention.end >= len(found) or found[mention.end].text not in (",", "("):
            return
        for at in range(mention.end + 1, min(len(found), mention.end + 4)):
            low = found[at].low
            if self._speech.is_role(low):
                end = role_end(found, at, self._speech)
                closed = end == len(found) or found[end].text in _CLOSERS
                if closed and not any(other.start == end for other in named):
                    yield at, end
                return
            if not found[at].is_word or low in self._speech.words.prepositions:
                return


def _text(found: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in found[start:end])
