"""How messages look on a console, drawn into memory."""

from __future__ import annotations

import io
from typing import Literal

import pytest
from rich.console import Console

from bot.display import Display, console


def drawn(text: str, *entities: dict[str, object], styled: bool = False, width: int = 40) -> str:
    """What a message looks like, its styles as ANSI escapes."""
    colors: Literal["standard"] | None = "standard" if styled else None
    screen = Console(file=io.StringIO(), force_terminal=styled, color_system=colors, width=width)
    Display(screen).message(text, entities)
    assert isinstance(screen.file, io.StringIO)
    return screen.file.getvalue()


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, object]:
    return {"type": kind, "offset": offset, "length": length, **more}


def test_a_quotation_stands_behind_a_bar_and_its_surroundings_do_not() -> None:
    message = "1.\nLa paix\n— Anna"

    assert drawn(message, entity("blockquote", 3, 7)) == "1.\n│ La paix\n— Anna\n"


def test_two_quotations_and_a_message_that_ends_with_one() -> None:
    message = "un\ndeux\ntrois"
    quotations = entity("blockquote", 0, 2), entity("expandable_blockquote", 8, 5)

    assert drawn(message, *quotations) == "│ un\ndeux\n│ trois\n"


def test_blank_lines_between_blocks_are_kept() -> None:
    assert drawn("un\n\ndeux\n\ntrois", entity("blockquote", 4, 4)) == "un\n\n│ deux\n\ntrois\n"


def test_words_are_never_broken_into_lines_where_nobody_looks() -> None:
    message = "mot " * 30 + "fin"

    assert drawn(message, entity("blockquote", 0, len(message))) == f"│ {message}\n"


def test_on_a_terminal_every_line_of_a_quotation_has_its_bar() -> None:
    lines = drawn("mot " * 15 + "fin", entity("blockquote", 0, 63), styled=True).splitlines()

    assert len(lines) == 2
    assert all(line.startswith("\x1b[32m│ \x1b[0m") for line in lines)


def test_entities_count_in_utf_16_units() -> None:
    assert drawn("🕊 paix", entity("bold", 3, 4), styled=True) == "🕊 \x1b[1mpaix\x1b[0m\n"


@pytest.mark.parametrize(
    ("kind", "codes"), [("bold", "1"), ("italic", "3"), ("underline", "4"), ("code", "36")]
)
def test_styles_are_those_of_a_terminal(kind: str, codes: str) -> None:
    assert drawn("mot", entity(kind, 0, 3), styled=True) == f"\x1b[{codes}mmot\x1b[0m\n"


def test_links_are_spelled_out_where_they_cannot_be_followed() -> None:
    link = entity("text_link", 3, 5, url="https://example.org/")

    assert drawn("Le titre, 2025", link) == "Le titre <https://example.org/>, 2025\n"
    assert "]8;" in drawn("Le titre, 2025", link, styled=True)


def test_what_looks_like_markup_is_text() -> None:
    assert drawn("[bold]a[/bold] :smile: 12") == "[bold]a[/bold] :smile: 12\n"


def test_choices_are_numbered_throughout(capsys: pytest.CaptureFixture[str]) -> None:
    Display(console(styled=False)).choices([["Contexte", "Autre"], ["👍"]])

    assert capsys.readouterr().out == "[1] Contexte  [2] Autre\n[3] 👍\n"
