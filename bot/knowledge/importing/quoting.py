"""Pulled-out quotations: words without their marks, and who says them. Knows no pages."""

from __future__ import annotations

import re

from bot.answering.quotations import quotations
from bot.knowledge.importing.bylines import NAME

_LONGEST = 200
_DASHED = re.compile(r"\s*(?:[–—―]|--?|•|\|)\s*(?=\S)")
_SAID = re.compile(
    rf"(?P<name>{NAME})\s*(?:\((?P<bracketed>[^()]+)\)|[,:–—]\s*(?P<context>\S.*))?[.]?", re.DOTALL
)
_MARKED = {"«": "»", "“": "”", "„": "“", "‘": "’", '"': '"', "»": "«"}


def unmarked(text: str) -> str:
    """A quotation without the marks around the whole of it, if such there are."""
    whole = _whole(text)
    return text[whole[0] : whole[1]] if whole else _half_marked(text)


def is_marked(text: str) -> bool:
    """Whether a text stands in quotation marks as a whole."""
    return _whole(text) is not None


def attribution(line: str, *, dashed: bool = True) -> tuple[str, str | None] | None:
    """The speaker and the context of a line such as «— Anne Berger, maire de Valmont».

    Without the dash it is one only where its place says so: then `dashed` is false.
    """
    dash = _DASHED.match(line)
    if len(line) > _LONGEST or (dashed and not dash):
        return None
    match = _SAID.fullmatch(line[dash.end() if dash else 0 :].strip())
    if not match:
        return None
    return match["name"].strip(), match["bracketed"] or match["context"]


def parted(text: str) -> tuple[str, tuple[str, str | None]] | None:
    """A quotation and its attribution, if a text is these and nothing else."""
    found = quotations(text)
    if not found or found[0].outer_start != 0:
        return None
    said = attribution(text[found[0].outer_end :].strip())
    return (text[found[0].start : found[0].end], said) if said else None


def _whole(text: str) -> tuple[int, int] | None:
    found = quotations(text)
    if len(found) == 1 and found[0].outer_start == 0 and not text[found[0].outer_end :].strip(" ."):
        return found[0].start, found[0].end
    return None


def _half_marked(text: str) -> str:
    """Without a mark at the beginning that nothing closes, as pages draw it in large."""
    if text[:1] in _MARKED and _MARKED[text[0]] not in text[1:]:
        return text[1:].strip()
    return text
