"""Judging: the test questions put to what answers now and to what would answer instead.

What one snapshot answers is the same whenever it is asked, so that the verdicts on the last few
are kept. Knows no files.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from bot.desk.preview import Turned, turned
from bot.evaluation import evaluate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation import Verdict
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Case

    Cases = tuple[Case, ...]

MOST_CASES = 150
"""So many of the questions are asked, the first: whoever proposes a change is waiting."""

_MOST_KNOWN = 4  # snapshots whose verdicts are kept: what is published now was a proposal before


@dataclass(frozen=True, slots=True)
class Judgement:
    """Of the test questions that were asked, how many would be answered rightly.

    `turned` are those whose verdict is another one than now.
    """

    asked: int
    right: int
    turned: tuple[Turned, ...]


class Judging:
    """Judges changes, one at a time; whoever comes meanwhile waits in their thread."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._verdicts: dict[tuple[str, Cases], Sequence[Verdict]] = {}

    def judge(self, cases: Cases, before: Snapshot, after: Snapshot) -> Judgement:
        """What becomes of the verdicts. Takes a while: use a thread."""
        with self._turn:
            old, new = (self._judged(each, cases[:MOST_CASES]) for each in (before, after))
        return Judgement(len(new), sum(verdict.right for verdict in new), turned(old, new))

    def _judged(self, snapshot: Snapshot, cases: Cases) -> Sequence[Verdict]:
        """The verdicts on what a snapshot answers; those on the last few are known."""
        key = (snapshot.corpus.fingerprint, cases)
        verdicts = self._verdicts.pop(key, None) or evaluate(cases, snapshot.reply)
        self._verdicts[key] = verdicts
        while len(self._verdicts) > _MOST_KNOWN:
            del self._verdicts[next(iter(self._verdicts))]
        return verdicts
