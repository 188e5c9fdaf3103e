"""Drafts of admins: kept, shown with their buttons, and shown anew when the articles change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.chat.desk import showing
from bot.chat.desk.callbacks import Action, DeskPress
from bot.chat.desk.keeping import Cut, Kept, new_id
from bot.chat.sending import edit, send, unless_refused, wording_of
from bot.chat.views import View
from bot.desk.submission import base_name
from bot.errors import KnowledgeError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Message

    from bot.chat.wording import Wording
    from bot.desk.judging import Judgement
    from bot.desk.proposals import Proposal, Proposals
    from bot.desk.publication import Desk
    from bot.state.drafts import Draft
    from bot.state.store import Store


class Drafting:
    """Makes drafts of what admins send."""

    def __init__(self, desk: Desk, store: Store, proposals: Proposals) -> None:
        self._desk = desk
        self._drafts = store.drafts
        self._proposals = proposals

    async def draft(self, message: Message, name: str, data: bytes) -> None:
        """Show what a file would change, under buttons; or what is wrong with it."""
        await self._draft(message, base_name(name), data, new_id())

    async def draft_text(
        self, message: Message, name: str, text: str, before: Draft | None = None, *, cut: bool
    ) -> None:
        """The same with a text in a message, which may be cut off at its end.

        It takes the place of the draft `before`, of which it is the continuation.
        """
        draft_id = before.id if before else new_id()
        shown = await self._draft(message, name, text.encode(errors="replace"), draft_id)
        if shown is None:
            return
        if before:
            await self._move_on(message, before)
        if cut:
            kept = replace(Kept.from_draft(shown[0]), cut=Cut(message.date, shown[1].message_id))
            await self._drafts.keep(kept.draft(draft_id, shown[0].admin_id, shown[0].base))

    async def again(self, draft: Draft, above: Sequence[str], wording: Wording) -> View:
        """The draft as it looks beside what is known now; `above` are lines to put before it."""
        before = Kept.from_draft(draft)
        try:
            proposal = await self._proposals.make(before.name, before.sent)
        except KnowledgeError as error:
            await self._drafts.drop(draft.id)
            return View((showing.refusal(before.name, before.sent, error, wording),))
        if proposal.is_nothing:  # It was published before a kill, or the file was written by hand.
            await self._drafts.drop(draft.id)
            return _nothing(proposal, wording)
        kept = Kept.of(proposal, before.sent, await self._newest())
        await self._drafts.keep(kept.draft(draft.id, draft.admin_id, proposal.base))
        judgement = await self._proposals.judge(proposal)
        return _view(proposal, judgement, draft.id, wording, above)

    async def _draft(
        self, message: Message, name: str, data: bytes, draft_id: str
    ) -> tuple[Draft, Message] | None:
        """Keep and show a draft; `None` if there is nothing to keep."""
        wording = wording_of(message)
        try:
            proposal = await self._proposals.make(name, data)
        except KnowledgeError as error:
            await send(message, View((showing.refusal(name, data, error, wording),)))
            return None
        if proposal.is_nothing:
            await send(message, _nothing(proposal, wording))
            return None
        kept = Kept.of(proposal, data, await self._newest())
        draft = kept.draft(draft_id, message.chat_id, proposal.base)
        await self._drafts.keep(draft)
        return draft, await self._show(message, proposal, draft_id, wording)

    async def _show(
        self, message: Message, proposal: Proposal, draft_id: str, wording: Wording
    ) -> Message:
        """Show the preview, and add what becomes of the test questions once they are asked."""
        shown = await send(message, _view(proposal, None, draft_id, wording))
        if judgement := await self._proposals.judge(proposal):
            view = _view(proposal, judgement, draft_id, wording)
            where = {"chat_id": shown.chat_id, "message_id": shown.message_id}
            with unless_refused("message to edit not found"):
                await edit(message.get_bot(), view, **where)
        return shown

    async def _newest(self) -> int:
        """The number of the newest version."""
        return next((v.number for v in await self._desk.history(offset=0, limit=1)), 0)

    async def _move_on(self, message: Message, before: Draft) -> None:
        """Put a word in the place of a preview that there is a newer one of."""
        cut = Kept.from_draft(before).cut
        if cut:
            where = {"chat_id": message.chat_id, "message_id": cut.preview_id}
            with unless_refused("message to edit not found"):
                view = View((wording_of(message).desk.continued,))
                await edit(message.get_bot(), view, **where)


def _nothing(proposal: Proposal, wording: Wording) -> View:
    name = showing.shown(proposal.submission.name)
    return View((wording.desk.nothing_new.format(name=name),))


def button(label: str, action: Action, subject: str) -> InlineKeyboardButton:
    """A button of the desk."""
    return InlineKeyboardButton(label, callback_data=DeskPress(action, subject).pack())


def _view(
    proposal: Proposal,
    judgement: Judgement | None,
    draft_id: str,
    wording: Wording,
    above: Sequence[str] = (),
) -> View:
    desk = wording.desk
    rows = [
        [
            button(desk.publish, Action.PUBLISH, draft_id),
            button(desk.cancel, Action.CANCEL, draft_id),
        ]
    ]
    if proposal.submission.written:
        rows.append([button(desk.as_file, Action.FILE, draft_id)])
    html = showing.preview(proposal, judgement, wording, above)
    return View((html,), InlineKeyboardMarkup(rows))
