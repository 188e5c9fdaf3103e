"""The bot as a process whose articles are changed: from a chat, and by one that was killed."""

from __future__ import annotations

import json
import signal
from typing import TYPE_CHECKING

from bot.state.store import Store
from bot.state.versions import FileChange
from tests.service.conftest import private_message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.service.conftest import BotApi, BotProcess, Call, Json

    Start = Callable[..., Awaitable[BotProcess]]

QUESTION = "Combien de temps les ministres ont-ils parlé ?"
ADMIN, READER = 9, 7
ARTICLE = """
Le port change de mains

Par Anne Roche, 14 mai 2031

Le conseil municipal a vendu mardi le port à la société Hansa.
"""


def document(update_id: int, name: str, data: bytes) -> Json:
    """The admin sends a file."""
    update = private_message(update_id, "", ADMIN)
    del update["message"]["text"], update["message"]["entities"]
    update["message"]["document"] = {
        "file_id": name,
        "file_unique_id": name,
        "file_name": name,
        "file_size": len(data),
    }
    return update


def tap(update_id: int, call: Call) -> Json:
    """The admin taps the first button of a message."""
    message = private_message(update_id, call.parameters["text"], ADMIN)["message"]
    keyboard = json.loads(call.parameters["reply_markup"])
    data = keyboard["inline_keyboard"][0][0]["callback_data"]
    query = {"id": "1", "from": message["from"], "chat_instance": "1", "data": data}
    query["message"] = {**message, "message_id": 99, "reply_markup": keyboard}
    return {"update_id": update_id, "callback_query": query}


def said_to(chat_id: int, api: BotApi) -> list[Call]:
    return [c for c in api.to("sendMessage") if c.parameters["chat_id"] == str(chat_id)]


async def test_what_an_admin_sends_is_published_over_a_restart_and_followers_are_told(
    api: BotApi, start: Start
) -> None:
    api.files["port.txt"] = ARTICLE.encode()
    bot = await start(ADMIN_IDS=str(ADMIN))
    await api.deliver(1, "/follow", READER)
    await api.deliver_all([document(2, "port.txt", api.files["port.txt"])])
    await api.until(lambda: len(said_to(ADMIN, api)) == 1)
    (preview,) = said_to(ADMIN, api)
    assert "société Hansa" in preview.parameters["text"]
    await bot.end(signal.SIGTERM)

    await start(ADMIN_IDS=str(ADMIN))
    await api.deliver_all([tap(3, preview)])
    await api.until(lambda: len(said_to(READER, api)) == 2)
    _, news = said_to(READER, api)
    assert "Le conseil municipal a vendu mardi le port" in news.parameters["text"]
    await api.deliver(4, "Qui a acheté le port ?", 8)
    await api.until(lambda: len(said_to(8, api)) == 1)
    assert "société Hansa" in said_to(8, api)[0].parameters["text"]


async def test_a_change_that_was_cut_off_answers_after_the_next_start(
    api: BotApi, start: Start, knowledge_dir: Path, tmp_path: Path
) -> None:
    article = knowledge_dir / "articles" / "short.yaml"
    before = article.read_bytes()
    after = before.replace(b"quatre heures", b"neuf heures")
    people = FileChange("people.yaml", None, b"people: [{name: Anne Berger}]\n")
    (knowledge_dir / people.name).write_bytes(people.after or b"")
    (knowledge_dir / "articles" / ".0123456789abcdef.publishing").write_bytes(after[:20])
    async with Store.in_directory(tmp_path / "state") as store:
        files = [people, FileChange("articles/short.yaml", before, after)]
        await store.versions.begin(admin_id=9, action="publish", subject="Short", files=files)

    bot = await start()
    await api.deliver(1, QUESTION)
    (answer,) = await api.called("sendMessage")
    assert "neuf heures" in answer.parameters["text"]
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "Change 1 was cut off, and is now carried through" in log
    assert article.read_bytes() == after
    assert [path.name for path in article.parent.iterdir()] == [article.name]
