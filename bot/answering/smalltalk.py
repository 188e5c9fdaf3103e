"""Tells small talk from questions, in all our languages. Knows no articles."""

from __future__ import annotations

from bot.answering.languages import LANGUAGES, Language
from bot.answering.text import squeeze, words
from bot.model import SmallTalk


def small_talk(message: str, language: Language) -> SmallTalk | None:
    """What sort of small talk a message is, or `None` if it may be a question.

    The whole message must be a known phrase; drawn-out letters («merciii») do not matter. The
    given language is asked first, then the others in their order.
    """
    phrase = squeeze(" ".join(words(message)))
    if not phrase:
        return SmallTalk.EMPTY
    known = (each.pleasantries.get(phrase) for each in (language, *LANGUAGES))
    return next(filter(None, known), None)
