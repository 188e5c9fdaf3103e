"""What admins can do, and that nobody else can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.fr import FRENCH

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from tests.chat.conftest import Room

ARTICLE = """\
id: {id}
title: "{id}"
date: 2025
source: {{name: Le Courrier}}
passages:
  - "Le facteur de {id} distribue le courrier à bicyclette."
"""


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    write(tmp_path, "valmont")
    return tmp_path


def write(directory: Path, name: str, text: str = ARTICLE) -> None:
    (directory / "articles" / f"{name}.yaml").write_text(text.format(id=name), encoding="utf-8")


@pytest.fixture
async def filed(
    directory: Path, open_room: Callable[[Path], AbstractAsyncContextManager[Room]]
) -> AsyncIterator[Room]:
    """The bot with knowledge from files."""
    async with open_room(directory) as room:
        yield room


async def test_reload_tells_what_changed(filed: Room, directory: Path) -> None:
    write(directory, "grandval")
    report = (await filed.ask("/reload", user=filed.admin))["text"]
    assert report.startswith("✅ 2 articles, 2 passages, rechargés en ")
    assert report.endswith("\nPassages : +1 −0\n+ grandval")
    answer = await filed.ask("Le facteur de grandval distribue-t-il le courrier ?")
    assert filed.quoted(answer) == ["Le facteur de grandval distribue le courrier à bicyclette."]


async def test_reload_of_unchanged_files_says_so(filed: Room) -> None:
    report = await filed.ask("/reload", user=filed.admin)
    assert report["text"].endswith(f"\n{FRENCH.unchanged}")


async def test_reload_of_bad_files_quotes_the_problems_and_keeps_the_old(
    filed: Room, directory: Path
) -> None:
    write(directory, "valmont", ARTICLE + "unknown <key>: 1\n")
    report = (await filed.ask("/reload", user=filed.admin))["text"]
    assert report.startswith(FRENCH.reload_failed)
    assert "/valmont.yaml\n7:1 " in report
    assert "unknown <key>" in report
    answer = await filed.ask("Le facteur de valmont distribue-t-il le courrier ?")
    assert filed.quoted(answer)


async def test_problems_are_told_file_by_file(filed: Room, directory: Path) -> None:
    for name in ("valmont", "grandval"):
        write(directory, name, ARTICLE + "one: 1\ntwo: 2\n")
    lines = (await filed.ask("/reload", user=filed.admin))["text"].splitlines()
    assert [line[:4] for line in lines if not line.startswith("/")][1:] == ["7:1 ", "8:1 "] * 2
    assert [line.rpartition("/")[2] for line in lines[1::3]] == ["grandval.yaml", "valmont.yaml"]


async def test_more_problems_than_a_message_holds_are_counted(filed: Room, directory: Path) -> None:
    write(directory, "valmont", ARTICLE + "".join(f"mauvaise{n}: 1\n" for n in range(300)))
    report = (await filed.ask("/reload", user=filed.admin))["text"]
    quoted = report.count("mauvaise")
    assert report.endswith(f"… et {300 - quoted} autres")
    assert quoted > 10


@pytest.mark.parametrize("command", ["/reload", "/stats"])
async def test_to_anybody_else_admins_commands_are_unknown(room: Room, command: str) -> None:
    assert (await room.ask(command))["text"] == FRENCH.unknown_command
    assert await room.ignores(room.updates.message(room.group, room.anna, command))


async def test_an_anonymous_admin_is_no_admin_of_the_bot(room: Room) -> None:
    group_bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    update = room.updates.message(room.group, group_bot, "/reload", sender_chat=room.group)
    assert await room.ignores(update)


async def test_admins_commands_work_in_groups(room: Room) -> None:
    assert await room.ask("/reload@talksbot", room.group, room.admin)
