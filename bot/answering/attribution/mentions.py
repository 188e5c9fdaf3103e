"""Finds what looks like a person's name in a sentence.

Knows capitals, titles and first names; whether two mentions are the same person is not decided
here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.attribution.speech import FIRST_NAMES, MASCULINE, Gender, Speech
from bot.answering.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.attribution.tokens import Token

_PARTICLES = frozenset(
    words(
        "de di da del della dei von van der den ter zu zum zur af al el bin la le du des dos "
        "фон дер де ван аль эль"
    )
) | {"d'", "d’"}
# These also open a complement, as prepositions do; they join a name only after a first name.
_OF = frozenset(words("du des de di del della")) | {"d'", "d’"}
_NUMERALS = frozenset(words("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii"))
_ARTICLES = frozenset(words("le la les the il lo gli die der das"))
# These join one only right after a first name: what follows a surname is somebody's place.
_PLACING = _ARTICLES | frozenset(
    words("de du des di del dell dello della den der dem zu zum zur von ter")
)
_SHORTEST_STEM = 2
_ARABIC = ("al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "аль-", "эль-")
_ELISIONS = ("'", "’")
# Cyrillic first names, whole (Иван-а) and without their ending (Анн-ы).
_STEMS = frozenset(
    stem
    for name in FIRST_NAMES
    if not name.isascii()
    for stem in (name, name[:-1])
    if len(stem) > _SHORTEST_STEM
)
_LONGEST_ACRONYM = 3
_LONGEST_ABBREVIATION = 4
_LONGEST_AGE = 2
_MOST_PARTICLES = 2
_WORDS_OF_A_NAME = 2
_GENITIVES = "аыияюьїіу"
_ADJECTIVES = ("их", "ых", "ої", "ой", "ого", "его", "ього", "ному", "ской", "ській")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: tokens `start:end` (honorific included), as written without it.

    `titled` says that an honorific, a role or an age stands beside it, so that one word is
    enough; `oblique` that a preposition may have given it another ending.
    """

    start: int
    end: int
    name: str
    gender: Gender | None
    titled: bool
    oblique: bool = False


def mentions(found: Sequence[Token], speech: Speech) -> tuple[Mention, ...]:
    """Everything in a sentence that looks like a person's name, in order."""
    return tuple(_mentions(found, speech))


def _mentions(found: Sequence[Token], speech: Speech) -> Iterator[Mention]:
    at, honorifics = 0, speech.words.honorifics
    while at < len(found):
        if not (found[at].text[0].isupper() or found[at].low in honorifics):
            at += 1
            continue
        end = _run(found, at, speech)
        if end > at:
            mention = _mention(found, at, end, speech)
            if mention:
                yield mention
        elif (end := _honoured(found, at, speech)) > at and (
            mention := _mention(found, at, end, speech)
        ):
            yield mention
        at = max(end, at + 1)


def _run(found: Sequence[Token], at: int, speech: Speech) -> int:
    """Where the run of capitalised words that begins at `at` ends; `at` where there is none."""
    end = at
    while end < len(found):
        if _is_name(found, end):
            end += 1
        elif end > at and (skipped := _joining(found, end, speech)):
            end += skipped
        else:
            break
    return end


def _honoured(found: Sequence[Token], at: int, speech: Speech) -> int:
    """The same where an honorific in lower case (Russian, Italian) opens it."""
    return _run(found, at + 1, speech) if found[at].low in speech.words.honorifics else at


def _is_name(found: Sequence[Token], at: int) -> bool:
    token = found[at]
    if at and token.low.startswith(_ARABIC) and token.text.partition("-")[2][:1].isupper():
        return found[at - 1].is_capitalised
    if not token.is_capitalised or token.text.endswith(_ELISIONS):
        return False
    if at and found[at - 1].is_capitalised and token.low in _NUMERALS:
        return True
    return not token.is_acronym or fold(token.low) in MASCULINE or _between_names(found, at)


