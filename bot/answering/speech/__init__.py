"""How each language credits words to somebody: one file a language, and the first names of all.

Knows words only: which sentence they stand in is none of its business.
"""

from __future__ import annotations

from bot.answering.speech.de import DE
from bot.answering.speech.en import EN
from bot.answering.speech.first_names import FEMININE, FIRST_NAMES, MASCULINE
from bot.answering.speech.fr import FR
from bot.answering.speech.it import IT
from bot.answering.speech.ru import RU
from bot.answering.speech.speech import Gender, Phrases, Speech
from bot.answering.speech.uk import UK

__all__ = ["FEMININE", "FIRST_NAMES", "MASCULINE", "Gender", "Phrases", "Speech", "speech"]

_BY_CODE = {each.code: each for each in (FR, EN, DE, IT, RU, UK)}


def speech(tag: str) -> Speech:
    """The words of saying of a BCP 47 tag's language; French for those that are not among ours."""
    return _BY_CODE.get(tag.partition("-")[0].lower(), FR)
