"""The log: for people or for machines, and no secret in it, whoever says it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from typing import Any

import pytest

from bot.logs import JsonFormatter, TextFormatter

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ODD_TOKEN = "123:a/very short+one"


def record(message: str, error: Exception | None = None, **extra: object) -> logging.LogRecord:
    """A record as the logger makes it, of 2025-02-18 at half past nine."""
    exc_info = (type(error), error, error.__traceback__) if error else None
    logger = logging.getLogger("bot")
    made = logger.makeRecord("bot", logging.INFO, "", 0, message, (), exc_info, extra=extra)
    made.created = 1739871000.5
    return made


def formatted(message: str, *secrets: str, error: Exception | None = None) -> str:
    return TextFormatter(secrets).format(record(message, error))


def as_json(message: str, *secrets: str, error: Exception | None = None, **extra: object) -> Any:
    line = JsonFormatter(secrets).format(record(message, error, **extra))
    assert "\n" not in line
    return json.loads(line)


@pytest.mark.parametrize(
    "text",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/documents/file_1.yaml",
        f"The token `{TOKEN}` was rejected",
        "https://proxy.example/?to=bot123456789%3AAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0",
    ],
)
def test_what_looks_like_a_token_is_blotted_out(text: str) -> None:
    line = formatted(text)
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in line
    assert "[secret]" in line


@pytest.mark.parametrize("form", [ODD_TOKEN, "123%3Aa%2Fvery%20short%2Bone", "a/very short+one"])
def test_the_configured_secrets_are_blotted_out_in_every_form(form: str) -> None:
    assert formatted(f"<{form}>", ODD_TOKEN).endswith("bot: <[secret]>")


def test_tracebacks_are_blotted_out_too() -> None:
    line = formatted("Failed", error=ValueError(f"no such token: {TOKEN}"))
    assert line.endswith("ValueError: no such token: [secret]")


def test_other_text_stays() -> None:
    assert formatted("12:30, 3 articles", TOKEN).endswith("INFO bot: 12:30, 3 articles")


def test_extras_stand_at_the_end_of_the_line_and_before_the_traceback() -> None:
    said = record("Answered", ValueError("odd"), update_id=41, seconds=0.01234567)
    lines = TextFormatter().format(said).splitlines()
    assert lines[0].endswith("INFO bot: Answered update_id=41 seconds=0.012")
    assert lines[-1] == "ValueError: odd"


def test_secrets_in_extras_are_blotted_out_too() -> None:
    assert TextFormatter().format(record("Sent", url=TOKEN)).endswith("Sent url=[secret]")


def test_json_is_an_object_a_line_with_the_time_in_utc() -> None:
    assert as_json("Réponse\nprête") == {
        "time": "2025-02-18T09:30:00.500+00:00",
        "level": "INFO",
        "logger": "bot",
        "message": "Réponse\nprête",
    }


def test_extras_are_members_of_the_object_and_numbers_stay_numbers() -> None:
    said = as_json("Answered", update_id=41, seconds=0.0123, ok=True, chat=None, ids=[1, 2])
    assert list(said)[4:] == ["update_id", "seconds", "ok", "chat", "ids"]
    assert list(said.values())[4:] == [41, 0.0123, True, None, "[1, 2]"]


def test_a_traceback_is_a_member_of_the_object() -> None:
    try:
        raise ValueError("odd")  # noqa: TRY301
    except ValueError as error:
        said = as_json("Failed", error=error)
    assert said["exception"].startswith("Traceback (most recent call last):\n")
    assert said["exception"].endswith("\nValueError: odd")


def test_json_is_blotted_out_everywhere_even_what_json_escapes() -> None:
    secret = 'pass"word\\é'
    said = as_json(f"to {secret}", secret, error=ValueError(TOKEN), url=f"sql://{secret}@host")
    assert said["message"] == "to [secret]"
    assert said["url"] == "sql://[secret]@host"
    assert said["exception"] == "ValueError: [secret]"


# Log lines, warnings, uncaught errors of the main and of other threads.
PROGRAM = """
import logging, sys, threading, warnings
from bot import logs

token, format = sys.argv[1:]
def fail():
    raise ValueError(token)

logs.configure("DEBUG", [token], format=format)
logging.getLogger("bot.chat").debug("one %s", token, extra={"update_id": 41})
logging.getLogger("httpx").info("two %s", token)
warnings.warn("three " + token)
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""


def log_of_program(form: str) -> str:
    """What a failing process leaves on stderr."""
    command = [sys.executable, "-c", PROGRAM, TOKEN, form]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert run.stdout == ""
    return run.stderr


def test_after_configuration_no_output_of_the_process_holds_the_token() -> None:
    """httpx is quiet."""
    log = log_of_program("text")
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in log
    assert "DEBUG bot.chat: one [secret] update_id=41\n" in log
    assert "two" not in log
    assert "UserWarning: three [secret]" in log
    assert log.count("ValueError: [secret]") == 2


def test_every_line_of_the_process_is_json_if_that_is_wanted() -> None:
    log = log_of_program("json")
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in log
    said = [json.loads(line) for line in log.splitlines()]
    assert said[0]["message"] == "one [secret]"
    assert said[0]["update_id"] == 41
    assert "UserWarning: three [secret]" in said[1]["message"]
    assert [line["exception"].splitlines()[-1] for line in said[2:]] == ["ValueError: [secret]"] * 2
