"""Correcting answers: what an admin sees of a wrong one, says about it, and publishes.

The report goes to the admin's private chat, wherever the answer stands. What is said about it, by
a tap or as «a = b», is shown before it is published; who is an admin is decided by the filters,
and again at every tap.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.chat.desk import reporting, showing
from bot.chat.desk.keeping import new_id
from bot.chat.desk.noting import MARK, Action, Choice, Note
from bot.chat.desk.telling import Telling, outcome
from bot.chat.filters import COMMAND, is_reply_to_us
from bot.chat.reloading import problems
from bot.chat.sending import message_of, send, wording_of
from bot.chat.taps import answer, query_of, turn_to
from bot.chat.views import View
from bot.chat.wording import wording_for
from bot.desk.correction import NOTHING, Correction, findings
from bot.desk.corrections import Corrections
from bot.desk.equations import equation
from bot.errors import ConflictError, DiskError, KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import CallbackQuery, Message, Update
    from telegram.ext import BaseHandler, ContextTypes

    from bot.chat.wording import Wording
    from bot.desk.correction import Findings
    from bot.desk.judging import Judging
    from bot.desk.publication import Desk, Published
    from bot.state.drafts import Draft
    from bot.state.store import Exchange, Store

CORRECT = "correct"
"""The action of a version that is a correction."""

_log = logging.getLogger(__name__)


class _Equation(filters.MessageFilter):
    """A message that says which words mean the same."""

    def filter(self, message: Message) -> bool:
        """Decide as `equation` does."""
        return equation(message.text or "") is not None


class Correcting:
    """What these admins can do about an answer that is wrong."""

    def __init__(
        self, desk: Desk, store: Store, admin_ids: frozenset[int], judging: Judging
    ) -> None:
        self._desk = desk
        self._store = store
        self._admin_ids = admin_ids
        self._corrections = Corrections(desk, judging)
        self._telling = Telling(admin_ids)

    def handlers(self) -> list[BaseHandler[Update, ContextTypes.DEFAULT_TYPE, None]]:
        """The handlers, in order; those of other texts of admins must come after them."""
        admin = filters.User(self._admin_ids)
        written = filters.UpdateType.MESSAGES & filters.ChatType.PRIVATE & ~filters.VIA_BOT
        return [
            CommandHandler("wrong", self.wrong, COMMAND & admin),
            MessageHandler(written & admin & filters.TEXT & _Equation(), self.equate),
            CallbackQueryHandler(self.press, MARK),
        ]

    # ------------------------------------------------------------------------- what is wrong

    async def wrong(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show in private what there is to choose from, or tell how to use the command."""
        message = message_of(update)
        exchange = await self._exchange(message)
        question = " ".join(context.args or ()) or (exchange.question if exchange else None)
        if question:
            await self._report(message, question, exchange)
            return
        correcting = wording_of(message).correcting
        await send(message, View((correcting.not_kept if exchange else correcting.usage,)))

    async def _exchange(self, message: Message) -> Exchange | None:
        """The question and our answer that a message is about."""
        if message.reply_to_message is None or not is_reply_to_us(message):
            return None
        answer_id = message.reply_to_message.message_id
        return await self._store.by_answer(message.chat_id, answer_id)

    async def _report(self, message: Message, question: str, exchange: Exchange | None) -> None:
        admin = message.from_user
        assert admin is not None  # noqa: S101 - the filter knows who it is
        turn = await self._store.turn_before(exchange) if exchange else None
        snapshot, note_id = self._desk.knowledge.current, new_id()
        found = findings(question, turn, snapshot)
        note = Note(
            Correction(question, turn), tuple(a.span.key for a in found.others), report=note_id
        )
        base = snapshot.corpus.fingerprint
        await self._store.corrections.keep(note.draft(note_id, admin.id, base))
        another = exchange is not None and _is_another(exchange, found)
        wording = wording_for(admin.language_code)  # A group may have chosen another for itself.
        html = reporting.report(found, snapshot, wording, another=another)
        view = View(html, _choices(note_id, len(found.others), wording))
        await _send_in_private(message, admin.id, view)

    # ----------------------------------------------------------------------- what is right

    async def equate(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show what it would change if words meant the same."""
        message = message_of(update)
        note = await self._note(message)
        said = replace(note.correction, equal=equation(message.text or ""))
        wording = wording_of(message)
        await send(
            message, await self._preview(replace(note, correction=said), message.chat_id, wording)
        )

    async def _note(self, message: Message) -> Note:
        """What a message goes on with: what it replies to, else what its author began last."""
        corrections = self._store.corrections
        draft = None
        if choice := _choice_under(message.reply_to_message):
            draft = await corrections.get(choice.note_id)
        draft = draft or await corrections.newest(message.chat_id)
        if draft is None or draft.admin_id != message.chat_id:
            return Note(Correction())
        return Note.from_draft(draft)

    async def press(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Do what an admin's tap means; anybody else's, and what is forged, means nothing."""
        query = query_of(update)
        wording = wording_for(query.from_user.language_code)
        choice = Choice.unpack(query.data or "")
        if choice is None or query.from_user.id not in self._admin_ids:
            await answer(query, wording.stale)
            return
        draft = await self._store.corrections.get(choice.note_id)
        if draft is None or draft.admin_id != query.from_user.id:
            await answer(query, wording.desk.gone)
        elif choice.action is Action.PUBLISH:
            await self._publish(draft, query, wording)
        elif choice.action is Action.CANCEL:
            await self._cancel(draft, query, wording)
        else:
            await self._choose(choice, Note.from_draft(draft), query, wording)

    async def _choose(
        self, choice: Choice, note: Note, query: CallbackQuery, wording: Wording
    ) -> None:
        """Show what it would change if that were the right answer; the report stays as it is."""
        key = NOTHING
        if choice.action is Action.RIGHT:
            if not 1 <= choice.number <= len(note.keys):
                await answer(query, wording.stale)
                return
            key = note.keys[choice.number - 1]
        await answer(query)
        said = replace(note, correction=replace(note.correction, right=key))
        view = await self._preview(said, query.from_user.id, wording)
        await query.get_bot().send_message(
            query.from_user.id, view.messages[-1], reply_markup=view.keyboard
        )

    async def _preview(
        self,
        note: Note,
        admin_id: int,
        wording: Wording,
        above: Sequence[str] = (),
        note_id: str | None = None,
    ) -> View:
        """What a correction would change, kept under an id, new if none is given."""
        try:
            plan = await self._corrections.preview(note.correction)
        except KnowledgeError as error:
            return View((problems(error, wording),))
        except DiskError as error:
            return View((_not_written(error, wording),))
        html = reporting.preview(note.correction, plan, wording, above)
        if not plan.changes:
            return View((html,))
        note_id = note_id or new_id()
        await self._store.corrections.keep(note.draft(note_id, admin_id, plan.base))
        return View((html,), _ways(note_id, wording))

    # ----------------------------------------------------------------------- what becomes of it

    async def _publish(self, draft: Draft, query: CallbackQuery, wording: Wording) -> None:
        done = await self._published(draft, wording)
        if isinstance(done, View):
            await turn_to(done, query, wording)
            return
        note = Note.from_draft(draft)
        for note_id in {draft.id, note.report or draft.id}:
            await self._store.corrections.drop(note_id)
        await turn_to(View((outcome(wording.desk.published, done, wording),)), query, wording)
        await self._telling.others(query.from_user, done, query.get_bot(), wording)

    async def _published(self, draft: Draft, wording: Wording) -> Published | View:
        """The correction as a version, or what to show in the place of its preview."""
        note = Note.from_draft(draft)
        again = (wording.correcting.changed, wording.desk.look_again, "")
        if draft.base != self._desk.knowledge.current.corpus.fingerprint:
            return await self._preview(note, draft.admin_id, wording, again, draft.id)
        try:
            plan = await self._corrections.make(note.correction)
            return await self._desk.publish(
                plan.changes,
                admin_id=draft.admin_id,
                action=CORRECT,
                subject=note.subject,
                expected=plan.expected,
            )
        except ConflictError:
            return await self._preview(note, draft.admin_id, wording, again, draft.id)
        except KnowledgeError as error:
            return View((problems(error, wording),))
        except DiskError as error:
            above = (_not_written(error, wording), "")
            return await self._preview(note, draft.admin_id, wording, above, draft.id)

    async def _cancel(self, draft: Draft, query: CallbackQuery, wording: Wording) -> None:
        await self._store.corrections.drop(draft.id)
        name = showing.shown(Note.from_draft(draft).subject)
        await turn_to(View((wording.desk.cancelled.format(name=name),)), query, wording)


async def _send_in_private(message: Message, admin_id: int, view: View) -> None:
    """Send a view to an admin, or say where the message stands why that cannot be done."""
    if message.chat_id == admin_id:
        await send(message, view)
        return
    bot, *before, last = message.get_bot(), *view.messages
    try:
        for html in before:
            await bot.send_message(admin_id, html)
        await bot.send_message(admin_id, last, reply_markup=view.keyboard)
    except (Forbidden, BadRequest) as error:
        _log.info("Admin %d was not told: %s", admin_id, error.message)
        html = wording_of(message).correcting.start_first.format(bot=bot.username)
        await send(message, View((html,)))


def _is_another(exchange: Exchange, found: Findings) -> bool:
    """Whether the first answer is not the one from then, as far as that is known."""
    if not exchange.answered:
        return found.reply.answered
    if exchange.turn is None or found.reply.small_talk:
        return False
    now = [answer.span.key for answer in found.first]
    return now[:1] != list(exchange.turn.shown[:1])


def _choices(note_id: str, others: int, wording: Wording) -> InlineKeyboardMarkup:
    numbers = [
        _button(str(number), Choice(Action.RIGHT, note_id, number))
        for number in range(1, others + 1)
    ]
    refuse = _button(wording.correcting.refuse, Choice(Action.NONE, note_id))
    cancel = _button(wording.desk.cancel, Choice(Action.CANCEL, note_id))
    return InlineKeyboardMarkup([row for row in (numbers, [refuse], [cancel]) if row])


def _ways(note_id: str, wording: Wording) -> InlineKeyboardMarkup:
    publish = _button(wording.desk.publish, Choice(Action.PUBLISH, note_id))
    cancel = _button(wording.desk.cancel, Choice(Action.CANCEL, note_id))
    return InlineKeyboardMarkup([[publish, cancel]])


def _button(label: str, choice: Choice) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=choice.pack())


def _choice_under(message: Message | None) -> Choice | None:
    """What the first button of ours under a message means, if it has one."""
    if message is None or message.reply_markup is None:
        return None
    buttons = (b for row in message.reply_markup.inline_keyboard for b in row)
    data = (button.callback_data for button in buttons)
    choices = (Choice.unpack(each) for each in data if isinstance(each, str))
    return next((choice for choice in choices if choice), None)


def _not_written(error: DiskError, wording: Wording) -> str:
    return wording.desk.not_written.format(reason=showing.shown(str(error)))
