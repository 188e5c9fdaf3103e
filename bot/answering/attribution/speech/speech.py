"""What must be known of one language to see who says something: `Speech`.

An instance is one file (`fr.py`, `en.py` …) of plain words in lower case, so that a language can
be added by somebody who only speaks it. Knows no sentence and no person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TypeAlias

# Phrases by their first word, longest first.
Phrases: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]


class Gender(Enum):
    """Grammatical gender, of a pronoun, an honorific or a first name."""

    MASCULINE = "m"
    FEMININE = "f"


@dataclass(frozen=True)
class Speech:
    """One language's words around quoted speech. Lists are strings of words; phrases one a line.

    - `verbs` are finite forms of one person saying something, `participles` need one of the
      `auxiliaries` before them; `collective` and `plural_auxiliaries` those of several people.
    - `reflexive_auxiliaries` do so after one of the `reflexives` only, and else are passive.
    - `infinitives` and gerunds have the subject of what they hang on; `perfect` opens an
      infinitive of the past (avoir dit).
    - `passive` words make that the subject does not speak; `denials` are verbs (any form) of
      denying or of passing on somebody else's words.
    - `continuing` verbs go on with what the same person said before.
    - `fillers` are adverbs and clitics that may stand between a subject and its verb.
    - `he` and `she` are subjects, `him` and `her` stand after «selon» only.
    - `according` are the phrases that name the source right after them; `topical` those which do
      so only where they open a sentence.
    - `utterances` are nouns whose «de X» names who spoke.
    - `boundaries` open a clause that may have another subject.
    - `determiners` open a noun phrase, `definite` ones that of somebody known; `prepositions`
      (with an article: `contractions`) govern one, so that it is no subject.
    - `roles` are what people are, `institutions` what only seems to speak; a word that ends in
      one of `role_endings` is a role, too.
    - `synonyms` are roles that mean the same, `one = other` a line.
    - `subject_first`: whether the subject may come before the verb after a quotation.
    - `splits`: whether a participle may stand far from its auxiliary.
    - `adjective_endings` tell a role's adjectives (président ukrain-ien) from verbs.
    - `verb_endings` do so where nouns follow a role without a preposition.
    - `light_verbs` are phrases that say: faire savoir; their first word is inflected.
    - `verb_shapes` are endings of whatever verb stands between a quotation and its subject.
    - `opening_participles` are endings of words like «Interrogé» that open a sentence.
    - `capital_nouns`: whether common nouns begin with a capital, too.
    - `inflects_names`: whether a name after a preposition has another ending.
    """

    code: str
    verbs: str
    roles: str
    institutions: str
    he: str
    she: str
    mister: str
    madam: str
    determiners: str
    prepositions: str
    according: str
    relatives: str
    conjunctions: str
    boundaries: str
    fillers: str
    times: str
    negations: str = ""
    participles: str = ""
    auxiliaries: str = ""
    reflexive_auxiliaries: str = ""
    reflexives: str = ""
    collective: str = ""
    plural_auxiliaries: str = ""
    infinitives: str = ""
    gerunds: str = ""
    perfect: str = ""
    passive: str = ""
    denials: str = ""
    continuing: str = ""
    topical: str = ""
    utterances: str = ""
    definite: str = ""
    contractions: str = ""
    of: str = ""
    that: str = ""
    titles: str = ""
    role_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    synonyms: str = ""
    subject_first: bool = False
    splits: bool = False
    adjective_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    inflects_names: bool = False
    capital_nouns: bool = False
    opening_participles: tuple[str, ...] = ()
    him: str = ""
    her: str = ""
    light_verbs: str = ""
    verb_shapes: tuple[str, ...] = ()
    masculine_articles: str = ""
    feminine_articles: str = ""

    @cached_property
    def words(self) -> _Words:
        """All lists as sets."""
        return _Words(self)

    def is_role(self, word: str) -> bool:
        """Whether the word (in lower case) says what somebody is."""
        roles = self.words.roles
        if word in roles or ("-" in word and word.rpartition("-")[2] in roles):
            return True
        return word.endswith(self.role_endings)


class _Words:
    """A `Speech` with its lists as sets of words, and its phrases as tuples of words."""

    def __init__(self, speech: Speech) -> None:
        self.verbs = _set(speech.verbs)
        self.participles = _set(speech.participles)
        self.auxiliaries = _set(speech.auxiliaries)
        self.reflexive_auxiliaries = _set(speech.reflexive_auxiliaries)
        self.reflexives = _set(speech.reflexives)
        self.collective = _set(speech.collective)
        self.plural_auxiliaries = _set(speech.plural_auxiliaries)
        self.infinitives = _set(speech.infinitives)
        self.gerunds = _set(speech.gerunds)
        self.perfect = _set(speech.perfect)
        self.passive = _set(speech.passive)
        self.denials = _set(speech.denials)
        self.continuing = _set(speech.continuing)
        self.negations = _set(speech.negations)
        self.fillers = _set(speech.fillers)
        self.times = _set(speech.times)
        self.according = _phrases(speech.according)
        self.topical = _phrases(speech.topical)
        self.boundaries = _phrases(speech.boundaries)
        self.light_verbs = _phrases(speech.light_verbs)
        self.utterances = _set(speech.utterances)
        self.determiners = _set(speech.determiners)
        self.definite = _set(speech.definite)
        self.contractions = _set(speech.contractions)
        self.prepositions = _set(speech.prepositions) | self.contractions
        self.saying = (
            self.verbs
            | self.auxiliaries
            | self.reflexive_auxiliaries
            | self.collective
            | self.plural_auxiliaries
        )
        self.governed_openers = self.determiners | self.times | self.fillers
        self.triggers = self.verbs | self.participles | self.collective | self.light_verbs.keys()
        self.governors = self.prepositions | {
            p[-1] for phrases in self.according.values() for p in phrases
        }
        self.of = _set(speech.of)
        self.that = _set(speech.that)
        self.relatives = _set(speech.relatives)
        self.conjunctions = _set(speech.conjunctions)
        self.roles = _set(speech.roles)
        self.titles = _set(speech.titles)
        self.institutions = _set(speech.institutions)
        self.subject_pronouns = {
            **dict.fromkeys(speech.he.split(), Gender.MASCULINE),
            **dict.fromkeys(speech.she.split(), Gender.FEMININE),
        }
        self.pronouns = {
            **self.subject_pronouns,
            **dict.fromkeys(speech.him.split(), Gender.MASCULINE),
            **dict.fromkeys(speech.her.split(), Gender.FEMININE),
        }
        self.articles = {
            **dict.fromkeys(speech.masculine_articles.split(), Gender.MASCULINE),
            **dict.fromkeys(speech.feminine_articles.split(), Gender.FEMININE),
        }
        self.honorifics = {
            **dict.fromkeys(speech.mister.split(), Gender.MASCULINE),
            **dict.fromkeys(speech.madam.split(), Gender.FEMININE),
        }
        self.opening = (
            _all_words(self.according)
            | _all_words(self.topical)
            | self.determiners
            | self.prepositions
            | self.conjunctions
            | self.relatives
            | self.fillers
            | self.times
            | self.that
            | self.pronouns.keys()
            | self.negations
        )


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _phrases(listed: str) -> Phrases:
    phrases = sorted((tuple(line.split()) for line in listed.splitlines()), key=len, reverse=True)
    firsts = dict.fromkeys(phrase[0] for phrase in phrases if phrase)
    return {first: tuple(p for p in phrases if p[:1] == (first,)) for first in firsts}


def _all_words(phrases: Phrases) -> frozenset[str]:
    return frozenset(word for group in phrases.values() for phrase in group for word in phrase)
