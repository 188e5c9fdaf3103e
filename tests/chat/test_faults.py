"""What a handler did not expect: told in the log without a reader's words, and apologised for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut
from telegram.ext import Application, CallbackQueryHandler, InlineQueryHandler, MessageHandler

from bot.chat.faults import on_error
from bot.chat.in_process import InProcessApi, Updates
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ALICE = {"id": 7, "is_bot": False, "first_name": "Alice", "language_code": "en"}
BRUNO = {"id": 8, "is_bot": False, "first_name": "Bruno", "language_code": "fr"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Alice"}
GROUP = {"id": -5, "type": "group", "title": "Newsroom"}


class Failing:
    """An application whose handlers all raise `error`; `api` is its Telegram."""

    def __init__(self) -> None:
        self.error: Exception = ValueError()
        self.api = InProcessApi()
        self.updates = Updates(self.api)
        builder = Application.builder().token("1:a").updater(None)
        self.application = builder.request(self.api).get_updates_request(self.api).build()
        self.application.add_handlers(
            [
                MessageHandler(None, self._fail),
                CallbackQueryHandler(self._fail),
                InlineQueryHandler(self._fail),
            ]
        )
        self.application.add_error_handler(on_error)

    async def _fail(self, _update: Update, _context: object) -> None:
        raise self.error

    async def process(self, update: dict[str, Any]) -> list[tuple[str, str | None]]:
        """Process an update; return the methods called and the text that each one carried."""
        before = len(self.api.sent)
        await self.application.process_update(Update.de_json(update, self.application.bot))
        return [(call.method, call.parameters.get("text")) for call in self.api.sent[before:]]


@pytest.fixture
async def failing() -> AsyncIterator[Failing]:
    failing = Failing()
    async with failing.application:
        yield failing


@pytest.mark.parametrize(
    "error",
    [ValueError(), StoreError("state.sqlite: disk full"), BadRequest("Can't parse entities")],
    ids=["a bug", "the store", "a request that was wrong"],
)
async def test_a_reader_gets_one_apology_in_their_language(
    failing: Failing, error: Exception
) -> None:
    failing.error = error
    assert await failing.process(failing.updates.message(PRIVATE, ALICE, "Who?")) == [
        ("sendMessage", ENGLISH.apology)
    ]


async def test_in_a_group_the_apology_replies_to_the_asker(failing: Failing) -> None:
    update = failing.updates.message(GROUP, BRUNO, "/ask Qui ?")
    ((method, text),) = await failing.process(update)
    assert (method, text) == ("sendMessage", FRENCH.apology)
    reply = failing.api.chats.by_id[-5].messages[2]["reply_to_message"]
    assert reply["message_id"] == update["message"]["message_id"]


async def test_a_tap_is_answered_with_the_apology(failing: Failing) -> None:
    message = failing.updates.message(PRIVATE, ALICE, "Who?")["message"]
    assert await failing.process(failing.updates.press(ALICE, message, "more")) == [
        ("answerCallbackQuery", ENGLISH.apology)
    ]


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        TimedOut(),
        NetworkError("Bad Gateway"),
        BadRequest("Chat not found"),
        BadRequest("Not enough rights to send text messages to the chat"),
        BadRequest("Message thread not found"),
        BadRequest("TOPIC_CLOSED"),
    ],
    ids=["blocked", "time-out", "outage", "no chat", "no rights", "no topic", "closed topic"],
)
async def test_there_is_no_apology_where_the_way_to_the_reader_is_barred(
    failing: Failing, error: Exception
) -> None:
    failing.error = error
    assert await failing.process(failing.updates.message(PRIVATE, ALICE, "Who?")) == []


async def test_an_inline_query_gets_no_apology(failing: Failing) -> None:
    assert await failing.process(failing.updates.inline(ALICE, "Who?")) == []


async def test_the_log_tells_where_it_happened_but_no_words_of_the_reader(
    failing: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    failing.error = ValueError("Who is my neighbour?")
    await failing.process(failing.updates.message(PRIVATE, ALICE, "Who is my neighbour?"))
    (message,) = caplog.messages
    assert message.startswith("Update 1: ValueError, from\n")
    assert "in _fail" in message
    assert "neighbour" not in caplog.text


async def test_errors_of_our_own_are_logged_with_their_message(
    failing: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    failing.error = StoreError("state.sqlite: disk full")
    await failing.process(failing.updates.message(PRIVATE, ALICE, "Who?"))
    assert caplog.messages[0].startswith("Update 1: StoreError: state.sqlite: disk full, from\n")


async def test_a_reader_who_blocked_the_bot_makes_no_noise(
    failing: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    failing.error = Forbidden("Forbidden: bot was blocked by the user")
    await failing.process(failing.updates.message(PRIVATE, ALICE, "Who?"))
    assert [record.levelname for record in caplog.records] in ([], ["INFO"])


async def test_an_apology_that_cannot_be_delivered_is_logged(
    failing: Failing, caplog: pytest.LogCaptureFixture
) -> None:
    update = failing.updates.message(PRIVATE, ALICE, "Who?")
    failing.api.chats.by_id.clear()
    await failing.process(update)
    assert caplog.messages[-1] == "Update 1: no apology: BadRequest: Chat not found"
