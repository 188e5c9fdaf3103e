"""The application: every handler in its place, around one desk and one store.

The order of the handlers is the order of the questions asked about an update: is it a command we
know, a question, something else said in private? The first that takes it, has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
)
from telegram.ext.filters import User

from bot.chat import menus
from bot.chat.buttons import Buttons
from bot.chat.desk.correcting import Correcting
from bot.chat.desk.editing import Editing
from bot.chat.faults import on_error
from bot.chat.filters import ASKED, COMMAND, CORRECTED, GUEST, MOVED, PRIVATE, PRIVATE_COMMAND
from bot.chat.following import Following
from bot.chat.groups import Groups
from bot.chat.guide import Guide
from bot.chat.inline import Inline
from bot.chat.library.browsing import Library
from bot.chat.limiter import PerChatLimiter
from bot.chat.readers import Readers
from bot.chat.reloading import Reloading
from bot.chat.statistics import Statistics
from bot.chat.unanswered import Unanswered
from bot.desk.judging import Judging

if TYPE_CHECKING:
    from telegram.ext import BaseHandler
    from telegram.request import BaseRequest

    from bot.chat.metrics import Metrics
    from bot.desk.publication import Desk
    from bot.state.store import Store

    AnyApplication = Application[Any, Any, Any, Any, Any, Any]
    AnyHandler = BaseHandler[Any, Any, Any]

# What all messages have in common. Article texts are full of addresses; none asks for a preview.
_DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    allow_sending_without_reply=True,
    do_quote=True,
)


def build(
    *,
    token: str,
    desk: Desk,
    store: Store,
    metrics: Metrics,
    admin_ids: frozenset[int],
    paced: bool = True,
    request: BaseRequest | None = None,
    base_url: str = "https://api.telegram.org/bot",
    base_file_url: str = "https://api.telegram.org/file/bot",
) -> AnyApplication:
    """The bot, ready to be initialised.

    `post_init` tells Telegram its menus and profile, and asks again what was asked in vain.
    `request` carries everything to the Bot API; by default it is HTTP. What is sent is `paced`
    as Telegram's limits want it.
    """
    unanswered = Unanswered(desk.knowledge, store, admin_ids)
    desk.on_published(unanswered.look_again)

    async def begin(application: AnyApplication) -> None:
        await unanswered.look_again()
        await menus.publish(application.bot, admin_ids)

    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(base_url)
        .base_file_url(base_file_url)
        .defaults(_DEFAULTS)
        .rate_limiter(PerChatLimiter(paced=paced, on_retry=metrics.retried))
        .job_queue(None)
        .updater(None)
        .post_init(begin)
    )
    if request:
        builder = builder.request(request).get_updates_request(request)
    application = builder.build()
    groups = Groups(store)
    handlers = [*groups.handlers(), *_handlers(desk, store, metrics, admin_ids, unanswered)]
    application.add_handlers({-1: [groups.door()], 0: handlers})
    application.add_error_handler(on_error)
    return application


def _handlers(
    desk: Desk,
    store: Store,
    metrics: Metrics,
    admin_ids: frozenset[int],
    unanswered: Unanswered,
) -> list[AnyHandler]:
    knowledge = desk.knowledge
    guide = Guide(knowledge, store.retention)
    readers = Readers(knowledge, store, metrics, admin_ids)
    inline, judging = Inline(knowledge), Judging()
    admin = COMMAND & User(admin_ids)
    return [
        *Correcting(desk, store, admin_ids, judging).handlers(),
        *Editing(desk, store, admin_ids, judging, readers.ask).handlers(),
        CommandHandler("start", guide.start, COMMAND),
        CommandHandler("help", guide.help, COMMAND),
        *Library(knowledge).handlers(),
        *Following(store).handlers(),
        CommandHandler("privacy", guide.privacy, COMMAND),
        CommandHandler("reload", Reloading(desk).reload, admin),
        *Statistics(knowledge, store, admin_ids).handlers(),
        *unanswered.handlers(),
        MessageHandler(MOVED, readers.move),
        MessageHandler(ASKED, readers.ask),
        MessageHandler(CORRECTED, readers.correct),
        MessageHandler(PRIVATE_COMMAND, guide.unknown_command),
        MessageHandler(PRIVATE, guide.text_only),
        MessageHandler(GUEST, inline.guest),
        CallbackQueryHandler(Buttons(knowledge, store, readers).press),
        InlineQueryHandler(inline.offer),
    ]
