"""Stemmers: Snowball's, and a light one for Ukrainian, which Snowball does not know.

Words come in folded and go out as stems, one for one. Knows endings, not meanings.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import Stemmer

Stem = Callable[[list[str]], list[str]]

_FRENCH: Stem = Stemmer.Stemmer("french").stemWords
_FEMININE = re.compile(r"(?<=....)ees?$")

# Endings of nouns and adjectives, of the past tense and the infinitive, of the present tense.
_ENDINGS = """
    ого ому ими іми ої їй ій ий им ім їм их іх ою ею єю еї
    ія ії ію ією іям іями іях ами ями ові еві єві ах ях ам ям ом ем єм ів їв ей
    а я е є у ю і ї о и ь й
    ував ювала увала увати ювати ували ювали ював увало ювало
    ати яти ити іти їти ути оти ав яв ив ала яла ила іла ало яло ило іло али яли или іли ла ло ли ти
    ає яє ує ює ають яють ують юють аєш уєш аємо уємо аєте уєте ить ать ять уть ють иш еш имо емо
    ите ете ивши авши учи ючи ачи ячи
"""
_ENDING = re.compile(
    rf"(?<=[^\W\d_]{{3}})(?:{'|'.join(sorted(_ENDINGS.split(), key=len, reverse=True))})$"
)
_REFLEXIVE = re.compile(r"(?<=...)(?:ся|сь)$")
# «рік» and «року», «Київ» and «Києва»: in a closed last syllable о becomes і, and є becomes ї.
_CLOSED = re.compile(r"[ії](?=[^аеиіїоуюяє]+$)")
_OPENED = {"і": "о", "ї": "є"}


def french(folded: list[str]) -> list[str]:
    """Snowball's stems, with feminine participles like the masculine ones.

    Its rules know them by an accent that is folded away here.
    """
    return _FRENCH([_FEMININE.sub("e", word) for word in folded])


def snowball(algorithm: str) -> Stem:
    """One of Snowball's stemmers, by its name."""
    stemmer: Stem = Stemmer.Stemmer(algorithm).stemWords
    return stemmer


def ukrainian(folded: list[str]) -> list[str]:
    """What is left of Ukrainian words without their endings, vowels that alternate made one."""
    return [_without_ending(word) for word in folded]


def _without_ending(word: str) -> str:
    bare = _ENDING.sub("", _REFLEXIVE.sub("", word))
    return _CLOSED.sub(lambda vowel: _OPENED[vowel[0]], bare)