def _between_names(found: Sequence[Token], at: int) -> bool:
    """Whether an all-capitals word is a surname as agencies write it: Jean MARTIN."""
    return (
        len(found[at].text) > _LONGEST_ACRONYM and at > 0 and fold(found[at - 1].low) in FIRST_NAMES
    )


def _joining(found: Sequence[Token], at: int, speech: Speech) -> int:
    """How many tokens at `at` join a name: particles, or the full stop of «Mr.»."""
    if (
        found[at].text == "."
        and len(found[at - 1].text) <= _LONGEST_ABBREVIATION
        and found[at - 1].end == found[at].start
    ):
        return int(at + 1 < len(found) and found[at + 1].is_capitalised)
    count = 0
    while at + count < len(found) and found[at + count].low in _PARTICLES:
        count += 1
    follows = at + count < len(found) and _is_name(found, at + count)
    only_of = found[at].low in _OF | speech.words.prepositions
    known = is_first_name(found[at - 1].text)
    return count if 0 < count <= _MOST_PARTICLES and follows and (known or not only_of) else 0


def _mention(found: Sequence[Token], start: int, end: int, speech: Speech) -> Mention | None:
    """What the run of capitals `start:end` names, without title, office, place and «Hier»."""
    title = _title(found, start, end, speech)
    at = _name_start(found, title, end, speech)
    if at >= end:
        return None
    end = _name_end(found, at, end, speech)
    if speech.inflects_names and end - at == 1 and _is_adjective(found, at, speech):
        return None
    first = title.first if title.gender and at == title.end else at
    before = found[first - 1].low if first else ""
    name = _display(found[at:end])
    skipped = at > title.end and found[at - 1].is_capitalised
    titled = title.found or skipped or speech.is_role(before) or _has_age(found, end, speech)
    governed = before in speech.words.governors
    inflected = _is_inflected(found[at].low, after_role=speech.is_role(before))
    oblique = speech.inflects_names and (governed or inflected)
    gender = None if title.gender is Gender.EITHER else title.gender  # Me
    return Mention(first, end, name, gender, titled, oblique) if len(name) > 1 else None


def _name_end(found: Sequence[Token], at: int, end: int, speech: Speech) -> int:
    """Where a name ends that begins with a first name: before «de la Ligue», «den Entwurf»."""
    if not is_first_name(found[at].text):
        return end
    for place in range(at + 2, end):
        surnamed = not is_first_name(found[place - 1].text) and found[place - 1].is_capitalised
        if surnamed and (found[place].low in _PLACING or speech.capital_nouns):
            return place
    return end


