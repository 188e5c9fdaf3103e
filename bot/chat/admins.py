"""What admins can do: read the article files again, and see how the bot fares."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from bot.chat.rendering import listing
from bot.chat.sending import message_of, send, wording_of
from bot.chat.views import View
from bot.chat.workers import KNOWLEDGE
from bot.errors import KnowledgeError, StoreError

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import ContextTypes

    from bot.chat.metrics import Metrics
    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Difference, Knowledge
    from bot.model import Corpus
    from bot.state.store import Stats, Store

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Admins:
    """The handlers of admins' commands; who is an admin is decided before."""

    knowledge: Knowledge
    store: Store
    metrics: Metrics

    async def reload(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Read the files again; tell what changed, or why the articles of before are kept."""
        message = message_of(update)
        began = time.perf_counter()
        try:
            difference = await self.knowledge.reload()
        except KnowledgeError as error:
            self.metrics.reloaded(ok=False)
            html = _failure(error, wording_of(message))
        else:
            self.metrics.reloaded(ok=True)
            await self._tell_workers()
            seconds = time.perf_counter() - began
            html = _success(self.knowledge.current.corpus, difference, seconds, wording_of(message))
        await send(message, View((html,)))

    async def _tell_workers(self) -> None:
        """Let other processes read the files too; that they cannot be told undoes nothing here."""
        try:
            await self.store.raise_mark(KNOWLEDGE)
        except StoreError as error:
            _log.error("Other workers were not told: %s", error)

    async def stats(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Tell what is known, what was asked and how it was liked."""
        message = message_of(update)
        corpus, stats = self.knowledge.current.corpus, await self.store.stats()
        await send(
            message, View((_stats(corpus, stats, self.store.retention.days, wording_of(message)),))
        )


def _failure(error: KnowledgeError, wording: Wording) -> str:
    lines = [f"<code>{escape(str(p), quote=False)}</code>" for p in error.problems]
    return listing(wording.reload_failed, lines, wording)


def _success(corpus: Corpus, difference: Difference, seconds: float, wording: Wording) -> str:
    head = wording.reloaded.format(
        articles=wording.count(wording.articles, len(corpus.articles)),
        passages=wording.count(wording.passages, _passages(corpus)),
        seconds=wording.number(round(seconds, 2)),
    )
    return listing(head, _changes(difference, wording), wording)


def _changes(difference: Difference, wording: Wording) -> list[str]:
    signed = {"+": difference.added, "−": difference.removed, "~": difference.changed}
    lines = [f"{sign} {escape(name)}" for sign, names in signed.items() for name in names]
    lines += ["~ people.yaml"] if difference.people_changed else []
    lines += ["~ lexicon.yaml"] if difference.entries_changed else []
    if not lines:
        return [wording.unchanged]
    passages = wording.passages_changed.format(
        added=difference.passages_added, removed=difference.passages_removed
    )
    return [passages, *lines]


def _stats(corpus: Corpus, stats: Stats, days: int, wording: Wording) -> str:
    return wording.stats.format(
        articles=wording.count(wording.articles, len(corpus.articles)),
        passages=wording.count(wording.passages, _passages(corpus)),
        people=wording.count(wording.persons, len(corpus.people)),
        days=wording.count(wording.days, days),
        exchanges=wording.count(wording.questions, stats.exchanges),
        share=wording.percent(stats.answered / max(1, stats.exchanges)),
        up=stats.up,
        down=stats.down,
    )


def _passages(corpus: Corpus) -> int:
    return sum(len(article.passages) for article in corpus.articles)
