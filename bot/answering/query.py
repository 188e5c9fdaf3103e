"""A question understood: its content terms and what may stand for them, who and what it asks.

Knows the articles' words through a `Vocabulary`, but neither spans nor scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answering.languages import Asked, Language, guess
from bot.answering.lexicon import Lexicon, Mention, longest
from bot.answering.reading import Words, read
from bot.answering.terms import pairs, prefix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.vocabulary import Vocabulary

# How well a term of the articles stands for a word of the question; 1 is the very word.
CONCEPT = 0.8
PREFIX = 0.7
SPELLING = 0.6
PART = 0.4  # one word of a name of several

# Asked for these, somebody's talking is what happened, not what is wanted: «how long did he speak?»
CIRCUMSTANCES = frozenset({Asked.WHEN, Asked.WHERE, Asked.HOW_LONG, Asked.HOW_MANY})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of the question, and the index terms that may stand for it, with strengths.

    Expansions stand weakest first; of several that a document holds, the strongest counts.
    `proper` tells that the term is written as a name.
    """

    word: str
    proper: bool
    expansions: tuple[tuple[str, float], ...]

    @property
    def person(self) -> bool:
        """Whether it names somebody."""
        return any(term.startswith("@") for term, _ in self.expansions)

    @property
    def exact(self) -> list[str]:
        """The index terms that say just the same."""
        return [term for term, strength in self.expansions if strength >= CONCEPT]


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    `people` are the names of those it names; `says` tells that it asks for somebody's words.
    """

    language: Language
    terms: tuple[Term, ...]
    pairs: tuple[str, ...]
    people: tuple[str, ...]
    says: bool
    asked: frozenset[Asked]

    @property
    def only_people(self) -> bool:
        """Whether it names people, and nothing else."""
        return bool(self.terms) and all(term.person for term in self.terms)

    @property
    def about(self) -> tuple[Term, ...]:
        """The terms that name no person; all, if it names nothing but people."""
        return tuple(term for term in self.terms if not term.person) or self.terms


def understand(question: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Query:
    """Take a question apart: language, names, what sort of answer it wants, content words."""
    words = read(question, guess(question))
    language = words.language
    asked = language.asked(words.folded)
    speech = {i for i, stem in enumerate(words.stems) if stem in language.speech_stems}
    if not CIRCUMSTANCES.isdisjoint(asked):
        speech = set()
    framing = speech.union(*asked.values())
    content = [
        place
        for place, word in enumerate(words.folded)
        if word not in language.stops and place not in framing
    ]
    mentions = lexicon.mentions(words)
    named = [m for m in mentions if not framing.issuperset(range(m.start, m.end))]
    places = {tuple(words.folded[slice(*each[0])]): each for each in _places(content, named)}
    return Query(
        language=language,
        terms=tuple(_term(words, *each, vocabulary) for each in places.values()),
        pairs=tuple(dict.fromkeys(pairs([words.stems[place] for place in content]))),
        people=tuple(dict.fromkeys(m.person for m in mentions if m.person)),
        says=bool(speech),
        asked=frozenset(asked),
    )


def _places(
    content: Iterable[int], mentions: Iterable[Mention]
) -> list[tuple[tuple[int, int], list[str]]]:
    """What is asked for, in order: words from where to where, and the concepts that they name.

    A content word within a name is not asked for again.
    """
    names = {place: [mention.concept for mention in found] for place, found in longest(mentions)}
    within = {place for start, end in names for place in range(start, end)}
    alone: dict[tuple[int, int], list[str]] = {
        (place, place + 1): [] for place in content if place not in within
    }
    return sorted((names | alone).items())


def _term(
    words: Words, place: tuple[int, int], concepts: Iterable[str], vocabulary: Vocabulary
) -> Term:
    start, end = place
    folded = words.folded[start:end]
    languages = (words.language, *vocabulary.languages)
    if len(folded) == 1:
        strengths = _word_expansions(folded[0], languages, vocabulary)
    else:
        strengths = _part_expansions(folded, languages)
    named = {concept: 1.0 if concept.startswith("@") else CONCEPT for concept in concepts}
    expansions = sorted((strengths | named).items(), key=itemgetter(1))
    return Term(" ".join(folded), _is_proper(words, start), tuple(expansions))


def _word_expansions(
    word: str, languages: Iterable[Language], vocabulary: Vocabulary
) -> dict[str, float]:
    """The stems of a word in each language, their prefixes, and what is spelled like it."""
    strengths = {stem: SPELLING * likeness for stem, likeness in vocabulary.similar(word)}
    for stem in {language.stem([word])[0] for language in languages}:
        strengths |= {prefix(stem): PREFIX, stem: 1.0}
    return strengths


def _part_expansions(folded: Iterable[str], languages: Iterable[Language]) -> dict[str, float]:
    """The stems of the words of a long name, each of which says a part of it."""
    return {
        stem: PART
        for language in languages
        for stem in language.stem([word for word in folded if word not in language.stops])
    }


def _is_proper(words: Words, place: int) -> bool:
    """Whether a word is written as a name: capitalised within a sentence that is not all capitals.

    German capitalises every noun, which tells nothing.
    """
    shouted = all(word.isupper() for word in words.cased)
    within = place > 0 and words.cased[place][0].isupper() and not shouted
    return within and words.language.code != "de"
