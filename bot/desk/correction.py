"""What an answer should have been, as an admin says it, and what follows from that.

Pure: what there was to choose from, and the question with its right answer as a test question.
Knows no files and no Telegram, and publishes nothing.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from bot.answering.text import words
from bot.knowledge.amending import add_item
from bot.knowledge.nodes import UNSENDABLE
from bot.model import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.desk.equations import Equation
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Case, Reply, Span, Turn

RUNNERS_UP: Final = 5
NOTHING: Final = ""
"""The key of the right answer where it is that the articles do not tell."""

_KIND: Final = "chat"


@dataclass(frozen=True, slots=True)
class Correction:
    """What an admin says: `right` is the key of the span that answers, `equal` are equal names.

    `question` is empty where they are equal whatever is asked; `turn` is what it leaned on. `right`
    is `None` where that is not said, and `NOTHING` where the right reply is a refusal.
    """

    question: str = ""
    turn: Turn | None = None
    right: str | None = None
    equal: Equation | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is for a question now: the reply, and up to five that it does not begin with.

    `others` come best first; those of a refusal include the nearest. `leans` tells that the
    question is only understood with the one before it.
    """

    reply: Reply
    others: tuple[Answer, ...]
    leans: bool

    @property
    def first(self) -> tuple[Answer, ...]:
        """What the reader is shown first."""
        return self.reply.answers[: self.reply.together] if self.reply.answered else ()


class Fate(StrEnum):
    """What becomes of the question among the test questions."""

    ADDED = "added"
    KNOWN = "known"  # it is one already
    LEANS = "leans"  # it would not be understood there
    OPEN = "open"  # its right answer is not known
    GONE = "gone"  # the articles hold its right answer no more
    NONE = "none"  # there is no question


def findings(question: str, turn: Turn | None, snapshot: Snapshot) -> Findings:
    """Ask a question again."""
    reply = snapshot.reply(question, turn)
    outcomes = snapshot.retriever.outcomes(question, turn)
    shown = {a.span.key for a in reply.answers[: reply.together]} if reply.answered else set()
    hits = [hit for outcome in outcomes for hit in outcome.hits]
    if len(outcomes) > 1:
        hits.sort(key=lambda hit: -hit.share)
    found = {hit.span.key: Answer(hit.span, hit.share) for hit in reversed(hits)}
    others = [answer for key, answer in reversed(found.items()) if key not in shown]
    leans = turn is not None and any(outcome.taken for outcome in outcomes)
    return Findings(reply, tuple(others[:RUNNERS_UP]), leans)


def fate(asked: Findings, known: Sequence[Case], right: Span | None, *, refused: bool) -> Fate:
    """What is to become of a question with this right answer, beside the known ones."""
    if asked.leans:
        return Fate.LEANS
    if is_among(asked.reply.question, known):
        return Fate.KNOWN
    return Fate.ADDED if right or refused else Fate.OPEN


def is_among(question: str, known: Sequence[Case]) -> bool:
    """Whether a question is asked already, but for case, accents and punctuation."""
    asked = words(question)
    return any(words(case.question) == asked for case in known if case.dialogue is None)


def with_case(
    data: bytes | None, known: Sequence[Case], question: str, lang: str, right: Span | None
) -> bytes:
    """The file of test questions with one more at its end; without a right answer, a refusal."""
    taken = {case.id for case in known}
    numbers = (f"{_KIND}-{n:02}" for n in range(1, len(taken) + 2))
    fields = {"id": next(n for n in numbers if n not in taken), "lang": lang, "kind": _KIND}
    fields["q"] = _plain(question)
    if right:
        fields["best"] = right.text
        if right.speaker:
            fields["speaker"] = right.speaker
    return add_item(data, "questions", fields)


def _plain(question: str) -> str:
    """A question as a file can hold it, on one line."""
    return " ".join(UNSENDABLE.sub(" ", unicodedata.normalize("NFC", question)).split())
