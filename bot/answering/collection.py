"""The spans of a corpus, fitted for ranking: what each holds, where it stands, what it is like.

Everything here is put together once out of articles that were read one by one, and never changes.
Knows no questions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from bot.answering.digest import TRAITS
from bot.answering.index import Index, Joiner, Ngrams
from bot.answering.languages import Asked, language
from bot.answering.stories import ALIKE, RARE, stories
from bot.answering.terms import counted
from bot.answering.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.answering.digest import Digest, Named
    from bot.answering.index import Floats
    from bot.answering.query import Query

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

# Long sentences hold more answers, so their length is hardly held against them; a passage's is.
SPAN_B = 0.25
PASSAGE_B = 0.75

NOWHERE: Final = -1


@dataclass(frozen=True, slots=True)
class Counters:
    """What counts terms, words as they are and the n-grams of words, of corpus after corpus."""

    terms: Joiner = field(default_factory=Joiner)
    words: Joiner = field(default_factory=Joiner)
    ngrams: Ngrams = field(default_factory=Ngrams)


class Collection:
    """The n spans of a corpus, in reading order, and the indexes over them.

    `own` indexes spans by their terms and `words` by their words as they are, `passages` passages
    with title, date, section, speaker and context, `titles` and `articles` the articles' titles and
    all their words; `vocabulary` is what a question must know of them. `passage_of` and
    `article_of` tell each span's document in those; `story_of` which articles tell one story;
    `before` and `after` the spans next to it in its passage, or `NOWHERE`. The other arrays, of
    shape (n,), tell what a span is like; `answers` which sorts of questions it may answer. `keys`
    name the spans.

    Each article comes with what it names, of each sort. What counted the terms of the corpus before
    has less to do.
    """

    def __init__(
        self, articles: Sequence[tuple[Digest, Sequence[Named]]], counters: Counters
    ) -> None:
        articles = [(digest, named) for digest, named in articles if digest.spans]
        digests = [digest for digest, _ in articles]
        self.spans = tuple(chain.from_iterable(digest.spans for digest in digests))
        self.keys = tuple(chain.from_iterable(digest.keys for digest in digests))
        parts = ((digest.terms, *(each.terms for each in named)) for digest, named in articles)
        documents = counters.terms.joined(parts)
        of_spans, of_passages, of_titles = _kinds(digests)
        passages = documents.at(of_passages)
        self.own = Index(documents.at(of_spans), b=SPAN_B)
        self.words = Index(counters.words.joined([digest.words] for digest in digests), b=SPAN_B)
        self.word_norms = self.words.norms()
        self.passages = Index(passages, b=PASSAGE_B)
        self.titles = Index(documents.at(of_titles), b=PASSAGE_B)
        self.articles = Index(
            passages.added_up(_numbered([len(digest.passages) for digest in digests])), b=PASSAGE_B
        )
        self.article_of = _numbered([len(digest.spans) for digest in digests])
        alike = self.articles.alike(least=ALIKE, rare=RARE)
        self.story_of = np.array(stories(len(digests), alike), np.intp)[self.article_of]
        self.vocabulary = _vocabulary(digests, documents.vocabulary, counters.ngrams)
        self.speakers = np.array([span.speaker or "" for span in self.spans])
        traits = np.concatenate([np.empty(0, TRAITS), *(digest.traits for digest in digests)])
        self.position: Places = np.ascontiguousarray(traits["position"])
        self.passage_of: Places = np.cumsum(self.position == 0) - 1
        place = np.arange(len(traits))
        self.before = np.where(traits["before"], place - traits["before"], NOWHERE)
        self.after = np.where(traits["after"], place + traits["after"], NOWHERE)
        self.quoted: Flags = np.ascontiguousarray(traits["quoted"])
        self.captions: Flags = np.ascontiguousarray(traits["caption"])
        self.lengths: Floats = np.ascontiguousarray(traits["length"])
        self.capitals: Floats = np.ascontiguousarray(traits["capitals"])
        self.numbers: Floats = np.ascontiguousarray(traits["numbers"])
        self.tells: Flags = np.ascontiguousarray(traits["tells"])
        answers = np.ascontiguousarray(traits["answers"].T)
        self.answers: dict[Asked, Flags] = dict(zip(Asked, answers, strict=True))

    def counts(self, query: Query) -> Flags:
        """Which spans hold a number of what the query asks the number of, of shape (n,)."""
        held = np.zeros(len(self.spans), bool)
        for term in query.counted:
            held[self.own.postings(counted(term))[0]] = True
        return held


def _kinds(digests: Sequence[Digest]) -> list[Places]:
    """The rows of spans, passages and titles among the documents of all articles."""
    sizes = [size for digest in digests for size in (len(digest.spans), len(digest.passages), 1)]
    kinds = np.repeat(np.tile(np.arange(3), len(digests)), sizes)
    return [np.flatnonzero(kinds == kind) for kind in range(3)]


def _numbered(sizes: Sequence[int]) -> Places:
    """The number of the article that each of its documents is in; they have so many each."""
    return np.repeat(np.arange(len(sizes)), np.array(sizes, np.intp))


def _vocabulary(digests: Sequence[Digest], terms: Mapping[str, int], ngrams: Ngrams) -> Vocabulary:
    stems: dict[str, str] = {}
    for digest in digests:
        stems.update(zip(*digest.stems, strict=True))
    capitals = set(chain.from_iterable(digest.capitals for digest in digests))
    # Names are the words that within a sentence are written with a capital only.
    names = capitals.difference(*(digest.smalls for digest in digests))
    languages = dict.fromkeys(language(digest.article.lang) for digest in digests)
    return Vocabulary(terms, stems, names, languages, ngrams)
