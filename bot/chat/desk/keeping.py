"""A draft as the store keeps it: what was sent, what it became, and where its preview stands."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from bot.state.drafts import Draft

if TYPE_CHECKING:
    from bot.desk.proposals import Proposal


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a pasted text was cut off, if it was: when its last part came, and our preview of it.

    `preview_id` is the number of our message.
    """

    at: datetime
    preview_id: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft: `sent` under the name `name`, to be `data` in `file`, which held `expected`.

    `subject` is what the history calls it; `newest` the number of the newest version when it was
    shown, 0 if there was none; `written` tells that `data` was written by us.
    """

    name: str
    sent: bytes
    file: str
    data: bytes
    expected: bytes | None
    subject: str
    newest: int
    written: bool
    cut: Cut | None = None

    @classmethod
    def of(cls, proposal: Proposal, sent: bytes, newest: int) -> Kept:
        """What is to be kept of a proposal."""
        submission = proposal.submission
        return cls(
            submission.name,
            sent,
            submission.file,
            submission.data,
            proposal.expected,
            submission.article_id or submission.file,
            newest,
            submission.written,
        )

    def draft(self, draft_id: str, admin_id: int, base: str) -> Draft:
        """As the store takes it."""
        cut = self.cut and [int(self.cut.at.timestamp()), self.cut.preview_id]
        body = {
            "name": self.name,
            "sent": _text(self.sent),
            "file": self.file,
            "data": _text(self.data),
            "expected": _text(self.expected),
            "subject": self.subject,
            "newest": self.newest,
            "written": self.written,
            "cut": cut,
        }
        return Draft(draft_id, admin_id, base, json.dumps(body))

    @classmethod
    def from_draft(cls, draft: Draft) -> Kept:
        """As the store gave it back."""
        body: dict[str, Any] = json.loads(draft.body)
        for name in ("sent", "data", "expected"):
            body[name] = _bytes(body[name])
        if body["cut"]:
            at, preview_id = body["cut"]
            body["cut"] = Cut(datetime.fromtimestamp(at, UTC), preview_id)
        return cls(**body)


def new_id() -> str:
    """The id of a new draft, which nobody can guess."""
    return token_urlsafe(9)


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)
