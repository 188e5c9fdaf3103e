"""Groups: what their admins choose for them, and what of it decides whether the bot speaks at all.

Who is an admin of a group is Telegram's to say; admins of the bot are nothing special here. In
the rest of the bot the settings are found in `chosen`.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ChatID, ChatType
from telegram.ext import (
    ApplicationHandlerStop,
    CallbackQueryHandler,
    CommandHandler,
    TypeHandler,
)

from bot.chat.chosen import choose, chosen
from bot.chat.filters import (
    COMMAND,
    is_reply_to_us,
    mentions_us,
    opens_with_command,
    question_in,
)
from bot.chat.sending import message_of, send, wording_of, wording_with
from bot.chat.taps import answer, query_of, turn_to
from bot.chat.views import View
from bot.chat.wording import WORDINGS
from bot.errors import StoreError
from bot.state.chats import ChatSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from telegram import CallbackQuery, Chat, Message
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.wording import Wording
    from bot.state.store import Store

_TYPES: Final = {ChatType.GROUP, ChatType.SUPERGROUP}
# Seconds after which somebody may have become an admin, or be one no more.
_FRESH: Final = 300.0
_LANGUAGES_A_ROW: Final = 3

# A button's data: this version's mark, and one of the choices.
_MARK: Final = "group1:"
_OWN: Final = "l-"
_CHOICES: Final[Mapping[str, Mapping[str, Any]]] = {
    _OWN: {"language": None},
    **{f"l{wording.language}": {"language": wording.language} for wording in WORDINGS},
    **{f"a{most}": {"most_answers": most} for most in (1, 3)},
    **{f"m{int(wanted)}": {"mentions": wanted} for wanted in (False, True)},
    **{f"r{int(wanted)}": {"replies": wanted} for wanted in (False, True)},
}

_log = logging.getLogger(__name__)


class Groups:
    """The handlers of groups' settings. `clock` gives seconds that only go forwards."""

    def __init__(self, store: Store, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._admins: dict[int, tuple[float, frozenset[int]]] = {}

    def door(self) -> BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]:
        """The handler that every update has to pass first."""
        return TypeHandler(Update, self.enter)

    def handlers(self) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
        """The handlers of the settings."""
        return [
            CommandHandler("settings", self.show, COMMAND),
            CallbackQueryHandler(self.change, _MARK),
        ]

    async def enter(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let the chat's settings hold, and nobody else see a question it wants no answer to."""
        message = update.message or update.edited_message
        # Of a group's talk most is none of our business: it is worth no look into the store.
        if message and question_in(message) is None and not opens_with_command(message):
            choose(ChatSettings())
            return
        choose(await self._settings(update.effective_chat))
        if message and not _is_wanted(message, chosen()):
            raise ApplicationHandlerStop

    async def show(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show the settings to an admin of the group."""
        message = message_of(update)
        wording = wording_of(message)
        if message.chat.type not in _TYPES:
            view = View((wording.groups.only_in_groups,))
        elif await self._is_written_by_admin(message):
            view = _view(chosen(), wording)
        else:
            view = View((wording.groups.admins_only,))
        await send(message, view)

    async def change(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Change what an admin of the group has tapped."""
        query = query_of(update)
        wording, chat = wording_with(query.from_user), update.effective_chat
        choice = _CHOICES.get((query.data or "").removeprefix(_MARK))
        if choice is None or chat is None or chat.type not in _TYPES:
            await answer(query, wording.stale)
        elif not await self._is_tapped_by_admin(query, chat):
            await answer(query, wording.groups.admins_only)
        else:
            # Not what is `chosen`: without the store that is nobody's choice.
            settings = replace(await self._store.chats.settings(chat.id), **choice)
            await self._store.chats.keep(chat.id, settings)
            choose(settings)
            wording = wording_with(query.from_user)
            await turn_to(_view(settings, wording), query, wording)

    async def _settings(self, chat: Chat | None) -> ChatSettings:
        """What a chat wants; where the store fails, the usual."""
        if chat and chat.type in _TYPES:
            try:
                return await self._store.chats.settings(chat.id)
            except StoreError as error:
                _log.error("Answered without settings: %s", error)
        return ChatSettings()

    async def _is_written_by_admin(self, message: Message) -> bool:
        if message.sender_chat:  # An anonymous admin writes in the name of the group itself.
            return message.sender_chat.id == message.chat_id
        author = message.from_user
        return author is not None and author.id in await self._admins_of(message.chat)

    async def _is_tapped_by_admin(self, query: CallbackQuery, chat: Chat) -> bool:
        is_anonymous = query.from_user.id == ChatID.ANONYMOUS_ADMIN
        return is_anonymous or query.from_user.id in await self._admins_of(chat)

    async def _admins_of(self, chat: Chat) -> frozenset[int]:
        """Who the admins of a group are, or were a few minutes ago."""
        now = self._clock()
        self._admins = {known: ids for known, ids in self._admins.items() if now < ids[0]}
        if chat.id not in self._admins:
            admins = frozenset(member.user.id for member in await chat.get_administrators())
            self._admins[chat.id] = (now + _FRESH, admins)
        return self._admins[chat.id][1]


def _is_wanted(message: Message, settings: ChatSettings) -> bool:
    """Whether a message is no question, or one that the chat wants answered: /ask always is."""
    if question_in(message) is None or message.chat.type not in _TYPES:
        return True
    return (
        opens_with_command(message)
        or (settings.mentions and mentions_us(message))
        or (settings.replies and is_reply_to_us(message))
    )


def _view(settings: ChatSettings, wording: Wording) -> View:
    """The settings, and a button for each choice."""
    says, spoken = wording.groups, settings.language
    tongues = [
        _choice(_own_name(w), f"l{w.language}", is_chosen=spoken == w.language) for w in WORDINGS
    ]
    starts = range(0, len(tongues), _LANGUAGES_A_ROW)
    several = settings.most_answers > 1
    rows = [
        [_choice(says.own, _OWN, is_chosen=spoken is None)],
        *(tongues[start : start + _LANGUAGES_A_ROW] for start in starts),
        [
            _choice(says.one, "a1", is_chosen=not several),
            _choice(says.three, "a3", is_chosen=several),
        ],
        [_switch(says.mentions, "m", is_on=settings.mentions)],
        [_switch(says.replies, "r", is_on=settings.replies)],
    ]
    return View((says.settings,), InlineKeyboardMarkup(rows))


def _own_name(wording: Wording) -> str:
    """What a language calls itself."""
    return wording.language_name(wording.language).capitalize()


def _choice(label: str, choice: str, *, is_chosen: bool) -> InlineKeyboardButton:
    marked = f"✓ {label}" if is_chosen else label
    return InlineKeyboardButton(marked, callback_data=f"{_MARK}{choice}")


def _switch(label: str, what: str, *, is_on: bool) -> InlineKeyboardButton:
    """A button that turns something on or off, whichever it is not."""
    marked = f"{'✓' if is_on else '✗'} {label}"
    return InlineKeyboardButton(marked, callback_data=f"{_MARK}{what}{int(not is_on)}")
