"""A question understood: its content terms and what may stand for them, who and what it asks.

Knows the articles' words through a `Vocabulary`, but neither spans nor scores.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answering.dates import named as named_date
from bot.answering.languages import Asked, Language
from bot.answering.lexicon import Lexicon, Mention, longest
from bot.answering.reading import Words, read
from bot.answering.terms import pairs, prefix
from bot.answering.vocabulary import LEAST_LETTERS, slip

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

SPEAKER = 0.3  # what a name weighs where its bearer's words are asked for

MOST_TERMS = 40  # who asks for more has pasted a text

# Asked for these, somebody's talking is what happened, not what is wanted: «how long did he speak?»
CIRCUMSTANCES = frozenset({Asked.WHEN, Asked.WHERE, Asked.HOW_LONG, Asked.HOW_MANY})


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name of the question, and the index terms that may stand for it, with strengths.

    Expansions stand weakest first; of several that a document holds, the strongest counts. Those
    that say the same are always there, others only if an article holds them.

    `proper` tells that the term is written as a name, `focus` that it is the thing asked for, as
    in «quel accord», `known` that the lexicon has it; `weight` is below 1 where it is taken over
    from an earlier question.
    """

    word: str
    proper: bool
    focus: bool
    expansions: tuple[tuple[str, float], ...]
    known: bool = False
    weight: float = 1.0

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

    `words` are all its words, folded, small ones too, each once. `people` are the names of those it
    names, `likely` of those whom an earlier question named; `says` tells that it asks for
    somebody's words; `asked` are the sorts of answers that it asks for, or that its words hint at;
    `date` is one that it names.
    """

    language: Language
    words: tuple[str, ...]
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
    spoken = lexicon.language(question)
    words = _corrected(read(spoken.straight(question), spoken), lexicon, vocabulary)
    mentions, frame = lexicon.mentions(words), frame_of(words)
    content = frame.content(words)
    named = [m for m in mentions if not frame.places.issuperset(range(m.start, m.end))]
    places = {tuple(words.folded[slice(*each[0])]): each for each in _places(content, named)}
    reader = _Reader(words, _focus(words, frame.places), lexicon, vocabulary)
    terms = [term for each in places.values() for term in reader.terms(*each)]
    return Query(
        language=spoken,
        words=tuple(dict.fromkeys(words.folded)),
        terms=tuple(_weighed(terms[:MOST_TERMS], says=frame.says)),
        pairs=tuple(dict.fromkeys(pairs([words.stems[place] for place in content]))),
        people=tuple(dict.fromkeys(m.person for m in mentions if m.person)),
        likely=(),
        says=frame.says,
        asked=frame.asked | spoken.hinted(words.stems),
        date=named_date(words),
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """How a question asks: for what sorts of answers, for words, and by words at which places."""

    asked: frozenset[Asked]
    says: bool
    places: frozenset[int]

    def content(self, words: Words) -> list[int]:
        """The places of the words that it asks about."""
        stops = words.language.stops
        return [
            place
            for place, word in enumerate(words.folded)
            if word not in stops and place not in self.places
        ]


def frame_of(words: Words) -> Frame:
    """How the words of a question ask."""
    language = words.language
    asked = language.asked(words.folded)
    speech = language.speaks(words.folded, words.stems)
    if not CIRCUMSTANCES.isdisjoint(asked):
        speech = set()
    leading = language.leads(words.folded)
    places = frozenset(speech.union(leading, *asked.values()))
    return Frame(frozenset(asked), bool(speech), places)


def _weighed(terms: Sequence[Term], *, says: bool) -> list[Term]:
    """The terms; asked for somebody's words on something, it is that thing that matters.

    That they are theirs is seen to elsewhere.
    """
    if not says or all(term.person for term in terms):
        return list(terms)
    return [replace(term, weight=SPEAKER) if term.person else term for term in terms]


def _corrected(words: Words, lexicon: Lexicon, vocabulary: Vocabulary) -> Words:
    """The words that were meant, where a finger slipped and the lexicon does not know the word.

    What may be a question word or another small one is that, else a word of the articles.
    """
    known = {i for m in lexicon.mentions(words) for i in range(m.start, m.end)}
    folded, stems = list(words.folded), list(words.stems)
    for place, word in enumerate(words.folded):
        if place in known or word in words.language.stops or vocabulary.holds([stems[place]]):
            continue
        proper = _is_proper(words, place, vocabulary) or words.language.month(word) is not None
        if (
            not proper
            and len(word) > LEAST_LETTERS
            and (small := slip(word, words.language.small_words))
        ):
            folded[place], stems[place] = small, small
        else:
            meant = vocabulary.meant(word, proper=proper)
            folded[place], stems[place] = meant or (word, stems[place])
    return replace(words, folded=folded, stems=stems)


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

    def terms(self, place: tuple[int, int], concepts: Sequence[str]) -> list[Term]:
        """What stands from one word to another and names these concepts.

        It is one term, but for a compound that no article holds: then its parts are.
        """
        folded = self.words.folded[place[0] : place[1]]
        stems = self.words.stems[place[0] : place[1]]
        term = self._term(place, folded, stems, concepts)
        if concepts or len(folded) > 1 or self.vocabulary.holds(term.exact):
            return [term]
        found = self.lexicon.compound(folded[0], self.words.language)
        return [self._part(place, part) for part in found] or [term]

    def _part(self, place: tuple[int, int], part: str) -> Term:
        words = read(part, self.words.language)
        concepts = [mention.concept for mention in self.lexicon.mentions(words)]
        return self._term(place, words.folded, words.stems, concepts)

    def _term(
        self,
        place: tuple[int, int],
        folded: Sequence[str],
        stems: Sequence[str],
        concepts: Sequence[str],
    ) -> Term:
        start, end = place
        related = dict.fromkeys(self.lexicon.related(concepts), RELATED)
        named = {concept: 1.0 if concept.startswith("@") else CONCEPT for concept in concepts}
        near = {
            expansion: how_well
            for expansion, how_well in (related | self._by_words(folded, stems)).items()
            if how_well >= CONCEPT or self.vocabulary.holds([expansion])
        }
        return Term(
            " ".join(folded),
            proper=_is_proper(self.words, start, self.vocabulary),
            focus=self.focus is not None and start <= self.focus < end,
            expansions=tuple(sorted((near | named).items(), key=itemgetter(1))),
            known=any(concept.startswith("=") for concept in concepts),
        )

    def _by_words(self, folded: Sequence[str], stems: Sequence[str]) -> dict[str, float]:
        if len(folded) == 1:
            return self._by_word(folded[0], stems[0])
        return _part_expansions(folded, (self.words.language, *self.vocabulary.languages))

    def _by_word(self, word: str, stem: str) -> dict[str, float]:
        """A word's stems in its own language and the articles', their prefixes, and its like."""
        alike = self.vocabulary.similar(word)
        strengths = {other: SPELLING * likeness for other, likeness in alike.items()}
        for each in {stem, *(spoken.stem([word])[0] for spoken in self.vocabulary.languages)}:
            strengths |= {prefix(each): PREFIX, each: 1.0}
        return strengths


def _part_expansions(folded: Iterable[str], languages: Iterable[Language]) -> dict[str, float]:
    """The stems of the words of a long name, each of which says a part of it."""
    return {
        stem: PART
        for language in languages
        for stem in language.stem([word for word in folded if word not in language.stops])
    }


def _is_proper(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is written as a name: capitalised within a sentence that is not all capitals.

    German capitalises every noun, and who types no capitals at all writes names so too: then names
    are those of the articles.
    """
    capitals = [word[0].isupper() for word in words.cased]
    shouted = all(word.isupper() for word in words.cased)
    if shouted or words.language.code == "de" or not any(capitals[1:]):
        return vocabulary.is_name(words.folded[place])
    return place > 0 and capitals[place]
