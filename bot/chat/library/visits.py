"""Where in the library a button leads, packed into its data.

Like a `Press`, it carries its whole meaning, works after a restart, and may be forged: only this
format is read, and keys are only ever looked up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Raised when the format changes, so that older buttons are told apart instead of misread.
_PREFIX = "L1"
_MOST = 9999  # pages
_FORMAT = re.compile(rf"{_PREFIX}([a-z])(\d{{1,4}})\.(\d{{1,4}})((?:[\w-]{{8}})?)", re.ASCII)

PATTERN = f"^{_PREFIX}"
"""What the data of the library's buttons begins with."""


class Room(StrEnum):
    """What is shown."""

    ARTICLES = "a"
    ARTICLE = "t"
    SUMMARY = "s"
    PEOPLE = "p"
    PERSON = "q"


@dataclass(frozen=True, slots=True)
class Visit:
    """One page of a room, from 0; `key` is the digest of an article's id or of a person's name.

    `back` is the page of the list from which one came.
    """

    room: Room
    page: int = 0
    key: str = ""
    back: int = 0

    def pack(self) -> str:
        """The button's `callback_data`."""
        page, back = min(self.page, _MOST), min(self.back, _MOST)
        return f"{_PREFIX}{self.room}{page}.{back}{self.key}"

    @classmethod
    def unpack(cls, data: str) -> Visit | None:
        """Read `callback_data`; `None` if this version did not write it."""
        match = _FORMAT.fullmatch(data)
        if not match or match[1] not in {str(room) for room in Room}:
            return None
        return cls(Room(match[1]), int(match[2]), match[4], int(match[3]))
