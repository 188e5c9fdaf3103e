"""The bot's menus and profile, in every language, told to Telegram once at the start."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.chat.wording import DEFAULT, WORDINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from telegram import Bot

    from bot.chat.wording import Wording

_log = logging.getLogger(__name__)

# Every language by its code, and the default for everybody else.
_LANGUAGES: tuple[tuple[str | None, Wording], ...] = (
    (None, DEFAULT),
    *((wording.language, wording) for wording in WORDINGS),
)


async def publish(bot: Bot, admin_ids: Collection[int]) -> None:
    """Set what is not set so already. What Telegram refuses is logged, and the rest goes on."""
    updates = [
        partial(update, bot, language, wording)
        for language, wording in _LANGUAGES
        for update in (_description, _short_description)
    ]
    updates += [partial(_commands, bot, *menu) for menu in menus(admin_ids)]
    # One after another: readers' questions come first.
    for update in updates:
        try:
            await update()
        except TelegramError as error:
            _log.warning("A menu or description was not set: %s", error)


Menu = tuple[BotCommandScope, str | None, tuple[BotCommand, ...]]


def menus(admin_ids: Collection[int]) -> Iterator[Menu]:
    """Every menu whole, for every scope and language.

    A narrower scope hides a wider one even where only the wider knows the reader's language.
    """
    for language, wording in _LANGUAGES:
        readers = _bot_commands(wording.commands)
        for scope in (
            BotCommandScopeDefault(),
            BotCommandScopeAllPrivateChats(),
            BotCommandScopeAllGroupChats(),
        ):
            yield scope, language, readers
        theirs = _bot_commands({**wording.commands, "settings": wording.groups.command})
        yield BotCommandScopeAllChatAdministrators(), language, theirs
        for admin_id in sorted(admin_ids):
            admins = _bot_commands({**wording.commands, **wording.admin_commands})
            yield BotCommandScopeChat(admin_id), language, admins


def _bot_commands(described: Mapping[str, str]) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, description) for name, description in described.items())


async def _commands(
    bot: Bot, scope: BotCommandScope, language: str | None, commands: tuple[BotCommand, ...]
) -> None:
    if await bot.get_my_commands(scope, language) != commands:
        await bot.set_my_commands(commands, scope, language)


async def _description(bot: Bot, language: str | None, wording: Wording) -> None:
    known = await bot.get_my_description(language)
    if known.description != wording.description:
        await bot.set_my_description(wording.description, language)


async def _short_description(bot: Bot, language: str | None, wording: Wording) -> None:
    known = await bot.get_my_short_description(language)
    if known.short_description != wording.short_description:
        await bot.set_my_short_description(wording.short_description, language)
