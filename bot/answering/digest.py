"""One article, read once: its spans, what each is like, and by which terms each is found.

What the words tell is read into a `Digest`; whom and what they name is `looked_up` beside it, for
people and for the lexicon apart. So nothing need be read again because something else changed.
Knows no other article and no questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, groupby
from sys import intern
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from bot.answering.dates import spelled
from bot.answering.index import Part, count
from bot.answering.languages import Asked, Language, language
from bot.answering.lexicon import marked, mentions
from bot.answering.reading import read
from bot.answering.spans import cut
from bot.answering.suggestions import proper_names
from bot.answering.terms import WordTerms, concept_terms
from bot.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.answering.attribution.names import People
    from bot.answering.lexicon import Mention, Naming
    from bot.model import Article, Passage, Span

TRAITS: Final = np.dtype(
    [
        ("position", np.intp),
        ("before", np.intp),
        ("after", np.intp),
        ("quoted", bool),
        ("caption", bool),
        ("length", float),
        ("capitals", float),
        ("numbers", float),
        ("tells", bool),
        ("answers", bool, (len(Asked),)),
    ]
)
"""What a span is like.

Its position in its passage, from 0; how many spans `before` and `after` it those next to it stand,
or 0 where none does. Whether it is a quotation, or of a caption; how many words it holds, capitals
within, and numbers in digits; whether there is a word of saying, and which sorts of questions it
may answer, in the order of `Asked`.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """What names are looked for in: `marked` stems, and the places of numbers among them."""

    stems: tuple[str, ...]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class PassageTexts:
    """A passage's own text, those written over and under it, and where its spans stand.

    A span's place is the number of its first word and that of the word after its last.
    """

    own: Text
    around: tuple[Text, ...]
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Digest:
    """An article of n spans, in reading order, with their keys.

    `traits`, of shape (n,), are of type `TRAITS`. The documents of `terms` are the spans, then the
    passages that have any (with title, date, section, speaker and context), then the title; those
    of `words` are the spans by their words as they are. `stems` are all words, folded, and their
    stems; `capitals` and `smalls` the folded words that are written so within a span.
    """

    article: Article
    spans: tuple[Span, ...]
    keys: tuple[str, ...]
    traits: npt.NDArray[np.void]
    terms: Part
    words: Part
    stems: tuple[tuple[str, ...], tuple[str, ...]]
    capitals: tuple[str, ...]
    smalls: tuple[str, ...]
    passages: tuple[PassageTexts, ...]
    title: Text

    def all_stems(self) -> set[str]:
        """The `marked` stems of all its texts."""
        texts = chain.from_iterable((each.own, *each.around) for each in self.passages)
        return set().union(self.title.stems, *(text.stems for text in texts))


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Who or what is named in a digest's texts: concepts, as `terms` of its documents.

    A `proper` name comes as often as spans name it, in reading order.
    """

    terms: Part
    proper: tuple[str, ...]


def digest(article: Article, people: People) -> Digest:
    """Read an article; `people` are those whom its quotations may be credited to."""
    spans = cut(article, people)
    reader = cache(partial(_Read, language(article.lang)))
    groups = [tuple(group) for _, group in groupby(spans, key=lambda span: span.passage.number)]
    passages = [_Passage(group, reader) for group in groups]
    title = reader(article.title)
    stems = {word: stem for passage in passages for word, stem in passage.stems()}
    return Digest(
        article,
        spans,
        keys=tuple(span.key for span in spans),
        traits=np.array([row for each in passages for row in each.traits()], TRAITS),
        terms=count(
            [
                *chain.from_iterable(passage.span_terms() for passage in passages),
                *(passage.terms() for passage in passages),
                title.terms.between(*title.whole),
            ]
        ),
        words=count(chain.from_iterable(passage.span_words() for passage in passages)),
        stems=(tuple(map(intern, stems)), tuple(map(intern, stems.values()))),
        capitals=_written(passages, str.isupper),
        smalls=_written(passages, str.islower),
        passages=tuple(passage.texts for passage in passages),
        title=title.text,
    )


def looked_up(read: Digest, naming: Naming) -> Named:
    """Look for names in an article's texts."""
    spoken = language(read.article.lang)
    find = cache(lambda text: mentions(text.stems, spoken, naming))
    named = _namesakes_told_apart([find(passage.own) for passage in read.passages])
    told = list(zip(read.passages, named, strict=True))
    within = [
        (passage.own, [m for m in found if first <= m.start and m.end <= last], (first, last))
        for passage, found in told
        for first, last in passage.places
    ]
    in_spans = [concept_terms(found, text.numbers, *place) for text, found, place in within]
    in_passages = [
        [
            *chain.from_iterable(_concepts(find(text), text) for text in passage.around),
            *_concepts(found, passage.own),
        ]
        for passage, found in told
    ]
    proper = chain.from_iterable(proper_names(found) for _, found, _ in within)
    in_title = _concepts(find(read.title), read.title)
    return Named(count([*in_spans, *in_passages, in_title]), tuple(map(intern, proper)))


