"""Reloading: the files are read again at /reload, at SIGHUP, and when they change where watched.

Whoever asked in a chat is answered there; what nobody in a chat asked for is told in the log, and
to the admins only if the files have problems. How reading works is the business of the desk.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, NoReturn

from telegram.error import TelegramError

from bot.chat.rendering import listing
from bot.chat.retries import reason
from bot.chat.sending import message_of, send, wording_of
from bot.chat.views import View
from bot.chat.wording import DEFAULT
from bot.desk.watching import changes
from bot.errors import KnowledgeError, StoreError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator

    from telegram import Bot, Update
    from telegram.ext import ContextTypes

    from bot.chat.wording import Wording
    from bot.desk.publication import Desk
    from bot.errors import Problem
    from bot.knowledge.snapshot import Difference
    from bot.model import Corpus
    from bot.state.journal import Journal

# Whichever worker has this lane tells the admins what all workers find.
_SPOKESMAN = "admins"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reloading:
    """The handler of /reload; who is an admin is decided before."""

    desk: Desk

    async def reload(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Read the files again; tell what changed, or why the articles of before are kept."""
        message = message_of(update)
        wording, began = wording_of(message), time.perf_counter()
        try:
            difference = await self.desk.reload()
        except KnowledgeError as error:
            html = problems(error, wording)
        else:
            seconds = time.perf_counter() - began
            html = _success(self.desk.knowledge.current.corpus, difference, seconds, wording)
        await send(message, View((html,)))


class Unasked:
    """Reads the files again when the system says so, and tells the log and, if need be, admins."""

    def __init__(self, desk: Desk, journal: Journal, bot: Bot, admin_ids: Collection[int]) -> None:
        self._desk = desk
        self._journal = journal
        self._bot = bot
        self._admin_ids = admin_ids
        self._told: tuple[Problem, ...] = ()

    async def at_signal(self, signalled: asyncio.Event) -> NoReturn:
        """Read whenever the event is set, until cancelled."""
        while True:
            await signalled.wait()
            signalled.clear()
            await self._read("SIGHUP", self._desk.reload)

    async def at_change(self) -> None:
        """Read whenever a file has changed, until cancelled, or until there is no watching."""
        try:
            async for _ in changes(self._desk.knowledge.directory):
                await self._read("Files changed", self._desk.refresh)
        except OSError as error:
            _log.error("The knowledge files cannot be watched (any more): %s", error)

    async def _read(self, why: str, read: Callable[[], Awaitable[Difference | None]]) -> None:
        try:
            difference = await read()
        except KnowledgeError as error:
            _log.error(
                "%s: the files have problems, and what was known before is kept:\n%s", why, error
            )
            await self._tell_admins(error)
        else:
            self._told = ()
            if difference is not None:
                _log.info("%s: %s", why, _in_short(difference))

    async def _tell_admins(self, error: KnowledgeError) -> None:
        """Tell the admins, unless they know."""
        known, self._told = self._told, error.problems
        if known == self._told or not await self._is_spokesman():
            return
        html = problems(error, DEFAULT)
        for admin_id in sorted(self._admin_ids):
            try:
                await self._bot.send_message(admin_id, html)
            except TelegramError as refusal:
                _log.warning("Admin %d was not told: %s", admin_id, reason(refusal))

    async def _is_spokesman(self) -> bool:
        try:
            return await self._journal.take(_SPOKESMAN)
        except StoreError as error:
            _log.error("Nobody to share with: %s", error)
            return True


def problems(error: KnowledgeError, wording: Wording) -> str:
    """One message: that the knowledge of before is kept, and what is wrong, file by file."""
    return listing(wording.reload_failed, list(_by_file(error.problems)), wording)


def _by_file(problems: Iterable[Problem]) -> Iterator[str]:
    """A line a problem; the first of each file has the file's name above it."""
    for path, group in groupby(problems, key=lambda problem: problem.path):
        head = f"<b>{escape(path, quote=False)}</b>\n"
        for problem in group:
            place = f"{problem.line}:{problem.column}"
            yield f"{head}<code>{place}</code> {escape(problem.message, quote=False)}"
            head = ""


def _success(corpus: Corpus, difference: Difference, seconds: float, wording: Wording) -> str:
    passages = sum(len(article.passages) for article in corpus.articles)
    head = wording.reloaded.format(
        articles=wording.count(wording.articles, len(corpus.articles)),
        passages=wording.count(wording.passages, passages),
        seconds=wording.number(round(seconds, 2)),
    )
    return listing(head, changed(difference, wording), wording)


def changed(difference: Difference, wording: Wording) -> list[str]:
    """What a change of the knowledge changed, as lines of HTML."""
    lines = [escape(line, quote=False) for line in _signed(difference)]
    if not lines:
        return [wording.unchanged]
    passages = wording.passages_changed.format(
        added=difference.passages_added, removed=difference.passages_removed
    )
    return [passages, *lines]


def _signed(difference: Difference) -> Iterator[str]:
    signed = {"+": difference.added, "−": difference.removed, "~": difference.changed}
    yield from (f"{sign} {name}" for sign, names in signed.items() for name in names)
    if difference.people_changed:
        yield "~ people.yaml"
    if difference.entries_changed:
        yield "~ lexicon.yaml"


def _in_short(difference: Difference) -> str:
    return ", ".join(_signed(difference)) or "nothing new in them"
