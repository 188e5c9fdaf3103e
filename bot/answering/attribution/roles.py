"""Tells who is meant by what somebody is: «le ministre», «the mayor of Leeds».

Learns roles from people.yaml and from the article's own appositions; a role that may be two
people's, or that is also said of somebody unnamed, is nobody's. Knows no quotations.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answering.attribution.sentence import POSSESSIVES
from bot.answering.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names, People
    from bot.answering.attribution.speech import Gender, Speech
    from bot.answering.attribution.tokens import Token
    from bot.answering.languages import Language

_CLOSERS = frozenset(",()–—-.;:")
_LONGEST_COMPLEMENT = 8


def role_end(found: Sequence[Token], at: int, speech: Speech) -> int:
    """Where the role that begins at token `at` ends: «ministre | russe des Affaires | …».

    Adjectives go on with it, and «de» with one noun; any other word may be the sentence's verb.
    """
    end, nouns = at + 1, 0
    while end < len(found) and found[end].is_word:
        low = found[end].low
        if low in speech.words.of or _links(found, end, speech):
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


def _links(found: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether an office goes on after «à» there: (conseiller) aux Etats, not (le maire) à Paris."""
    words = speech.words
    if found[at].low not in words.role_links:
        return False
    determined = found[at].low in words.contractions
    if at + 1 < len(found) and found[at + 1].low in words.determiners:
        determined, at = True, at + 1
    return determined and any(token.is_capitalised for token in found[at + 1 : at + 2])


def complement_end(found: Sequence[Token], at: int, speech: Speech) -> int:
    """The comma up to which nothing but a role’s complement stands from token `at` on.

    «le président de l’Union | des villes et communes, …»; `at` where there is no such comma.
    """
    stops = speech.words.complement_stops
    for comma in range(at, min(len(found), at + _LONGEST_COMPLEMENT)):
        if found[comma].text == ",":
            return comma
        if not found[comma].is_word or found[comma].low in stops:
            return at
    return at


