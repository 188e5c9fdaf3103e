"""What the bot says in its own name, a language a module.

To add a language: write its module beside `fr`, with a `Wording` in it, and name it below.
"""

from __future__ import annotations

from bot.chat.wording.de import GERMAN
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.chat.wording.it import ITALIAN
from bot.chat.wording.ru import RUSSIAN
from bot.chat.wording.uk import UKRAINIAN
from bot.chat.wording.vocabulary import Plural, Wording

__all__ = ["DEFAULT", "WORDINGS", "Plural", "Wording", "wording_for"]

WORDINGS: tuple[Wording, ...] = (FRENCH, ENGLISH, GERMAN, ITALIAN, RUSSIAN, UKRAINIAN)
DEFAULT = FRENCH


def wording_for(language_code: str | None) -> Wording:
    """The wording for an IETF language tag as Telegram gives it ("fr", "en-GB"), else `DEFAULT`."""
    language = (language_code or "").partition("-")[0].lower()
    return next((w for w in WORDINGS if w.language == language), DEFAULT)
