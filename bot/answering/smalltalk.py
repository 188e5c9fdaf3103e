"""Tells small talk from questions, in all our languages. Knows no articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.languages import LANGUAGES, Language
from bot.model import SmallTalk

_DRAWN_OUT = re.compile(r"(\w)\1+")


def small_talk(folded: Sequence[str], language: Language) -> SmallTalk | None:
    """What sort of small talk a message is, or `None` if it may be a question.

    The whole message must be a known phrase; drawn-out letters («merciii») do not matter. The
    given language is asked first, then the others in their order.
    """
    if not folded:
        return SmallTalk.EMPTY
    message = _squeeze(" ".join(folded))
    for each in (language, *LANGUAGES):
        for phrase, sort in each.pleasantries.items():
            if _squeeze(phrase) == message:
                return sort
    return None


def _squeeze(text: str) -> str:
    return _DRAWN_OUT.sub(r"\1", text)
