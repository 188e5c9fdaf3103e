"""A question understood: its content terms and what may stand for them, who and what it asks.

Knows the articles' words through a `Vocabulary`, but neither spans nor scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answering.dates import named as named_date
from bot.answering.languages import Asked, Language, guess
from bot.answering.lexicon import Lexicon, Mention, longest
from bot.answering.reading import Words, read
from bot.answering.terms import pairs, prefix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bot.answering.dates import Date
    from bot.answering.vocabulary import Vocabulary

# How well a term of the articles stands for a word of the question; 1 is the very word.
CONCEPT = 0.8
PREFIX = 0.7
SPELLING = 0.6
RELATED = 0.4
PART = 0.4  # one word of a name of several

MOST_TERMS = 40  # who asks for more has pasted a text

# Asked for these, somebody's talking is what happened, not what is wanted: «how long did he speak?»
CIRCUMSTANCES = frozenset({Asked.WHEN, Asked.WHERE, Asked.HOW_LONG, Asked.HOW_MANY})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of the question, and the index terms that may stand for it, with strengths.

    Expansions stand weakest first; of several that a document holds, the strongest counts.
    `proper` tells that the term is written as a name, `focus` that it is the thing asked for, as
    in «quel accord»; `weight` is below 1 where it is taken over from an earlier question.
    """

    word: str
    proper: bool
    focus: bool
    expansions: tuple[tuple[str, float], ...]
    weight: float = 1.0

    @property
    def person(self) -> bool:
        """Whether it names somebody."""
        return any(term.startswith("@") for term, _ in self.expansions)

    @property
    def known(self) -> bool:
        """Whether the lexicon knows it."""
        return any(term.startswith("=") for term, _ in self.expansions)

    @property
    def exact(self) -> list[str]:
        """The index terms that say just the same."""
        return [term for term, strength in self.expansions if strength >= CONCEPT]


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    `people` are the names of those it names, `likely` of those whom an earlier question named;
    `says` tells that it asks for somebody's words;
    `asked` are the sorts of answers that it asks for, or that its words hint at; `date` is one that
    it names.
    """

    language: Language
    terms: tuple[Term, ...]
    pairs: tuple[str, ...]
    people: tuple[str, ...]
    likely: tuple[str, ...]
    says: bool
    asked: frozenset[Asked]
    date: Date | None = None

    @property
    def only_people(self) -> bool:
        """Whether it names people, and nothing else."""
        return bool(self.terms) and all(term.person for term in self.terms)

    @property
    def counted(self) -> tuple[str, ...]:
        """The index terms of what it asks the number of, if it asks for one of something."""
        if Asked.HOW_MANY not in self.asked:
            return ()
        return tuple(e for term in self.terms if term.focus for e in term.exact)

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
    _Reader(words, _focus(words, framing), lexicon, vocabulary)
    reader = _Reader(words, _focus(words, framing), lexicon, vocabulary)
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
        terms=tuple(reader.term(*each) for each in islice(places.values(), MOST_TERMS)),
        pairs=tuple(dict.fromkeys(pairs([words.stems[place] for place in content]))),
        people=tuple(dict.fromkeys(m.person for m in mentions if m.person)),
        likely=(),
        says=bool(speech),
        asked=frozenset(asked) | language.hinted(words.stems),
        date=named_date(words),
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


def _focus(words: Words, framing: Collection[int]) -> int | None:
    """The place of the word asked for: the first of content after a «quel» or «combien de»."""
    language, waiting = words.language, False
    for place, word in enumerate(words.folded):
        if word in language.focus_words:
            waiting = True
        elif waiting and word not in language.stops and place not in framing:
            return place
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Makes terms of the words of one question."""

    words: Words
    focus: int | None
    lexicon: Lexicon
    vocabulary: Vocabulary

    def term(self, place: tuple[int, int], concepts: Sequence[str]) -> Term:
        """The term that stands from one word to another and names these concepts."""
        start, end = place
        folded = self.words.folded[start:end]
        related = dict.fromkeys(self.lexicon.related(concepts), RELATED)
        named = {concept: 1.0 if concept.startswith("@") else CONCEPT for concept in concepts}
        expansions = related | self._by_words(folded) | named
        return Term(
            " ".join(folded),
            proper=_is_proper(self.words, start),
            focus=self.focus is not None and start <= self.focus < end,
            expansions=tuple(sorted(expansions.items(), key=itemgetter(1))),
        )

    def _by_words(self, folded: Sequence[str]) -> dict[str, float]:
        languages = (self.words.language, *self.vocabulary.languages)
        if len(folded) == 1:
            return _word_expansions(folded[0], languages, self.vocabulary)
        return _part_expansions(folded, languages)


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
