"""The log: lines on stderr, for people or for machines, in which no secret is ever readable.

Our own modules are heard at the chosen level, libraries from WARNING on: below that they print
addresses that hold the token, and what readers wrote. This module knows nothing of what is logged.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

Format = Literal["text", "json"]

_TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# What @BotFather gives out, whether or not it is ours.
_TELEGRAM = r"\d+(?::|%3A)[\w-]{35}"
_SHORTEST_SECRET = 8

# What these two say at an error is the payload, which holds readers' words; whoever handles the
# error logs it without.
_PAYLOAD_LOGGERS = ("telegram.request.BaseRequest", "telegram.ext.ExtBot")

# The last two are set by formatting.
_RECORDS_OWN = {*vars(logging.makeLogRecord({})), "message", "asctime"}

_log = logging.getLogger(__name__)


class TextFormatter(logging.Formatter):
    """Formats a record as a line for people, its extras at the end, a traceback below it.

    Blotted out is whatever looks like a token, and the `secrets`: as they are, percent-encoded,
    and what follows a colon.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__(_TEXT)
        self._redact = _redaction(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's lines, with [secret] in place of each secret."""
        return self._redact(super().format(record))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the base class's name
        """Return the first of the lines."""
        extras = (f" {name}={_rounded(value)}" for name, value in _extras(record).items())
        return super().formatMessage(record) + "".join(extras)


class JsonFormatter(logging.Formatter):
    """Formats a record as a line for machines: one JSON object, in ASCII, extras and all.

    Blotted out is the same as by `TextFormatter`.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._redact = _redaction(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the object, with [secret] in place of each secret."""
        # Before the text is escaped: a secret with a quotation mark would look different then.
        return json.dumps({name: self._clean(value) for name, value in self._items(record)})

    def _items(self, record: logging.LogRecord) -> Iterator[tuple[str, object]]:
        yield "time", datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        yield "level", record.levelname
        yield "logger", record.name
        yield "message", record.getMessage()
        yield from _extras(record).items()
        if record.exc_info:
            yield "exception", self.formatException(record.exc_info)

    def _clean(self, value: object) -> float | str | None:
        return value if isinstance(value, int | float | None) else self._redact(str(value))


def configure(level: str, secrets: Iterable[str] = (), format: Format = "text") -> None:  # noqa: A002 - what the setting is called
    """Log to stderr from `level` on; warnings and uncaught errors go the same way."""
    formatter = JsonFormatter(secrets) if format == "json" else TextFormatter(secrets)
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    logging.basicConfig(level=_at_least_warning(level), handlers=[handler], force=True)
    logging.getLogger("bot").setLevel(level)
    for name in _PAYLOAD_LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread


def _extras(record: logging.LogRecord) -> dict[str, object]:
    """Return what was passed in `extra=`: whatever a record does not have by itself."""
    return {name: value for name, value in vars(record).items() if name not in _RECORDS_OWN}


def _rounded(value: object) -> object:
    """Return a number as short as people want it; anything else as it is."""
    return round(value, 3) if isinstance(value, float) else value


def _at_least_warning(level: str) -> int:
    return max(logging.WARNING, logging.getLevelNamesMapping()[level])


def _redaction(secrets: Iterable[str]) -> Callable[[str], str]:
    """Return what blots the secrets, and all that looks like a token, out of a text."""
    forms = sorted({form for secret in secrets for form in _forms(secret)}, key=len)
    pattern = re.compile("|".join([*map(re.escape, reversed(forms)), _TELEGRAM]))
    return lambda text: pattern.sub("[secret]", text)


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
