"""Articles that tell one story at different times: the newest first, unless a date is named.

Knows dates and numbers; whether a span answers the question is decided before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answering.dates import Date
    from bot.answering.ranking import Hit
    from bot.model import Span

ALIKE = 0.1  # the least cosine of two articles that tell one story
RARE = 30  # articles: a term that more of them hold makes no story
CLOSE = 1.0  # learned score: how near to the best a report from another time must come
MUCH = 0.8  # of the best's coverage: the least of a report from the date that the question names

_NUMBER = re.compile(r"\d+")


def stories(articles: int, pairs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The story of each article: the number of the first that it, or one alike, is alike with."""
    story = list(range(articles))
    for one, other in pairs:
        first, second = sorted((story[one], story[other]))
        story = [first if each == second else each for each in story]
    return tuple(story)


def in_time(hits: Sequence[Hit], date: Date | None) -> list[Hit]:
    """The hits, the report from the named date first, or else the newest of the best's story."""
    if not hits:
        return []
    of_story = [hit for hit in hits if hit.story == hits[0].story]
    if date:
        chosen = next(
            (h for h in of_story if date.fits(_date(h)) and _tells_much(h, hits[0])), hits[0]
        )
    else:
        chosen = max((hit for hit in of_story if _is_close(hit, hits[0])), key=_date)
    first = replace(chosen, share=hits[0].share)
    return [first, *(hit for hit in hits if hit is not chosen)]


def older(hits: Sequence[Hit]) -> Hit | None:
    """An older report of what the first hit tells, with other numbers."""
    first = hits[0]
    rivals = (hit for hit in hits[1:] if hit.story == first.story and _is_close(hit, first))
    return next(
        (h for h in rivals if _date(h) < _date(first) and _differs(h.span, first.span)), None
    )


def _is_close(hit: Hit, best: Hit) -> bool:
    return hit.score >= best.score - CLOSE


def _tells_much(hit: Hit, best: Hit) -> bool:
    """Whether a hit covers nearly as much of the question as the best."""
    return hit.coverage >= MUCH * best.coverage


def _date(hit: Hit) -> str:
    return hit.span.article.date


def _differs(one: Span, other: Span) -> bool:
    """Whether both give numbers, and neither all of the other's."""
    numbers, others = (set(_NUMBER.findall(span.text)) for span in (one, other))
    return bool(numbers and others) and not (numbers <= others or others <= numbers)
