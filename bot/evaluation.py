"""How good the answers are: asks questions whose right answers are known, and counts.

Pure: knows replies and cases, no files and no terminal.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.model import Case, Reply, Turn

    Ask = Callable[[str, Turn | None], Reply]

_TOP = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """One case, the reply to it, and what is right about it.

    `hit1` and `hit3` tell that the first, or one of the first three answers is a right one.
    `speaker` tells whether the first answer is credited to the right person; it is `None` where
    the case names nobody, or where the answer is a right one, but not the words that the case
    credits.
    """

    case: Case
    reply: Reply
    hit1: bool
    hit3: bool
    speaker: bool | None

    @property
    def right(self) -> bool:
        """Whether the reply is what it should be: a refusal, or the right words in the right mouth.

        Words that are credited to another, or to nobody where somebody is wanted, are not right.
        """
        if not self.case.answerable:
            return not self.reply.answered
        return self.hit1 and self.speaker is not False


@dataclass(frozen=True, slots=True)
class Score:
    """What several verdicts come to. A share is `None` where there is nothing it is a share of.

    `hit1`, `hit3` and `answered` are shares of the answerable cases; `refused` of those that are
    not; `speaker` of the first answers whose speaker the case knows; `right` of all.
    """

    cases: int
    hit1: float | None
    hit3: float | None
    answered: float | None
    refused: float | None
    speaker: float | None
    right: float | None

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> Score:
        """Count."""
        told = [v for v in verdicts if v.case.answerable]
        untold = [v for v in verdicts if not v.case.answerable]
        return cls(
            cases=len(verdicts),
            hit1=_share(v.hit1 for v in told),
            hit3=_share(v.hit3 for v in told),
            answered=_share(v.reply.answered for v in told),
            refused=_share(not v.reply.answered for v in untold),
            speaker=_share(v.speaker for v in verdicts if v.speaker is not None),
            right=_share(v.right for v in verdicts),
        )


def evaluate(cases: Iterable[Case], ask: Ask) -> list[Verdict]:
    """A verdict on each case, in order; the turns of a dialogue lean on those before them."""
    turns: dict[str, Turn | None] = {}
    listed = list(cases)
    verdicts = {}
    for case in sorted(listed, key=lambda case: case.turn):
        reply = ask(case.question, turns.get(case.dialogue) if case.dialogue else None)
        if case.dialogue:
            turns[case.dialogue] = reply.turn
        verdicts[case.id] = judge(case, reply)
    return [verdicts[case.id] for case in listed]


def judge(case: Case, reply: Reply) -> Verdict:
    """What is right about one reply."""
    texts = [answer.span.text for answer in reply.answers[:_TOP]]
    hits = [any(re.search(gold, text, re.DOTALL) for gold in case.gold) for text in texts]
    hit1 = any(hits[:1])
    return Verdict(case, reply, hit1, any(hits), _speaker(case, reply) if hit1 else None)


def by_kind(verdicts: Iterable[Verdict]) -> Mapping[str, Score]:
    """The score of each kind of case, in the order of their first ones."""
    kinds: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        kinds[verdict.case.kind].append(verdict)
    return {kind: Score.of(found) for kind, found in kinds.items()}


def _speaker(case: Case, reply: Reply) -> bool | None:
    """Whether the words that the case wants are credited rightly.

    A longer piece that holds them is as good, so is a shorter one that is a part of them. It may
    tell who speaks in its own words: «…, a dit Lavrov».
    """
    shown = reply.answers[0].span
    if case.speaker is None or not _is_part(case.best or shown.text, shown.text):
        return None
    if shown.speaker is None:
        return set(words(case.speaker)[-1:]) <= set(words(shown.text))
    return _is_same(case.speaker, shown.speaker)


def _is_part(one: str, other: str) -> bool:
    """Whether one text is the other or a part of it, but for case, accents and punctuation."""
    first, second = (f" {' '.join(words(text))} " for text in (one, other))
    return first in second or second in first


def _is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: Roy may be Paul Roy, but Paul Roy not Anne Roy."""
    first, second = set(words(one)), set(words(other))
    return first <= second or second <= first


def _share(flags: Iterable[object]) -> float | None:
    counted: Iterator[bool] = map(bool, flags)
    known = list(counted)
    return sum(known) / len(known) if known else None
