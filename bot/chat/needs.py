"""A page of what readers asked in vain, as Telegram's HTML. Sends nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from bot.chat.rendering import fits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.chat.wording import Wording
    from bot.model import Answer
    from bot.needs.inquiry import OpenNeed, Page

SIZE: Final = 5  # needs
# How long a text may be, in code points; the first with which the whole fits one message.
_LENGTHS: Final = (240, 120, 60, 30)


def message(page: Page, days: int, wording: Wording) -> str:
    """One message: how many there are of so many days, and those on the page, numbered."""
    pages = ("\n\n".join(_blocks(page, days, wording, most)) for most in _LENGTHS)
    return next(html for html in pages if fits(html))


def _blocks(page: Page, days: int, wording: Wording, most: int) -> Iterator[str]:
    yield "\n".join(_head(page, days, wording))
    for number, found in enumerate(page.needs, page.number * SIZE + 1):
        yield "\n".join(_lines(number, found, wording, most))


def _head(page: Page, days: int, wording: Wording) -> Iterator[str]:
    told = wording.unanswered.head if page.open else wording.unanswered.nothing
    yield told.format(
        questions=wording.count(wording.questions, page.open),
        days=wording.count(wording.days, days),
    )
    if page.met:
        yield wording.count(wording.unanswered.met, page.met)


def _lines(number: int, found: OpenNeed, wording: Wording, most: int) -> Iterator[str]:
    told, need = wording.unanswered, found.need
    date = wording.date(f"{datetime.fromtimestamp(need.last, UTC):%Y-%m-%d}")
    yield f"<b>{number}. {_short(need.question, most)}</b>"
    yield f"{wording.count(told.times, need.times)} · {told.last.format(date=date)}"
    if others := _quoted(need.shown[1:], wording, most // 2):
        yield told.others.format(wordings=others)
    if found.closest:
        yield told.closest
        yield from _closest(found.closest, wording, most)


def _quoted(wordings: Sequence[str], wording: Wording, most: int) -> str:
    quoted = wording.unanswered.quoted
    return " · ".join(quoted.format(wording=_short(each, most)) for each in wordings)


def _closest(closest: Answer, wording: Wording, most: int) -> Iterator[str]:
    """The passage word for word, as much of it as fits, and where it stands."""
    text = closest.span.text
    part = text if len(text) <= most else text[:most].rpartition(" ")[0] or text[:most]
    score = wording.unanswered.score.format(score=wording.number(round(closest.score, 2)))
    left_out = "[…] " if part != text else ""
    yield f"<blockquote>{escape(part, quote=False)}</blockquote>"
    yield f"{left_out}<i>{_short(closest.span.article.title, most)}</i> · {score}"


def _short(text: str, most: int) -> str:
    """A text in one line, escaped; words that do not fit are left out."""
    cut = shorten(text, most, placeholder=" …")
    return escape(cut if cut != "…" else f"{text[: most - 1]}…", quote=False)
