"""The Bot API, answered from memory, as strictly as Telegram does.

The methods that the bot uses, with the checks that Telegram makes and the words in which it
refuses; any other method is not found. Knows nothing of what the bot answers.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from telegram.request import BaseRequest

from bot.chat.in_process import html
from bot.chat.in_process.chats import Chat, Chats, Json, Refusal
from bot.chat.in_process.files import Files

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram.request import RequestData

_TEXT_LIMIT: Final = 4096  # UTF-16 units once parsed
_CAPTION_LIMIT: Final = 1024
_RAW_LIMIT: Final = 32_768  # bytes before that
_ENTITIES: Final = 100  # the rest is ignored
_BUTTON_DATA: Final = range(1, 65)  # bytes
_BUTTONS: Final = 100
_RESULTS: Final = 50
_RESULT_ID: Final = range(1, 65)  # bytes
_TOAST: Final = 200
_COMMANDS: Final = 100
_COMMAND_DESCRIPTION: Final = range(1, 257)

_CONTENT = ("text", "entities", "reply_markup")
# What getChat always says, and nobody here asks for.
_NOT_TOLD: Final[Json] = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        (
            *("unlimited_gifts", "limited_gifts", "unique_gifts"),
            *("premium_subscription", "gifts_from_channels"),
        ),
        True,
    ),
}
_NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)
_QUERY_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Call:
    """One request that the bot made, and what it got: the result, or why it was refused."""

    method: str
    parameters: Json
    result: Any = None
    refusal: str | None = None


@dataclass(slots=True)
class Profile:
    """What the bot has told about itself, by scope and language ("" for every other)."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