def _is_adjective(found: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether a single capital is an adjective with its noun: речник Повітряних сил."""
    following = found[at + 1 : at + 2]
    noun = any(
        t.is_acronym
        or (t.low[0].isalpha() and not t.low.endswith(speech.verb_endings))
        or t.low in speech.words.nouns
        for t in following
        if t.is_word and (t.is_acronym or not t.is_capitalised)
    )
    return noun and found[at].low.endswith(_ADJECTIVES)


def _has_age(found: Sequence[Token], end: int, speech: Speech) -> bool:
    """Whether an age follows a name: «Amira, 23 ans», «Harper, 44,», «Huber (42)»."""
    if end + 2 >= len(found) or found[end].text not in (",", "("):
        return False
    number, after = found[end + 1].text, found[end + 2]
    spelled = number.isdigit() and len(number) <= _LONGEST_AGE
    return spelled and (after.low in speech.words.ages or after.text in (",", ")"))


@dataclass(frozen=True, slots=True)
class _Title:
    """What stands in capitals before a name: honorific at `first`, the name from `end` on."""

    first: int
    end: int
    found: bool = False
    gender: Gender | None = None


def _title(found: Sequence[Token], start: int, end: int, speech: Speech) -> _Title:
    title, honorifics = _Title(start, start), speech.words.honorifics
    for at in range(start, end):
        low, next_at = found[at].low, at + 1
        if at > start and is_first_name(found[at - 1].text) and low not in honorifics:
            break  # Bruno Le Maire
        if gender := honorifics.get(low) or honorifics.get(low.rstrip(".")):
            title = _Title(at, next_at, found=True, gender=gender)
        elif low.rstrip(".") in speech.words.titles or speech.is_role(low):
            title = _Title(title.first, next_at, found=True, gender=title.gender)
        elif at == title.end and (low == "." or _is_opening(found, at, speech)):
            title = replace(title, end=next_at)
    return title


def _name_start(found: Sequence[Token], title: _Title, end: int, speech: Speech) -> int:
    at = title.end
    while at < end and not (title.gender or found[at].is_capitalised):
        at += 1
    mixed = speech.capital_nouns or speech.inflects_names or title.found
    if mixed and (named := _hidden_first_name(found, at, end)):
        return named
    at = _after_object(found, at, end, speech)
    # «президент Украины Иван …»: a country in the genitive belongs to the title.
    genitive = speech.inflects_names and title.found and not title.gender and end - at > 1
    if genitive and not is_first_name(found[at].text) and found[at].low[-1] in _GENITIVES:
        return at + 1
    return at


def _hidden_first_name(found: Sequence[Token], at: int, end: int) -> int:
    """Where a first name stands that other capitals precede; 0 where none does."""
    if at >= end or is_first_name(found[at].text):
        return 0
    return next((i for i in range(at + 1, end - 1) if is_first_name(found[i].text)), 0)


def _after_object(found: Sequence[Token], at: int, end: int, speech: Speech) -> int:
    """A name's start without the place or office before it: (à) Paris Jean Martin."""
    before = found[at - 1].low if at else ""
    governed = before in speech.words.prepositions
    if at >= end or is_first_name(found[at].text):
        return at
    if (governed or before in speech.words.determiners) and end - at > _WORDS_OF_A_NAME:
        return _hidden_first_name(found, at, end) or at + 1
    if any(speech.is_role(token.low) for token in found[max(0, at - 2) : at]):
        return _hidden_first_name(found, at, end) or at  # le député Renaissance Jean Martin
    # «le maire de Lyon Martin»: two words, the first of them an office's or a town's.
    office = governed and end - at == _WORDS_OF_A_NAME and at > 1
    return at + 1 if office and speech.is_role(found[max(0, at - 3)].low) else at


def _is_opening(found: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether a capital is only the sentence's: «Selon», «Hier», «But»."""
    low, words = found[at].low, speech.words
    if at > 0 and found[at - 1].is_word:
        return low in words.opening - _ARTICLES
    if low in words.opening | words.openers:
        return True
    shapes = speech.opening_participles + speech.opening_infinitives
    return (
        low.endswith(shapes) and not is_first_name(found[at].text) and _goes_on(found, at, speech)
    )


def _goes_on(found: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether what follows a capital makes it no name: neither another one, nor its verb."""
    following = found[at + 1 : at + 2]
    words = speech.words
    verbs = words.saying | words.reflexives | words.negations
    return any(t.is_word and not t.is_capitalised and t.low not in verbs for t in following)


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name, an initial, or two joined by a hyphen."""
    folded = fold(word)
    return word.endswith(".") or any(part in FIRST_NAMES for part in folded.split("-"))


def _is_inflected(word: str, *, after_role: bool) -> bool:
    """Whether a Cyrillic first name stands in another case: Ивана, Сергею, Анной.

    «Адвокат Александра …» may be a woman, or a man's.
    """
    folded = fold(word)
    if after_role and folded in FIRST_NAMES and folded[:-1] in MASCULINE:
        return True
    return folded not in FIRST_NAMES and not _STEMS.isdisjoint((folded[:-1], folded[:-2]))


def _display(found: Sequence[Token]) -> str:
    spaced = [" " * (right.start > left.end) + right.text for left, right in pairwise(found)]
    return found[0].text + "".join(spaced)
