"""The history, undoing and removing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.fr import FRENCH
from tests.chat.desk.conftest import BRIDGE, article

if TYPE_CHECKING:
    from tests.chat.desk.conftest import Editor

DESK = FRENCH.desk


async def publish(editor: Editor, name: str, data: bytes | str) -> None:
    await editor.tap(await editor.shown(name, data), DESK.publish)


async def test_the_history_lists_versions_newest_first(editor: Editor) -> None:
    assert (await editor.write("/history"))["text"] == DESK.no_history
    await publish(editor, "pont.yaml", BRIDGE)
    await publish(editor, "valmont.yaml", article("Valmont").replace(b"quarante", b"dix"))
    await editor.write("/undo")

    head, *lines = (await editor.write("/history"))["text"].splitlines()
    assert head == "Versions, la plus récente en tête :"
    assert [line.partition(" · ")[0] for line in lines] == ["3", "2", "1"]
    assert [line.partition(" UTC · ")[2] for line in lines] == [
        "U9 · annulé : valmont",
        "U9 · publié : valmont · annulé depuis",
        "U9 · publié : pont",
    ]


async def test_a_long_history_is_paged(editor: Editor) -> None:
    data = article("Valmont")
    for n in range(11):
        await publish(editor, "valmont.yaml", data.replace(b"quarante", b"%d" % n))
    page = await editor.write("/history")
    assert len(page["text"].splitlines()) == 11
    assert list(editor.room.buttons(page)) == ["▶"]

    await editor.tap(page, "▶")
    assert page["text"].splitlines()[1].startswith("1 · ")
    assert list(editor.room.buttons(page)) == ["◀"]
    await editor.tap(page, "◀")
    assert page["text"].splitlines()[1].startswith("11 · ")


async def test_undo_takes_the_newest_version_back(editor: Editor) -> None:
    before = (editor.directory / "articles" / "valmont.yaml").read_bytes()
    await publish(editor, "valmont.yaml", before.replace(b"quarante", b"dix"))
    await publish(editor, "pont.yaml", BRIDGE)

    told = await editor.write("/undo")
    assert told["text"] == (
        "↩️ Version 3 : annulé : pont\nPassages : +0 −2\n− pont\n" + DESK.publish_again
    )
    assert editor.room.buttons(told) == {}
    assert editor.articles() == ["valmont.yaml"]
    await editor.write("/undo")
    assert (editor.directory / "articles" / "valmont.yaml").read_bytes() == before
    assert (await editor.write("/undo"))["text"] == DESK.nothing_to_undo


async def test_an_undo_that_comes_again_after_a_kill_undoes_nothing_more(editor: Editor) -> None:
    await publish(editor, "pont.yaml", BRIDGE)
    await publish(editor, "gare.yaml", article("Gare"))
    update = editor.room.updates.message(editor.chat, editor.room.admin, "/undo")
    for _ in range(2):
        (told, *_) = await editor.room.see(update)
        assert told.parameters["text"].startswith("↩️ <b>Version 3</b> : annulé : gare")
        assert editor.articles() == ["pont.yaml", "valmont.yaml"]


async def test_undo_keeps_away_from_files_that_were_edited_since(editor: Editor) -> None:
    await publish(editor, "pont.yaml", BRIDGE)
    (editor.directory / "articles" / "pont.yaml").write_text(BRIDGE.replace("sept", "six"))
    told = await editor.write("/undo")
    assert told["text"].endswith(" : articles/pont.yaml")
    assert "pont.yaml" in editor.articles()


async def test_remove_asks_first(editor: Editor) -> None:
    await publish(editor, "pont.yaml", BRIDGE)
    asked = await editor.write("/remove pont")
    assert asked["text"].startswith("Supprimer Le pont rouvre (2 passages) ?")
    assert "pont.yaml" in editor.articles()

    await editor.tap(asked, DESK.remove)
    assert asked["text"] == "✅ Version 2 : supprimé : pont\nPassages : +0 −2\n− pont"
    assert editor.room.buttons(asked) == {}
    assert editor.articles() == ["valmont.yaml"]
    told = await editor.write("/undo")
    assert told["text"].endswith("\nPour y revenir : /remove pont")
    assert "pont.yaml" in editor.articles()


async def test_an_article_may_stay(editor: Editor) -> None:
    asked = await editor.write("/remove valmont")
    await editor.tap(asked, DESK.keep)
    assert asked["text"] == "Le facteur de Valmont reste."
    assert editor.room.buttons(asked) == {}


async def test_an_article_that_changed_since_is_not_removed(editor: Editor) -> None:
    await publish(editor, "pont.yaml", BRIDGE)
    asked = await editor.write("/remove pont")
    await publish(editor, "pont.yaml", BRIDGE.replace("sept", "six"))
    (call,) = await editor.tap(asked, DESK.remove)
    assert call.parameters["text"] == FRENCH.stale
    assert "pont.yaml" in editor.articles()


async def test_the_last_article_stays(editor: Editor) -> None:
    asked = await editor.write("/remove valmont")
    await editor.tap(asked, DESK.remove)
    assert asked["text"].startswith(FRENCH.reload_failed)
    assert editor.articles() == ["valmont.yaml"]


@pytest.mark.parametrize("command", ["/remove", "/remove <b>", "/remove ../valmont"])
async def test_remove_without_an_article_lists_them(editor: Editor, command: str) -> None:
    told = (await editor.write(command))["text"]
    assert told.endswith("\n/remove valmont — Le facteur de Valmont")
    assert command.partition(" ")[2] in told


@pytest.mark.parametrize("command", ["/history", "/undo", "/remove valmont"])
async def test_to_anybody_else_they_are_unknown(editor: Editor, command: str) -> None:
    room = editor.room
    assert (await room.ask(command))["text"] == FRENCH.unknown_command
    assert await room.ignores(room.updates.message(room.group, room.admin, command))
    assert editor.articles() == ["valmont.yaml"]


async def test_only_admins_are_told_how_to_edit(editor: Editor) -> None:
    assert "/remove" in (await editor.write("/help"))["text"]
    room = editor.room
    assert "/remove" not in (await room.ask("/help"))["text"]
    assert "/remove" not in (await room.ask("/help", room.group, room.admin))["text"]
