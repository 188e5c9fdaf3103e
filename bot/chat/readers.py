"""Readers' questions: asked, corrected, and followed up.

One snapshot answers a question from beginning to end, whatever a reload does meanwhile. How the
question was found is `filters`' matter, how the answer looks `views`'.
"""

from __future__ import annotations

import logging
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from telegram.error import BadRequest

from bot.chat.callbacks import digest
from bot.chat.chosen import chosen
from bot.chat.filters import is_reply_to_us, question_in, text_replied_to
from bot.chat.sending import edit, message_of, send, wording_of, wording_with
from bot.chat.views import View, Viewer
from bot.errors import StoreError
from bot.state.replies import Replied
from bot.state.store import Asker, Exchange

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator

    from telegram import Message, Update, User
    from telegram.ext import ContextTypes

    from bot.chat.metrics import Metrics
    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Knowledge
    from bot.model import Reply, Turn
    from bot.state.store import Store

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Readers:
    """The handlers of questions. Where the store fails them they answer without its memory.

    The words of a question are kept where one of the admins may come upon the answer, and so may
    have to correct it: in groups, and in their own private chats. How long a reader waits is
    measured by the `clock`, whose seconds only go forwards.
    """

    knowledge: Knowledge
    store: Store
    metrics: Metrics
    admin_ids: frozenset[int]
    clock: Callable[[], float] = time.monotonic

    async def ask(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question where it was asked."""
        began, message = self.clock(), message_of(update)
        question = question_in(message) or text_replied_to(message)
        if question:
            await self._answer(message, question, began)
        else:
            await send(message, View((wording_of(message).ask_what,)))

    async def correct(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Let the answer to an edited question follow it, or answer what is only now a question."""
        began, message = self.clock(), message_of(update)
        question = question_in(message) or text_replied_to(message)
        before = None
        with _as_well_as_can_be():
            before = await self.store.by_question(message.chat_id, message.message_id)
        # A link preview that appears is an edit too.
        if question and not (before and before.digest == digest(question)):
            await self._answer(message, question, began, before)

    async def move(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Go with a group that became a supergroup. It is told in the old one and in the new."""
        message = message_of(update)
        before = message.migrate_from_chat_id or message.chat_id
        await self.store.move(before, message.migrate_to_chat_id or message.chat_id)

    async def suggest(self, message: Message, reader: User, question: str) -> None:
        """Answer a suggested question, which a reader has tapped under this message of ours."""
        began = self.clock()
        viewer = self._viewer(message, wording_with(reader))
        reply = viewer.snapshot.reply(question)
        answer = await send(message, viewer.reply(reply, asked=question))
        self._count(reply, began)
        # There is no message with the question; the answer stands for it.
        asker = Asker(message.chat_id, _topic(message), reader.id)
        self._remember(asker, answer.message_id, answer.message_id, reply)

    async def _answer(
        self, message: Message, question: str, began: float, before: Exchange | None = None
    ) -> None:
        viewer = self._viewer(message, wording_of(message))
        turn = await self._turn(message)
        reply = viewer.snapshot.reply(question, turn)
        answer_id = await _revise_or_send(message, viewer.reply(reply), before)
        self._count(reply, began)
        if reply.small_talk:  # The thread goes on after it.
            reply = replace(reply, turn=turn)
        self._remember(_asker(message), message.message_id, answer_id, reply)

    def _count(self, reply: Reply, began: float) -> None:
        """Count a reply that is out, unless it is small talk, which nobody asked."""
        if reply.small_talk:
            return
        key = reply.answers[0].span.key if reply.answered else None
        counted = Replied(reply.answered, reply.lang, key, self.clock() - began)
        self.store.replies.add(counted).add_done_callback(_log_if_lost)

    def _remember(self, asker: Asker, question_id: int, answer_id: int, reply: Reply) -> None:
        """Keep what the next question may lean on. Nobody has to wait for that."""
        # A greeting that was returned leaves nothing open.
        answered = reply.answered or reply.small_talk is not None
        asked = digest(reply.question)
        # Groups have negative numbers, and a private chat that of the person.
        seen = asker.chat_id < 0 or asker.chat_id in self.admin_ids
        question = reply.question if seen else None
        exchange = Exchange(asker, question_id, answer_id, answered, reply.turn, asked, question)
        self.metrics.replied(answered=answered)
        kept = self.store.remember(exchange, missed=None if answered else reply.question)
        kept.add_done_callback(_log_if_lost)

    def _viewer(self, message: Message, wording: Wording) -> Viewer:
        username, most = message.get_bot().username, chosen().most_answers
        return Viewer(self.knowledge.current, wording, username, most)

    async def _turn(self, message: Message) -> Turn | None:
        """What the question may lean on: the answer it replies to, else the asker's last one."""
        with _as_well_as_can_be():
            if message.reply_to_message and is_reply_to_us(message):
                answer_id = message.reply_to_message.message_id
                answered = await self.store.by_answer(message.chat_id, answer_id)
                if answered:
                    return answered.turn
            return await self.store.last_turn(_asker(message))
        return None


@contextmanager
def _as_well_as_can_be() -> Iterator[None]:
    """Go on where the store fails: an answer without memory is better than none."""
    try:
        yield
    except StoreError as error:
        _log.error("Answered without memory: %s", error)


def _log_if_lost(kept: asyncio.Future[None]) -> None:
    if not kept.cancelled() and (error := kept.exception()):
        _log.error("Not remembered: %s", error)


async def _revise_or_send(message: Message, view: View, before: Exchange | None) -> int:
    """Change the answer of before, or send one if there is none (any more); returns its id.

    What does not fit one message is always sent.
    """
    if before and len(view.messages) == 1:
        try:
            answer = {"chat_id": message.chat_id, "message_id": before.answer_id}
            await edit(message.get_bot(), view, **answer)
        except BadRequest:
            pass  # Deleted, or too old to be edited.
        else:
            return before.answer_id
    return (await send(message, view)).message_id


def _asker(message: Message) -> Asker:
    """Who wrote, and where. Anonymous admins and channels are known by the chat they write for."""
    author = message.sender_chat or message.from_user or message.chat
    return Asker(message.chat_id, _topic(message), author.id)


def _topic(message: Message) -> int | None:
    """The topic; a thread of replies in a plain group has a number too, but is none."""
    return message.message_thread_id if message.is_topic_message else None
