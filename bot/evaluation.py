"""How good the answers are: asks questions whose right answers are known, and counts.

Pure: knows replies and cases, no files and no terminal.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from bot.model import Case, Reply, Turn

    Ask = Callable[[str, Turn | None], Reply]

_TOP = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """One case, the reply to it, and what is right about it.

    `hit1` and `hit3` tell that the first, or one of the first three answers is a right one.
    `speaker` tells whether the first answer is credited to the right person, or is `None` where
    it is not the credited words that the case wants.
    """

    case: Case
    reply: Reply
    hit1: bool
    hit3: bool
    speaker: bool | None

    @property
    def right(self) -> bool:
        """Whether the reply is what it should be: the right answer, or a refusal."""
        return self.hit1 if self.case.answerable else not self.reply.answered


@dataclass(frozen=True, slots=True)
class Score:
    """What several verdicts come to. A share is `None` where there is nothing it is a share of.

    `hit1` and `hit3` are shares of the answerable cases; `refused` of those that are not;
    `answered` of the answerable; `speaker` of the credited first answers; `right` of all.
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
    verdicts = {}
    ordered = sorted(cases, key=lambda case: case.turn)
    for case in ordered:
        reply = ask(case.question, turns.get(case.dialogue) if case.dialogue else None)
        if case.dialogue:
            turns[case.dialogue] = reply.turn
        verdicts[case.id] = judge(case, reply)
    return [verdicts[case.id] for case in cases]


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

    A longer piece that holds them is as good, so is a shorter one that is a part of them.
    """
    shown = reply.answers[0].span
    wanted, found = _bare(case.best or shown.text), _bare(shown.text)
    if case.speaker is None or not (wanted in found or found in wanted):
        return None
    return shown.speaker == case.speaker


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" «»“”\"'.,;…")


def _share(flags: Iterable[object]) -> float | None:
    counted: Iterator[bool] = map(bool, flags)
    known = list(counted)
    return sum(known) / len(known) if known else None
