"""Which messages are for the bot, and what the question in them is.

Pure functions of a message and the bot's own name. Nothing here answers or sends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import MessageEntity
from telegram.constants import ChatType
from telegram.ext import filters

if TYPE_CHECKING:
    from telegram import Bot, Message

_ASK = "ask"


def question_in(message: Message) -> str | None:
    """The question that a message puts to the bot: "" if it holds none, `None` if not for us.

    In private every text is for us, but for other commands. In a group it takes /ask, a mention
    of the bot, or a reply to one of its own messages.
    """
    if not message.text:
        return None
    opening = _opening_command(message)
    mentions = _mentions(message)
    if opening:
        return _without(message, opening, *mentions) if _is_ask(message, opening) else None
    if mentions or message.chat.type == ChatType.PRIVATE or is_reply_to_us(message):
        return _without(message, *mentions)
    return None


def opens_with_command(message: Message) -> bool:
    """Whether the first word is a command, of whichever bot."""
    return _opening_command(message) is not None


def mentions_us(message: Message) -> bool:
    """Whether the bot is named in a message."""
    return bool(_mentions(message))


def is_reply_to_us(message: Message) -> bool:
    """Whether somebody answered one of the bot's own messages, by hand.

    In a topic every message is a reply to the service message that opened it; that is nobody's
    doing.
    """
    to = message.reply_to_message
    if to is None or to.from_user is None or to.from_user.id != message.get_bot().id:
        return False
    opens_topic = message.is_topic_message and to.message_id == message.message_thread_id
    return not opens_topic


def text_replied_to(message: Message) -> str:
    """What somebody else wrote and this message answers: the part it quotes, else all of it."""
    to = message.reply_to_message
    if to is None or is_reply_to_us(message):
        return ""
    quoted = message.quote.text if message.quote else None
    return quoted or to.text or to.caption or ""


class _Spoken(filters.MessageFilter):
    """Somebody wrote this here: no bot, no inline result, no automatic forward of a channel."""

    def filter(self, message: Message) -> bool:
        """Anonymous admins and channels in a group do write, under the name of a bot."""
        by_bot = message.from_user is not None and message.from_user.is_bot
        if message.via_bot or message.is_automatic_forward:
            return False
        return not by_bot or message.sender_chat is not None


class _Question(filters.MessageFilter):
    """A message that is addressed to the bot, be it without a question."""

    def filter(self, message: Message) -> bool:
        """Decide as `question_in` does."""
        return question_in(message) is not None


_SPOKEN = _Spoken()
_NEW = filters.UpdateType.MESSAGE & _SPOKEN

# A command of the bot's: CommandHandler looks at its name and addressee.
COMMAND = _NEW
ASKED = _NEW & _Question()
CORRECTED = filters.UpdateType.EDITED_MESSAGE & _SPOKEN & _Question()
PRIVATE = _NEW & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
PRIVATE_COMMAND = PRIVATE & filters.COMMAND
MOVED = filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE
GUEST = filters.UpdateType.GUEST_MESSAGE & _SPOKEN


def _opening_command(message: Message) -> MessageEntity | None:
    first = message.entities[0] if message.entities else None
    opens = first and first.type == MessageEntity.BOT_COMMAND and first.offset == 0
    return first if opens else None


def _is_ask(message: Message, command: MessageEntity) -> bool:
    name, _, addressee = _marked(message, command)[1:].lower().partition("@")
    return name == _ASK and addressee in {"", message.get_bot().username.lower()}


def _mentions(message: Message) -> list[MessageEntity]:
    return [e for e in message.entities if _names(message, e, message.get_bot())]


def _names(message: Message, entity: MessageEntity, bot: Bot) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    mention = f"@{bot.username}".lower()
    return entity.type == MessageEntity.MENTION and _marked(message, entity).lower() == mention


def _marked(message: Message, entity: MessageEntity) -> str:
    """The part of the text that an entity marks."""
    units = _units(message)[2 * entity.offset : 2 * (entity.offset + entity.length)]
    return _text(units)


def _without(message: Message, *entities: MessageEntity) -> str:
    """The text without these parts."""
    units = _units(message)
    for entity in sorted(entities, key=lambda e: -e.offset):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return _text(units).strip()


def _units(message: Message) -> bytes:
    """The text in UTF-16, in whose units entities count."""
    return (message.text or "").encode("utf-16-le", "surrogatepass")


def _text(units: bytes) -> str:
    """What units say; half a character, where an entity cuts one, says nothing."""
    return units.decode("utf-16-le", "ignore")
