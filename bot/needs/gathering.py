"""Needs: gaps that ask for the same thing, whatever the wording. Knows no articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from math import exp2
from typing import TYPE_CHECKING

from bot.answering.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answering.lexicon import Lexicon
    from bot.state.gaps import Gap

OTHERS = 2  # wordings shown beside the one that stands for all
_HALF_LIFE = timedelta(days=7).total_seconds()
_COMMON = 3  # a word is common if one in so many questions has it


@dataclass(frozen=True, slots=True)
class Need:
    """What was asked in vain: `question` is the wording that stands for all of them.

    It was asked so many `times`, from the `first` to the `last` (seconds since the epoch). `others`
    are all other wordings, most asked first; case, accents and punctuation make no wording.
    """

    question: str
    times: int
    first: float
    last: float
    others: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The wordings that are shown, the one that stands for all first."""
        return (self.question, *self.others[:OTHERS])


def gather(gaps: Iterable[Gap], lexicon: Lexicon) -> list[Need]:
    """The needs behind gaps, most pressing first, ties newest first.

    With every week that passes, a question presses half as much as one that is asked now. What
    says nothing by itself («et lui ?») is left out.
    """
    from bot.answering.clustering import groups  # noqa: PLC0415 - few want it, and it takes memory

    newest_first = sorted(gaps, key=lambda gap: -gap.at)
    if not newest_first:
        return []
    grouped = groups([gap.question for gap in newest_first], lexicon)
    found = [[newest_first[number] for number in group] for group in grouped]
    # As all press less at the same pace, their order does not depend on what time it is.
    now = newest_first[0].at
    found.sort(key=lambda each: (-_pressure(each, now), -each[0].at))
    return [_need(each) for each in found]


def _pressure(gaps: Iterable[Gap], now: float) -> float:
    return sum(exp2((gap.at - now) / _HALF_LIFE) for gap in gaps)


def _need(newest_first: Sequence[Gap]) -> Need:
    forms: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for gap in newest_first:
        forms[tuple(words(gap.question))][gap.question] += 1
    usual = _usual(forms)
    best = max(forms, key=lambda each: (usual[each], forms[each].total()))
    others = [each for each in forms if each != best]
    others.sort(key=lambda each: (-forms[each].total(), -usual[each]))
    return Need(
        question=_best_written(forms[best]),
        times=len(newest_first),
        first=newest_first[-1].at,
        last=newest_first[0].at,
        others=tuple(_best_written(forms[each]) for each in others),
    )


def _best_written(forms: Counter[str]) -> str:
    """The most frequent of the ways to write the same words, that with most accents of several."""
    return max(forms, key=lambda form: (forms[form], sum(not c.isascii() for c in form)))


def _usual(forms: Mapping[tuple[str, ...], Counter[str]]) -> dict[tuple[str, ...], float]:
    """How well each wording stands for all: words that many ask with count for it, others against.

    So none does that has a slip or a greeting, or is in a language that few ask in.
    """
    having: Counter[str] = Counter()
    for wording, written in forms.items():
        having.update(dict.fromkeys(wording, written.total()))
    times = sum(written.total() for written in forms.values())
    return {each: sum(having[word] / times - 1 / _COMMON for word in set(each)) for each in forms}
