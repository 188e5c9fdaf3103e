"""The spans of a corpus, fitted for ranking: what each holds, where it stands, what it is like.

Everything here is computed once and never changes. Knows no questions.
"""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from bot.answering.dates import spelled
from bot.answering.index import Floats, Index
from bot.answering.languages import Asked, language
from bot.answering.reading import read
from bot.answering.stories import ALIKE, RARE, stories
from bot.answering.terms import counted, terms
from bot.answering.vocabulary import Vocabulary
from bot.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from bot.answering.lexicon import Lexicon, Mention
    from bot.answering.query import Query
    from bot.answering.reading import Words
    from bot.model import Article, Passage, Span

    # The words of a text and the concepts that they name.
    Reading = tuple[Words, Sequence[Mention]]

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

# Long sentences hold more answers, so their length is hardly held against them; a passage's is.
SPAN_B = 0.25
PASSAGE_B = 0.75

NOWHERE = -1


class Collection:
    """The n spans of a corpus, in reading order, and the indexes over them.

    `own` indexes spans by their terms and `words` by their words as they are, `passages` passages
    with title, date, section, speaker and context, `titles` and `articles` the articles' titles and
    all their words; `vocabulary` is what a question must know of them. `passage_of` and
    `article_of` tell each span's document in those; `story_of` which articles tell one story;
    `before` and `after` the spans next to it in its passage, or `NOWHERE`. The other arrays, of
    shape (n,), tell what a span is like; `answers` which sorts of questions it may answer.
    """

    def __init__(self, spans: Sequence[Span], lexicon: Lexicon) -> None:
        self.spans = tuple(spans)
        passages = [tuple(group) for _, group in groupby(self.spans, key=_place)]
        articles = [tuple(group) for _, group in groupby(self.spans, key=_article)]
        readings = [_Passage(group, lexicon) for group in passages]
        _tell_namesakes_apart(readings)
        read_once = [passage.terms() for passage in readings]
        self.own = Index(chain.from_iterable(p.span_terms() for p in readings), b=SPAN_B)
        self.words = Index(
            (sorted(set(words.folded)) for passage in readings for words in passage.words()),
            b=SPAN_B,
        )
        self.word_norms = np.array(
            [self.words.norm(set(w.folded)) for passage in readings for w in passage.words()]
        )
        self.passages = Index(read_once, b=PASSAGE_B)
        titles = [_read(group[0].article.title, group[0].article, lexicon) for group in articles]
        self.titles = Index((terms(*title) for title in titles), b=PASSAGE_B)
        self.articles = Index(_joined(passages, read_once), b=PASSAGE_B)
        self.passage_of = _numbered(passages)
        self.article_of = _numbered(articles)
        alike = self.articles.alike(least=ALIKE, rare=RARE)
        self.story_of = np.array(stories(len(articles), alike), np.intp)[self.article_of]
        self.before, self.after = _neighbours(passages)
        self.speakers = np.array([span.speaker or "" for span in self.spans])
        self.quoted = np.array([span.kind is SpanKind.QUOTE for span in self.spans], bool)
        self.captions = np.array([span.kind is SpanKind.CAPTION for span in self.spans], bool)
        self.position = np.array([place for group in passages for place in range(len(group))])
        self.vocabulary = self._vocabulary(readings)
        self.lengths = _traits(readings, lambda words: len(words.cased))
        self.capitals = _traits(readings, _capitals)
        self.numbers = _traits(readings, _numbers)
        self.tells = _traits(readings, _tells).astype(bool)
        self.answers = _answers(self.spans)

    def _vocabulary(self, passages: Sequence[_Passage]) -> Vocabulary:
        return Vocabulary(
            self.own.vocabulary.keys() | self.articles.vocabulary.keys(),
            {word: stem for passage in passages for word, stem in passage.stems()},
            _names(passages),
            dict.fromkeys(language(span.article.lang) for span in self.spans),
        )

    def counts(self, query: Query) -> Flags:
        """Which spans hold a number of what the query asks the number of, of shape (n,)."""
        held = np.zeros(len(self.spans), bool)
        for term in query.counted:
            held[self.own.postings(counted(term))[0]] = True
        return held


