"""Takes from a text the characters that a knowledge file must not hold. Knows no words.

What Telegram would drop or change, what cannot be seen, and what is the width of the page and not
of the text is gone afterwards; every letter stays.
"""

from __future__ import annotations

import re
import unicodedata

from bot.knowledge.nodes import MOST_MARKS

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Soft hyphens and zero-width spaces part words that a reader sees whole; icon fonts live in the
# areas for private use.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\u202a-\u202e\ufeff\ufff9-\uffff"
    "\ud800-\uf8ff\U000f0000-\U0010ffff]"
)
_LONE_MARKS = re.compile("[\u030a\u0333\u033f]")  # after NFC these stand on no letter of their own
_NO_LETTERS = re.compile(rf"[^\w\x00-\u02ff]{{{MOST_MARKS + 1},}}")
_SPACES = re.compile("[ \t]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")


def clean(text: str) -> str:
    """The text in NFC, with Unix line ends and no character that the loader would refuse."""
    text = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    # Sorting the marks of one letter takes time by the square of their number.
    text = _NO_LETTERS.sub(_without_marks, text)
    return _LONE_MARKS.sub("", unicodedata.normalize("NFC", text))


def tidy(text: str) -> str:
    """The clean text with single spaces, and none at the ends of its lines."""
    return _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", text)).strip()


def line(text: str) -> str:
    """The clean text on one line."""
    return " ".join(clean(text).split())


def _without_marks(match: re.Match[str]) -> str:
    marks = sum(map(bool, map(unicodedata.combining, match[0])))
    if marks <= MOST_MARKS:
        return match[0]
    return "".join(each for each in match[0] if not unicodedata.combining(each))
