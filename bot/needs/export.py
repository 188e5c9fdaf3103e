"""Open needs for spreadsheets and for programs. Knows no files."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.needs.inquiry import OpenNeed

COLUMNS = (
    "question",
    "times",
    "first asked",
    "last asked",
    "other wordings",
    "closest passage",
    "article",
    "score",
)
# What opens a text that a spreadsheet would take for a formula, and run.
_FORMULA = tuple("=+-@＝＋－＠")


def as_dict(found: OpenNeed) -> dict[str, Any]:
    """An open need as JSON has it; times are ISO 8601 in UTC, `closest` is as in an answer."""
    need = found.need
    return {
        "question": need.question,
        "times": need.times,
        "first_asked": f"{_time(need.first):%Y-%m-%dT%H:%M:%SZ}",
        "last_asked": f"{_time(need.last):%Y-%m-%dT%H:%M:%SZ}",
        "other_wordings": list(need.others),
        "closest": found.closest and found.closest.as_dict(),
    }


def as_csv(found: Iterable[OpenNeed]) -> bytes:
    """A table with a row a need, in UTF-8 with the mark that spreadsheets know it by.

    Times are UTC's. A text that would be a formula stands behind an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(_row(each) for each in found)
    # Half a character, which a message may hold, is no text.
    return text.getvalue().encode("utf-8-sig", "replace")


def _row(found: OpenNeed) -> tuple[str | int | float, ...]:
    need, closest = found.need, found.closest
    return (
        _harmless(need.question),
        need.times,
        f"{_time(need.first):%Y-%m-%d %H:%M}",
        f"{_time(need.last):%Y-%m-%d %H:%M}",
        _harmless("\n".join(need.others)),
        _harmless(closest.span.text) if closest else "",
        _harmless(closest.span.article.title) if closest else "",
        round(closest.score, 4) if closest else "",
    )


def _harmless(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _time(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
