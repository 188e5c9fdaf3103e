"""A small newspaper, and the bot that knows it, against the in-memory Bot API."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update

from bot.chat.application import build
from bot.chat.in_process import Call, InProcessApi, Updates
from bot.chat.metrics import Metrics
from bot.desk.publication import Desk
from bot.knowledge.snapshot import Knowledge, Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Person, Source
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

TEXT, QUOTE, CAPTION = PassageKind.TEXT, PassageKind.QUOTE, PassageKind.CAPTION

BRIDGE = Article(
    id="pont-2024-05",
    title="Le pont de Valmont rouvre <enfin>",
    date="2024-05-17",
    lang="fr",
    source=Source("Le Courrier", agency="ATS", author="lm", url="https://courrier.example/pont"),
    passages=(
        Passage(1, CAPTION, "Le pont de Valmont, vu de la rive gauche.", credit="Photo Dubois"),
        Passage(
            2,
            TEXT,
            "Le pont suspendu de Valmont a rouvert vendredi après sept mois de chantier."
            " Les travaux ont coûté douze millions de francs & quelques nuits blanches.",
        ),
        Passage(
            3,
            QUOTE,
            "Nous avons remplacé tous les câbles porteurs",
            section="Un chantier d'hiver",
            speaker="Jeanne Morel",
            context="devant le pont",
        ),
        Passage(
            4,
            TEXT,
            "Les commerçants de la vieille ville attendent le retour des touristes.",
            section="Un chantier d'hiver",
        ),
    ),
)
ORCHESTRA = Article(
    id="orchestre-2025",
    title="L'orchestre cherche un violoncelle",
    date="2025-02",
    lang="fr",
    source=Source("La Gazette / ATS", agency="ATS"),
    passages=(
        Passage(1, TEXT, "L'orchestre municipal a perdu son violoncelle dans un train de nuit."),
        Passage(2, QUOTE, "Ce violoncelle appartenait à ma grand-mère", speaker="Paul Ferrand"),
    ),
)
CORPUS = Corpus(
    (BRIDGE, ORCHESTRA),
    (Person("Jeanne Morel", "ingénieure en chef", ("Morel",)), Person("Paul Ferrand")),
)

Json = dict[str, Any]


@dataclass
class Room:
    """The bot among people: do something in a chat, and see what the bot does."""

    application: Any
    api: InProcessApi
    knowledge: Knowledge
    store: Store
    anna: Json = field(default_factory=lambda: person(1, "fr"))
    ben: Json = field(default_factory=lambda: person(2, "en-GB"))
    admin: Json = field(default_factory=lambda: person(9, "fr"))
    private: Json = field(default_factory=lambda: {"id": 1, "type": "private", "first_name": "A"})
    group: Json = field(default_factory=lambda: {"id": -100, "type": "supergroup", "title": "G"})

    def __post_init__(self) -> None:
        self.updates = Updates(self.api)
        for chat in (self.private, self.group):
            self.api.chats.open(chat)

    async def see(self, update: Json) -> list[Call]:
        """Let the bot see an update; returns its calls."""
        before = len(self.api.sent)
        await self.application.process_update(Update.de_json(update, self.application.bot))
        return self.api.sent[before:]

    async def ask(
        self, text: str, chat: Json | None = None, user: Json | None = None, **more: Any
    ) -> Json:
        """Write a text that the bot answers with one message; returns that message."""
        update = self.updates.message(chat or self.private, user or self.anna, text, **more)
        (call,) = await self.see(update)
        assert (call.method, call.refusal) == ("sendMessage", None)
        return self.now(call.result)

    async def ignores(self, update: Json) -> bool:
        """Whether the bot does nothing at all about an update."""
        return await self.see(update) == []

    async def tap(self, message: Json, label: str, user: Json | None = None) -> list[Call]:
        """Tap the button with this label."""
        data = self.buttons(message)[label]["callback_data"]
        return await self.see(self.updates.press(user or self.anna, message, data))

    def now(self, message: Json) -> Json:
        """The message as it stands in its chat; changes with it."""
        return self.api.chats.find(message["chat"]["id"]).messages[message["message_id"]]

    def newest(self, chat: Json | None = None) -> Json:
        """The last message of a chat."""
        return list(self.api.chats.find((chat or self.private)["id"]).messages.values())[-1]

    @staticmethod
    def buttons(message: Json) -> dict[str, Json]:
        """The buttons of a message by their labels."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return {button["text"]: button for row in rows for button in row}

    @staticmethod
    def quoted(message: Json) -> list[str]:
        """What stands in a message's block quotations, word for word."""
        units = message["text"].encode("utf-16-le")
        return [
            units[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
            for e in message.get("entities", [])
            if e["type"] in {"blockquote", "expandable_blockquote"}
        ]


def person(user_id: int, language: str) -> Json:
    """A user, as the Bot API writes one."""
    name = f"U{user_id}"
    return {"id": user_id, "is_bot": False, "first_name": name, "language_code": language}


@pytest.fixture(scope="session")
def snapshot() -> Snapshot:
    return Snapshot.of(CORPUS)


@pytest.fixture
async def room(snapshot: Snapshot) -> AsyncIterator[Room]:
    async with opened(Knowledge(Path("nowhere"), snapshot)) as room:
        yield room


@asynccontextmanager
async def opened(knowledge: Knowledge) -> AsyncIterator[Room]:
    """The bot with this knowledge, its admin being user 9."""
    api = InProcessApi()
    async with Store.in_memory() as store:
        desk = Desk(knowledge, store)
        application = build(
            token="1:secret",
            desk=desk,
            store=store,
            metrics=Metrics(),
            admin_ids=frozenset({9}),
            paced=False,
            request=api,
        )
        async with application:
            yield Room(application, api, knowledge, store)


@pytest.fixture
def open_room() -> Callable[[Path], AbstractAsyncContextManager[Room]]:
    """Opens a room whose bot knows the files of a directory."""
    return lambda directory: opened(Knowledge.open(directory))