# --------------------------------------------------------------------------- what words tell


class _Read:
    """A text, read."""

    def __init__(self, spoken: Language, text: str) -> None:
        self.words = read(text, spoken)
        self.terms = WordTerms(self.words)
        self.whole = 0, len(self.words.folded)
        self.text = Text(tuple(map(intern, marked(self.words))), self.terms.numbers)


class _Passage:
    """One passage, read once for all its spans."""

    def __init__(self, spans: Sequence[Span], reader: Callable[[str], _Read]) -> None:
        self.spans = spans
        self._own = reader(spans[0].passage.text)
        self._around = [reader(text) for text in _around(spans[0].passage, spans[0].article)]
        self._words = self._own.words
        self._places = tuple(self._words.between(span.start, span.end) for span in spans)

    @property
    def texts(self) -> PassageTexts:
        around = tuple(each.text for each in self._around)
        return PassageTexts(self._own.text, around, self._places)

    def terms(self) -> list[str]:
        """What the passage is found by: its words, and all that is written over and under it."""
        texts = (*self._around, self._own)
        return list(chain.from_iterable(each.terms.between(*each.whole) for each in texts))

    def span_terms(self) -> Iterator[list[str]]:
        """What each span is found by. Whose words it holds is one of its terms, said or not."""
        for span, place in zip(self.spans, self._places, strict=True):
            spoken = [f"@{span.speaker}"] if span.speaker and span.kind is SpanKind.QUOTE else []
            yield [f"#{span.kind}", *self._own.terms.between(*place), *spoken]

    def span_words(self) -> Iterator[list[str]]:
        """The words of each span, folded, each once."""
        for first, last in self._places:
            yield list(dict.fromkeys(self._words.folded[first:last]))

    def stems(self) -> Iterator[tuple[str, str]]:
        """Every word, folded, and its stem."""
        return zip(self._words.folded, self._words.stems, strict=True)

    def written(self, case: Callable[[str], bool]) -> Iterator[str]:
        """The folded words within a span, but its first, whose first letter is of this case."""
        within = {i for first, last in self._places for i in range(first + 1, last)}
        return (self._words.folded[i] for i in sorted(within) if case(self._words.cased[i][0]))

    def traits(self) -> Iterator[tuple[Any, ...]]:
        """Of each span, what `TRAITS` lists."""
        for position, (span, place) in enumerate(zip(self.spans, self._places, strict=True)):
            words = self._words.part(*place)
            sorts = words.language.answers(span.text)
            yield (
                position,
                *_neighbours(self.spans, position),
                span.kind is SpanKind.QUOTE,
                span.kind is SpanKind.CAPTION,
                len(words.cased),
                sum(word[0].isupper() for word in words.cased[1:]),
                sum(word[0].isdigit() for word in words.cased),
                not words.language.speech_stems.isdisjoint(words.stems),
                tuple(sort in sorts for sort in Asked),
            )


def _written(passages: Iterable[_Passage], case: Callable[[str], bool]) -> tuple[str, ...]:
    words = chain.from_iterable(passage.written(case) for passage in passages)
    return tuple(map(intern, dict.fromkeys(words)))


def _around(passage: Passage, article: Article) -> Iterator[str]:
    date = spelled(article.date, language(article.lang))
    parts = (article.title, date, passage.section, passage.speaker, passage.context)
    return (part for part in parts if part)


def _neighbours(spans: Sequence[Span], at: int) -> tuple[int, int]:
    """How far before the span at a place that one stands which ends last before it begins.

    And how far after it that which begins first after its end; 0 where there is none.
    """
    span = spans[at]
    ended = [(other.end, i) for i, other in enumerate(spans) if other.end <= span.start]
    to_come = [i for i, other in enumerate(spans) if other.start >= span.end]
    return at - max(ended)[1] if ended else 0, to_come[0] - at if to_come else 0


# --------------------------------------------------------------------------- what names tell


def _concepts(found: Sequence[Mention], text: Text) -> list[str]:
    return concept_terms(found, text.numbers, 0, len(text.stems))


def _namesakes_told_apart(found: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of each passage: a surname means whoever the article names in full, if any."""
    people = {m.concept for mentioned in found for m in mentioned if m.person and m.is_long}
    return [_meant(mentioned, people) for mentioned in found]


def _meant(mentioned: list[Mention], people: set[str]) -> list[Mention]:
    """Let a surname that several bear be that of those among these people, if any is."""
    meant = {(m.start, m.end) for m in mentioned if m.concept in people}
    return [
        m for m in mentioned if not m.person or m.concept in people or (m.start, m.end) not in meant
    ]
