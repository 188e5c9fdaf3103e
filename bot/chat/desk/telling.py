"""Telling admins who changed what, and the names by which they know one another."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.chat.desk import showing
from bot.chat.reloading import changed
from bot.chat.rendering import listing
from bot.chat.retries import reason
from bot.knowledge.snapshot import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import Bot, User

    from bot.chat.wording import Wording
    from bot.desk.publication import Published

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells these admins, in the language of whoever did it: theirs is not known."""

    admin_ids: frozenset[int]

    async def others(self, doer: User, published: Published, bot: Bot, wording: Wording) -> None:
        """Tell everybody but the doer. Who never wrote to the bot cannot be told."""
        html = listing(
            wording.desk.by.format(
                who=showing.shown(doer.full_name),
                version=published.version.number,
                what=showing.what(published.version, wording),
            ),
            _changed(published, wording),
            wording,
        )
        for admin_id in sorted(self.admin_ids - {doer.id}):
            try:
                await bot.send_message(admin_id, html)
            except TelegramError as error:
                _log.info("Admin %d was not told: %s", admin_id, reason(error))


def outcome(form: str, published: Published, wording: Wording) -> str:
    """What the doer is told: a sentence about the version, and what is different."""
    version = published.version
    head = form.format(version=version.number, what=showing.what(version, wording))
    return listing(head, _changed(published, wording), wording)


def _changed(published: Published, wording: Wording) -> list[str]:
    """What is different; where readers are answered as before, which files are."""
    if published.difference == Difference():
        return [f"~ {showing.shown(file.name)}" for file in published.version.files]
    return changed(published.difference, wording)


async def names_of(user_ids: Iterable[int], bot: Bot) -> dict[int, str]:
    """What these people are called; their numbers where Telegram does not tell."""
    return {user_id: await _name(user_id, bot) for user_id in sorted(set(user_ids))}


async def _name(user_id: int, bot: Bot) -> str:
    try:
        chat = await bot.get_chat(user_id)
    except TelegramError as error:
        _log.info("The name of admin %d is not known: %s", user_id, reason(error))
        return str(user_id)
    return chat.full_name or str(user_id)