class _Passage:
    """One passage, read once for all its spans."""

    def __init__(self, spans: Sequence[Span], lexicon: Lexicon) -> None:
        self._spans = spans
        self._lexicon = lexicon
        self._words, self._mentions = _read(spans[0].passage.text, spans[0].article, lexicon)
        self._parts = [self._words.between(span.start, span.end) for span in spans]

    @property
    def article(self) -> Article:
        return self._spans[0].article

    def named_in_full(self) -> set[str]:
        """Who is named by more than a surname."""
        return {m.concept for m in self._mentions if m.person and m.is_long}

    def mean(self, people: Container[str]) -> None:
        """Let a surname that several bear be that of those among these people, if any is."""
        meant = {(m.start, m.end) for m in self._mentions if m.concept in people}
        self._mentions = [
            m
            for m in self._mentions
            if not m.person or m.concept in people or (m.start, m.end) not in meant
        ]

    def words(self) -> Iterator[Words]:
        """The words of each span."""
        return (self._words.part(*part) for part in self._parts)

    def stems(self) -> Iterator[tuple[str, str]]:
        """Every word, folded, and its stem."""
        return zip(self._words.folded, self._words.stems, strict=True)

    def cased(self) -> Iterator[tuple[str, str]]:
        """The words within each span but its first, as they are and folded."""
        for words in self.words():
            yield from zip(words.cased[1:], words.folded[1:], strict=True)

    def span_terms(self) -> Iterator[list[str]]:
        """What each span is found by. Whose words it holds is one of its terms, said or not."""
        for span, (first, last), words in zip(self._spans, self._parts, self.words(), strict=True):
            within = (m for m in self._mentions if first <= m.start and m.end <= last)
            spoken = [f"@{span.speaker}"] if span.speaker and span.kind is SpanKind.QUOTE else []
            yield [f"#{span.kind}", *terms(words, within), *spoken]

    def terms(self) -> list[str]:
        """What the passage is found by: its words, and all that is written over and under it."""
        around = _around(self._spans[0].passage, self.article)
        over = (terms(*_read(text, self.article, self._lexicon)) for text in around)
        return [*chain.from_iterable(over), *terms(self._words, self._mentions)]


def _names(passages: Iterable[_Passage]) -> set[str]:
    """The folded words that within a sentence are written with a capital only."""
    within = [pair for passage in passages for pair in passage.cased()]
    return {word for cased, word in within if cased[0].isupper()} - {
        word for cased, word in within if cased[0].islower()
    }


def _tell_namesakes_apart(passages: Iterable[_Passage]) -> None:
    """Within an article, a surname means whoever the article names in full."""
    for _, group in groupby(passages, key=lambda passage: passage.article.id):
        told = list(group)
        people = set().union(*(passage.named_in_full() for passage in told))
        for passage in told:
            passage.mean(people)


def _around(passage: Passage, article: Article) -> Iterator[str]:
    date = spelled(article.date, language(article.lang))
    parts = (article.title, date, passage.section, passage.speaker, passage.context)
    return (part for part in parts if part)


def _read(text: str, article: Article, lexicon: Lexicon) -> Reading:
    words = read(text, language(article.lang))
    return words, lexicon.mentions(words)


def _joined(
    passages: Iterable[Sequence[Span]], read_once: Iterable[Sequence[str]]
) -> Iterator[list[str]]:
    """What each article is found by: the terms of its passages."""
    told = zip(passages, read_once, strict=True)
    for _, group in groupby(told, key=lambda each: _article(each[0][0])):
        yield [term for _, found in group for term in found]


def _place(span: Span) -> tuple[str, int]:
    return span.article.id, span.passage.number


def _article(span: Span) -> str:
    return span.article.id


def _numbered(groups: Iterable[Sequence[Span]]) -> Places:
    """The number of the group that each span is in."""
    return np.array([number for number, group in enumerate(groups) for _ in group], np.intp)


def _neighbours(passages: Iterable[Sequence[Span]]) -> tuple[Places, Places]:
    """Of each span, which one ends last before it begins, and which begins first after its end."""
    before, after, first = [], [], 0
    for group in passages:
        for span in group:
            ended = [(s.end, i) for i, s in enumerate(group, first) if s.end <= span.start]
            to_come = [i for i, s in enumerate(group, first) if s.start >= span.end]
            before.append(max(ended)[1] if ended else NOWHERE)
            after.append(to_come[0] if to_come else NOWHERE)
        first += len(group)
    return np.array(before, np.intp), np.array(after, np.intp)


def _traits(passages: Iterable[_Passage], trait: Callable[[Words], int]) -> Floats:
    return np.array([trait(words) for passage in passages for words in passage.words()], float)


def _capitals(words: Words) -> int:
    """How many words within the span begin with a capital."""
    return sum(word[0].isupper() for word in words.cased[1:])


def _numbers(words: Words) -> int:
    return sum(word[0].isdigit() for word in words.cased)


def _tells(words: Words) -> bool:
    """Whether there is a word of saying."""
    return not words.language.speech_stems.isdisjoint(words.stems)


def _answers(spans: Sequence[Span]) -> dict[Asked, Flags]:
    """For each sort of question, which spans hold the sort of thing that answers it."""
    answered = [language(span.article.lang).answers(span.text) for span in spans]
    return {sort: np.array([sort in sorts for sorts in answered], bool) for sort in Asked}
