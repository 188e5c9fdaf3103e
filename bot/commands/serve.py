"""No command: the Telegram bot."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.settings import Settings

if TYPE_CHECKING:
    import argparse

_HOW_TO_START = (
    "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather (https://t.me/BotFather), or meet"
    " the bot right here: python -m bot chat"
)


def serve(options: argparse.Namespace) -> None:
    """Be the Telegram bot until told to end."""
    settings = Settings.from_environment()
    if settings.token is None:
        raise SettingsError(_HOW_TO_START)
    from bot.chat import service

    directory = options.knowledge or settings.knowledge_dir
    asyncio.run(service.run(replace(settings, knowledge_dir=directory)))
