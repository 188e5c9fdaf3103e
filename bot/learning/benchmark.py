"""A benchmark of passages and questions, read from JSON with an object a line, and cut into tasks.

`passages.jsonl` holds `id`, `article`, `title` and `text`; `questions.jsonl` holds `question`,
`article`, `kind` (`ans`, `unans_far` or `unans_near`), `passage` and `answers` (`text` and
`start`). Knows no retriever.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from bot.errors import SettingsError
from bot.model import Article, Corpus, Passage, PassageKind, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.model import Entry, Span

_GROUP = 8  # articles of a middling corpus
_LEFT_OUT = 5  # of its passages every fifth is left out, and what it answers is not answered
_LEAST_PASSAGES = 3  # of an article that is a corpus by itself
_FOREIGN = 4  # of so many answerable questions, one is asked that another article answers


@dataclass(frozen=True, slots=True)
class Question:
    """A question and where its answer stands: a passage's id, and from where to where in it.

    `kind` is `ans`, `near` (the articles speak of it, but do not tell) or `far` (they do not even
    speak of it); only an `ans` has its answer in the corpus.
    """

    text: str
    article: str
    kind: str
    passage: str | None = None
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A corpus and what is asked of it. `ids` are its passages', by article and number."""

    name: str
    corpus: Corpus
    ids: Mapping[tuple[str, int], str]
    questions: tuple[Question, ...]

    def is_right(self, span: Span, question: Question) -> bool:
        """Whether a span holds a part of the answer, as the benchmark counts."""
        here = self.ids[span.article.id, span.passage.number] == question.passage
        return here and any(span.start < end and start < span.end for start, end in question.places)


@dataclass(frozen=True, slots=True)
class Benchmark:
    """All passages, by article, and all questions."""

    passages: Mapping[str, Sequence[Mapping[str, Any]]]
    questions: Sequence[Question]

    @classmethod
    def read(cls, directory: Path) -> Benchmark:
        """Read a directory. Raises `SettingsError` if it holds no benchmark."""
        by_article: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for passage in _lines(directory / "passages.jsonl"):
            by_article[passage["article"]].append(passage)
        held = {passage["id"] for told in by_article.values() for passage in told}
        asked = (_question(row, held) for row in _lines(directory / "questions.jsonl"))
        return cls(dict(by_article), tuple(asked))

    def tasks(self, entries: tuple[Entry, ...]) -> Iterator[Task]:
        """The whole; groups of articles with gaps; and every longer article by itself."""
        articles = list(self.passages)
        yield self._task("all articles", articles, entries)
        for start in range(0, len(articles), _GROUP):
            yield self._task("eight articles", articles[start : start + _GROUP], entries, gaps=True)
        for article in articles:
            if len(self.passages[article]) >= _LEAST_PASSAGES:
                yield self._task("one article", [article], entries)

    def _task(
        self, name: str, articles: Sequence[str], entries: tuple[Entry, ...], *, gaps: bool = False
    ) -> Task:
        told = [p for article in articles for p in self.passages[article]]
        kept = [p for n, p in enumerate(told, 1) if not (gaps and n % _LEFT_OUT == 0)]
        if len(articles) == len(self.passages):
            asked: Iterable[Question] = self.questions
        else:
            asked = self._asked(set(articles), {p["id"] for p in kept})
        corpus, ids = _corpus(kept, entries)
        return Task(name, corpus, ids, tuple(asked))

    def _asked(self, articles: set[str], kept: set[str]) -> Iterator[Question]:
        """What some articles are asked, and now and then what another one answers."""
        own = [q for q in self.questions if q.article in articles and q.kind != "far"]
        for question in own:
            told = question.kind == "ans" and question.passage in kept
            yield question if told else _untold(question, "near")
        # Questions of one article stand together, so they are taken from all over the list.
        others = [q for q in self.questions if q.article not in articles and q.kind == "ans"]
        step = max(1, len(others) * _FOREIGN // max(1, len(own)))
        for question in islice(others, 0, None, step):
            yield _untold(question, "far")


def _question(row: Mapping[str, Any], held: set[str]) -> Question:
    kind = row["kind"].removeprefix("unans_")
    if row["passage"] not in held:
        return Question(row["question"], row["article"], kind)
    places = ((a["start"], a["start"] + len(a["text"])) for a in row["answers"])
    return Question(row["question"], row["article"], kind, row["passage"], tuple(places))


def _untold(question: Question, kind: str) -> Question:
    return Question(question.text, question.article, kind)


def _corpus(
    passages: Iterable[Mapping[str, Any]], entries: tuple[Entry, ...]
) -> tuple[Corpus, dict[tuple[str, int], str]]:
    articles: defaultdict[str, list[Passage]] = defaultdict(list)
    titles, ids = {}, {}
    for row in passages:
        told = articles[row["article"]]
        told.append(Passage(len(told) + 1, PassageKind.TEXT, row["text"]))
        titles[row["article"]] = row["title"]
        ids[row["article"], len(told)] = row["id"]
    source = Source("benchmark")
    listed = (Article(a, titles[a], "2020", "fr", source, tuple(p)) for a, p in articles.items())
    return Corpus(tuple(listed), entries=entries), ids


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"train: '{path}' cannot be read: {error.strerror}") from error
    return (json.loads(line) for line in text.splitlines() if line.strip())
