"""The settings: what the environment says, checked once, at the door.

Every error names the variable, what came and what is expected, and never shows a secret. This
module knows nothing of what the settings are good for; nobody else reads the environment.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar
from urllib.parse import urlsplit

from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")

PUBLIC_API_URL = "https://api.telegram.org"

_TOKEN = re.compile(r"[0-9]{3,}:[A-Za-z0-9_-]{30,}")
_DATABASE_URL = re.compile(r"(postgres|postgresql|sqlite)(\+[a-z0-9]+)?://")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_SWITCHES = {"on": True, "off": False, "1": True, "0": False}
_LAST_PORT = 65535
_MOST_DAYS = 3650


@dataclass(frozen=True, slots=True)
class Secret:
    """A string that shows itself only when it is asked to: `reveal()`."""

    _value: str = field(repr=False)

    def __str__(self) -> str:
        return repr(self)

    def reveal(self) -> str:
        """The string itself, for the one place that needs it."""
        return self._value


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose. `None` is "not set"; URLs end without a slash."""

    token: Secret | None = None
    api_url: str = PUBLIC_API_URL
    admin_ids: frozenset[int] = frozenset()
    knowledge_dir: Path = Path("knowledge")
    state_dir: Path = Path("state")
    database_url: Secret | None = None
    webhook_url: str | None = None
    webhook_secret: Secret | None = None
    port: int | None = None
    retention: timedelta = timedelta(days=30)
    flood_limits: bool = True
    watch: bool = False
    log_level: str = "INFO"
    log_format: Literal["text", "json"] = "text"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Read every variable; an empty or blank one is not set. Raises `SettingsError`."""
        unset = cls()

        def read(variable: str, parse: Callable[[str, str], T], otherwise: T) -> T:
            value = environ.get(variable, "").strip()
            return parse(variable, value) if value else otherwise

        return cls(
            token=read("TELEGRAM_BOT_TOKEN", _token, unset.token),
            api_url=read("TELEGRAM_API_URL", _url, unset.api_url),
            admin_ids=read("ADMIN_IDS", _admin_ids, unset.admin_ids),
            knowledge_dir=read("KNOWLEDGE_DIR", _directory, unset.knowledge_dir),
            state_dir=read("STATE_DIR", _directory, unset.state_dir),
            database_url=read("DATABASE_URL", _database_url, unset.database_url),
            webhook_url=read("WEBHOOK_URL", _url, unset.webhook_url),
            webhook_secret=read("WEBHOOK_SECRET", _webhook_secret, unset.webhook_secret),
            port=read("PORT", _port, unset.port),
            retention=read("RETENTION_DAYS", _days, unset.retention),
            flood_limits=read("FLOOD_LIMITS", _switch, unset.flood_limits),
            watch=read("WATCH", _switch, unset.watch),
            log_level=read("LOG_LEVEL", _log_level, unset.log_level),
            log_format=read("LOG_FORMAT", _log_format, unset.log_format),
        )


def knowledge_directory(environ: Mapping[str, str] = os.environ) -> Path:
    """KNOWLEDGE_DIR alone, for what needs no other setting."""
    return Path(environ.get("KNOWLEDGE_DIR", "").strip() or Settings().knowledge_dir)


def terminal_language(environ: Mapping[str, str] = os.environ) -> str:
    """The language that whoever sits at the terminal reads (ISO 639-1); French if it does not say.

    The first variable that is set decides, as POSIX has it.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environ[name] for name in names if environ.get(name)), "")
    language = re.match(r"[a-z]{2}(?=[_.@]|$)", locale)
    return language[0] if language else "fr"


def _token(variable: str, value: str) -> Secret:
    if not _TOKEN.fullmatch(value):
        raise SettingsError(
            f"{variable}: not a bot token (digits, a colon, 35 letters, digits, '_' or '-';"
            " @BotFather gives you one)"
        )
    return Secret(value)


def _database_url(variable: str, value: str) -> Secret:
    if not _DATABASE_URL.match(value):
        raise SettingsError(
            f"{variable}: not a database URL (postgresql://user:password@host/database)"
        )
    return Secret(value)


def _webhook_secret(variable: str, value: str) -> Secret:
    if not _WEBHOOK_SECRET.fullmatch(value):
        raise SettingsError(f"{variable}: expected 1 to 256 of A-Z, a-z, 0-9, '_' and '-'")
    return Secret(value)


def _url(variable: str, value: str) -> str:
    if not _is_http(value):
        raise SettingsError(f"{variable}: '{value}' is not a URL (http://… or https://…)")
    return value.rstrip("/")


def _is_http(value: str) -> bool:
    try:
        parts = urlsplit(value)
        # Reading the port checks it.
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _admin_ids(variable: str, value: str) -> frozenset[int]:
    return frozenset(_admin_id(variable, item) for item in re.split(r"[,\s]+", value) if item)


def _admin_id(variable: str, item: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", item):
        raise SettingsError(f"{variable}: '{item}' is not a user id (numbers, with commas between)")
    return int(item)


def _directory(_variable: str, value: str) -> Path:
    return Path(value)


def _port(variable: str, value: str) -> int:
    if not (re.fullmatch(r"[0-9]{1,5}", value) and 1 <= int(value) <= _LAST_PORT):
        raise SettingsError(f"{variable}: '{value}' is not a port number (1 to {_LAST_PORT})")
    return int(value)


def _log_level(variable: str, value: str) -> str:
    if value.upper() not in _LOG_LEVELS:
        raise SettingsError(f"{variable}: '{value}' is not one of {', '.join(_LOG_LEVELS)}")
    return value.upper()


def _log_format(variable: str, value: str) -> Literal["text", "json"]:
    match value.lower():
        case "text" | "json" as form:
            return form
    raise SettingsError(f"{variable}: '{value}' is not one of text, json")


def _switch(variable: str, value: str) -> bool:
    if value.lower() not in _SWITCHES:
        raise SettingsError(f"{variable}: '{value}' is not one of {', '.join(_SWITCHES)}")
    return _SWITCHES[value.lower()]


def _days(variable: str, value: str) -> timedelta:
    if not (re.fullmatch(r"[0-9]{1,4}", value) and 1 <= int(value) <= _MOST_DAYS):
        raise SettingsError(f"{variable}: '{value}' is not a number of days (1 to {_MOST_DAYS})")
    return timedelta(days=int(value))
