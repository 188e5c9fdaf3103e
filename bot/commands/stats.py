"""`stats`: what was asked of the bot, as it tells its admins."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.commands.arguments import add_command, add_json, add_knowledge, print_each, snapshot
from bot.errors import SettingsError
from bot.settings import Settings, terminal_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.chat.wording import Wording
    from bot.commands.arguments import Commands
    from bot.knowledge.snapshot import Snapshot
    from bot.state.replies import Slot, Stats

_DAYS = 7
_NOTHING = "–"


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "stats",
        _stats,
        help="tell what was asked, and how the bot did",
        description="Count the questions that the bot was asked, from the state that STATE_DIR or"
        " DATABASE_URL names: answered or not, by day (UTC), in which languages, from which"
        " passages, after how long, and how readers liked it. Changes nothing there.",
        epilog="example: python -m bot stats --days 30 --chart asked.png",
    )
    add_knowledge(parser)
    add_json(parser, "tell all of it as one JSON object")
    parser.add_argument(
        "--days",
        metavar="N",
        type=_days,
        help=f"how many, with this one; 1 is the last 24 hours, by the hour (default: {_DAYS})",
    )
    parser.add_argument(
        "--chart", metavar="FILE", type=Path, help="draw it as well, as a PNG in this file"
    )


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number of days, but found {text!r}")
    return int(text)


def _stats(options: argparse.Namespace) -> None:
    """Count, tell and draw."""
    from bot.batch import as_line

    draw = _drawing() if options.chart else None
    stats = asyncio.run(_counted(options.days))
    knowledge = snapshot(options)
    if options.json:
        print(as_line(_as_dict(stats, knowledge)))
    else:
        print_each(_lines(stats, knowledge))
    if draw:
        from bot.chat.wording import wording_for

        options.chart.write_bytes(draw(stats, knowledge, wording_for(terminal_language())))


def _drawing() -> Callable[[Stats, Snapshot, Wording], bytes]:
    """What draws, if it is there. Raises `SettingsError`."""
    try:
        from bot.chat.chart import draw
    except ModuleNotFoundError as error:
        message = "--chart: nothing to draw with is installed: pip install 'pourparlers[charts]'"
        raise SettingsError(message) from error
    return draw


async def _counted(days: int | None) -> Stats:
    """What is kept of so many days. Raises `SettingsError` if that is more than are kept."""
    from bot.state.store import Store

    settings = Settings.from_environment()
    kept = settings.retention.days
    if days is not None and days > kept:
        raise SettingsError(f"--days: {days} is more than the {kept} of RETENTION_DAYS")
    async with Store.of(settings, visiting=True) as store:
        return await store.replies.stats(days or min(_DAYS, kept))


# --------------------------------------------------------------------------- for people


def _lines(stats: Stats, knowledge: Snapshot) -> Iterator[str]:
    name = "hour" if stats.days == 1 else "day"
    yield f"{name + ' (UTC)':16}{'asked':>9}{'answered':>9}{'share':>9}"
    for slot in (*stats.slots, None):
        yield _row(_begun(slot, stats) if slot else "all", slot or stats.whole)
    yield ""
    yield f"waiting    p50 {_seconds(stats.median)}, p95 {_seconds(stats.p95)}"
    yield f"votes      {stats.up} up, {stats.down} down"
    yield f"languages  {', '.join(f'{code} {n}' for code, n in stats.languages) or _NOTHING}"
    for passage in _passages(stats, knowledge):
        cited = f"{passage['article']}, passage {passage['passage']}: {passage['text']}"
        yield f"passage    {passage['times']}  {cited if passage['text'] else 'removed since'}"


def _row(name: str, slot: Slot) -> str:
    share = _NOTHING if slot.share is None else f"{slot.share:.3f}"
    return f"{name:16}{slot.asked:>9}{slot.answered:>9}{share:>9}"


def _seconds(seconds: float | None) -> str:
    return _NOTHING if seconds is None else f"{seconds:.3f} s"


# --------------------------------------------------------------------------- as JSON


def _as_dict(stats: Stats, knowledge: Snapshot) -> dict[str, Any]:
    whole = stats.whole
    return {
        "days": stats.days,
        "asked": whole.asked,
        "answered": whole.answered,
        "slots": [
            {"begins": _begun(slot, stats), "asked": slot.asked, "answered": slot.answered}
            for slot in stats.slots
        ],
        "passages": _passages(stats, knowledge),
        "languages": dict(stats.languages),
        "votes": {"up": stats.up, "down": stats.down},
        "seconds": {"p50": _rounded(stats.median), "p95": _rounded(stats.p95)},
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 4)


def _passages(stats: Stats, knowledge: Snapshot) -> list[dict[str, Any]]:
    """The passages shown most often; what the articles hold no more has but its key."""
    found = [(key, times, knowledge.span(key)) for key, times in stats.passages]
    return [
        {
            "key": key,
            "times": times,
            "article": span and span.article.id,
            "passage": span and span.passage.number,
            "text": span and span.text,
        }
        for key, times, span in found
    ]


def _begun(slot: Slot, stats: Stats) -> str:
    """When a slot began, as ISO 8601 has it: the day, or the hour of it in UTC."""
    begun = datetime.fromtimestamp(slot.at, UTC)
    return f"{begun:%Y-%m-%dT%H:%MZ}" if stats.days == 1 else f"{begun:%Y-%m-%d}"
