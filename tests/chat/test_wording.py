"""What holds for every language of the frame."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from bot.answering.languages import LANGUAGES
from bot.chat.in_process.html import parse
from bot.chat.wording import DEFAULT, WORDINGS, Wording, wording_for
from bot.chat.wording.de import GERMAN
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.chat.wording.it import ITALIAN
from bot.chat.wording.ru import RUSSIAN
from bot.chat.wording.uk import UKRAINIAN
from bot.model import SmallTalk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

QUOTED = {
    "fr": "« {} »",
    "en": "“{}”",
    "de": "„{}“",
    "it": "«{}»",
    "ru": "«{}»",
    "uk": "«{}»",
}
PLURALS = ("articles", "passages", "persons", "questions", "days", "and_more")

languages = pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)


@pytest.mark.parametrize(
    ("code", "wording"),
    [
        ("fr", FRENCH),
        ("FR-ch", FRENCH),
        ("en", ENGLISH),
        ("en-GB", ENGLISH),
        ("de-CH", GERMAN),
        ("it", ITALIAN),
        ("ru", RUSSIAN),
        ("uk", UKRAINIAN),
        ("xx", FRENCH),
        ("\x00", FRENCH),
        ("", FRENCH),
        (None, FRENCH),
    ],
)
def test_the_readers_language_is_chosen_else_french(code: str | None, wording: Wording) -> None:
    assert wording_for(code) is wording


def test_the_bot_speaks_every_language_that_it_understands() -> None:
    spoken = [wording.language for wording in WORDINGS]
    assert sorted(spoken) == sorted(language.code for language in LANGUAGES)


@languages
def test_texts_have_the_same_places_to_fill_in_in_every_language(wording: Wording) -> None:
    default = dict(texts(DEFAULT))
    for name, text in texts(wording):
        assert places(text) == places(default[name]), name


@languages
def test_texts_are_html_that_telegram_takes(wording: Wording) -> None:
    for name, text in texts(wording):
        assert parse(text)[0], name


@languages
def test_texts_are_marked_up_alike_in_every_language(wording: Wording) -> None:
    default = dict(texts(DEFAULT))
    for name, text in texts(wording):
        assert tags(text) == tags(default[name]), name


@languages
def test_no_sentence_is_left_in_french(wording: Wording) -> None:
    sentences = {text for _, text in texts(DEFAULT) if text.endswith((".", "!", ":"))}
    left = [name for name, text in texts(wording) if text in sentences]
    assert wording is DEFAULT or not left


@languages
def test_texts_neither_begin_nor_end_in_space_nor_double_it(wording: Wording) -> None:
    for name, text in texts(wording):
        assert text == text.strip(), name
        assert "  " not in text, name


@languages
def test_the_guide_names_the_buttons_in_the_languages_own_quotation_marks(
    wording: Wording,
) -> None:
    quoted = QUOTED[wording.language]
    assert quoted.format(wording.more) in wording.help
    assert quoted.format(wording.context) in wording.help
    assert not [name for name, text in texts(wording) if '"' in text]


@languages
def test_counted_things_have_every_form_that_the_language_counts_in(wording: Wording) -> None:
    """What French and Italian want from a million on is the other form with us."""
    locale = Locale.parse(wording.language)
    forms = {locale.plural_form(n) for n in range(1000)} | {"other"}
    for name in PLURALS:
        plural: Mapping[str, str] = getattr(wording, name)
        assert set(plural) == forms, name
        assert all(places(text) == {"n"} for text in plural.values()), name


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


@pytest.mark.parametrize(
    ("number", "russian", "ukrainian"),
    [
        (0, "0 статей", "0 статей"),
        (1, "1 статья", "1 стаття"),
        (2, "2 статьи", "2 статті"),
        (5, "5 статей", "5 статей"),
        (11, "11 статей", "11 статей"),
        (21, "21 статья", "21 стаття"),
        (112, "112 статей", "112 статей"),
    ],
)
def test_slavic_numbers_go_by_their_last_digits(number: int, russian: str, ukrainian: str) -> None:
    assert RUSSIAN.count(RUSSIAN.articles, number) == russian
    assert UKRAINIAN.count(UKRAINIAN.articles, number) == ukrainian


def texts(wording: Wording) -> Iterator[tuple[str, str]]:
    """Every text but the counted ones, whose forms differ from language to language."""
    for field in fields(Wording):
        value = getattr(wording, field.name)
        if field.name in {"language", *PLURALS}:
            continue
        if isinstance(value, str):
            yield field.name, value
        else:
            yield from ((f"{field.name} {key}", text) for key, text in value.items())


def places(text: str) -> set[str]:
    """The names in braces; a brace that Python would stumble on raises."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def tags(text: str) -> Counter[str]:
    return Counter(re.findall(r"<[^>]*>", text))
