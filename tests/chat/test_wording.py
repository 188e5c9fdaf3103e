"""What holds for every language of the frame."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from bot.chat.in_process.html import parse
from bot.chat.wording import DEFAULT, WORDINGS, Wording, wording_for
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.model import SmallTalk

languages = pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)


@pytest.mark.parametrize(
    ("code", "wording"),
    [
        ("fr", FRENCH),
        ("FR-ch", FRENCH),
        ("en", ENGLISH),
        ("en-GB", ENGLISH),
        ("xx", FRENCH),
        ("\x00", FRENCH),
        ("", FRENCH),
        (None, FRENCH),
    ],
)
def test_the_readers_language_is_chosen_else_french(code: str | None, wording: Wording) -> None:
    assert wording_for(code) is wording


@languages
def test_texts_have_the_same_places_to_fill_in_in_every_language(wording: Wording) -> None:
    for field in fields(Wording):
        text, default = getattr(wording, field.name), getattr(DEFAULT, field.name)
        if isinstance(text, str):
            assert places(text) == places(default), field.name


@languages
def test_texts_are_html_that_telegram_takes(wording: Wording) -> None:
    for field in fields(Wording):
        text = getattr(wording, field.name)
        if isinstance(text, str):
            assert parse(text)[0], field.name


@languages
def test_every_kind_of_small_talk_has_its_line(wording: Wording) -> None:
    assert set(wording.small_talk) == set(SmallTalk)


@languages
def test_texts_keep_telegrams_limits(wording: Wording) -> None:
    assert len(wording.description) <= 512
    assert len(wording.short_description) <= 120
    toasts = [wording.no_more, wording.voted_up, wording.voted_down, wording.cannot_vote]
    toasts += [wording.stale, wording.forgotten, wording.nothing_to_forget, wording.apology]
    assert max(map(len, toasts)) <= 200
    commands = {**wording.commands, **wording.admin_commands}
    assert all(1 <= len(description) <= 256 for description in commands.values())


@languages
def test_every_command_is_described_in_every_language(wording: Wording) -> None:
    assert list(wording.commands) == list(DEFAULT.commands)
    assert list(wording.admin_commands) == list(DEFAULT.admin_commands)


def test_dates_are_written_as_precisely_as_they_are_known() -> None:
    dates = ("2025", "2025-02", "2025-02-18")
    assert [FRENCH.date(d) for d in dates] == ["2025", "février 2025", "18 février 2025"]
    assert [ENGLISH.date(d) for d in dates] == ["2025", "February 2025", "February 18, 2025"]


def test_numbers_take_the_form_that_the_language_wants() -> None:
    """French counts nothing in the singular, English in the plural."""
    assert [FRENCH.count(FRENCH.articles, n) for n in (0, 1, 2)] == [
        "0 article",
        "1 article",
        "2 articles",
    ]
    assert [ENGLISH.count(ENGLISH.articles, n) for n in (0, 1, 2)] == [
        "0 articles",
        "1 article",
        "2 articles",
    ]


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))
