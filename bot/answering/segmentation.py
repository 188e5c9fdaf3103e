"""Cuts a text into sentences, by rules: where a full stop ends one, and where it does not.

Knows the abbreviations of six languages and that speech stays with whoever says it. It does not
know what a sentence means, nor who the speaker is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.languages import language
from bot.answering.quotations import quotations
from bot.answering.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping


def _sets(listed: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in listed.items()}


# After these a full stop never ends a sentence: something always follows.
_LEADING = _sets(
    {
        "fr": """
        m mm mr dr pr prof me mgr st ste sts art al cf chap col coll dir éd ed env ex fig gal gén
        inv lt cdt cap janv févr avr juil sept oct nov déc mss p pp réf rééd sq suiv t tél trad
        vol av apr bd no nos hab min max resp sc zool bot n°
    """,
        "en": """
        mr mrs ms dr prof st sen rep gov gen col lt sgt capt cmdr adm maj hon rev fr pres no nos
        vs fig vol pp p ed eds cf e.g i.e approx dept est jan feb aug sept oct nov dec mt ft al
    """,
        "de": """
        hr fr dr prof st nr abs art bd bzw ca d.h z.b u.a v.a i.d.r vgl geb gest str s ing dipl
        mag jan feb aug sept okt nov dez evtl ggf inkl exkl kap abb hrsg max min mind sog tel jh
        ev
    """,
        "it": """
        sig sigg dott prof avv ing arch on sen dr st pag pagg p pp art artt cap vol n nr fig cfr
        es p.es ca mons gen col magg cap ten mr s ss
    """,
        "ru": """
        г-н г-жа т.е т.н т.к см ср им ул пр просп пл д корп кв акад проф доц ген полк св стр
        с рис табл напр изд т гр р о обл пос дер
    """,
        "uk": """п т.зв т.б див пор ім вул просп пл буд корп кв акад проф доц ген полк св стор с рис
        табл напр вид т гр р обл смт м""",
    }
)
# After these it ends one only where the next word is one that sentences like to begin with.
_TRAILING = _sets(
    {
        "fr": "etc j.-c jc c.-à-d s.a cie h hrs éd ltée",
        "en": "etc a.m p.m u.s u.k u.n inc ltd co corp jr sr ph.d d.c",
        "de": "usw etc u.s.w o.ä n.chr v.chr chr mio mrd co",
        "it": "ecc etc s.p.a spa a.c d.c",
        "ru": "г гг др пр тыс млн млрд руб коп в вв н.э т.д т.п",
        "uk": "р рр ін тис млн млрд грн коп ст н.е т.д т.п",
    }
)
# How far around a mark to look: no word or gap that matters is longer.
_WINDOW = 40
_LONGEST_ARTICLE = 3  # le, van, von
_GERMAN_MONTHS = frozenset(
    ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
)
_BEFORE_GERMAN_ORDINAL = frozenset(
    [
        "am",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "vom",
        "zum",
        "zur",
        "im",
        "beim",
        "seit",
        "ab",
    ]
)
_STOP = re.compile(r"""[.!?…]+[»”"’›)\]]*(?:[\s]+[»›”](?!\w))*(?=\s|$)|\n""")
_LAST_WORD = re.compile(r"(?:т\.\s(?=[дп]$))?(?:[^\W_]|[.°’'-])+$")
_NEXT_WORD = re.compile(r"[\s«“„\"(\[–—•*-]*([^\W_]+)")
_BULLET = re.compile(r"\s*[-–—•*▪◦·]\s")
_PARENTHESIS = re.compile(r"\([^()]{0,400}\)|\[[^\[\]]{0,400}\]")
_OPENERS = '«“„"‘‚(['
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[IVX]{1,4})$")


