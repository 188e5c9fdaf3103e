"""What holds for every language in which editors are spoken to."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from bot.chat.in_process.html import parse
from bot.chat.wording import DEFAULT, WORDINGS, Wording
from bot.chat.wording.desk import DeskWording

if TYPE_CHECKING:
    from collections.abc import Iterator

languages = pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.language)


def texts(wording: Wording) -> Iterator[tuple[str, str]]:
    """Every text but the counted ones."""
    for field in fields(DeskWording):
        value = getattr(wording.desk, field.name)
        if isinstance(value, str):
            yield field.name, value
        elif field.name != "problems":
            yield from ((f"{field.name} {key}", text) for key, text in value.items())


def shape(text: str) -> tuple[set[str | None], Counter[str], set[str]]:
    """What a text has to have in every language: places, tags, commands."""
    places = {name for _, name, _, _ in Formatter().parse(text)} - {None}
    return places, Counter(re.findall(r"<[^>]*>", text)), set(re.findall(r"/[a-z]+\b(?!>)", text))


@languages
def test_texts_are_of_the_same_shape_in_every_language(wording: Wording) -> None:
    default = dict(texts(DEFAULT))
    for name, text in texts(wording):
        assert parse(text)[0], name
        assert shape(text) == shape(default[name]), name


@languages
def test_no_sentence_is_left_in_french(wording: Wording) -> None:
    sentences = {text for _, text in texts(DEFAULT) if text.endswith((".", ":"))}
    left = [name for name, text in texts(wording) if text in sentences]
    assert wording is DEFAULT or left == []


@languages
def test_problems_are_counted_in_every_form(wording: Wording) -> None:
    locale = Locale.parse(wording.language)
    assert set(wording.desk.problems) == {locale.plural_form(n) for n in range(1000)} | {"other"}


@languages
def test_what_admins_are_told_about_has_a_name(wording: Wording) -> None:
    assert list(wording.desk.actions) == list(DEFAULT.desk.actions)
    assert len(wording.desk.gone) <= 200
