"""What the desk's buttons mean, packed into `callback_data`. Knows no messages and no drafts.

As everywhere, a button carries its whole meaning and may be forged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MARK: Final = "desk1:"
"""How the data begins; raised when the format changes."""

_FORMAT: Final = re.compile(rf"{MARK}([a-z]):([\w-]{{1,16}})", re.ASCII)


class Action(StrEnum):
    """What a button does with its subject."""

    PUBLISH = "p"  # a draft, by its id
    CANCEL = "c"
    FILE = "f"  # send the draft as a file
    HISTORY = "h"  # turn to the versions after so many
    REMOVE = "r"  # an article, by the digest of all that it says
    KEEP = "k"


@dataclass(frozen=True, slots=True)
class DeskPress:
    """A button's meaning."""

    action: Action
    subject: str

    def pack(self) -> str:
        """The button's `callback_data`."""
        return f"{MARK}{self.action}:{self.subject}"

    @classmethod
    def unpack(cls, data: str) -> DeskPress | None:
        """Read `callback_data`; `None` if this version did not write it."""
        match = _FORMAT.fullmatch(data)
        if not match or match[1] not in {str(action) for action in Action}:
            return None
        return cls(Action(match[1]), match[2])
