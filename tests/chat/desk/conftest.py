"""A knowledge directory with one article, and the bot that knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from bot.chat.in_process import Call
    from tests.chat.conftest import Room

    Json = dict[str, Any]

ARTICLE = """\
id: {id}
title: "Le facteur de {name}"
date: 2025-03-04
source: {{name: Le Courrier}}
passages:
  - "Le facteur de {name} distribue le courrier à bicyclette depuis quarante ans."
  - quote: "Je connais chaque porte et chaque chien"
    speaker: Paul {name}
"""
BRIDGE = """\
id: pont
title: "Le pont rouvre"
date: 2025-05-17
source: {name: La Gazette, url: "https://gazette.example/pont"}
passages:
  - "Le pont suspendu de Grandval a rouvert vendredi après sept mois de chantier."
  - quote: "Nous avons remplacé tous les câbles porteurs"
    speaker: Jeanne Morel
"""


def article(name: str) -> bytes:
    """A small article about the postman of a place."""
    return ARTICLE.format(id=name.lower(), name=name).encode()


@dataclass
class Editor:
    """The admin's private chat, in a room."""

    room: Room
    directory: Path
    chat: Json

    async def send(
        self, name: str, data: bytes | str, size: int | None = None, **more: Any
    ) -> list[Call]:
        """Send a file; returns the bot's calls."""
        data = data.encode() if isinstance(data, str) else data
        update = self.room.updates.document(self.chat, self.room.admin, name, data, size, **more)
        return await self.room.see(update)

    async def shown(self, name: str, data: bytes | str, **more: Any) -> Json:
        """The message with which the bot answers a file."""
        return self._last(await self.send(name, data, **more))

    async def write(self, text: str, **more: Any) -> Json:
        """The message with which the bot answers a text."""
        update = self.room.updates.message(self.chat, self.room.admin, text, **more)
        return self._last(await self.room.see(update))

    async def tap(self, message: Json, label: str) -> list[Call]:
        """Tap a button of a message."""
        return await self.room.tap(message, label, self.room.admin)

    def articles(self) -> list[str]:
        """The files of articles."""
        return sorted(path.name for path in (self.directory / "articles").iterdir())

    def _last(self, calls: list[Call]) -> Json:
        assert all(call.refusal is None for call in calls)
        sent = [call.result for call in calls if call.method == "sendMessage"]
        return self.room.now(sent[-1])


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    directory = tmp_path / "knowledge"
    (directory / "articles").mkdir(parents=True)
    (directory / "articles" / "valmont.yaml").write_bytes(article("Valmont"))
    return directory


@pytest.fixture
async def editor(
    directory: Path, open_room: Callable[[Path], AbstractAsyncContextManager[Room]]
) -> AsyncIterator[Editor]:
    async with open_room(directory) as room:
        chat = {"id": 9, "type": "private", "first_name": "U9"}
        room.api.chats.open(chat)
        yield Editor(room, directory, chat)
