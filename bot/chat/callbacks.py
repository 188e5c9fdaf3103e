"""What a tapped button means, packed into the 64 bytes that Telegram gives to it.

The data carries its whole meaning, so a button works after a restart and after a reload, and on
messages that the bot no longer sees. It may also be forged: `unpack` takes nothing but its own
format, and keys are only ever looked up. This module knows nothing of keyboards or messages.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

# Raised when the format changes, so that older buttons are told apart instead of misread.
_VERSION = "1"
_LIMIT = 64  # bytes
KEYS = 6  # as many as fit

_KEY = r"[\w-]{8}"
_FORMAT = re.compile(rf"{_VERSION}([a-z])(\d)(\d)({_KEY})((?:{_KEY}){{0,{KEYS}}})", re.ASCII)


class Action(StrEnum):
    """What a button does."""

    PAGE = "p"  # show the first `shown` answers
    MORE = "m"  # show one more than `shown`
    CONTEXT = "c"  # show what surrounds answer number `picked`
    UP = "u"  # vote for the first key
    DOWN = "d"
    SUGGESTION = "s"  # ask what the button says
    FORGET = "f"  # delete what is kept about whoever taps


@dataclass(frozen=True, slots=True)
class Press:
    """A button's meaning. `question` is the digest of a text, `keys` name spans, best first.

    `shown` answers stand on the page, `picked` counts from 1. Raises `ValueError` when the parts
    do not fit the format.
    """

    action: Action
    question: str
    keys: tuple[str, ...] = ()
    shown: int = 1
    picked: int = 1

    def __post_init__(self) -> None:
        if not _FORMAT.fullmatch(self.pack()):
            raise ValueError(f"a button cannot carry {self.pack()!r} (at most {_LIMIT} bytes)")

    def pack(self) -> str:
        """The button's `callback_data`."""
        keys = "".join(self.keys)
        return f"{_VERSION}{self.action}{self.shown}{self.picked}{self.question}{keys}"

    @classmethod
    def unpack(cls, data: str) -> Press | None:
        """Read `callback_data`; `None` if this version did not write it."""
        match = _FORMAT.fullmatch(data)
        if not match or match[1] not in {str(action) for action in Action}:
            return None
        keys = re.findall(_KEY, match[5])
        return cls(Action(match[1]), match[4], tuple(keys), int(match[2]), int(match[3]))


def digest(text: str) -> str:
    """Eight characters that name a text, whatever its case and spacing."""
    squeezed = " ".join(text.casefold().split())
    hashed = hashlib.blake2b(squeezed.encode(errors="surrogatepass"), digest_size=6)
    return base64.urlsafe_b64encode(hashed.digest()).decode()
