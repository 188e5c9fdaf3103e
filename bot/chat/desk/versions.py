"""The commands about what was published: the history, taking the last back, removing an article."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from telegram import InlineKeyboardMarkup

from bot.chat.callbacks import digest
from bot.chat.desk import showing
from bot.chat.desk.callbacks import Action
from bot.chat.desk.drafting import button
from bot.chat.desk.telling import names_of, outcome
from bot.chat.reloading import problems
from bot.chat.rendering import listing
from bot.chat.sending import message_of, send, wording_of
from bot.chat.taps import turn_to
from bot.chat.views import View
from bot.errors import (
    ConflictError,
    DiskError,
    KnowledgeError,
    NothingToUndoError,
    UnknownArticleError,
)

if TYPE_CHECKING:
    from telegram import Bot, CallbackQuery, Update
    from telegram.ext import ContextTypes

    from bot.chat.desk.callbacks import DeskPress
    from bot.chat.desk.telling import Telling
    from bot.chat.wording import Wording
    from bot.desk.publication import Desk, Published
    from bot.errors import PourparlersError
    from bot.model import Article

_PAGE: Final = 10
_REFUSALS = (ConflictError, DiskError, KnowledgeError, NothingToUndoError, UnknownArticleError)


class Versions:
    """The handlers of these commands; who is an admin is decided before."""

    def __init__(self, desk: Desk, telling: Telling) -> None:
        self._desk = desk
        self._telling = telling

    async def history(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """List the newest versions, with a button to older ones."""
        message = message_of(update)
        await send(message, await self._page(0, message.get_bot(), wording_of(message)))

    async def undo(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Take the newest version back; say what that was, and how to have it again."""
        message = message_of(update)
        wording, doer = wording_of(message), message.from_user
        assert doer is not None  # noqa: S101 - a private chat's
        try:
            cause = f"{message.chat_id}:{message.message_id}"  # It may come again after a kill.
            published = await self._desk.undo(admin_id=doer.id, cause=cause)
        except _REFUSALS as error:
            await send(message, View((_refused(error, wording),)))
            return
        await send(message, View((_undone(published, wording),)))
        await self._telling.others(doer, published, message.get_bot(), wording)

    async def remove(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Ask whether an article is really to go; without its id, list the ids."""
        message = message_of(update)
        wanted = " ".join(context.args or ())
        await send(message, self._asked(wanted, wording_of(message)))

    async def press(self, press: DeskPress, query: CallbackQuery, wording: Wording) -> None:
        """Do what the button means."""
        if press.action is Action.HISTORY:
            await self._turn(press.subject, query, wording)
            return
        article = next((a for a in self._articles if _key(a) == press.subject), None)
        if article is None:
            await turn_to(None, query, wording)
        elif press.action is Action.KEEP:
            html = wording.desk.kept.format(title=showing.shown(article.title))
            await turn_to(View((html,)), query, wording)
        else:
            await self._remove(article, query, wording)

    @property
    def _articles(self) -> tuple[Article, ...]:
        return self._desk.knowledge.current.corpus.articles

    async def _turn(self, offset: str, query: CallbackQuery, wording: Wording) -> None:
        start = int(offset) if offset.isdecimal() else None
        page = None if start is None else await self._page(start, query.get_bot(), wording)
        await turn_to(page, query, wording)

    async def _page(self, offset: int, bot: Bot, wording: Wording) -> View:
        found = await self._desk.history(offset=offset, limit=_PAGE + 1)
        names = await names_of((version.admin_id for version in found[:_PAGE]), bot)
        ways = []
        if offset:
            ways.append(button("◀", Action.HISTORY, str(max(0, offset - _PAGE))))
        if len(found) > _PAGE:
            ways.append(button("▶", Action.HISTORY, str(offset + _PAGE)))
        html = showing.history(found[:_PAGE], names, wording)
        return View((html,), InlineKeyboardMarkup([ways]) if ways else None)

    def _asked(self, wanted: str, wording: Wording) -> View:
        """The question whether to remove an article, or which there are."""
        desk = wording.desk
        article = next((a for a in self._articles if a.id == wanted), None)
        if article is None:
            unknown = [desk.unknown_id.format(id=showing.shown(wanted))] if wanted else []
            head = "\n".join([*unknown, desk.which])
            return View((listing(head, [_named(a) for a in self._articles], wording),))
        html = desk.ask_remove.format(
            title=showing.shown(article.title),
            passages=wording.count(wording.passages, len(article.passages)),
        )
        choice = [
            button(desk.remove, Action.REMOVE, _key(article)),
            button(desk.keep, Action.KEEP, _key(article)),
        ]
        return View((html,), InlineKeyboardMarkup([choice]))

    async def _remove(self, article: Article, query: CallbackQuery, wording: Wording) -> None:
        doer = query.from_user
        try:
            published = await self._desk.remove(article.id, admin_id=doer.id)
        except _REFUSALS as error:
            await turn_to(View((_refused(error, wording),)), query, wording)
            return
        html = outcome(wording.desk.published, published, wording)
        await turn_to(View((html,)), query, wording)
        await self._telling.others(doer, published, query.get_bot(), wording)


def _key(article: Article) -> str:
    """A digest of all that an article says: what is removed is what was asked about."""
    return digest(repr(article))


def _named(article: Article) -> str:
    title = escape(article.title, quote=False)
    return f"<code>/remove {article.id}</code> — {title}"


def _undone(published: Published, wording: Wording) -> str:
    """What was taken back, and how to have it again."""
    desk, version = wording.desk, published.version
    came_back = [f for f in version.files if f.before is None and f.after is not None]
    again = desk.publish_again
    if came_back:  # It had been removed.
        again = f"{desk.remove_again} <code>/remove {showing.shown(version.subject)}</code>"
    return f"{outcome(desk.undone, published, wording)}\n{again}"


def _refused(error: PourparlersError, wording: Wording) -> str:
    """Why nothing was changed."""
    desk = wording.desk
    match error:
        case KnowledgeError():
            return problems(error, wording)
        case ConflictError():
            return desk.conflict.format(names=showing.shown(", ".join(error.names)))
        case NothingToUndoError():
            return desk.nothing_to_undo
        case UnknownArticleError():
            return desk.unknown_id.format(id=showing.shown(error.article_id))
        case _:
            return desk.not_written.format(reason=showing.shown(str(error)))
