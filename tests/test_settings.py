"""The settings, from environments written out."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, knowledge_directory, terminal_language

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"

EVERYTHING = {
    "TELEGRAM_BOT_TOKEN": TOKEN,
    "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
    "ADMIN_IDS": "12, 34,56",
    "KNOWLEDGE_DIR": "/srv/articles",
    "STATE_DIR": "/var/lib/bot",
    "DATABASE_URL": "postgres://bot:hunter2@db/bot",
    "WEBHOOK_URL": "https://bot.example.org/hook/",
    "WEBHOOK_SECRET": "hush_hush-1",
    "PORT": "5000",
    "RETENTION_DAYS": "7",
    "FLOOD_LIMITS": "Off",
    "LOG_LEVEL": "debug",
    "LOG_FORMAT": "JSON",
}


def test_an_empty_environment_gives_the_defaults() -> None:
    settings = Settings.from_environment({})

    assert settings == Settings(
        token=None,
        api_url="https://api.telegram.org",
        admin_ids=frozenset(),
        knowledge_dir=Path("knowledge"),
        state_dir=Path("state"),
        database_url=None,
        webhook_url=None,
        webhook_secret=None,
        port=None,
        retention=timedelta(days=30),
        flood_limits=True,
        log_level="INFO",
        log_format="text",
    )


def test_every_variable_is_read() -> None:
    settings = Settings.from_environment(EVERYTHING)

    assert settings.token
    assert settings.token.reveal() == TOKEN
    assert settings.api_url == "http://127.0.0.1:8081"
    assert settings.admin_ids == frozenset({12, 34, 56})
    assert settings.knowledge_dir == Path("/srv/articles")
    assert settings.state_dir == Path("/var/lib/bot")
    assert settings.database_url
    assert settings.database_url.reveal() == "postgres://bot:hunter2@db/bot"
    assert settings.webhook_url == "https://bot.example.org/hook"
    assert settings.webhook_secret
    assert settings.webhook_secret.reveal() == "hush_hush-1"
    assert settings.port == 5000
    assert settings.retention == timedelta(days=7)
    assert not settings.flood_limits
    assert settings.log_level == "DEBUG"
    assert settings.log_format == "json"


def test_what_is_empty_or_blank_is_not_set() -> None:
    assert Settings.from_environment(dict.fromkeys(EVERYTHING, " ")) == Settings()


def test_no_way_of_showing_the_settings_shows_a_secret() -> None:
    settings = Settings.from_environment(EVERYTHING)

    shown = f"{settings} {settings!r} {settings.token} {settings.database_url!s}"
    for secret in (TOKEN, "hunter2", "hush_hush-1"):
        assert secret not in shown


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        (
            "TELEGRAM_BOT_TOKEN",
            "hunter2",
            (
                "TELEGRAM_BOT_TOKEN: not a bot token (digits, a colon, 35 letters, digits, '_' or"
                " '-'; @BotFather gives you one)"
            ),
        ),
        (
            "TELEGRAM_API_URL",
            "ftp://host",
            "TELEGRAM_API_URL: 'ftp://host' is not a URL (http://… or https://…)",
        ),
        (
            "WEBHOOK_URL",
            "bot.example.org",
            "WEBHOOK_URL: 'bot.example.org' is not a URL (http://… or https://…)",
        ),
        (
            "WEBHOOK_URL",
            "https://host:99999",
            "WEBHOOK_URL: 'https://host:99999' is not a URL (http://… or https://…)",
        ),
        (
            "ADMIN_IDS",
            "12,@anna",
            "ADMIN_IDS: '@anna' is not a user id (numbers, with commas between)",
        ),
        (
            "DATABASE_URL",
            "hunter2",
            "DATABASE_URL: not a database URL (postgresql://user:password@host/database)",
        ),
        (
            "WEBHOOK_SECRET",
            "hunter2!",
            "WEBHOOK_SECRET: expected 1 to 256 of A-Z, a-z, 0-9, '_' and '-'",
        ),
        (
            "WEBHOOK_SECRET",
            257 * "x",
            "WEBHOOK_SECRET: expected 1 to 256 of A-Z, a-z, 0-9, '_' and '-'",
        ),
        ("PORT", "x", "PORT: 'x' is not a port number (1 to 65535)"),
        ("PORT", "0", "PORT: '0' is not a port number (1 to 65535)"),
        ("PORT", "65536", "PORT: '65536' is not a port number (1 to 65535)"),
        ("PORT", "٨٠٨٠", "PORT: '٨٠٨٠' is not a port number (1 to 65535)"),
        ("RETENTION_DAYS", "0", "RETENTION_DAYS: '0' is not a number of days (1 to 3650)"),
        ("FLOOD_LIMITS", "yes", "FLOOD_LIMITS: 'yes' is not one of on, off, 1, 0"),
        ("LOG_FORMAT", "xml", "LOG_FORMAT: 'xml' is not one of text, json"),
        (
            "LOG_LEVEL",
            "loud",
            "LOG_LEVEL: 'loud' is not one of DEBUG, INFO, WARNING, ERROR, CRITICAL",
        ),
    ],
)
def test_an_error_names_the_variable_what_came_and_what_is_expected(
    variable: str, value: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({variable: value})

    assert str(caught.value) == message


def test_the_knowledge_directory_can_be_had_without_the_rest() -> None:
    assert knowledge_directory({"PORT": "x"}) == Path("knowledge")
    assert knowledge_directory({"KNOWLEDGE_DIR": "/srv/articles"}) == Path("/srv/articles")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_CH"}, "fr"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "", "LC_MESSAGES": "ru_RU"}, "ru"),
    ],
)
def test_the_terminal_speaks_the_language_of_the_locale(
    environ: dict[str, str], language: str
) -> None:
    assert terminal_language(environ) == language
