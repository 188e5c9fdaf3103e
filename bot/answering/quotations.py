"""Finds what stands in quotation marks. Knows marks, not languages, sentences or speakers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What may close each opening mark. German has „…“ and »…«, English “…”, French «…».
_CLOSERS = {"«": "»", "»": "«", "“": "”", "„": "“”", "‚": "‘’", "‘": "’", "‹": "›", '"': '"'}
_DEEPEST = 8  # nobody nests further; the limit keeps broken texts from taking long
_MARK = re.compile('[«»“”„‚‘’‹›"\n]')


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `start:end` are its words, `outer_start:outer_end` these with their marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order; a mark without its partner is ignored.

    Padding inside the marks, narrow spaces too, belongs to the marks. Apostrophes never quote.
    """
    return _outermost(text, _pairs(text)[0])


def unclosed(text: str) -> Quotation | None:
    """The quotation that a paragraph leaves open at its end for the next one to go on with."""
    pairs, still_open = _pairs(text)
    open_at = [at for at in still_open if text[at] in "«“„" and all(end <= at for _, end in pairs)]
    return _quotation(text, open_at[0], len(text), closed=False) if open_at else None


def overlapping(quoted: Sequence[Quotation], start: int, end: int) -> slice:
    """Which of the quotations, in order, have a character in common with `start:end`."""
    first = bisect_right(quoted, start, key=lambda each: each.outer_end)
    return slice(first, bisect_left(quoted, end, key=lambda each: each.outer_start))


def _pairs(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """The (start, end) of all pairs of marks, and where marks were left open."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for found in _MARK.finditer(text):
        mark, at = found.group(), found.start()
        if mark == "\n":
            stack = [opened for opened in stack if text[opened] != '"']
        elif (depth := _partner(text, stack, at)) is not None:
            pairs.append((stack[depth], at + 1))
            del stack[depth:]
        elif _opens(text, at):
            stack = [*stack[1 - _DEEPEST :], at]
    return pairs, stack


def _partner(text: str, stack: list[int], at: int) -> int | None:
    """The depth in the stack of the mark that the one at `at` closes."""
    if text[at] in "’‘" and not _ends_word(text, at):
        return None
    if text[at] == '"' and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isalnum():
        return None
    matching = (d for d in reversed(range(len(stack))) if text[at] in _CLOSERS[text[stack[d]]])
    return next(matching, None)


def _opens(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in "«„“":
        return True
    # An apostrophe and an inch mark touch the word before them; an opening mark does not.
    return mark in _CLOSERS and not before.isalnum() and bool(after) and not after.isspace()


def _ends_word(text: str, at: int) -> bool:
    return not text[at - 1 : at].isspace() and not text[at + 1 : at + 2].isalnum()


def _outermost(text: str, pairs: list[tuple[int, int]]) -> tuple[Quotation, ...]:
    kept: list[Quotation] = []
    for start, end in sorted(pairs):
        if not kept or start >= kept[-1].outer_end:
            kept.append(_quotation(text, start, end))
    return tuple(each for each in kept if each.start < each.end)


def _quotation(text: str, start: int, end: int, *, closed: bool = True) -> Quotation:
    inner = text[start + 1 : end - closed]
    begin = start + 1 + len(inner) - len(inner.lstrip())
    return Quotation(begin, max(begin, begin + len(inner.strip())), start, end)