def _goes_on(low: str, speech: Speech) -> bool:
    if speech.verb_endings:
        return low in speech.words.nouns or not low.endswith(speech.verb_endings)
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
        self._heads: dict[str, frozenset[str]] = defaultdict(frozenset)
        self._unnamed: set[frozenset[str]] = set()
        self._introduced: set[str] = set()
        self._described: set[str] = set()

    @cached_property
    def _indefinite(self) -> frozenset[str]:
        return self._speech.words.determiners - self._speech.words.definite

    @cached_property
    def _listed(self) -> dict[str, frozenset[str]]:
        people = self._people.listed
        return {person.name: self._meaning(person.role) for person in people if person.role}

    def note(self, found: Sequence[Token], named: Sequence[Mention], names: Names) -> None:
        """Learn from one sentence who holds which role, and which roles it leaves unnamed."""
        taken: set[int] = set()
        for mention in named:
            if name := names.resolve(mention):
                if self._glossed(found, mention) is not None:
                    self._described.add(name)
                for start, end in self._beside(found, mention, named):
                    self._held[name].append(self._meaning(_text(found, start, end)))
                    self._heads[name] |= self._stems(found[start].text)
                    taken.add(start)
                    if start and (gender := self._speech.words.articles.get(found[start - 1].low)):
                        names.note_gender(name, gender)
        for at, token in enumerate(found):
            if at not in taken and self._speech.is_role(token.low):
                end = role_end(found, at, self._speech)
                self._unnamed.add(self._meaning(_text(found, at, end)))
                if at and found[at - 1].low in self._indefinite:
                    self._introduced.add(token.low)

    def resolve(self, phrase: str, names: Names) -> str | None:
        """Whom a role (without its determiner) means in this article; `None` if not one person."""
        meaning = self._meaning(phrase)
        present = names.mentioned()
        holders = {
            name
            for name in present
            if any(self._says(role, meaning) for role in self._roles_of(name))
        }
        if not holders and len(meaning) > 1:
            holders = {name for name, role in self._listed.items() if role == meaning}
        if len(holders) != 1 or not meaning:
            return None
        (holder,) = holders
        return None if self._is_shared(meaning, holder) else holder

    def is_held(self, word: str, names: Names) -> bool:
        """Whether the article has somebody of this role, or brings somebody in by it."""
        meaning = self._meaning(word)
        held = (role for name in names.mentioned() for role in self._roles_of(name))
        said = bool(meaning) and any(self._says(role, meaning) for role in held)
        return said or word in self._introduced

    def bearer(
        self, epithet: str, gender: Gender, meant: str | None, names: Names, *, sure: bool
    ) -> str | None:
        """Whom an epithet means: `meant` if it may be said of them, else the only one it fits.

        Who has no role that we know may be called anything, and «*» is said of anybody; but if
        it is not `sure` whom a pronoun would mean, nobody else must be called so. What is no
        epithet («l’ancien trésorier») is the only person of that gender.
        """
        kin = (self._speech.epithet(epithet) or (gender, ()))[1]
        fitting = [
            name
            for name in names.mentioned()
            if gender.fits(names.gender(name))
            and (not kin or "*" in kin or self._is_kin(name, kin))
        ]
        said = meant and ("*" in kin or not self._has_role(meant) or self._is_kin(meant, kin))
        if said and (sure or "*" in kin or {*fitting} <= {meant}):
            return meant
        return fitting[0] if len(fitting) == 1 else None

    def _has_role(self, name: str) -> bool:
        return name in self._described or bool(self._roles_of(name))

    def _says(self, role: frozenset[str], meaning: frozenset[str]) -> bool:
        """Whether a role says as much as that, perhaps in one word: Finanzminister, Minister."""
        if not self._speech.capital_nouns:
            return meaning <= role
        return bool(meaning) and all(any(own.endswith(stem) for own in role) for stem in meaning)

    def _is_kin(self, name: str, kin: Iterable[str]) -> bool:
        """Whether somebody's role is one of these: «avocat de l’ancien syndic» is «avocat»."""
        said = tuple(stem for word in kin for stem in self._stems(word))
        heads = self._heads[name] | self._listed_heads.get(name, frozenset())
        if self._speech.capital_nouns:  # Finanzministerin
            return any(head.endswith(said) for head in heads)
        return not heads.isdisjoint(said)

    @cached_property
    def _listed_heads(self) -> dict[str, frozenset[str]]:
        return {person.name: self._head(words(person.role or "")) for person in self._people.listed}

    def _head(self, folded: Iterable[str]) -> frozenset[str]:
        """The stem of the first word that is a role."""
        return self._stems(next((word for word in folded if self._is_folded_role(word)), ""))

    @cached_property
    def _folded_roles(self) -> frozenset[str]:
        return frozenset(words(" ".join(self._speech.words.roles)))

    def _is_folded_role(self, word: str) -> bool:
        return word in self._folded_roles or self._speech.is_role(word)

    def _roles_of(self, name: str) -> list[frozenset[str]]:
        listed = self._listed.get(name)
        return [*self._held[name], *([listed] if listed else [])]

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

    def describes(self, found: Sequence[Token], mention: Mention, named: Sequence[Mention]) -> bool:
        """Whether a role stands beside a mention, so that it is a person's name."""
        glossed = self._glossed(found, mention)
        after = found[mention.end + 1 : mention.end + 2] if mention.end < len(found) else ()
        if any(token.low in self._speech.words.personal for token in after):
            return True
        beside = any(True for _ in self._beside(found, mention, named))
        return beside or (glossed is not None and not any(m.start == glossed + 1 for m in named))

    def _glossed(self, found: Sequence[Token], mention: Mention) -> int | None:
        """Where the role stands that opens what comes after a name and a comma, if one does."""
        if mention.end >= len(found) or found[mention.end].text not in (",", "("):
            return None
        words = self._speech.words
        for at in range(mention.end + 1, min(len(found), mention.end + 4)):
            if self._speech.is_role(found[at].low):
                return at
            stops = words.prepositions | words.relatives | words.conjunctions
            if not found[at].is_word or found[at].low in stops:
                return None
        return None

    def _beside(
        self, found: Sequence[Token], mention: Mention, named: Sequence[Mention]
    ) -> Iterable[tuple[int, int]]:
        """The (start, end) of the roles that stand right before or right after a name."""
        yield from self._before(found, mention)
        yield from self._before_comma(found, mention)
        yield from self._after(found, mention, named)

    def _before(self, found: Sequence[Token], mention: Mention) -> Iterable[tuple[int, int]]:
        """A role right before a name: «le maire de Lyon Jean Martin», «глава МИД Иван Орлов»."""
        words = self._speech.words
        if found[mention.start - 1].low in words.governors:
            return
        for at in range(mention.start - 1, max(-1, mention.start - 9), -1):
            if not found[at].is_word:
                return
            if self._speech.is_role(found[at].low):
                end = role_end(found, at, self._speech)
                if end < mention.start and not self._are_genitives(found, end, mention.start):
                    return
                if not (at and self._speech.is_role(found[at - 1].low)):
                    yield at, mention.start
                    return

    def _are_genitives(self, found: Sequence[Token], start: int, end: int) -> bool:
        """Whether nothing but names and nouns stands there, in a language that inflects them."""
        return self._speech.inflects_names and all(
            token.is_capitalised or _goes_on(token.low, self._speech) for token in found[start:end]
        )

    def _before_comma(self, found: Sequence[Token], mention: Mention) -> Iterable[tuple[int, int]]:
        """A role before a name and a comma: «Le maire de Lyon, Jean Martin, …»."""
        enclosed = mention.end < len(found) and found[mention.end].text in _CLOSERS
        if found[mention.start - 1].text != "," or not enclosed:
            return
        for at in range(mention.start - 2, max(0, mention.start - 10), -1):
            if self._speech.is_role(found[at].low) and self._is_defined(found, at):
                end = role_end(found, at, self._speech)
                if complement_end(found, end, self._speech) == mention.start - 1:
                    yield at, mention.start - 1
                return

    def _is_defined(self, found: Sequence[Token], at: int) -> bool:
        """Whether a determiner that no preposition governs stands before the role at `at`."""
        vocabulary = self._speech.words
        while at > 1 and found[at - 1].low in vocabulary.attributes | vocabulary.former.keys():
            at -= 1
        if found[at - 1].text in POSSESSIVES:
            return True
        governed = at > 1 and found[at - 2].low in vocabulary.prepositions
        return found[at - 1].low in vocabulary.determiners and not governed

    def _after(
        self, found: Sequence[Token], mention: Mention, named: Sequence[Mention]
    ) -> Iterable[tuple[int, int]]:
        """A role after a name and a comma: «Jean Martin, maire de Lyon, …»."""
        at = self._glossed(found, mention)
        if at is not None:
            end = role_end(found, at, self._speech)
            closed = end == len(found) or found[end].text in _CLOSERS
            if closed and not any(other.start == end for other in named):
                yield at, end


def _text(found: Sequence[Token], start: int, end: int) -> str:
    return " ".join(token.text for token in found[start:end])
