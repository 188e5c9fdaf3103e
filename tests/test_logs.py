"""The log: no secret in it, whoever says it."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from bot.logs import RedactingFormatter

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
ODD_TOKEN = "123:a/very short+one"


def formatted(message: str, *secrets: str, error: Exception | None = None) -> str:
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("bot", logging.INFO, "", 0, message, None, exc_info)
    return RedactingFormatter(secrets).format(record)


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


def test_after_configuration_no_output_of_the_process_holds_the_token() -> None:
    """Log lines, warnings, uncaught errors of the main and of other threads; httpx is quiet."""
    program = f"""
import logging, threading, warnings
from bot import logs

token = {TOKEN!r}
def fail():
    raise ValueError(token)

logs.configure("DEBUG", [token])
logging.getLogger("bot.chat").debug("one %s", token)
logging.getLogger("httpx").info("two %s", token)
warnings.warn("three " + token)
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0" not in run.stderr
    assert "DEBUG bot.chat: one [secret]" in run.stderr
    assert "two" not in run.stderr
    assert "UserWarning: three [secret]" in run.stderr
    assert run.stderr.count("ValueError: [secret]") == 2