class InProcessApi(BaseRequest):
    """A Bot API in memory, in place of the network.

    `sent` holds every request in order; `chats` what stands in the chats now, `files` what was
    sent there; `queries` the callback, inline and guest queries that wait for an answer;
    `results` what was offered to inline queries.
    """

    def __init__(self, username: str = "talksbot") -> None:
        self.me: Json = {
            "id": 700,
            "is_bot": True,
            "first_name": "Pourparlers",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.sent: list[Call] = []
        self.chats = Chats()
        self.files = Files()
        self.queries: set[str] = set()
        self.results: list[Json] = []
        self.profile = Profile()
        self._methods: dict[str, Callable[[Json], Any]] = {
            "getMe": lambda _: self.me,
            "getChat": self._get_chat,
            "getChatAdministrators": self._get_chat_administrators,
            "getFile": self.files.find,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendPhoto": self._send_photo,
            "editMessageText": self._edit_message_text,
            "answerCallbackQuery": self._answer_callback_query,
            "answerInlineQuery": self._answer_inline_query,
            "answerGuestQuery": self._answer_guest_query,
            "setMyCommands": self._set_my_commands,
            "getMyCommands": lambda p: self.profile.commands.get(_menu(p), []),
            "setMyDescription": lambda p: self._describe("description", p),
            "getMyDescription": lambda p: self._described("description", p),
            "setMyShortDescription": lambda p: self._describe("short_description", p),
            "getMyShortDescription": lambda p: self._described("short_description", p),
        }

    # --- in place of the network

    @property
    def read_timeout(self) -> float:
        """Never reached."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Answer a request to `…/bot<token>/<method>` with an HTTP status and a JSON body.

        What is got from anywhere else is a file, or is not found.
        """
        if method == "GET":
            return self._download(url)
        name = url.rpartition("/")[2]
        parameters = self._received(request_data)
        try:
            result = self._call(name, parameters)
        except Refusal as refusal:
            self.sent.append(Call(name, parameters, refusal=str(refusal)))
            return refusal.code, _refused(refusal)
        # A copy: what is edited later must not change what was said earlier.
        self.sent.append(Call(name, parameters, _plain(result)))
        return HTTPStatus.OK, _body(ok=True, result=result)

    def _download(self, url: str) -> tuple[int, bytes]:
        try:
            return HTTPStatus.OK, self.files.download(url)
        except Refusal as refusal:
            return refusal.code, _refused(refusal)

    def _received(self, request_data: RequestData | None) -> Json:
        """The parameters, with the document that each uploaded file has become."""
        if request_data is None:
            return {}
        parameters: Json = _plain(request_data.parameters)
        if request_data.contains_files:
            parameters |= self.files.uploaded(request_data.multipart_data)
        return parameters

    def _call(self, name: str, parameters: Json) -> Any:
        if name not in self._methods:
            raise Refusal("Not Found", HTTPStatus.NOT_FOUND)
        return self._methods[name](parameters)

    # --- messages

    def _send_message(self, parameters: Json) -> Json:
        chat = self.chats.find(parameters["chat_id"])
        fields = {**self._place(chat, parameters), **_content(parameters)}
        return chat.add(**{"from": self.me}, **fields)

    def _send_document(self, parameters: Json) -> Json:
        chat = self.chats.find(parameters["chat_id"])
        fields = {**self._place(chat, parameters), "document": parameters["document"]}
        return chat.add(**{"from": self.me}, **fields)

    def _send_photo(self, parameters: Json) -> Json:
        chat = self.chats.find(parameters["chat_id"])
        if "photo" not in parameters:
            raise Refusal("Bad Request: there is no photo in the request")
        photo = self.files.photo(parameters["photo"])
        fields = {**self._place(chat, parameters), **_caption(parameters), "photo": photo}
        return chat.add(**{"from": self.me}, **fields)

    def _get_chat(self, parameters: Json) -> Json:
        return {**self.chats.find(parameters["chat_id"]).json, **_NOT_TOLD}

    def _get_chat_administrators(self, parameters: Json) -> list[Json]:
        chat = self.chats.find(parameters["chat_id"])
        if chat.json["type"] == "private":
            raise Refusal("Bad Request: there are no administrators in the private chat")
        rights = {"status": "creator", "is_anonymous": False}
        return [{"user": admin, **rights} for admin in chat.admins]

    def _edit_message_text(self, parameters: Json) -> Any:
        message = self._to_edit(parameters)
        if "text" not in message:
            raise Refusal("Bad Request: there is no text in the message to edit")
        content = _content(parameters)
        if content == {key: message[key] for key in _CONTENT if key in message}:
            raise Refusal(_NOT_MODIFIED)
        for key in _CONTENT:
            message.pop(key, None)
        message.update(content)
        return True if "inline_message_id" in parameters else message

    def _to_edit(self, parameters: Json) -> Json:
        if "inline_message_id" in parameters:
            message = self.chats.inline.get(parameters["inline_message_id"])
            if message is None:
                raise Refusal("Bad Request: MESSAGE_ID_INVALID")
            return message
        if "chat_id" not in parameters or "message_id" not in parameters:
            raise Refusal("Bad Request: message identifier is not specified")
        chat = self.chats.find(parameters["chat_id"])
        message = chat.messages.get(int(parameters["message_id"]))
        if message is None:
            raise Refusal("Bad Request: message to edit not found")
        if message.get("from", {}).get("id") != self.me["id"]:
            raise Refusal("Bad Request: message can't be edited")
        return message

    def _place(self, chat: Chat, parameters: Json) -> Json:
        """Where a new message stands: its topic, and what it replies to."""
        fields: Json = {}
        if thread_id := parameters.get("message_thread_id"):
            if thread_id not in chat.topics:
                raise Refusal("Bad Request: message thread not found")
            fields |= {"message_thread_id": thread_id, "is_topic_message": True}
        if reply := parameters.get("reply_parameters"):
            target = chat.messages.get(reply["message_id"])
            if target is None and not reply.get("allow_sending_without_reply"):
                raise Refusal("Bad Request: message to be replied not found")
            if target:
                fields["reply_to_message"] = _without_reply(target)
        return fields

    # --- queries

    def _answer_callback_query(self, parameters: Json) -> bool:
        self._close(parameters["callback_query_id"])
        if len(parameters.get("text", "")) > _TOAST:
            raise Refusal("Bad Request: MESSAGE_TOO_LONG")
        return True

    def _answer_inline_query(self, parameters: Json) -> bool:
        self._close(parameters["inline_query_id"])
        results = parameters["results"]
        if len(results) > _RESULTS:
            raise Refusal("Bad Request: too many inline query results specified")
        if len({result["id"] for result in results}) < len(results):
            raise Refusal("Bad Request: RESULT_ID_DUPLICATE")
        for result in results:
            _inline_message(result)
        start = parameters.get("button", {}).get("start_parameter", "_")
        if not re.fullmatch(r"[\w-]{1,64}", start, re.ASCII):
            raise Refusal("Bad Request: START_PARAM_INVALID")
        self.results = results
        return True

    def _answer_guest_query(self, parameters: Json) -> Json:
        self._close(parameters["guest_query_id"])
        message = _inline_message(parameters["result"])
        return {"inline_message_id": self.chats.place(message)}

    def choose(self, result: Json) -> str:
        """A reader sends an inline result; returns the message's inline_message_id."""
        return self.chats.place(_inline_message(result))

    def _close(self, query_id: str) -> None:
        if query_id not in self.queries:
            raise Refusal(_QUERY_TOO_OLD)
        self.queries.remove(query_id)

    # --- the bot's profile

    def _set_my_commands(self, parameters: Json) -> bool:
        scope = parameters.get("scope", {})
        if "chat_id" in scope:
            self.chats.find(scope["chat_id"])
        commands = parameters["commands"]
        if len(commands) > _COMMANDS:
            raise Refusal("Bad Request: BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise Refusal("Bad Request: BOT_COMMAND_INVALID")
            if len(command["description"]) not in _COMMAND_DESCRIPTION:
                raise Refusal("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        self.profile.commands[_menu(parameters)] = commands
        return True

    def _describe(self, field_name: str, parameters: Json) -> bool:
        language = parameters.get("language_code", "")
        self.profile.texts[field_name, language] = parameters.get(field_name, "")
        return True

    def _described(self, field_name: str, parameters: Json) -> Json:
        language = parameters.get("language_code", "")
        return {field_name: self.profile.texts.get((field_name, language), "")}


def _plain(value: Any) -> Any:
    """A copy of what is left of a value on the wire."""
    return json.loads(json.dumps(value))


def _body(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def _refused(refusal: Refusal) -> bytes:
    return _body(ok=False, error_code=refusal.code, description=str(refusal))


def _content(parameters: Json) -> Json:
    """Text, entities and keyboard of a message, checked."""
    text, entities = _text(parameters.get("text", ""), parameters.get("parse_mode"))
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities[:_ENTITIES]
    if markup := parameters.get("reply_markup"):
        _check_keyboard(markup["inline_keyboard"])
        content["reply_markup"] = markup
    return content


def _caption(parameters: Json) -> Json:
    """What stands below a picture, checked."""
    if not parameters.get("caption"):
        return {}
    text, entities = _text(parameters["caption"], parameters.get("parse_mode"))
    if len(text.encode("utf-16-le")) // 2 > _CAPTION_LIMIT:
        raise Refusal("Bad Request: message caption is too long")
    return {"caption": text, "caption_entities": entities}


def _text(raw: str, parse_mode: str | None) -> tuple[str, list[html.Entity]]:
    if len(raw.encode()) > _RAW_LIMIT:
        raise Refusal("Bad Request: text is too long")
    try:
        text, entities = html.parse(raw) if parse_mode == "HTML" else (html.clean(raw).strip(), [])
    except html.MarkupError as error:
        raise Refusal(f"Bad Request: can't parse entities: {error}") from error
    if not text:
        raise Refusal("Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > _TEXT_LIMIT:
        raise Refusal("Bad Request: message is too long")
    return text, entities


def _check_keyboard(rows: list[list[Json]]) -> None:
    buttons = [button for row in rows for button in row]
    if len(buttons) > _BUTTONS:
        raise Refusal("Bad Request: REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if not button["text"]:
            raise Refusal("Bad Request: BUTTON_TEXT_INVALID")
        data = button.get("callback_data")
        if data is not None and len(data.encode()) not in _BUTTON_DATA:
            raise Refusal("Bad Request: BUTTON_DATA_INVALID")


def _inline_message(result: Json) -> Json:
    """The message that an InlineQueryResultArticle becomes, checked."""
    if len(result["id"].encode()) not in _RESULT_ID:
        raise Refusal("Bad Request: RESULT_ID_INVALID")
    content = result["input_message_content"]
    return _content(
        {
            "text": content["message_text"],
            "parse_mode": content.get("parse_mode"),
            "reply_markup": result.get("reply_markup"),
        }
    )


def _menu(parameters: Json) -> tuple[str, str]:
    scope = parameters.get("scope", {"type": "default"})
    name = scope["type"] + (f" {scope['chat_id']}" if "chat_id" in scope else "")
    return name, parameters.get("language_code", "")


def _without_reply(message: Json) -> Json:
    return {key: value for key, value in message.items() if key != "reply_to_message"}
