"""From a benchmark to weights: examples, cross-validation over articles, and the last fit.

The figures on an article's questions come from models that saw none of them. Knows what is
fitted, not how.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from bot.answering import confidence, features
from bot.answering.confidence import Judgement
from bot.answering.retriever import Retriever
from bot.errors import SettingsError
from bot.learning.benchmark import WHOLE
from bot.learning.fitting import listwise, logistic
from bot.learning.rewording import reworded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.answering.collection import Flags
    from bot.answering.index import Floats
    from bot.answering.ranking import Found
    from bot.answering.weights import Linear
    from bot.learning.benchmark import Benchmark, Question, Task
    from bot.model import Entry

FOLDS = 5
TOP = 3
OFTEN = 1000  # questions, and who waits is told how far it is

_TOO_FEW = (
    "train: too few questions: without any fifth of the articles there must be some that are"
    " answered and some that are not, and some whose first answer is right and some where it is not"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A question of a task, what was found for it, and which candidates are right.

    `fold` is that of its article; what another fold learned may be measured on it.
    """

    task: str
    question: Question
    fold: int
    found: Found | None
    right: Flags


@dataclass(frozen=True, slots=True)
class Ranked:
    """An example as a model ranks it: whether the first, or one of the first three, is right.

    `signs` are those of the confidence, all 0 where nothing was found.
    """

    example: Example
    hit1: bool
    hit3: bool
    signs: Floats


@dataclass(frozen=True, slots=True)
class Models:
    """What is learned."""

    ranking: Linear
    answerable: Linear
    right: Linear


@dataclass(frozen=True, slots=True)
class Judged:
    """A ranked example and what models that did not see its article make of it."""

    ranked: Ranked
    judgement: Judgement


def examples(
    benchmark: Benchmark, entries: tuple[Entry, ...], tell: Callable[[str], object]
) -> Iterator[Example]:
    """Ask every task's questions of a retriever over its corpus; `tell` is told how far it is.

    Those over a small corpus are asked in other words too: that is how a newsroom's readers ask.
    """
    articles = sorted({question.article for question in benchmark.questions})
    folds = {article: number % FOLDS for number, article in enumerate(articles)}
    tasks = list(benchmark.tasks(entries))
    total, asked = sum(len(task.questions) for task in tasks), count(1)
    for task in tasks:
        retriever = Retriever(task.corpus)
        for question in task.questions:
            yield from _examples(task, question, folds[question.article], retriever)
            if (number := next(asked)) % OFTEN == 0:
                tell(f"asked {number:,} of {total:,} questions …")


def _examples(task: Task, question: Question, fold: int, retriever: Retriever) -> Iterator[Example]:
    query = retriever.understand(question.text)
    yield _example(task.name, task, question, fold, retriever.find(query))
    if task.name != WHOLE:
        found = retriever.find(reworded(query))
        yield _example(f"{task.name}, reworded", task, question, fold, found)


def _example(name: str, task: Task, question: Question, fold: int, found: Found | None) -> Example:
    return Example(name, question, fold, found, _right(task, question, found))


def _right(task: Task, question: Question, found: Found | None) -> Flags:
    spans = found.spans if found else ()
    return np.array([task.is_right(span, question) for span in spans], bool)


def fit(told: Sequence[Example]) -> tuple[Models, list[Judged]]:
    """Models of all examples, and each example judged by models that did not see its fold.

    Raises `SettingsError` if there are too few.
    """
    ranked = [r for fold in range(FOLDS) for r in _rank(_of_fold(told, fold), _ranking(told, fold))]
    judged = [
        each
        for fold in range(FOLDS)
        for each in _judge([r for r in ranked if r.example.fold == fold], _heads(ranked, fold))
    ]
    return Models(_ranking(told, None), *_heads(ranked, None)), judged


def _of_fold(told: Iterable[Example], fold: int) -> list[Example]:
    return [example for example in told if example.fold == fold]


def _ranking(told: Iterable[Example], without: int | None) -> Linear:
    """The ranking model of every fold but one. Lists without both right and wrong teach nothing."""
    lists = [
        (example.found.columns, example.right)
        for example in told
        if example.fold != without and example.found
        if example.right.any() and not example.right.all()
    ]
    if not lists:
        raise SettingsError(_TOO_FEW)
    return listwise(tuple(features.MEANINGS), lists)


def _rank(told: Iterable[Example], model: Linear) -> Iterator[Ranked]:
    for example in told:
        if example.found is None:
            yield Ranked(example, hit1=False, hit3=False, signs=np.zeros(len(confidence.MEANINGS)))
            continue
        hits = example.found.hits(model)
        right = [bool(example.right[hit.place]) for hit in hits[:TOP]]
        signs = confidence.signs(example.found, hits)
        yield Ranked(example, hit1=right[0], hit3=any(right), signs=signs)


def _heads(ranked: Sequence[Ranked], without: int | None) -> tuple[Linear, Linear]:
    """The two heads' models of every fold but one. Each task counts alike."""
    known = [r for r in ranked if r.example.fold != without and r.example.found]
    tasks = [r.example.task for r in known]
    sizes = {task: tasks.count(task) for task in set(tasks)}
    parts = np.array([len(known) / len(sizes) / sizes[task] for task in tasks])
    signs = np.array([r.signs for r in known])

    def head(truth: Callable[[Ranked], bool]) -> Linear:
        truths = np.array([truth(r) for r in known])
        if truths.all() or not truths.any():
            raise SettingsError(_TOO_FEW)
        return logistic(tuple(confidence.MEANINGS), signs, truths, parts)

    return head(lambda r: r.example.question.kind == "ans"), head(lambda r: r.hit1)


def _judge(ranked: Iterable[Ranked], heads: tuple[Linear, Linear]) -> Iterator[Judged]:
    for each in ranked:
        sure = [float(head.probability(each.signs)) for head in heads]
        yield Judged(each, Judgement(*sure) if each.example.found else Judgement())
