"""Publishing a draft, dropping it, and what happens when something else has changed meanwhile."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.chat.application import build
from bot.chat.in_process import InProcessApi
from bot.chat.metrics import Metrics
from bot.chat.rendering import visible
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.desk.publication import Desk
from bot.knowledge.snapshot import Knowledge
from bot.state.store import Store
from tests.chat.conftest import Room
from tests.chat.desk.conftest import BRIDGE, Editor, article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

DESK = FRENCH.desk


async def test_a_tap_publishes_and_the_buttons_go(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    await editor.tap(preview, DESK.publish)

    assert preview["text"] == "✅ Version 1 : publié : pont\nPassages : +2 −0\n+ pont"
    assert editor.room.buttons(preview) == {}
    answer = await editor.room.ask("Qui a remplacé tous les câbles porteurs ?")
    assert editor.room.quoted(answer) == ["Nous avons remplacé tous les câbles porteurs"]


async def test_a_second_tap_does_no_harm(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    data = editor.room.buttons(preview)[DESK.publish]["callback_data"]
    press = editor.room.updates.press
    first, second = (press(editor.room.admin, preview, data) for _ in range(2))
    await editor.room.see(first)
    (call,) = await editor.room.see(second)
    assert (call.method, call.parameters["text"]) == ("answerCallbackQuery", DESK.gone)
    assert "✅ Version 1" in preview["text"]


async def test_a_draft_can_be_dropped(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    await editor.tap(preview, DESK.cancel)
    assert preview["text"] == "Abandonné : pont.yaml. Rien n'a changé."
    assert editor.room.buttons(preview) == {}
    assert editor.articles() == ["valmont.yaml"]
    assert await editor.room.store.drafts.newest(9) is None


async def test_only_admins_can_tap(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    (call,) = await editor.room.tap(preview, DESK.publish, editor.room.ben)
    assert (call.method, call.parameters["text"]) == ("answerCallbackQuery", ENGLISH.stale)
    assert editor.articles() == ["valmont.yaml"]


@pytest.mark.parametrize(
    "data", ["desk1:", "desk1:p:", "desk1:z:abc", "desk1:p:abc\n", "desk1:h:x", "desk1:r:00000000"]
)
async def test_forged_buttons_do_nothing(editor: Editor, data: str) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    update = editor.room.updates.press(editor.room.admin, preview, data)
    (call,) = await editor.room.see(update)
    assert call.method == "answerCallbackQuery"
    assert DESK.publish in editor.room.buttons(preview)


async def test_a_conflict_on_the_disk_is_told_and_the_preview_renewed(editor: Editor) -> None:
    preview = await editor.shown("valmont.yaml", article("Valmont").replace(b"quarante", b"dix"))
    path = editor.directory / "articles" / "valmont.yaml"
    path.write_bytes(article("Valmont").replace(b"quarante", b"vingt"))

    await editor.tap(preview, DESK.publish)
    assert preview["text"].startswith(
        "⚠️ Modifiés sur le disque depuis cet aperçu : articles/valmont.yaml\n"
    )
    assert b"vingt" in path.read_bytes()
    await editor.tap(preview, DESK.publish)
    assert preview["text"].startswith("✅ Version 1")
    assert b"dix" in path.read_bytes()


async def test_files_that_were_reloaded_meanwhile_want_another_look(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    (editor.directory / "articles" / "grandval.yaml").write_bytes(article("Grandval"))
    await editor.write("/reload")

    await editor.tap(preview, DESK.publish)
    assert "fichiers relus" in preview["text"]
    assert DESK.look_again in preview["text"]
    assert "pont.yaml" not in editor.articles()
    await editor.tap(preview, DESK.publish)
    assert "pont.yaml" in editor.articles()


async def test_a_draft_that_fits_no_more_is_dropped(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    (editor.directory / "articles" / "broken.yaml").write_text("id: broken\n")
    await editor.tap(preview, DESK.publish)
    assert "articles/broken.yaml:1:1: " in preview["text"]
    assert editor.room.buttons(preview) == {}
    assert "pont.yaml" not in editor.articles()


# --------------------------------------------------------------------------- several admins


@asynccontextmanager
async def opened(
    directory: Path, state: Path, api: InProcessApi | None = None, admins: tuple[int, ...] = (9,)
) -> AsyncIterator[Room]:
    """The bot with these files, this state and these admins."""
    api = api or InProcessApi()
    knowledge = Knowledge.open(directory)
    async with Store.in_directory(state) as store:
        application = build(
            token="1:secret",
            desk=Desk(knowledge, store),
            store=store,
            metrics=Metrics(),
            admin_ids=frozenset(admins),
            paced=False,
            request=api,
        )
        async with application:
            yield Room(application, api, knowledge, store)


def chat_of(user_id: int, name: str) -> dict[str, Any]:
    return {"id": user_id, "type": "private", "first_name": name}


@pytest.fixture
async def room(directory: Path, tmp_path: Path) -> AsyncIterator[Room]:
    """Anna <A>, Ben and somebody who never started the bot are admins."""
    async with opened(directory, tmp_path / "state", admins=(1, 2, 3)) as room:
        room.api.chats.open(chat_of(2, "Ben"))
        room.anna["first_name"] = "Anna <A>"
        room.private["first_name"] = "Anna <A>"
        yield room


async def sent(room: Room, user: dict[str, Any], name: str, data: bytes) -> dict[str, Any]:
    """The preview of a file that somebody sends."""
    chat = room.api.chats.find(user["id"]).json
    calls = await room.see(room.updates.document(chat, user, name, data))
    return room.now(calls[-1].result)


async def test_every_other_admin_is_told(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    preview = await sent(room, room.anna, "pont.yaml", BRIDGE.encode())
    await room.tap(preview, DESK.publish, room.anna)

    told = room.newest(chat_of(2, "Ben"))
    assert told["text"] == "📰 Anna <A>, version 1 : publié : pont\nPassages : +2 −0\n+ pont"
    assert "Admin 3 was not told: BadRequest: Chat not found" in caplog.text


async def test_what_another_admin_published_meanwhile_wants_another_look(room: Room) -> None:
    annas = await sent(room, room.anna, "pont.yaml", BRIDGE.encode())
    bens = await sent(room, room.ben, "grandval.yaml", article("Grandval"))
    await room.tap(annas, DESK.publish, room.anna)

    await room.tap(bens, ENGLISH.desk.publish, room.ben)
    lines = bens["text"].splitlines()
    assert lines[0] == "⚠️ The articles have changed since this preview:"
    assert lines[1].startswith("1 · ")
    assert lines[1].endswith(" UTC · Anna <A> · published: pont")
    assert lines[2:5] == [ENGLISH.desk.look_again, "", "🆕 New article"]
    assert len(room.knowledge.current.corpus.articles) == 2

    await room.tap(bens, ENGLISH.desk.publish, room.ben)
    assert bens["text"].startswith("✅ Version 2: published: grandval")
    assert len(room.knowledge.current.corpus.articles) == 3


async def test_nobody_publishes_what_somebody_else_has_sent(room: Room) -> None:
    annas = await sent(room, room.anna, "pont.yaml", BRIDGE.encode())
    (call,) = await room.tap(annas, DESK.publish, room.ben)
    assert call.parameters["text"] == ENGLISH.desk.gone


async def test_a_draft_survives_a_restart(directory: Path, tmp_path: Path) -> None:
    async with opened(directory, tmp_path / "state") as room:
        api = room.api
        api.chats.open(chat_of(9, "U9"))
        preview = await sent(room, room.admin, "pont.yaml", BRIDGE.encode())
    async with opened(directory, tmp_path / "state", api) as room:
        await room.tap(preview, DESK.publish, room.admin)
        assert preview["text"].startswith("✅ Version 1")
    assert (directory / "articles" / "pont.yaml").read_bytes() == BRIDGE.encode()


async def test_who_is_no_admin_any_more_cannot_publish(directory: Path, tmp_path: Path) -> None:
    async with opened(directory, tmp_path / "state") as room:
        api = room.api
        api.chats.open(chat_of(9, "U9"))
        preview = await sent(room, room.admin, "pont.yaml", BRIDGE.encode())
    async with opened(directory, tmp_path / "state", api, admins=(1,)) as room:
        (call,) = await room.tap(preview, DESK.publish, room.admin)
        assert call.parameters["text"] == FRENCH.stale
    assert not (directory / "articles" / "pont.yaml").exists()


async def test_a_draft_that_is_in_the_files_by_now_is_offered_no_more(editor: Editor) -> None:
    """So it is where the bot was killed after publishing it, and the tap comes again."""
    preview = await editor.shown("pont.yaml", BRIDGE)
    (editor.directory / "articles" / "pont.yaml").write_text(BRIDGE, "utf-8")
    await editor.write("/reload")
    await editor.tap(preview, DESK.publish)
    assert visible(DESK.nothing_new.format(name="pont.yaml")) == editor.room.now(preview)["text"]
    assert editor.room.buttons(editor.room.now(preview)) == {}
    assert (await editor.write("/history"))["text"] == DESK.no_history
