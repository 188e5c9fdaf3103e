"""The log: one format on stderr, in which no secret is ever readable.

Our own modules are heard at the chosen level, libraries from WARNING on: below that they print
addresses that hold the token, and what readers wrote. This module knows nothing of what is logged.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# What @BotFather gives out, whether or not it is ours.
_TELEGRAM = r"\d+(?::|%3A)[\w-]{35}"
_SHORTEST_SECRET = 8

# What these two say at an error is the payload, which holds readers' words; whoever handles the
# error logs it without.
_PAYLOAD_LOGGERS = ("telegram.request.BaseRequest", "telegram.ext.ExtBot")

_log = logging.getLogger(__name__)


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, then blots out anything that looks like a token.

    `secrets` are blotted out as well: as they are, percent-encoded, and what follows a colon.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__(_FORMAT)
        forms = sorted({form for secret in secrets for form in _forms(secret)}, key=len)
        self._secret = re.compile("|".join([*map(re.escape, reversed(forms)), _TELEGRAM]))

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's lines, with [secret] in place of each secret."""
        return self._secret.sub("[secret]", super().format(record))


def configure(level: str, secrets: Iterable[str] = ()) -> None:
    """Log to stderr from `level` on; warnings and uncaught errors go the same way."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    logging.basicConfig(level=_at_least_warning(level), handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    for name in _PAYLOAD_LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread


def _at_least_warning(level: str) -> int:
    return max(logging.WARNING, logging.getLevelNamesMapping()[level])


def _forms(secret: str) -> Iterator[str]:
    """Yield the ways in which a secret may turn up in a text."""
    for form in (secret, quote(secret, safe=""), secret.partition(":")[2]):
        # A very short one would blot out ordinary words.
        if len(form) >= _SHORTEST_SECRET:
            yield form


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        _log.critical("Uncaught error", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(uncaught: threading.ExceptHookArgs) -> None:
    _log.critical("Uncaught error in a thread", exc_info=uncaught.exc_value)
