"""A question understood: its content terms and what may stand for them, who and what it asks.

Knows the articles' words through a `Vocabulary`, but neither spans nor scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answering.languages import Asked, Language, guess
from bot.answering.lexicon import Lexicon, Mention, longest
from bot.answering.terms import pairs, prefix
from bot.answering.text import cased_words, fold
from bot.answering.vocabulary import Vocabulary

# How well a term of the articles stands for a word of the question; 1 is the very word.
CONCEPT = 0.8
PREFIX = 0.7
SPELLING = 0.6
PART = 0.4  # one word of a name of several


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of the question, and the index terms that may stand for it, with strengths.

    Of several expansions that a document holds, the strongest counts. `proper` tells that it is
    written as a name.
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


def understand(question: str, lexicon: Lexicon, vocabulary: Vocabulary) -> Query:
    """Take a question apart: language, names, what sort of answer it wants, content words."""
    read = _read(question)
    mentions = lexicon.mentions(question, read.language)
    terms = [
        _term(read, place, concepts, vocabulary) for place, concepts in _places(read, mentions)
    ]
    asking = read.language.asking
    return Query(
        language=read.language,
        terms=tuple({term.word: term for term in terms}.values()),
        pairs=tuple(pairs([read.stems[place] for place in read.content])),
        people=tuple(dict.fromkeys(m.person for m in mentions if m.person)),
        says=any(read.speech),
        asked=frozenset(sort for sort, phrases in asking if phrases.search(fold(question))),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A question's words, side by side; `speech` flags those of saying."""

    language: Language
    cased: Sequence[str]
    folded: Sequence[str]
    stems: Sequence[str]
    speech: Sequence[bool]

    @property
    def content(self) -> list[int]:
        """The places of the words that carry content."""
        flagged = enumerate(zip(self.folded, self.speech, strict=True))
        return [i for i, (word, says) in flagged if word not in self.language.stops and not says]


def _read(question: str) -> _Read:
    cased = cased_words(question)
    folded = [fold(word) for word in cased]
    language = guess(question, folded)
    stems = language.stem(folded)
    return _Read(language, cased, folded, stems, [s in language.speech_stems for s in stems])


def _places(
    read: _Read, mentions: Iterable[Mention]
) -> Iterable[tuple[tuple[int, int], Sequence[str]]]:
    """What the question asks for, in its order: words from where to where, naming which concepts.

    A word of saying is no name; a content word within a name is not asked for again.
    """
    names = {
        (start, end): [mention.concept for mention in found]
        for (start, end), found in longest(mentions)
        if not all(read.speech[start:end])
    }
    within = {place for start, end in names for place in range(start, end)}
    alone = {(place, place + 1): () for place in read.content if place not in within}
    return sorted({**names, **alone}.items())


def _term(
    read: _Read, place: tuple[int, int], concepts: Sequence[str], vocabulary: Vocabulary
) -> Term:
    start, end = place
    folded = read.folded[start:end]
    strengths = {concept: 1.0 if concept.startswith("@") else CONCEPT for concept in concepts}
    languages = (read.language, *vocabulary.languages)
    if len(folded) == 1:
        expansions = _word_expansions(folded[0], languages, vocabulary)
    else:
        expansions = _part_expansions(
            [w for w in folded if w not in read.language.stops], languages
        )
    return Term(
        word=" ".join(folded),
        proper=_is_proper(read, start),
        expansions=tuple({**expansions, **strengths}.items()),
    )


def _word_expansions(
    word: str, languages: Iterable[Language], vocabulary: Vocabulary
) -> dict[str, float]:
    """The stems of a word in each language, their prefixes, and what is spelled like it."""
    strengths = {stem: SPELLING * likeness for stem, likeness in vocabulary.similar(word)}
    for stem in {language.stem([word])[0] for language in languages}:
        strengths |= {prefix(stem): PREFIX, stem: 1.0}
    return strengths


def _part_expansions(folded: Sequence[str], languages: Iterable[Language]) -> dict[str, float]:
    """The stems of the words of a long name, each of which says a part of it."""
    return {stem: PART for language in languages for stem in language.stem(list(folded))}


def _is_proper(read: _Read, place: int) -> bool:
    """Whether a word is written as a name: capitalised within a sentence that is not all capitals.

    German capitalises every noun, which tells nothing.
    """
    shouted = all(word.isupper() for word in read.cased)
    return (
        place > 0 and read.cased[place][0].isupper() and not shouted and read.language.code != "de"
    )
