"""Credits the quotations of an article to who says them, from the prose around them.

Rather nobody than the wrong one: institutions, groups, denials and pronouns that could mean two
people credit nobody. Knows articles and people; it does not cut spans or judge what is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.attribution.clauses import Clauses
from bot.answering.attribution.discourse import Discourse, Focus
from bot.answering.attribution.matrix import Matrix
from bot.answering.attribution.mentions import mentions
from bot.answering.attribution.names import Names, People
from bot.answering.attribution.roles import Roles
from bot.answering.attribution.sentence import Sentence
from bot.answering.attribution.speech import speech
from bot.answering.attribution.subjects import Subjects
from bot.answering.attribution.tokens import tokens
from bot.answering.languages import language
from bot.answering.quotations import Quotation, overlapping, quotations, unclosed
from bot.answering.segmentation import sentences
from bot.model import Article, Passage, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Shorter quotations are terms and titles more often than words that somebody said.
_WORDS_OF_A_TERM = 4
_WORD = re.compile(r"[^\W_]+")
# How many passages back a pronoun may reach.
_REACH_BACK = 4
_OPENING = ("«", "“", "„", "»")


@dataclass(frozen=True, slots=True)
class Credit:
    """A quotation of more than four words in a passage, and who says it (`None`: nobody known)."""

    passage: Passage
    quotation: Quotation
    speaker: str | None


def credit(article: Article, people: People) -> tuple[Credit, ...]:
    """Every quotation of more than four words in an article's texts and captions, in order.

    Speakers are named as `people` has them, else as the article names them in full.
    """
    prose = [each for each in article.passages if each.kind is not PassageKind.QUOTE]
    quoted = {each.number: quotations(each.text) for each in prose}
    open_ends = dict(_open_ends(article))
    for number, quotation in open_ends.items():
        quoted[number] = (*quoted[number], quotation)
    if not any(_is_speech(each, quoted[each.number]) for each in prose):
        return ()
    return _joined(_Reading(article, people, quoted).credits(), open_ends)


def _is_speech(passage: Passage, quoted: Iterable[Quotation]) -> bool:
    return any(_is_long(passage, each) for each in quoted)


def _is_long(passage: Passage, quotation: Quotation) -> bool:
    return len(_WORD.findall(passage.text, quotation.start, quotation.end)) > _WORDS_OF_A_TERM


def _open_ends(article: Article) -> Iterator[tuple[int, Quotation]]:
    """The quotations that a text leaves open because the next one goes on with them."""
    texts = [each for each in article.passages if each.kind is PassageKind.TEXT]
    for passage, following in pairwise(texts):
        quotation = unclosed(passage.text)
        if quotation and following.text.lstrip().startswith(_OPENING):
            yield passage.number, quotation


def _joined(found: tuple[Credit, ...], open_ends: dict[int, Quotation]) -> tuple[Credit, ...]:
    """The credits, with one speaker for a quotation that runs over several passages."""
    joined: list[Credit] = []
    chain: list[int] = []
    for at, each in enumerate(found):
        joined.append(each)
        chain = [*chain, at] if chain else [at]
        if open_ends.get(each.passage.number) != each.quotation:
            names = {found[i].speaker for i in chain} - {None}
            shared = names.pop() if len(names) == 1 else None
            for i in chain:
                joined[i] = replace(found[i], speaker=shared)
            chain = []
    return tuple(joined)


def _near_speech(article: Article, quoted: dict[int, tuple[Quotation, ...]]) -> frozenset[int]:
    """The passages with long quotations, and those before them that their pronouns may mean."""
    spoken = [
        each.number for each in article.passages if _is_speech(each, quoted.get(each.number, ()))
    ]
    return frozenset(n for last in spoken for n in range(last - _REACH_BACK, last + 1))


class _Reading:
    """One article, read from its beginning to its end."""

    def __init__(
        self,
        article: Article,
        people: People,
        quoted: dict[int, tuple[Quotation, ...]],
    ) -> None:
        self._article = article
        self._quoted = quoted
        self._speech = speech(article.lang)
        self._names = Names(people)
        self._roles = Roles(people, self._speech, language(article.lang))
        self._subjects = Subjects(self._speech, self._names, self._roles)
        self._clauses = Clauses(self._speech, self._subjects)
        self._discourse = Discourse()
        self._waiting = 0  # how many of the last credits the next sentence may give to somebody
        self._people = people
        self._sentences = {
            each.number: tuple(self._cut(each, quoted.get(each.number, ())))
            for each in article.passages
        }
        self._read = _near_speech(article, quoted)
        self._learn()

    def credits(self) -> tuple[Credit, ...]:
        """What is said in texts and captions, in order."""
        found: list[Credit] = []
        introduced = None
        for passage in self._article.passages:
            if passage.number not in self._read:
                self._discourse, introduced = Discourse(), None
            elif passage.kind is PassageKind.QUOTE:
                self._interrupt(passage)
            elif passage.kind is PassageKind.CAPTION:
                self._passage(passage, Discourse(), None, found)
            else:
                introduced = self._passage(passage, self._discourse, introduced, found)
        return tuple(found)

    def _cut(self, passage: Passage, quoted: Sequence[Quotation]) -> Iterator[Sentence]:
        """The sentences of a passage, none of them cut inside a quotation."""
        start = 0
        for _, end in sentences(passage.text, self._article.lang):
            within = quoted[overlapping(quoted, start, end)]
            if within and end < within[-1].end:
                continue
            stop = max(end, within[-1].outer_end) if within else end
            found = tokens(passage.text, start, stop, within)
            yield Sentence(found, mentions(found, self._speech))
            start = stop

    def _learn(self) -> None:
        everything = [each for found in self._sentences.values() for each in found]
        for sentence in everything:
            for mention in sentence.mentions:
                described = self._roles.describes(sentence.tokens, mention, sentence.mentions)
                self._names.note(mention, described=described)
        for passage in self._article.passages:
            found = tokens(passage.speaker or "", 0, len(passage.speaker or ""))
            for mention in mentions(found, self._speech):
                self._names.note(mention, described=True)
        for sentence in everything:
            self._roles.note(sentence.tokens, sentence.mentions, self._names)

    def _interrupt(self, passage: Passage) -> None:
        if passage.speaker:
            name = self._people.name(passage.speaker)
            self._discourse.interrupt(Focus(name, None, spoke=True, place=(passage.number, 0)))

    def _passage(
        self,
        passage: Passage,
        discourse: Discourse,
        introduced: str | None,
        found: list[Credit],
    ) -> str | None:
        """Add the credits of one passage; whom a colon at its end introduces."""
        for at, sentence in enumerate(self._sentences[passage.number]):
            place = (passage.number, at)
            matrix = Matrix(sentence, self._speech, self._clauses, self._subjects)
            matrix.read(discourse, self._names, place)
            if (back := matrix.refers_back()) and self._waiting:
                waiting = found[-self._waiting :]
                found[-self._waiting :] = [
                    replace(each, speaker=each.speaker or back) for each in waiting
                ]
            credited = [
                Credit(
                    passage,
                    token.quotation,
                    matrix.speaker(
                        index,
                        discourse,
                        introduced=introduced,
                        inside=self._inside(passage, token.quotation, discourse, place),
                    ),
                )
                for index, token in enumerate(sentence.tokens)
                if token.quotation and _is_long(passage, token.quotation)
            ]
            unknown = credited and credited[-1].speaker is None and not matrix.is_plural
            if unknown or (credited and matrix.is_open):
                name = credited[-1].speaker
                gender = self._names.gender(name) if name else None
                discourse.note(Focus(name, gender, spoke=True, place=place))
            self._waiting = self._waiting + len(credited) if matrix.is_open else 0
            found.extend(credited)
            introduced = introduced if matrix.stands_alone else matrix.introduces()
        return introduced if passage.text.rstrip().endswith(":") else None

    def _inside(
        self, passage: Passage, quotation: Quotation, discourse: Discourse, place: tuple[int, int]
    ) -> str | None:
        """Who says a quotation by a clause within it."""
        if not self._speech.asides:
            return None
        found = tokens(passage.text, quotation.start, quotation.end)
        sentence = Sentence(found, mentions(found, self._speech))
        matrix = Matrix(sentence, self._speech, self._clauses, self._subjects)
        return matrix.aside(discourse, place)
