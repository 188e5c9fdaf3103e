"""What was learned and how good it is, as text for people and as the file that is shipped.

Knows judged examples and models; not how they came about.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.answering import confidence, features
from bot.learning.benchmark import WHOLE
from bot.learning.measuring import auroc, calibration_error, reliability

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.learning.benchmark import Benchmark
    from bot.learning.training import Judged, Models

_NAME = 30  # characters
_FIGURE = 8
_BAR = 40


def measures(judged: Sequence[Judged]) -> dict[str, float]:
    """The figures of one task's examples, each between 0 and 1."""
    told = [j for j in judged if j.ranked.example.question.kind == "ans"]
    far = [j for j in judged if j.ranked.example.question.kind == "far"]
    near = [j for j in judged if j.ranked.example.question.kind == "near"]
    sure, right = _column(judged, _sure), _column(judged, _hit1).astype(bool)
    return {
        "hit@1": _mean(told, _hit1),
        "hit@3": _mean(told, lambda j: j.ranked.hit3),
        "AUROC answerable, far": auroc(_column(told, _answerable), _column(far, _answerable)),
        "AUROC answerable, near": auroc(_column(told, _answerable), _column(near, _answerable)),
        "AUROC confidence, far": auroc(_column(told, _sure), _column(far, _sure)),
        "AUROC confidence, near": auroc(_column(told, _sure), _column(near, _sure)),
        "calibration error": calibration_error(reliability(sure, right)),
        "answered, of the answerable": _mean(told, _is_answer),
        "refused, of the others": _mean([*far, *near], lambda j: not _is_answer(j)),
        "right reply": _mean(judged, _is_right),
    }


def lines(judged: Sequence[Judged]) -> Iterator[str]:
    """A table with a column a task, and the reliability diagram of the whole benchmark."""
    tasks = _by_task(judged)
    figures = [measures(found) for found in tasks.values()]
    wide = [max(_FIGURE, len(task)) + 2 for task in tasks]
    yield _row("articles in the corpus", tasks, wide)
    yield _row("questions", [str(len(found)) for found in tasks.values()], wide)
    for name in figures[0]:
        yield _row(name, [f"{told[name]:.4f}" for told in figures], wide)
    yield ""
    yield from diagram(tasks[WHOLE])


def _by_task(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    tasks: defaultdict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        tasks[each.ranked.example.task].append(each)
    return dict(tasks)


def _row(name: str, cells: Iterable[str], wide: Iterable[int]) -> str:
    return f"{name:{_NAME}}" + "".join(
        f"{cell:>{width}}" for cell, width in zip(cells, wide, strict=True)
    )


def diagram(judged: Sequence[Judged]) -> Iterator[str]:
    """How often the first answer is right, by how sure the bot is: a line a bin."""
    yield "confidence  right  questions"
    for each in reliability(_column(judged, _sure), _column(judged, _hit1).astype(bool)):
        bar = "█" * round(_BAR * each.right)
        yield f"{each.confidence:10.2f} {each.right:6.2f} {each.count:10d}  {bar}".rstrip()


def as_json(models: Models, benchmark: Benchmark, judged: Sequence[Judged]) -> str:
    """The file of weights, with what they were learned from and how good they are."""
    figures = measures(_by_task(judged)[WHOLE])
    told: dict[str, Any] = {
        "learned": {
            "from": benchmark.name,
            "articles": len(benchmark.passages),
            "questions": len(benchmark.questions),
            "measured": {name: round(figure, 4) for name, figure in figures.items()},
        },
        "ranking": models.ranking.as_dict(features.MEANINGS),
        "answerable": models.answerable.as_dict(confidence.MEANINGS),
        "right": models.right.as_dict(confidence.MEANINGS),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _column(judged: Sequence[Judged], value: Callable[[Judged], float]) -> Any:
    return np.array([value(each) for each in judged], float)


def _mean(judged: Sequence[Judged], value: Callable[[Judged], float]) -> float:
    return float(np.mean([value(each) for each in judged])) if judged else 0.0


def _sure(judged: Judged) -> float:
    return judged.judgement.right


def _answerable(judged: Judged) -> float:
    return judged.judgement.answerable


def _hit1(judged: Judged) -> bool:
    return judged.ranked.hit1


def _is_answer(judged: Judged) -> bool:
    return judged.judgement.is_answer


def _is_right(judged: Judged) -> bool:
    """Whether the reply is what it should be: the right answer, or a refusal."""
    told = judged.ranked.example.question.kind == "ans"
    return _is_answer(judged) and _hit1(judged) if told else not _is_answer(judged)
