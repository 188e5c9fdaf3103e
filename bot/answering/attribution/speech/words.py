"""A language's words as sets, and its phrases as tuples: `Words`. Knows no sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from itertools import product
from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from bot.answering.attribution.speech.speech import Speech

T = TypeVar("T")

# Phrases by their first word, longest first.
Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]


class Gender(Enum):
    """Grammatical gender, of a pronoun, an honorific or a first name."""

    MASCULINE = "m"
    FEMININE = "f"
    EITHER = "mf"  # of a pronoun, or of a subject left out, that does not show it

    def fits(self, other: Gender | None) -> bool:
        """Whether somebody may have both genders; `None` is one that nobody knows."""
        return other in (None, self, Gender.EITHER) or self is Gender.EITHER


# The gender that an epithet shows and the roles of which it may be said.
Epithet: TypeAlias = tuple[Gender, tuple[str, ...]]


class _Grammar:
    """The words that hold sentences together."""

    def __init__(self, speech: Speech) -> None:
        self.negations = _set(speech.negations)
        self.fillers = _set(speech.fillers)
        self.times = _set(speech.times)
        self.boundaries = _phrases(speech.boundaries)
        self.determiners = _set(speech.determiners)
        self.definite = _set(speech.definite)
        self.contractions = _set(speech.contractions)
        self.opening_prepositions = _set(speech.opening_prepositions)
        self.prepositions = _set(speech.prepositions) | self.contractions
        self.governed_openers = self.determiners | self.times | self.fillers
        self.of = _set(speech.of)
        self.that = _set(speech.that)
        self.whether = _set(speech.whether)
        self.relatives = _set(speech.relatives)
        self.personal = _set(speech.personal)
        self.conjunctions = _set(speech.conjunctions)
        self.openers = _set(speech.openers)
        self.own = _set(speech.own)
        self.subject_pronouns = _gendered(speech.he.split(), speech.she.split())
        self.pronouns = {
            **self.subject_pronouns,
            **_gendered(speech.him.split(), speech.her.split()),
        }
        self.articles = _gendered(
            speech.masculine_articles.split(), speech.feminine_articles.split()
        )


class _Saying:
    """The words of saying."""

    def __init__(self, speech: Speech) -> None:
        self.verbs = _set(speech.verbs)
        self.participles = _set(speech.participles)
        self.auxiliaries = _set(speech.auxiliaries)
        self.reflexive_auxiliaries = _set(speech.reflexive_auxiliaries)
        self.reflexives = _set(speech.reflexives)
        self.collective = _set(speech.collective)
        self.plural_auxiliaries = _set(speech.plural_auxiliaries)
        self.infinitives = _set(speech.infinitives)
        self.infinitive_markers = _set(speech.infinitive_markers)
        self.gerunds = _set(speech.gerunds)
        self.gerund_openers = _set(speech.gerund_openers)
        self.perfect = _set(speech.perfect)
        self.passive = _set(speech.passive)
        self.denials = _set(speech.denials)
        self.relays = _set(speech.relays)
        self.modals = _set(speech.modals)
        self.litotes = _set(speech.litotes)
        self.hearing = _set(speech.hearing)
        self.continuing = _set(speech.continuing)
        self.light_verbs = _phrases(speech.light_verbs)
        self.light_participles = _phrases(speech.light_participles)
        self.according = _phrases(speech.according)
        self.according_to = _gendered(
            _lines(speech.according_to_him), _lines(speech.according_to_her)
        )
        self.by_pronoun = _phrases(f"{speech.according_to_him}\n{speech.according_to_her}")
        self.topical = _phrases(speech.topical)
        self.back = _phrases(speech.back)
        self.utterances = _set(speech.utterances)
        self.saying = (
            self.verbs
            | self.auxiliaries
            | self.reflexive_auxiliaries
            | self.collective
            | self.plural_auxiliaries
        )
        self.triggers = (
            self.verbs
            | self.participles
            | self.collective
            | self.light_verbs.keys()
            | self.light_participles.keys()
        )


class _People:
    """The words for people, and for what is none."""

    def __init__(self, speech: Speech) -> None:
        self.roles = _set(speech.roles)
        self.role_links = _set(speech.role_links)
        self.titles = _set(speech.titles)
        self.honorifics = _gendered(speech.mister.split(), speech.madam.split())
        self.institutions = _set(speech.institutions)
        self.attributes = _set(speech.attributes)
        self.former = _gendered(speech.his_former.split(), speech.her_former.split())
        self.latter = _gendered(_lines(speech.his_latter), _lines(speech.her_latter))
        self.latter_phrases = _phrases(f"{speech.his_latter}\n{speech.her_latter}")
        self.demonyms = _set(speech.demonyms)
        self.newspapers = _set(speech.newspapers)
        self.ages = _set(speech.ages)
        self.nouns = _set(speech.nouns)
        self.epithets: Mapping[str, Epithet] = {
            **_epithets(speech.epithets, Gender.EITHER),
            **_epithets(speech.his_epithets, Gender.MASCULINE),
            **_epithets(speech.her_epithets, Gender.FEMININE),
        }


class Words(_Grammar, _Saying, _People):
    """A `Speech` with its lists as sets of words, and its phrases as tuples of words."""

    def __init__(self, speech: Speech) -> None:
        _Grammar.__init__(self, speech)
        _Saying.__init__(self, speech)
        _People.__init__(self, speech)
        sources = {phrase[-1] for group in self.according.values() for phrase in group}
        self.governors = self.prepositions | sources
        self.opening = (
            _all_words(self.according)
            | _all_words(self.topical)
            | {word for phrase in self.according_to for word in phrase}
            | self.determiners
            | self.prepositions
            | self.opening_prepositions
            | self.conjunctions
            | self.relatives
            | self.fillers
            | self.times
            | self.that
            | self.pronouns.keys()
            | self.negations
        )
        # What cannot stand in a role's complement, nor lead from it to a name.
        self.complement_stops = (
            self.saying | self.relatives | self.pronouns.keys() | self.times | self.that
        )
        self.name_stops = self.saying | (
            self.opening - self.of - self.role_links - self.determiners
        )
        self.never_verbs = self.opening | self.saying | self.roles | self.institutions


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _phrases(listed: str) -> Phrases:
    phrases = sorted(_lines(listed), key=len, reverse=True)
    firsts = dict.fromkeys(phrase[0] for phrase in phrases)
    return {first: tuple(p for p in phrases if p[:1] == (first,)) for first in firsts}


def _lines(listed: str) -> Iterable[tuple[str, ...]]:
    """The phrases, one a line; a word «met/mit» is either."""
    lines = ([word.split("/") for word in line.split()] for line in listed.splitlines())
    return (phrase for line in lines for phrase in product(*line) if phrase)


def _gendered(his: Iterable[T], hers: Iterable[T]) -> Mapping[T, Gender]:
    """Words or phrases with the gender that they show."""
    masculine, feminine = frozenset(his), frozenset(hers)
    return {
        **dict.fromkeys(masculine, Gender.MASCULINE),
        **dict.fromkeys(feminine, Gender.FEMININE),
        **dict.fromkeys(masculine & feminine, Gender.EITHER),
    }


def _epithets(listed: str, gender: Gender) -> Mapping[str, Epithet]:
    """The epithets of «one two = roles», one such line after another, by their words."""
    found: dict[str, Epithet] = {}
    for line in listed.splitlines():
        words, _, roles = line.partition("=")
        for word in words.split():
            found[word] = (gender, (*found.get(word, (gender, ()))[1], *roles.split()))
    return found


def _all_words(phrases: Phrases) -> frozenset[str]:
    return frozenset(word for group in phrases.values() for phrase in group for word in phrase)
