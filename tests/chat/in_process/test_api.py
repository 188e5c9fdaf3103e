"""The in-memory Bot API: as strict as Telegram, in Telegram's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, TelegramError

from bot.chat.in_process import InProcessApi, Updates

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# Requests are written out: the library's own methods would not let most of these through.
pytestmark = pytest.mark.filterwarnings("ignore:Please use 'Bot")

ANNA = {"id": 1, "is_bot": False, "first_name": "Anna"}
CHAT = {"id": 1, "type": "private", "first_name": "Anna"}


@pytest.fixture
def api() -> InProcessApi:
    api = InProcessApi()
    api.chats.open(CHAT)
    return api


@pytest.fixture
async def bot(api: InProcessApi) -> AsyncIterator[Bot]:
    async with Bot("1:a", request=api, get_updates_request=api) as bot:
        yield bot


def keyboard(data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}


def result(result_id: str, text: str = "a") -> dict[str, Any]:
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": result_id, "title": "t", "input_message_content": content}


async def test_a_message_is_kept_as_readers_see_it(api: InProcessApi, bot: Bot) -> None:
    sent = await bot.send_message(1, "<b>a</b>&amp;", parse_mode="HTML")
    stored = api.chats.find(1).messages[sent.message_id]
    assert (stored["text"], stored["entities"]) == (
        "a&",
        [{"type": "bold", "offset": 0, "length": 1}],
    )
    assert sent.from_user is not None
    assert sent.from_user.username == "talksbot"


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"chat_id": 2, "text": "a"}, "Chat not found"),
        ({"text": ""}, "Message text is empty"),
        ({"text": " \n"}, "Message text is empty"),
        ({"text": "a" * 4097}, "Message is too long"),
        ({"text": "🤷" * 2049}, "Message is too long"),
        ({"text": "a" * 32_769}, "Text is too long"),
        ({"text": "<br>", "parse_mode": "HTML"}, "Can't parse entities: unsupported start tag"),
        ({"text": "a", "reply_markup": keyboard("é" * 33)}, "Button_data_invalid"),
        ({"text": "a", "reply_markup": keyboard("")}, "Button_data_invalid"),
        ({"text": "a", "message_thread_id": 1}, "Message thread not found"),
        ({"text": "a", "reply_parameters": {"message_id": 9}}, "Message to be replied not found"),
    ],
)
async def test_a_message_that_telegram_would_refuse_is_refused(
    bot: Bot, parameters: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(BadRequest, match=complaint):
        await bot.do_api_request("sendMessage", {"chat_id": 1, **parameters})


async def test_tags_do_not_count_towards_the_limit(bot: Bot) -> None:
    await bot.send_message(1, "<b>" + "a" * 4096 + "</b>", parse_mode="HTML")


async def test_a_reply_to_nothing_goes_without_where_that_is_allowed(bot: Bot) -> None:
    parameters = {"message_id": 9, "allow_sending_without_reply": True}
    api_kwargs = {"chat_id": 1, "text": "a", "reply_parameters": parameters}
    sent = await bot.do_api_request("sendMessage", api_kwargs)
    assert "reply_to_message" not in sent


async def test_an_edit_changes_the_message_and_its_buttons(api: InProcessApi, bot: Bot) -> None:
    sent = await bot.do_api_request(
        "sendMessage", {"chat_id": 1, "text": "a", "reply_markup": keyboard("x")}
    )
    await bot.edit_message_text("b", 1, sent["message_id"])
    stored = api.chats.find(1).messages[sent["message_id"]]
    assert stored["text"] == "b"
    assert "reply_markup" not in stored
    assert api.sent[1].result["text"] == "a"


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"chat_id": 1, "message_id": 1, "text": "a"}, "Message is not modified"),
        ({"chat_id": 1, "message_id": 9, "text": "a"}, "Message to edit not found"),
        ({"chat_id": 1, "message_id": 2, "text": "a"}, "Message can't be edited"),
        ({"inline_message_id": "x", "text": "a"}, "Message_id_invalid"),
    ],
)
async def test_an_edit_that_telegram_would_refuse_is_refused(
    api: InProcessApi, bot: Bot, parameters: dict[str, Any], complaint: str
) -> None:
    await bot.send_message(1, "a")
    Updates(api).message(CHAT, ANNA, "a")
    with pytest.raises(BadRequest, match=complaint):
        await bot.do_api_request("editMessageText", parameters)


async def test_a_tap_is_answered_once(api: InProcessApi, bot: Bot) -> None:
    sent = Updates(api).message(CHAT, ANNA, "a")["message"]
    query = Updates(api).press(ANNA, sent, "x")["callback_query"]
    await bot.answer_callback_query(query["id"])
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query["id"])


async def test_a_toast_is_short(api: InProcessApi, bot: Bot) -> None:
    query = Updates(api).press(ANNA, "inline", "x")["callback_query"]
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(query["id"], "a" * 201)


@pytest.mark.parametrize(
    ("parameters", "complaint"),
    [
        ({"results": [result(str(n)) for n in range(51)]}, "Too many inline query results"),
        ({"results": [result("a"), result("a")]}, "Result_id_duplicate"),
        ({"results": [result("a" * 65)]}, "Result_id_invalid"),
        ({"results": [result("a", "<br>")]}, "Can't parse entities"),
        ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "Start_param_invalid"),
    ],
)
async def test_inline_results_that_telegram_would_refuse_are_refused(
    api: InProcessApi, bot: Bot, parameters: dict[str, Any], complaint: str
) -> None:
    query = Updates(api).inline(ANNA, "a")["inline_query"]
    with pytest.raises(BadRequest, match=complaint):
        await bot.do_api_request(
            "answerInlineQuery", {"inline_query_id": query["id"], **parameters}
        )


@pytest.mark.parametrize(
    ("commands", "complaint"),
    [
        ([{"command": "Ask", "description": "a"}], "Bot_command_invalid"),
        ([{"command": "ask", "description": ""}], "Bot_command_description_invalid"),
        ([{"command": "a", "description": "a"}] * 101, "Bot_commands_too_much"),
    ],
)
async def test_menus_that_telegram_would_refuse_are_refused(
    bot: Bot, commands: list[dict[str, str]], complaint: str
) -> None:
    with pytest.raises(BadRequest, match=complaint):
        await bot.do_api_request("setMyCommands", {"commands": commands})


async def test_a_method_that_is_not_there_is_not_found(bot: Bot) -> None:
    with pytest.raises(TelegramError, match="not found"):
        await bot.do_api_request("noSuchMethod")


async def test_updates_are_what_telegram_sends(api: InProcessApi, bot: Bot) -> None:
    update = Update.de_json(Updates(api).message(CHAT, ANNA, "🤷 /ask@talksbot @name a@b"), bot)
    assert update.message is not None
    marked = update.message.parse_entities().values()
    assert list(marked) == ["/ask@talksbot", "@name"]
