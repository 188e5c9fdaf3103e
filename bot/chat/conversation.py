"""A private chat with the bot, held in memory: lines in, what the bot says out.

Every line goes through the handlers of the application, as an update that Telegram would have
sent. Knows the shape of the Bot API's JSON; nothing of terminals, and nothing of what is said.
"""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from telegram import Update

from bot.chat.application import build
from bot.chat.in_process import InProcessApi, Updates
from bot.chat.metrics import Metrics
from bot.desk.publication import Desk
from bot.state.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence

    from telegram.ext import Application

    from bot.chat.in_process import Call
    from bot.knowledge.snapshot import Knowledge

    Json = dict[str, Any]
    AnyApplication = Application[Any, Any, Any, Any, Any, Any]

_TOKEN = "1:in-process"  # noqa: S105 - nobody checks it
_USER_ID = 1


@dataclass(frozen=True, slots=True)
class Said:
    """A message that the bot sent or changed, or the notice with which it answered a tap.

    `entities` are the Bot API's, `buttons` the labels of the keyboard, row by row.
    """

    text: str
    entities: Sequence[Json] = ()
    buttons: Sequence[Sequence[str]] = ()
    is_notice: bool = False


class Conversation:
    """One person's private chat with the bot. The person is an admin and reads `language`."""

    def __init__(self, application: AnyApplication, api: InProcessApi, language: str) -> None:
        self._application = application
        self._api = api
        self._updates = Updates(api)
        person = {"id": _USER_ID, "first_name": "Terminal"}
        self._user: Json = {**person, "is_bot": False, "language_code": language}
        self._chat: Json = {**person, "type": "private"}
        self._last: Json = {}  # the message that was sent or changed last

    async def say(self, line: str) -> Sequence[Said]:
        """Send a line, or tap the button of that number, counted from 1 in the last message."""
        button = self._button(line.strip())
        return await self._see(self._tap(button) if button else self._write(line))

    async def send(self, name: str, data: bytes) -> Sequence[Said]:
        """Send a file of this name."""
        return await self._see(self._updates.document(self._chat, self._user, name, data))

    async def _see(self, update: Json) -> Sequence[Said]:
        """Let the bot see an update; what it says about it."""
        before = len(self._api.sent)
        await self._application.process_update(Update.de_json(update, self._application.bot))
        return tuple(self._heard(self._api.sent[before:]))

    def _button(self, number: str) -> Json | None:
        buttons = [button for row in _keyboard(self._last) for button in row]
        return {str(n): button for n, button in enumerate(buttons, 1)}.get(number)

    def _tap(self, button: Json) -> Json:
        if "url" in button:
            return self._follow(button["url"])
        return self._updates.press(self._user, self._last, button["callback_data"])

    def _follow(self, url: str) -> Json:
        """What Telegram makes of a link to the bot: a /start with the link's payload."""
        payload = parse_qs(urlsplit(url).query).get("start", [""])[0]
        return self._write(f"/start {payload}".rstrip())

    def _write(self, text: str) -> Json:
        return self._updates.message(self._chat, self._user, text)

    def _heard(self, calls: Sequence[Call]) -> Iterator[Said]:
        """What reached the person; a refused call did not, nor what was changed at once."""
        for number, call in enumerate(calls):
            if call.refusal is not None or _is_changed(call, calls[number + 1 :]):
                continue
            if call.method in {"sendMessage", "editMessageText"}:
                self._last = call.result
                yield _message(call.result)
            elif call.method == "sendPhoto":
                yield Said(f"🖼 {call.result.get('caption', '')}")
            elif call.method == "sendDocument":
                yield Said(f"📎 {call.result['document']['file_name']}")
            elif call.method == "answerCallbackQuery" and call.parameters.get("text"):
                yield Said(call.parameters["text"], is_notice=True)


@asynccontextmanager
async def conversation(knowledge: Knowledge, language: str) -> AsyncIterator[Conversation]:
    """A conversation about this knowledge, remembered until it ends."""
    api = InProcessApi()
    async with Store.in_memory() as store:
        application = build(
            token=_TOKEN,
            desk=Desk(knowledge, store),
            store=store,
            metrics=Metrics(),
            paced=False,
            admin_ids=frozenset({_USER_ID}),
            request=api,
        )
        async with application:
            yield Conversation(application, api, language)


def _is_changed(call: Call, later: Sequence[Call]) -> bool:
    """Whether one of the later calls puts another text in the place of this one's."""
    texts = [c.result for c in later if c.method == "editMessageText" and c.refusal is None]
    return isinstance(call.result, dict) and call.result.get("message_id") in {
        text["message_id"] for text in texts
    }


def _message(message: Json) -> Said:
    labels = [[button["text"] for button in row] for row in _keyboard(message)]
    return Said(message["text"], message.get("entities", ()), labels)


def _keyboard(message: Json) -> Sequence[Sequence[Json]]:
    rows: Sequence[Sequence[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows
