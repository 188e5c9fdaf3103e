"""The languages of questions and articles: one file each, and the guess which one a question is in.

Knows words, not corpora: what is in a question or in an article is none of its business.
"""

from __future__ import annotations

import re

from bot.answering.languages.de import DE
from bot.answering.languages.en import EN
from bot.answering.languages.fr import FR
from bot.answering.languages.it import IT
from bot.answering.languages.language import Asked, Language
from bot.answering.languages.ru import RU
from bot.answering.languages.uk import UK
from bot.answering.text import words

__all__ = ["FR", "LANGUAGES", "Asked", "Language", "guess", "language", "likely"]

LATIN: tuple[Language, ...] = (FR, EN, DE, IT)
LANGUAGES: tuple[Language, ...] = (*LATIN, RU, UK)
_BY_CODE = {each.code: each for each in LANGUAGES}
_CYRILLIC = re.compile("[а-яёіїєґ]", re.IGNORECASE)
_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)


def language(tag: str) -> Language:
    """The language of a BCP 47 tag; French for those that are not among ours."""
    return _BY_CODE.get(tag.partition("-")[0].lower(), FR)


def guess(text: str) -> Language:
    """The language of a question, by its script and stop words; ties go to the order above."""
    return likely(text)[0]


def likely(text: str) -> list[Language]:
    """The languages that a question may be in by its script, of whose stop words it holds most."""
    candidates = LATIN
    if _CYRILLIC.search(text):
        candidates = (UK, RU) if _UKRAINIAN.search(text) else (RU, UK)
    folded = words(text)
    held = [sum(word in each.stops for word in folded) for each in candidates]
    most = max(held)
    return [each for each, count in zip(candidates, held, strict=True) if count == most]
