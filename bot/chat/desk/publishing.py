"""What taps under a preview do: publish the draft, drop it, or send it as a file.

What was not shown is not published: where the articles or the files have changed since, the
preview is shown anew, and wants another tap.
"""

from __future__ import annotations

import asyncio
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from bot.chat.desk import showing
from bot.chat.desk.callbacks import Action
from bot.chat.desk.keeping import Kept
from bot.chat.desk.telling import names_of, outcome
from bot.chat.sending import send_file
from bot.chat.taps import answer, turn_to
from bot.chat.views import View
from bot.errors import ConflictError, DiskError, KnowledgeError

if TYPE_CHECKING:
    from telegram import Bot, CallbackQuery

    from bot.chat.desk.callbacks import DeskPress
    from bot.chat.desk.drafting import Drafting
    from bot.chat.desk.telling import Telling
    from bot.chat.wording import Wording
    from bot.desk.publication import Desk, Published
    from bot.state.drafts import Draft
    from bot.state.store import Store

PUBLISH = "publish"
"""The action of a version that is a draft of an admin's."""

_MOST_VERSIONS = 10


class Publishing:
    """Deals with taps of admins; that they are is decided before."""

    def __init__(self, desk: Desk, store: Store, drafting: Drafting, telling: Telling) -> None:
        self._desk = desk
        self._drafts = store.drafts
        self._drafting = drafting
        self._telling = telling
        # Between the look at what answers and the publication nobody else must publish.
        self._one_by_one = asyncio.Lock()

    async def press(self, press: DeskPress, query: CallbackQuery, wording: Wording) -> None:
        """Do what the button means, if its draft is still there and whoever taps has sent it."""
        draft = await self._drafts.get(press.subject)
        if draft is None or draft.admin_id != query.from_user.id:
            await answer(query, wording.desk.gone)
        elif press.action is Action.PUBLISH:
            await self._publish(draft, query, wording)
        elif press.action is Action.CANCEL:
            await self._cancel(draft, query, wording)
        else:
            await self._send(draft, query)

    async def _publish(self, draft: Draft, query: CallbackQuery, wording: Wording) -> None:
        async with self._one_by_one:
            done = await self._published(draft, query, wording)
        if isinstance(done, View):
            await turn_to(done, query, wording)
            return
        html = outcome(wording.desk.published, done, wording)
        await turn_to(View((html,)), query, wording)
        await self._telling.others(query.from_user, done, query.get_bot(), wording)

    async def _published(
        self, draft: Draft, query: CallbackQuery, wording: Wording
    ) -> Published | View:
        """The draft as a version, or what to show in the place of its preview."""
        kept = Kept.from_draft(draft)
        if draft.base != self._desk.knowledge.current.corpus.fingerprint:
            above = await self._meanwhile(kept, query.get_bot(), wording)
            return await self._drafting.again(draft, above, wording)
        try:
            published = await self._desk.publish(
                {kept.file: kept.data},
                admin_id=query.from_user.id,
                action=PUBLISH,
                subject=kept.subject,
                expected={kept.file: kept.expected},
            )
        except ConflictError as error:
            names = showing.shown(", ".join(error.names))
            above = [wording.desk.conflict.format(names=names), wording.desk.look_again]
            return await self._drafting.again(draft, above, wording)
        except KnowledgeError as error:
            await self._drafts.drop(draft.id)
            return View((showing.refusal(kept.name, kept.sent, error, wording),))
        except DiskError as error:
            html = wording.desk.not_written.format(reason=showing.shown(str(error)))
            return await self._drafting.again(draft, [html], wording)
        await self._drafts.drop(draft.id)
        return published

    async def _meanwhile(self, kept: Kept, bot: Bot, wording: Wording) -> list[str]:
        """Who has published what since the preview was shown."""
        newest = await self._desk.history(offset=0, limit=_MOST_VERSIONS)
        since = [version for version in newest if version.number > kept.newest]
        names = await names_of((version.admin_id for version in since), bot)
        lines = [showing.version_line(v, names[v.admin_id], wording) for v in since]
        desk = wording.desk
        return [desk.meanwhile, *(lines or [desk.reloaded_meanwhile]), desk.look_again, ""]

    async def _cancel(self, draft: Draft, query: CallbackQuery, wording: Wording) -> None:
        await self._drafts.drop(draft.id)
        name = showing.shown(Kept.from_draft(draft).name)
        await turn_to(View((wording.desk.cancelled.format(name=name),)), query, wording)

    async def _send(self, draft: Draft, query: CallbackQuery) -> None:
        await answer(query)
        kept = Kept.from_draft(draft)
        name = PurePosixPath(kept.file).name
        await send_file(query.get_bot(), query.from_user.id, name, kept.data)
