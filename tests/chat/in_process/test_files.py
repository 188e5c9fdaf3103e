"""Files in the in-memory Bot API: what people send, and what the bot sends."""

from __future__ import annotations

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, TelegramError

from bot.chat.in_process import InProcessApi, Updates

ANNA = {"id": 1, "is_bot": False, "first_name": "Anna"}
CHAT = {"id": 1, "type": "private", "first_name": "Anna"}


def bot_of(api: InProcessApi) -> Bot:
    api.chats.open(CHAT)
    return Bot("1:a", request=api, get_updates_request=api)


async def test_what_somebody_sends_can_be_fetched() -> None:
    api = InProcessApi()
    async with bot_of(api) as bot:
        sent = Updates(api).document(CHAT, ANNA, "../a.yaml", b"id: a")
        document = Update.de_json(sent, bot).message.document
        assert (document.file_name, document.file_size) == ("../a.yaml", 5)
        file = await document.get_file()
        assert await file.download_as_bytearray() == b"id: a"


async def test_what_is_too_big_or_unknown_cannot_be_fetched() -> None:
    api = InProcessApi()
    async with bot_of(api) as bot:
        document = api.files.add("a.yaml", b"", size=21 * 1024 * 1024)
        with pytest.raises(BadRequest, match="File is too big"):
            await bot.get_file(document["file_id"])
        with pytest.raises(BadRequest, match="Invalid file_id"):
            await bot.get_file("x")


async def test_a_file_that_is_gone_is_not_found() -> None:
    api = InProcessApi()
    async with bot_of(api) as bot:
        file = await bot.get_file(api.files.add("a.yaml", b"id: a")["file_id"])
        api.files.contents.clear()
        with pytest.raises(TelegramError, match="Not Found"):
            await file.download_as_bytearray()


async def test_what_the_bot_sends_stands_in_the_chat() -> None:
    api = InProcessApi()
    async with bot_of(api) as bot:
        sent = await bot.send_document(1, b"id: a", filename="a.yaml")
        stored = api.chats.find(1).messages[sent.message_id]
        assert stored["document"]["file_name"] == "a.yaml"
        assert api.files.contents[stored["document"]["file_id"]] == b"id: a"
        with pytest.raises(BadRequest, match="no text in the message to edit"):
            await bot.edit_message_text("a", 1, sent.message_id)


async def test_a_chat_tells_whose_it_is() -> None:
    api = InProcessApi()
    async with bot_of(api) as bot:
        assert (await bot.get_chat(1)).full_name == "Anna"
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.get_chat(2)
