"""What the core must know of one language: `Language`, and how its lists are written.

An instance is one file (`fr.py`, `en.py` …) of plain words, folded and stemmed here, so that a
language can be added by somebody who only speaks it. Knows no corpus and no question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from bot.answering.text import fold, squeeze, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.answering.languages.stemming import Stem
    from bot.model import SmallTalk


class Asked(StrEnum):
    """What sort of answer a question asks for."""

    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    HOW_MANY = "how many"
    HOW_LONG = "how long"
    WHY = "why"
    HOW = "how"
    EFFECT = "to what effect"
    NAME = "by what name"
    MONEY = "for how much"
    SIZE = "how big"
    SHARE = "what share"
    SEVERAL = "which ones"


@dataclass(frozen=True, eq=False)
class Language:
    """One language's words. Lists are strings of words; phrases are one a line.

    - `stem` gives the stems of folded words, in their order.
    - `stop_words` carry no content, question words included.
    - `speech` are forms of saying and thinking; a question that holds one asks for words. After
      one of the `articles` only those that are `speech_nouns` do: «il juge», but not «la juge».
    - `inversion` is a pattern of pronouns that stand behind their verb for a question's sake.
    - `asks` are the phrases that open each sort of question, and no part of what it is about.
    - `leads_in` are phrases that lead to what a question is about: «au sujet de».
    - `hints` are words that tell the sort as well, but are what the question is about.
    - `linking` letters may join the words of a compound; a language without any makes none.
    - `focus` words stand before what is asked for («quel», «combien de»).
    - `evidence` are patterns (regular expressions over folded text) of what answers each sort.
    - `before_places` are the prepositions after which a capital begins the name of a place.
    - `months` are the names of each, one month a line.
    - `openers` begin a follow-up («et …»), `pronouns` lean on a person, `pointers` on a topic.
    - `ties` are further words that, at its beginning, tie a sentence to the one before.
    - `further` are question words that, after an opener, begin another question in a sentence.
    - `go_on` are messages that ask for what comes next.
    - `small_talk` are whole messages.
    - `about_person` and `about_topic` are suggested questions, with `{}` for the name or phrase.
    """

    code: str
    stem: Stem
    stop_words: str
    speech: str
    speech_nouns: str
    asks: Mapping[Asked, str]
    leads_in: str
    hints: Mapping[Asked, str]
    focus: str
    evidence: Mapping[Asked, str]
    before_places: str
    months: str
    openers: str
    pronouns: str
    pointers: str
    ties: str
    further: str
    go_on: str
    small_talk: Mapping[SmallTalk, str]
    about_person: str
    about_topic: str
    articles: str = ""
    inversion: str = ""
    linking: str = ""

    @cached_property
    def stops(self) -> frozenset[str]:
        """The folded stop words."""
        return frozenset(words(self.stop_words))

    def speaks(self, folded: Sequence[str], stems: Sequence[str]) -> set[int]:
        """The places of the words of saying and thinking."""
        return {
            place
            for place, stem in enumerate(stems)
            if stem in self.speech_stems
            and (
                stem in self._speech_noun_stems
                or not (place and folded[place - 1] in self._article_words)
            )
        }

    @cached_property
    def _speech_noun_stems(self) -> frozenset[str]:
        return frozenset(self.stem(words(self.speech_nouns)))

    @cached_property
    def _article_words(self) -> frozenset[str]:
        return frozenset(words(self.articles))

    def straight(self, question: str) -> str:
        """A question without the pronouns that only its inversion brings in."""
        return self._inverted.sub("", question) if self.inversion else question

    @cached_property
    def _inverted(self) -> re.Pattern[str]:
        return re.compile(self.inversion, re.IGNORECASE)

    @cached_property
    def small_words(self) -> tuple[str, ...]:
        """The stop words and those of the phrases that ask, folded, in order."""
        return tuple(sorted(self.stops.union(words(" ".join(self.asks.values())))))

    @cached_property
    def speech_stems(self) -> frozenset[str]:
        """The stems of the words of saying."""
        return frozenset(self.stem(words(self.speech)))

    def unlinked(self, part: str) -> list[str]:
        """What the first part of a compound may be: without linking letters, or as it is."""
        return [*(part.removesuffix(s) for s in self.linking.split() if part.endswith(s)), part]

    @cached_property
    def month_names(self) -> tuple[str, ...]:
        """One name of each month."""
        return tuple(line.split()[0] for line in self.months.splitlines())

    def month(self, folded: str) -> int | None:
        """The number of the month, from 1, that a folded word names."""
        return self._months.get(folded)

    @cached_property
    def _months(self) -> Mapping[str, int]:
        lines = enumerate(self.months.splitlines(), 1)
        return {name: number for number, line in lines for name in words(line)}

    @cached_property
    def opener_words(self) -> frozenset[str]:
        """What a follow-up begins with, folded."""
        return frozenset(words(self.openers))

    @cached_property
    def pronoun_words(self) -> frozenset[str]:
        """What stands for somebody named before, folded."""
        return frozenset(words(self.pronouns))

    @cached_property
    def leaning_words(self) -> frozenset[str]:
        """Everything that leans on an earlier question, folded."""
        return self.opener_words | self.pronoun_words | frozenset(words(self.pointers))

    def is_tied(self, folded: Iterable[str]) -> bool:
        """Whether a sentence of these words begins by leaning on the one before it.

        It does with one of the words that lean, or with a small one and then such a word: «sur ce».
        """
        opening = takewhile(lambda word: word in self.stops or word in self._tying, folded)
        return not self._tying.isdisjoint(opening)

    @cached_property
    def _tying(self) -> frozenset[str]:
        return self.leaning_words | frozenset(words(self.ties))

    @cached_property
    def further_questions(self) -> re.Pattern[str]:
        """Where another question begins in a sentence: at an opener before a question word."""
        openers, asking = (r"|".join(listed.split()) for listed in (self.openers, self.further))
        return re.compile(
            rf"(?<=[\w»”)])[,;]?\s+(?={openers}\b)(?:{openers})\s+(?={asking}\b)", re.IGNORECASE
        )

    def asks_to_go_on(self, message: str) -> bool:
        """Whether a message asks for nothing but what comes next."""
        return " ".join(words(message)) in self._going_on

    @cached_property
    def _going_on(self) -> frozenset[str]:
        return frozenset(" ".join(words(line)) for line in self.go_on.splitlines())

    def asked(self, folded: Sequence[str]) -> dict[Asked, frozenset[int]]:
        """What sorts of answers folded words ask for, and which of them, by place, say so.

        A phrase within a longer one does not count: «combien» in «combien de temps».
        """
        text = " ".join(folded)
        phrases = [
            (sort, frozenset(_places(text, match)))
            for sort, pattern in self._asking.items()
            for match in pattern.finditer(text)
        ]
        found: dict[Asked, frozenset[int]] = {}
        for sort, places in phrases:
            if not any(places < longer for _, longer in phrases):
                found[sort] = found.get(sort, frozenset()) | places
        return found

    @cached_property
    def _asking(self) -> Mapping[Asked, re.Pattern[str]]:
        return {asked: _phrases(listed) for asked, listed in self.asks.items()}

    def leads(self, folded: Sequence[str]) -> set[int]:
        """The places of the words that merely lead to what a question is about."""
        text = " ".join(folded)
        found = self._leading.finditer(text)
        return {place for match in found for place in _places(text, match)}

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        return _phrases(self.leads_in)

    def hinted(self, stems: Iterable[str]) -> frozenset[Asked]:
        """What sorts of answers the words with these stems hint at."""
        return frozenset(self._hinting[stem] for stem in stems if stem in self._hinting)

    @cached_property
    def _hinting(self) -> Mapping[str, Asked]:
        return {
            stem: sort for sort, listed in self.hints.items() for stem in self.stem(words(listed))
        }

    @cached_property
    def focus_words(self) -> frozenset[str]:
        """The words before what is asked for, folded."""
        return frozenset(words(self.focus))

    def is_number(self, folded: str) -> bool:
        """Whether a folded word is a number, in digits or letters."""
        return bool(self._evident[Asked.HOW_MANY].match(folded))

    def answers(self, text: str) -> frozenset[Asked]:
        """The sorts of questions that a text may answer: it holds a date, a number or a place."""
        folded = fold(text)
        sorts = {sort for sort, pattern in self._evident.items() if pattern.search(folded)}
        return frozenset(sorts | ({Asked.WHERE} if self._placed.search(text) else set()))

    @cached_property
    def _evident(self) -> Mapping[Asked, re.Pattern[str]]:
        return {asked: re.compile(pattern) for asked, pattern in self.evidence.items()}

    @cached_property
    def _placed(self) -> re.Pattern[str]:
        prepositions = "|".join(self.before_places.split())
        return re.compile(rf"\b(?:{prepositions}) (?:l['’]|la |le |les |the )?[A-ZÀ-ÝА-ЯІЇЄҐ]")

    @cached_property
    def pleasantries(self) -> Mapping[str, SmallTalk]:
        """The sort of each message of small talk, folded and squeezed."""
        return {
            squeeze(" ".join(words(line))): sort
            for sort, listed in self.small_talk.items()
            for line in listed.splitlines()
        }


def _phrases(listed: str) -> re.Pattern[str]:
    lines = filter(None, (" ".join(words(line)) for line in listed.splitlines()))
    alternatives = "|".join(sorted(lines, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})\b")


def _places(text: str, match: re.Match[str]) -> range:
    """The places of the matched words in a text of words that are parted by spaces."""
    first = text.count(" ", 0, match.start())
    return range(first, first + match[0].count(" ") + 1)
