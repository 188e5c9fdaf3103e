"""A benchmark of passages and questions, read from JSON with an object a line, and cut into tasks.

`passages.jsonl` holds `id`, `article`, `title` and `text`; `questions.jsonl` holds `question`,
`article`, `kind` (`ans`, `unans_far` or `unans_near`), and if it is `ans` the id of the `passage`
and the `answers` in it (`text` and `start`). Other keys are of no concern. Knows no retriever.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from bot.errors import SettingsError
from bot.model import Article, Corpus, Passage, PassageKind, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.model import Entry, Span

WHOLE: Final = "all"
GROUP: Final = "eight"
SINGLE: Final = "one"
"""The tasks' names: how many articles their corpora have."""

_ARTICLES = 8  # of a group
_LEFT_OUT = 5  # of its passages every fifth is left out, and what it answers is not answered
_LEAST_PASSAGES = 3  # of an article that is a corpus by itself
_FOREIGN = 4  # of so many answerable questions, one is asked that another article answers

_KINDS = {"ans": "ans", "unans_near": "near", "unans_far": "far"}
_PASSAGE = "an object with id, article, title and text"
_QUESTION = (
    f"an object with question, article and kind ({', '.join(_KINDS)}), of ans with passage and"
    " answers: [{text, start}]"
)


_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Told:
    """A passage of an article with that title."""

    id: str
    article: str
    title: str
    text: str


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
    """All passages, by article, and all questions. `name` says what they are."""

    name: str
    passages: Mapping[str, Sequence[Told]]
    questions: Sequence[Question]

    @classmethod
    def read(cls, directory: Path) -> Benchmark:
        """Read a directory. Raises `SettingsError` if it holds no benchmark."""
        passages: defaultdict[str, list[Told]] = defaultdict(list)
        for passage in _read(directory / "passages.jsonl", _passage, _PASSAGE):
            passages[passage.article].append(passage)
        held = {passage.id for told in passages.values() for passage in told}
        asked = _read(directory / "questions.jsonl", _question, _QUESTION)
        questions = tuple(q if q.passage in held else _untold(q) for q in asked)
        return cls(_name(directory), dict(passages), questions)

    def tasks(self, entries: tuple[Entry, ...]) -> Iterator[Task]:
        """The whole; groups of articles with gaps; and every longer article by itself."""
        articles = list(self.passages)
        yield _task(WHOLE, self._told(articles), self.questions, entries)
        for start in range(0, len(articles), _ARTICLES):
            group = articles[start : start + _ARTICLES]
            told = [p for n, p in enumerate(self._told(group), 1) if n % _LEFT_OUT]
            yield _task(GROUP, told, self._asked(group, told), entries)
        for article in articles:
            told = self._told([article])
            if len(told) >= _LEAST_PASSAGES:
                yield _task(SINGLE, told, self._asked([article], told), entries)

    def _told(self, articles: Iterable[str]) -> list[Told]:
        return [passage for article in articles for passage in self.passages[article]]

    def _asked(self, articles: Collection[str], told: Iterable[Told]) -> Iterator[Question]:
        """What some articles are asked, and now and then what another one answers."""
        kept = {passage.id for passage in told}
        own = [q for q in self.questions if q.article in articles and q.kind != "far"]
        for question in own:
            yield question if question.passage in kept else _untold(question)
        # Questions of one article stand together, so they are taken from all over the list.
        others = [q for q in self.questions if q.article not in articles and q.kind == "ans"]
        step = max(1, len(others) * _FOREIGN // max(1, len(own)))
        for question in islice(others, 0, None, step):
            yield _untold(question, "far")


def _untold(question: Question, kind: str = "near") -> Question:
    """The question without its answer; one that had none stays of its kind."""
    return Question(
        question.text, question.article, kind if question.kind == "ans" else question.kind
    )


def _task(
    name: str, told: Iterable[Told], questions: Iterable[Question], entries: tuple[Entry, ...]
) -> Task:
    articles: defaultdict[str, list[Passage]] = defaultdict(list)
    titles, ids = {}, {}
    for each in told:
        passages = articles[each.article]
        passages.append(Passage(len(passages) + 1, PassageKind.TEXT, each.text))
        titles[each.article] = each.title
        ids[each.article, len(passages)] = each.id
    source = Source("benchmark")
    listed = (Article(a, titles[a], "2020", "fr", source, tuple(p)) for a, p in articles.items())
    return Task(name, Corpus(tuple(listed), entries=entries), ids, tuple(questions))


# --------------------------------------------------------------------------- the files


def _passage(row: Mapping[str, Any]) -> Told:
    return Told(row["id"], row["article"], row["title"], row["text"])


def _question(row: Mapping[str, Any]) -> Question:
    kind = _KINDS[row["kind"]]
    if kind != "ans":
        return Question(row["question"], row["article"], kind)
    places = ((a["start"], a["start"] + len(a["text"])) for a in row["answers"])
    return Question(row["question"], row["article"], kind, row["passage"], tuple(places))


def _name(directory: Path) -> str:
    """What the benchmark is called: the title of its README, else its directory's name."""
    for path in sorted(directory.glob("README*")):
        if title := _text(path).lstrip("\ufeff#= \n").partition("\n")[0]:
            return title.strip()
    return directory.resolve().name


def _read(path: Path, read: Callable[[Any], _Row], expected: str) -> Iterator[_Row]:
    """What is read of each line of a file."""
    for number, line in enumerate(_text(path).split("\n"), 1):
        try:
            if line.strip():
                yield read(json.loads(line))
        except (KeyError, TypeError, ValueError) as error:
            raise SettingsError(f"train: '{path}', line {number}: expected {expected}") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode(errors="replace")
    except OSError as error:
        raise SettingsError(f"train: '{path}' cannot be read: {error.strerror}") from error
