"""`unanswered`: what readers asked and the articles do not tell, as the bot tells its admins."""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import UTC, datetime
from shutil import get_terminal_size
from textwrap import shorten
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command, add_knowledge, print_each, snapshot
from bot.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.commands.arguments import Commands
    from bot.needs.inquiry import OpenNeed, Page
    from bot.state.gaps import Gap

_COLUMN = 12  # characters


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "unanswered",
        _unanswered,
        help="tell what was asked in vain",
        description="Tell what readers asked and the articles do not answer, several wordings"
        " counted as one, the most pressing first, from the state that STATE_DIR or DATABASE_URL"
        " names. What the articles answer by now is left out. Changes nothing there.",
        epilog="example: python -m bot unanswered --csv > unanswered.csv",
    )
    add_knowledge(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="tell it in JSON, an object a line")
    forms.add_argument("--csv", action="store_true", help="tell it as a table for spreadsheets")
    parser.add_argument(
        "--limit", metavar="N", type=_limit, help="the first so many only (default: all)"
    )


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, but found {text!r}")
    return int(text)


def _unanswered(options: argparse.Namespace) -> None:
    """Ask again what was asked in vain, and tell what still is."""
    from bot.needs.export import as_csv, as_dict
    from bot.needs.inquiry import Inquiry

    gaps = asyncio.run(_gaps())
    inquiry = Inquiry(snapshot(options)).about(gaps)
    page = inquiry.page(0, max(1, len(gaps)))
    found = page.needs[: options.limit]
    if options.json:
        from bot.batch import as_line

        print_each(as_line(as_dict(each)) for each in found)
    elif options.csv:
        print(as_csv(found).decode(), end="")
    else:
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        print_each(_lines(page, options.limit, width))


async def _gaps() -> list[Gap]:
    from bot.state.store import Store

    async with Store.of(Settings.from_environment(), visiting=True) as store:
        return await store.gaps.all()


def _lines(page: Page, limit: int | None, width: int | None) -> Iterator[str]:
    """For people; texts are shortened so that their lines fit a `width`, if there is one."""
    yield f"{page.open} unanswered, {page.met} answered since"
    for found in page.needs[:limit]:
        yield ""
        for name, text in _parts(found):
            yield f"{name:{_COLUMN}}{_fitted(text, width)}"


def _parts(found: OpenNeed) -> Iterator[tuple[str, str]]:
    need, closest = found.need, found.closest
    last = datetime.fromtimestamp(need.last, UTC)
    yield f"{need.times} ×", need.question
    yield "last asked", f"{last:%Y-%m-%d %H:%M} UTC"
    for other in need.shown[1:]:
        yield "also", other
    if closest:
        article = closest.span.article.id
        yield "closest", f"{article}, score {closest.score:.4f}: {closest.span.text}"


def _fitted(text: str, width: int | None) -> str:
    return shorten(
        text, max(width - _COLUMN, _COLUMN) if width else len(text) + 1, placeholder=" …"
    )