@lru_cache(maxsize=1024)  # the passages of an article are asked for twice
def sentences(text: str, lang: str = "fr") -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence, in order; every character but white space is in one.

    A quotation with several sentences that stands inside another sentence, as speech does beside
    its «a dit …», is not cut; one that stands alone is. `lang` is a BCP 47 tag.
    """
    rules = _Rules(text, lang)
    cuts = [found.end() for found in _STOP.finditer(text) if rules.ends(found)]
    return tuple(
        trimmed
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)
        if (trimmed := _trim(text, start, end))[0] < trimmed[1]
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


class _Rules:
    """Decides which of a text's full stops, exclamation and question marks end a sentence."""

    def __init__(self, text: str, lang: str) -> None:
        known = language(lang)
        self._text = text
        self._code = known.code
        self._leading = _LEADING[known.code]
        self._trailing = _TRAILING[known.code]
        self._starters = known.stops
        self._whole = _attached(text)
        self._starts = [start for start, _ in self._whole]

    def ends(self, found: re.Match[str]) -> bool:
        """Whether a sentence ends where this mark (or line break) does."""
        if self._inside(found.start(), found.end()):
            return False
        if found.group() == "\n":
            return self._breaks_line(found.end())
        if self._text[found.end() - 1] in "»”" and self._comes(found.end(), "("):
            return False  # the source of what was quoted
        return self._can_begin(found.end()) and not self._abbreviates(found)

    def _comes(self, at: int, mark: str) -> bool:
        return self._text[at : at + _WINDOW].lstrip().startswith(mark)

    def _inside(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end < self._whole[at][1]

    def _breaks_line(self, at: int) -> bool:
        rest = self._text[at : at + _WINDOW]
        following = rest.lstrip()
        blank = "\n" in rest[: len(rest) - len(following)]
        return blank or not following[:1].islower() or bool(_BULLET.match(rest))

    def _can_begin(self, at: int) -> bool:
        following = self._text[at : at + _WINDOW].lstrip()
        if following[:1] in tuple(_OPENERS) and following:
            return (
                not following.lstrip(_OPENERS + " \u00a0\u202f")[:1].islower()
                or following[0] == "("
            )
        return not following[:1].islower() and following[:1] not in tuple(",;:!?…/»”")

    def _abbreviates(self, found: re.Match[str]) -> bool:
        if found.group().startswith(("...", "…")):
            return self._text[found.start() - 1 : found.start()] in ("(", "[")
        if not found.group().startswith(".") or found.group().startswith(".."):
            return False
        word = self._word_before(found.start())
        return self._leads(word, found.start()) or (
            self._may_lead(word) and not self._starts_sentence(found.end())
        )

    def _word_before(self, at: int) -> str:
        found = _LAST_WORD.search(self._text, max(0, at - _WINDOW), at)
        return "".join(found.group().split()).lstrip("’'-.") if found else ""

    def _leads(self, word: str, at: int) -> bool:
        """Whether the word is never the last of its sentence when a full stop follows."""
        lower = word.lower()
        tail = lower.rpartition("’")[2].rpartition("'")[2]
        if _ENUMERATOR.match(word):
            return self._numbers(word, at)
        before = self._text[at - 2 : at - 1]
        single = tail == word and len(tail) == 1 and tail.islower() and before not in tuple("=/-&?")
        return tail in self._leading or (single and tail not in self._trailing)

    def _numbers(self, word: str, at: int) -> bool:
        """Whether a number opens an item of a list («1. …»), or is a German ordinal."""
        before = self._text[max(0, at - _WINDOW) : at].removesuffix(word).rstrip(" \u00a0")
        if before.endswith("."):
            place = self._text.rindex(".", 0, at - len(word))
            return self._word_before(place).lower() not in self._leading
        opens = not before or before[-1] in "\n!?:;•"
        return opens or (self._code == "de" and self._is_ordinal(before, at))

    def _is_ordinal(self, before: str, at: int) -> bool:
        following = _NEXT_WORD.match(self._text, at + 1)
        month = following is not None and following.group(1)[:3] in _GERMAN_MONTHS
        return month or before.rpartition(" ")[2].lower() in _BEFORE_GERMAN_ORDINAL

    def _may_lead(self, word: str) -> bool:
        initials = re.fullmatch(r"(?:[^\W\d_]\.?-?)*[^\W\d_]", word) and word[-1:].isupper()
        single = word[-1:].isupper() and word[-2:-1] in ("", ".", "-")
        return word.lower() in self._trailing or bool(initials and single)

    def _starts_sentence(self, at: int) -> bool:
        """Whether the next word is one that sentences like to begin with, not a «Le» of a name."""
        found = _NEXT_WORD.match(self._text, at)
        if not found:
            return True
        following = self._text[found.end() : found.end() + 2]
        if following[:1] == ".":
            return False
        named = (
            len(found.group(1)) <= _LONGEST_ARTICLE
            and following[:1] == " "
            and following[1:].isupper()
        )
        return fold(found.group(1)) in self._starters and not named


def _attached(text: str) -> list[tuple[int, int]]:
    """The parts of a text that belong to one sentence with what stands around them."""
    quoted = [(each.outer_start, each.outer_end) for each in quotations(text)]
    parentheses = [found.span() for found in _PARENTHESIS.finditer(text)]
    whole = [span for span in (*quoted, *parentheses) if not _stands_alone(text, *span)]
    return _merged(sorted(whole))


def _stands_alone(text: str, start: int, end: int) -> bool:
    gap = text[max(0, start - _WINDOW) : start]
    before, after = gap.rstrip(), text[end : end + _WINDOW].lstrip()
    begins = not before or before[-1] in ".!?…»”" or "\n" in gap[len(before) :]
    return begins and not (after[:1].islower() or after[:1] in tuple(",;:–—-("))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
