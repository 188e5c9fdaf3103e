"""The conversation on a terminal, through `main`, with the handlers of the bot."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from bot.cli import main
from bot.terminal import converse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Chat = Callable[..., list[str]]

SIGNED = "Les deux ministres ont signé le traité à Genève mardi soir."
WHERE = "Où les deux ministres ont-ils signé le traité ?"


@pytest.fixture
def chat(knowledge: Path, capsys: pytest.CaptureFixture[str]) -> Chat:
    """Types lines, or does something between them, and returns what each line brought."""

    def hold(*steps: str | Callable[[], object]) -> list[str]:
        shown = []

        def typed() -> Iterator[str]:
            for step in steps:
                if callable(step):
                    step()
                    continue
                yield step
                shown.append(capsys.readouterr().out)

        converse(knowledge, "fr", typed(), styled=False)
        return shown

    return hold


def test_a_question_is_answered_with_numbered_buttons(chat: Chat) -> None:
    (answer,) = chat(WHERE)

    lines = answer.splitlines()
    assert lines[0] == f"│ {SIGNED}"
    assert "Un traité au bord du lac" in lines[1]
    assert any("[1] Contexte" in line for line in lines[2:])


def test_a_number_taps_the_button(chat: Chat) -> None:
    answer, context, back = chat(WHERE, "1", "1")

    assert f"│ {SIGNED}" in context
    assert "│ Nous avons choisi la paix et la patience." in context
    assert "[1] Retour" in context
    assert back == answer


def test_a_notice_is_shown_and_the_buttons_stay(chat: Chat) -> None:
    answer, *_ = chat(WHERE)
    number = answer.partition("] 👍")[0][-1]

    _, first, again = chat(WHERE, number, number)

    assert first == again == "Merci ! Votre 👍 est noté.\n\n"


def test_a_link_to_the_bot_is_followed(chat: Chat) -> None:
    answer, *_ = chat(WHERE)
    number = answer.partition("] Lien")[0][-1]

    _, opened = chat(WHERE, number)

    assert opened.startswith(f"│ {SIGNED}")


def test_a_number_without_a_button_is_a_question(chat: Chat) -> None:
    (reply,) = chat("7")

    assert reply.startswith("Les articles n'en disent rien.\n")


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("/start", "1 article"),
        ("/help", "/privacy"),
        ("/sources", "Un traité au bord du lac"),
        ("/people", "Anna Keller"),
        ("/stats", "1 article, 3 passages"),
    ],
)
def test_commands_work_those_of_admins_too(chat: Chat, command: str, shown: str) -> None:
    (reply,) = chat(command)

    assert shown in reply


def test_a_reload_finds_what_was_changed_meanwhile(chat: Chat, knowledge: Path) -> None:
    article = knowledge / "articles" / "traite.yaml"
    written = article.read_text(encoding="utf-8")

    def rewrite(old: str, new: str) -> Callable[[], object]:
        return lambda: article.write_text(written.replace(old, new), encoding="utf-8")

    broken, still, reloaded, changed = chat(
        rewrite("2025-02", "2025-13"),
        "/reload",
        WHERE,
        rewrite("Genève mardi", "Lausanne jeudi"),
        "/reload",
        WHERE,
    )

    assert f"{article.name}\n3:7 date: " in broken
    assert f"│ {SIGNED}" in still
    assert "1 article, 3 passages" in reloaded
    assert "│ Les deux ministres ont signé le traité à Lausanne jeudi soir." in changed


def test_a_picture_is_a_line_that_says_what_it_shows(chat: Chat) -> None:
    _, figures = chat(WHERE, "/stats")

    text, picture = figures.split("🖼 ")
    assert "[1] 1 jour  [2] • 7 jours  [3] 30 jours" in text
    assert picture.startswith("Ces 7 derniers jours")


def test_the_buttons_above_a_picture_can_be_tapped(chat: Chat) -> None:
    _, _, renewed = chat(WHERE, "/stats", "3")

    assert "[3] • 30 jours" in renewed


def test_follow_ups_keep_their_context(chat: Chat) -> None:
    first, second = chat("Que dit Anna Keller ?", "Et que dit-elle encore ?")

    assert "│ Nous avons choisi la paix et la patience." in first
    assert "│ Nous avons choisi la paix et la patience." in second


def test_blank_lines_are_passed_over(chat: Chat) -> None:
    assert [bool(shown) for shown in chat("", "  ", WHERE, "")] == [False, False, True, False]


def test_where_stdin_is_no_terminal_there_are_only_answers(
    knowledge: Path, environment: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    environment.setenv("LANG", "en_GB.UTF-8")
    environment.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{WHERE}\n".encode())))

    assert main(["chat", "--knowledge", str(knowledge)]) == 0
    output, errors = capsys.readouterr()
    assert errors == ""
    assert output.startswith(f"│ {SIGNED}\n")
    assert "[1] Context" in output


def test_a_file_can_be_sent_and_published(chat: Chat, knowledge: Path, tmp_path: Path) -> None:
    sent = tmp_path / "lac.yaml"
    text = (knowledge / "articles" / "traite.yaml").read_text(encoding="utf-8")
    sent.write_text(text.replace("mardi", "jeudi"), encoding="utf-8")

    preview, published, answer = chat(f"/send {sent}", "1", WHERE)

    assert "[1] ✅ Publier  [2] Abandonner" in preview
    assert published.startswith("✅ Version 1")
    assert "jeudi soir." in answer


def test_a_text_that_was_imported_comes_back_as_a_file(chat: Chat, tmp_path: Path) -> None:
    sent = tmp_path / "pont.txt"
    sent.write_text("Le pont rouvre\n\nLe pont de Valmont a rouvert vendredi.", encoding="utf-8")

    _, file = chat(f"/send {sent}", "3")

    assert file.startswith("📎 le-pont-rouvre")


def test_a_file_that_is_not_there_is_one_line(chat: Chat, tmp_path: Path) -> None:
    (told,) = chat(f"/send {tmp_path / 'x.yaml'}")

    assert told == f"{tmp_path / 'x.yaml'}: No such file or directory\n\n"
