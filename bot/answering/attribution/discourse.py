"""Remembers who has spoken in an article so far, and whom a pronoun means.

Knows the order of things, not their words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.attribution.speech import Gender


@dataclass(frozen=True, slots=True)
class Focus:
    """Somebody who was the subject of a sentence; `name` is `None` for somebody unnamed.

    `spoke` tells speakers from people who only did something; `place` is (passage, sentence).
    """

    name: str | None
    gender: Gender | None
    spoke: bool
    place: tuple[int, int]


class Discourse:
    """The people in focus so far, in reading order."""

    def __init__(self) -> None:
        self._seen: list[Focus] = []
        self._named: list[Focus] = []

    def note(self, focus: Focus) -> None:
        """Somebody comes into focus."""
        self._seen.append(focus)

    def pass_by(self, focus: Focus) -> None:
        """Somebody is named in passing: a pronoun after that may mean them, too."""
        if not self._seen or self._seen[-1].name != focus.name:
            self._seen.append(replace(focus, name=None))

    def interrupt(self, focus: Focus) -> None:
        """A pulled-out quotation: whom a pronoun means is open if it is another person's."""
        known = not self._seen or self._seen[-1].name == focus.name
        name = focus.name if known else None
        self._seen.append(replace(focus, name=name))

    def speaks(self, name: str) -> None:
        """Whoever came into focus last turns out to have spoken."""
        if self._seen and self._seen[-1].name == name:
            self._seen[-1] = replace(self._seen[-1], spoke=True)

    def last_speaker(self) -> str | None:
        """Who spoke last, if nobody else has come into focus since."""
        return self._seen[-1].name if self._seen and self._seen[-1].spoke else None

    def meant(
        self, gender: Gender, place: tuple[int, int], *, continuing: bool, inverted: bool
    ) -> str | None:
        """Whom a pronoun means at a place (passage, sentence); `None` if it may be two people.

        Somebody who only did something is meant later in the same passage, unless the verb goes
        on with what was said before (`continuing`), or stands after a quotation (`inverted`)
        that somebody else's words precede in the same passage; those of a nameless one do not
        count right after.
        """
        fitting = [each for each in reversed(self._seen) if gender.fits(each.gender)]
        if not fitting:
            return None
        latest = fitting[0]
        speaker = next((each for each in fitting if each.spoke), latest)
        if latest.spoke or speaker.name == latest.name or speaker is latest:
            return latest.name
        near = latest.place[0] == place[0]
        after = place[1] - latest.place[1] <= 1 and latest.place > speaker.place
        rival = inverted and speaker.place[0] == place[0] and not (after and not speaker.name)
        return latest.name if near and not continuing and not rival else None

    def mention(self, focus: Focus) -> None:
        """Somebody is named, whatever they do."""
        self._named.append(focus)

    def latter(self, gender: Gender, place: tuple[int, int]) -> str | None:
        """Whom «ce dernier» means: the last person named, in the sentence or the one before."""
        fitting = [each for each in reversed(self._named) if gender.fits(each.gender)]
        if not fitting or fitting[0].place[0] != place[0]:
            return None
        return fitting[0].name if place[1] - fitting[0].place[1] <= 1 else None
