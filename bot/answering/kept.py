"""What was made for the things that were there the last time, for those that still are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

Thing = TypeVar("Thing", bound="Hashable")
Made = TypeVar("Made")


class Kept(Generic[Thing, Made]):
    """Makes something of each thing, once as long as it is asked for every time.

    What is not asked for is forgotten. One thread at a time may ask.
    """

    def __init__(self) -> None:
        self._made: dict[Thing, Made] = {}

    def of(
        self,
        things: Iterable[Thing],
        make: Callable[[Thing], Made],
        good: Callable[[Thing], bool] = lambda _: True,
    ) -> list[Made]:
        """What is made of each thing, in order; anew where what was made is good no more."""
        things, before = list(things), self._made
        self._made = {
            thing: before[thing] if thing in before and good(thing) else make(thing)
            for thing in dict.fromkeys(things)
        }
        return [self._made[thing] for thing in things]
