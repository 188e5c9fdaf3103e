"""What is kept of a correction between its steps, and what the buttons under them mean.

As everywhere, a button may be forged, and works after a restart. Knows no messages.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Final

from bot.desk.correction import Correction
from bot.desk.equations import equation
from bot.model import Turn
from bot.state.drafts import Draft

MARK: Final = "fix1:"
"""How the data begins; raised when the format changes."""

_FORMAT: Final = re.compile(rf"{MARK}([a-z])(\d):([\w-]{{1,16}})", re.ASCII)


class Action(StrEnum):
    """What a button does with a correction."""

    RIGHT = "r"  # the answer of this number is the right one
    NONE = "n"  # none is: the right reply is a refusal
    PUBLISH = "p"
    CANCEL = "c"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button's meaning: `number`, from 1, is that of an answer; `note_id` what it belongs to."""

    action: Action
    note_id: str
    number: int = 0

    def pack(self) -> str:
        """The button's `callback_data`."""
        return f"{MARK}{self.action}{self.number}:{self.note_id}"

    @classmethod
    def unpack(cls, data: str) -> Choice | None:
        """Read `callback_data`; `None` if this version did not write it."""
        match = _FORMAT.fullmatch(data)
        if not match or match[1] not in {str(action) for action in Action}:
            return None
        return cls(Action(match[1]), match[3], int(match[2]))


@dataclass(frozen=True, slots=True)
class Note:
    """A correction, as far as it is made.

    `keys` name the answers that there are to choose from, in the order of their numbers; `report`
    is the id of the note with which it began.
    """

    correction: Correction
    keys: tuple[str, ...] = ()
    report: str | None = None

    @property
    def subject(self) -> str:
        """What the history calls it."""
        equal = self.correction.equal
        return str(equal) if equal else self.correction.question

    def draft(self, note_id: str, admin_id: int, base: str) -> Draft:
        """As the store takes it."""
        said = self.correction
        body = {
            "question": said.question,
            "turn": said.turn and asdict(said.turn),
            "right": said.right,
            "equal": said.equal and str(said.equal),
            "keys": self.keys,
            "report": self.report,
        }
        return Draft(note_id, admin_id, base, json.dumps(body))

    @classmethod
    def from_draft(cls, draft: Draft) -> Note:
        """As the store gave it back."""
        body: dict[str, Any] = json.loads(draft.body)
        said = Correction(
            body["question"],
            Turn.of(body["turn"]) if body["turn"] else None,
            body["right"],
            equation(body["equal"]) if body["equal"] else None,
        )
        return cls(said, tuple(body["keys"]), body["report"])
