"""From text to words: folding, splitting, spelling skeletons. Knows no language and no corpus."""

from __future__ import annotations

import re
import unicodedata

_DOUBLED = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W_]+")
# After NFD a mark that belongs to a Cyrillic letter (й, ї) makes another letter, not an accent.
_ACCENT = re.compile(r"(?<![а-яіґ])[\u0300-\u036f]+")
_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ё": "е", "ø": "o", "ł": "l", "đ": "d"})

# Each country transliterates its own way; what matters is that Лавров, Lavrov, Lawrow come near.
_LATIN = str.maketrans(
    dict(zip("абвгґдезиіїйклмнопрстуфхыэє", "abvggdezyiijklmnoprstufhyee", strict=True))
    | {"ж": "j", "ц": "ts", "ч": "ch", "ш": "ch", "щ": "ch", "ю": "iu", "я": "ia"}
    | {"ь": "", "ъ": ""}
)
_SKELETON = (
    (re.compile("sch|sh|tch|š|č"), "ch"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("kh"), "h"),
    (re.compile("ou|oo"), "u"),
    (re.compile("ck|q|c(?!h)"), "k"),
    (re.compile("[yj]"), "i"),
    (re.compile("w"), "v"),
)


def fold(text: str) -> str:
    """Lower case without Latin accents and ligatures; Cyrillic letters keep their marks but ё."""
    lowered = text.lower().translate(_LETTERS)
    if not _ACCENTED.search(lowered):
        return lowered
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", lowered)))


def cased_words(text: str) -> list[str]:
    """The words of a text as they are written; apostrophes and hyphens part words."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def places(text: str) -> list[tuple[int, str]]:
    """The words of a text, as `cased_words` has them, and where each begins in its NFC form."""
    found = _WORD.finditer(unicodedata.normalize("NFC", text))
    return [(match.start(), match[0]) for match in found]


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(unicodedata.normalize("NFC", text)))


def squeeze(text: str) -> str:
    """The text without doubled letters: merciii → merci, hello → helo."""
    return _DOUBLED.sub(r"\1", text)


def skeleton(word: str) -> str:
    """What is left of a folded word when spelling habits are taken away: Ouchakov → uchakov.

    Cyrillic is transliterated first, so that a name has nearly one skeleton in all six languages.
    """
    for pattern, replacement in _SKELETON:
        word = pattern.sub(replacement, word.translate(_LATIN))
    return squeeze(word)


def character_ngrams(word: str) -> list[str]:
    """The 2- to 4-grams of a word's skeleton, with its ends marked: how words are compared."""
    marked = f"^{skeleton(word)}$"
    return [marked[i : i + n] for n in (2, 3, 4) for i in range(len(marked) - n + 1)]
