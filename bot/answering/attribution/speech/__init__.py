"""How each language credits words to somebody: one file a language, and the first names of all.

Knows words only: which sentence they stand in is none of its business.
"""

from __future__ import annotations

from bot.answering.attribution.speech.de import DE
from bot.answering.attribution.speech.en import EN
from bot.answering.attribution.speech.first_names import FEMININE, FIRST_NAMES, MASCULINE
from bot.answering.attribution.speech.fr import FR
from bot.answering.attribution.speech.it import IT
from bot.answering.attribution.speech.ru import RU
from bot.answering.attribution.speech.speech import Speech
from bot.answering.attribution.speech.uk import UK
from bot.answering.attribution.speech.words import Gender, Phrases

__all__ = ["FEMININE", "FIRST_NAMES", "MASCULINE", "Gender", "Phrases", "Speech", "speech"]

_BY_CODE = {each.code: each for each in (FR, EN, DE, IT, RU, UK)}


def speech(tag: str) -> Speech:
    """The words of saying of a BCP 47 tag's language; French for those that are not among ours."""
    return _BY_CODE.get(tag.partition("-")[0].lower(), FR)
