"""Whether the articles meet a need by now: found out by asking them again.

A need is met once at least half of the wordings that are shown of it are answered. What was found
is kept beside the snapshot that was asked, and nowhere else: what an undone publication takes away
is open again by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from bot.needs.gathering import gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.knowledge.snapshot import Snapshot
    from bot.model import Answer
    from bot.needs.gathering import Need
    from bot.state.gaps import Gap

_AHEAD = 5  # needs that are asked for beyond those that are looked at


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A need that is not met, and the passage that comes closest, if any does."""

    need: Need
    closest: Answer | None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the open needs, most pressing first: page `number` of `pages`, from 0.

    So many needs are `open`, so many have been `met` since they were asked.
    """

    needs: tuple[OpenNeed, ...]
    number: int
    pages: int
    open: int
    met: int


class Inquiry:
    """Asks one snapshot what was asked in vain; what it said once, it is not asked again.

    Only one thread at a time may use it.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._gaps: Sequence[Gap] = ()
        self._needs: Sequence[Need] = ()
        self._said: dict[str, tuple[bool, Answer | None]] = {}

    def about(self, gaps: Sequence[Gap]) -> Self:
        """Let it be about the needs behind these gaps from now on."""
        if gaps != self._gaps:
            self._gaps, self._needs = gaps, gather(gaps, self.snapshot.retriever.lexicon)
        return self

    def page(self, number: int, size: int) -> Page:
        """A page of so many needs, the last one if there is none of that number.

        To be quick, it does not ask for all that comes after it: as long as `ask` has not, some
        that are met count as open.
        """
        still_open, met = self._parted((number + 1) * size + _AHEAD)
        pages = max(1, -(-len(still_open) // size))
        number = min(number, pages - 1)
        shown = still_open[number * size : (number + 1) * size]
        return Page(self._with_closest(shown), number, pages, len(still_open), met)

    def open(self) -> tuple[OpenNeed, ...]:
        """All the needs that are not met, most pressing first."""
        still_open, _ = self._parted()
        return self._with_closest(still_open)

    def ask(self, most: int) -> bool:
        """Ask for up to so many needs that have not been asked for; whether any are left."""
        waiting = [need for need in self._needs if need.question not in self._said]
        for need in waiting[:most]:
            self._is_met(need)
        return len(waiting) > most

    def _parted(self, most: int | None = None) -> tuple[list[Need], int]:
        """The needs that are open, and how many are met.

        Those after the first `most` open ones are open unless they are known not to be.
        """
        still_open: list[Need] = []
        for need in self._needs:
            enough = most is not None and len(still_open) >= most
            met = self._is_known_to_be_met(need) if enough else self._is_met(need)
            if not met:
                still_open.append(need)
        return still_open, len(self._needs) - len(still_open)

    def _is_met(self, need: Need) -> bool:
        """Whether it is; no more is asked for than it takes to tell."""
        left = len(need.shown)
        answered, enough = 0, -(-left // 2)
        for question in need.shown:
            if answered + left < enough:
                break
            answered += self._reply(question)[0]
            left -= 1
        return answered >= enough

    def _is_known_to_be_met(self, need: Need) -> bool:
        known = (self._said[question][0] for question in need.shown if question in self._said)
        return 2 * sum(known) >= len(need.shown)

    def _with_closest(self, needs: Iterable[Need]) -> tuple[OpenNeed, ...]:
        return tuple(OpenNeed(need, self._reply(need.question)[1]) for need in needs)

    def _reply(self, question: str) -> tuple[bool, Answer | None]:
        """Whether it is answered, and the closest passage if not."""
        if question not in self._said:
            reply = self.snapshot.reply(question)
            self._said[question] = reply.answered, next(iter(reply.closest), None)
        return self._said[question]
