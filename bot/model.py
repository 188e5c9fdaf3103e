"""The values that every room speaks: frozen, slotted, with tuples inside.

Offsets count Unicode code points and passages count from 1, in the file's order. This module
knows nothing of files, ranking or Telegram; it imports only the standard library.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

# --------------------------------------------------------------------------- what is known


class PassageKind(StrEnum):
    """What a passage of an article is."""

    TEXT = "text"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was published. Only `name` is always known."""

    name: str
    agency: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, pulled-out quotation or caption, as the article has it.

    `section` is the heading under which the passage stands (`None` before the first one);
    `speaker` and `context` belong to quotations, `credit` to captions.
    """

    number: int
    kind: PassageKind
    text: str
    section: str | None = None
    speaker: str | None = None
    context: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `date` is ISO 8601 as written: YYYY, YYYY-MM or YYYY-MM-DD; `lang` is BCP 47."""

    id: str
    title: str
    date: str
    lang: str
    source: Source
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the articles speak of; `aliases` are other spellings, in any language."""

    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A lexicon entry: words and phrases that mean the same as `term`.

    `aliases` do so in any language, `translations` in one each (ISO 639-1); where there are any,
    `term` is French, else of any language. `related` are words that come near in meaning, or go
    with it, but do not mean the same.
    """

    term: str
    aliases: tuple[str, ...] = ()
    translations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    related: tuple[str, ...] = ()

    @property
    def in_any_language(self) -> tuple[str, ...]:
        """The names to look for in texts of every language."""
        return self.aliases if self.translations else (self.term, *self.aliases)

    def in_language(self, code: str) -> tuple[str, ...]:
        """The names to look for in texts of one language only."""
        own = (self.term,) if self.translations and code == "fr" else ()
        return (
            *own,
            *(name for each, names in self.translations if each == code for name in names),
        )


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was loaded. Equal files give an equal `fingerprint`."""

    articles: tuple[Article, ...]
    people: tuple[Person, ...] = ()
    entries: tuple[Entry, ...] = ()
    fingerprint: str = ""


# --------------------------------------------------------------------------- what is shown


class SpanKind(StrEnum):
    """What a span is to a reader."""

    SENTENCE = "sentence"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one passage that can be shown whole: `passage.text[start:end]`.

    `speaker` is the person credited with the words (the name as people.yaml has it, else as the
    article has it), or `None` where nobody is credited.
    """

    article: Article
    passage: Passage
    start: int
    end: int
    kind: SpanKind
    speaker: str | None = None

    @property
    def text(self) -> str:
        """The words themselves, verbatim."""
        return self.passage.text[self.start : self.end]

    @property
    def key(self) -> str:
        """Eight characters of A-Za-z0-9_- that name this span's words, the same after a reload.

        A digest of the article's id and the words, not of their place: a passage that is added
        above does not break the links to those below.
        """
        digest = hashlib.blake2b(f"{self.article.id}\0{self.text}".encode(), digest_size=6)
        return base64.urlsafe_b64encode(digest.digest()).decode()


@dataclass(frozen=True, slots=True)
class Answer:
    """One span, shown as an answer, and its score (higher is better; comparable in one reply)."""

    span: Span
    score: float

    def as_dict(self) -> dict[str, Any]:
        """The answer as the JSON contract has it."""
        span, article = self.span, self.span.article
        return {
            "kind": str(span.kind),
            "text": span.text,
            "speaker": span.speaker,
            "article": article.id,
            "title": article.title,
            "date": article.date,
            "source": article.source.name,
            "section": span.passage.section,
            "url": article.source.url,
            "passage": span.passage.number,
            "start": span.start,
            "end": span.end,
            "score": round(self.score, 4),
        }


class SmallTalk(StrEnum):
    """What somebody says to a bot when it is no question about the articles."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    IDENTITY = "identity"
    ABUSE = "abuse"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Turn:
    """What a follow-up question may lean on: who and what the last one was about.

    `people` are names, `topic` the words of the question that carried its content, `shown` the
    keys of the spans that answered it, best first; `says` tells that it asked for words.
    """

    people: tuple[str, ...] = ()
    topic: str = ""
    shown: tuple[str, ...] = ()
    says: bool = False

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Turn:
        """The turn of which `dataclasses.asdict` made these, also by way of JSON.

        What another version lacks takes its default, and what this one does not know is left out.
        """
        known = {each.name for each in fields(cls)}
        read: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
            if name in known
        }
        return cls(**read)


@dataclass(frozen=True, slots=True)
class Reply:
    """The whole response to one question.

    `answers` are best first and never overlap; the first `together` of them belong together, one
    to each part of the question. `older` is what an older report of the same story says instead of
    the first. When nothing answers they are empty, and
    `closest` may hold the nearest spans, which are *not* an answer. `confidence` is the probability
    that the first of them is right, `answerable` that the articles answer at all, both in [0, 1].
    `lang` is the question's language as guessed (ISO 639-1). `turn` is for the next follow-up;
    `None` where there is nothing to lean on.
    """

    question: str
    answered: bool
    confidence: float
    answerable: float = 0.0
    answers: tuple[Answer, ...] = ()
    together: int = 1
    older: Answer | None = None
    suggestions: tuple[str, ...] = ()
    closest: tuple[Answer, ...] = ()
    small_talk: SmallTalk | None = None
    lang: str = "fr"
    turn: Turn | None = field(default=None, compare=False)

    def as_dict(self) -> dict[str, Any]:
        """The reply as the JSON contract has it."""
        return {
            "question": self.question,
            "answered": self.answered,
            "confidence": round(self.confidence, 4),
            "answerable": round(self.answerable, 4),
            "answers": [answer.as_dict() for answer in self.answers],
            "together": self.together,
            "older": self.older and self.older.as_dict(),
            "suggestions": list(self.suggestions),
            "closest": [answer.as_dict() for answer in self.closest],
            "small_talk": self.small_talk and str(self.small_talk),
            "lang": self.lang,
        }


# --------------------------------------------------------------------------- what is measured


@dataclass(frozen=True, slots=True)
class Case:
    """A question whose right answer is known.

    `gold` are regular expressions, of which a right answer's text matches one; without any the
    right reply is a refusal. `best` is the verbatim sentence or quotation that answers best, and
    `speaker` whom it is credited to. Cases with the same `dialogue` are one conversation, in the
    order of their `turn`.
    """

    id: str
    question: str
    kind: str
    gold: tuple[str, ...] = ()
    best: str | None = None
    speaker: str | None = None
    dialogue: str | None = None
    turn: int = 1

    @property
    def answerable(self) -> bool:
        """Whether the articles tell."""
        return bool(self.gold)
