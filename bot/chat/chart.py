"""The picture of the bot's figures: a few small charts one below the other, as wide as a phone.

Colours are told apart by everybody, and said in words as well. Needs the `charts` extra; knows
nothing of how figures are counted, or where the picture goes.
"""

from __future__ import annotations

import textwrap
from functools import cache
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ticker import FixedLocator, MaxNLocator

from bot.chat import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Snapshot
    from bot.state.replies import Stats

_WIDTH: Final = 6.0  # inches, of which each has so many pixels
_RESOLUTION: Final = 180
# Heights in inches: of a chart of all days, and of each bar in a list with what stands above it.
_OF_DAYS: Final = 2.4
_OF_A_BAR: Final = 0.45
_MOST_LANGUAGES: Final = 6
_MOST_DATES: Final = 6  # that can be read side by side
_MANY: Final = 60  # days
_LETTERS: Final = 75  # side by side

# From the palette of Okabe and Ito.
_BLUE, _ORANGE, _GREY = "#0072B2", "#E69F00", "#595959"
_MISSING: Final = "▯"  # what the font has instead of a letter of faraway scripts

# The library is made for one thread at a time.
_drawing = Lock()


def draw(stats: Stats, snapshot: Snapshot, wording: Wording) -> bytes:
    """Draw what was asked, as a PNG. Takes about a second: use a thread."""
    with _drawing:
        return _png(_figure(stats, snapshot, wording))


def _figure(stats: Stats, snapshot: Snapshot, wording: Wording) -> Figure:
    languages = figures.languages(stats, wording)[:_MOST_LANGUAGES]
    passages = [
        (f"{words} — {title}" if title else words, many)
        for words, title, many in figures.passages(stats, snapshot, wording)
    ]
    lists = {wording.statistics.languages: languages, wording.statistics.passages: passages}
    lists = {title: bars for title, bars in lists.items() if bars}
    heights = [_OF_DAYS, _OF_DAYS, *(_OF_A_BAR * (len(bars) + 1) for bars in lists.values())]
    figure = Figure((_WIDTH, sum(heights)), dpi=_RESOLUTION, layout="constrained")
    figure.suptitle(figures.period(stats, wording), x=0.02, ha="left", weight="bold", size=15)
    below = "\n".join(map(_wrapped, figures.footing(stats, wording).split("\n")))
    figure.supxlabel(below, x=0.02, ha="left", size=10, parse_math=False)
    asked, share, *listed = figure.subplots(len(heights), gridspec_kw={"height_ratios": heights})
    _draw_questions(asked, stats, wording)
    _draw_share(share, stats, wording)
    for axes, (title, bars) in zip(listed, lists.items(), strict=True):
        _draw_list(axes, title, bars, wording)
    return figure


def _wrapped(line: str) -> str:
    return textwrap.fill(_legible(line), _LETTERS)


def _draw_questions(axes: Axes, stats: Stats, wording: Wording) -> None:
    """What was answered, and on top of it what was not."""
    places = range(len(stats.slots))
    answered = [slot.answered for slot in stats.slots]
    unanswered = [slot.asked - slot.answered for slot in stats.slots]
    # Gaps between very many bars are not seen as such.
    width = 0.8 if len(places) <= _MANY else 1.0
    axes.bar(places, answered, width, color=_BLUE, label=wording.statistics.answered)
    axes.bar(
        *(places, unanswered, width, answered),
        color=_ORANGE,
        label=wording.statistics.unanswered,
    )
    axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    _entitle(axes, figures.by_slot(stats, wording), above=22)
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(-0.02, 1),
        ncols=2,
        frameon=False,
        borderpad=0,
        fontsize=10,
    )
    _date(axes, stats, wording)


def _draw_share(axes: Axes, stats: Stats, wording: Wording) -> None:
    """The share that was answered, where anything was asked."""
    known = [(n, slot.share) for n, slot in enumerate(stats.slots) if slot.share is not None]
    size = 5 if len(stats.slots) <= _MANY else 2
    axes.plot(*zip(*known, strict=True), color=_BLUE, marker="o", markersize=size, linewidth=1)
    axes.set_ylim(-0.05, 1.05)
    axes.set_yticks([0, 0.5, 1], [wording.percent(share) for share in (0, 0.5, 1)])
    _entitle(axes, wording.statistics.share)
    _date(axes, stats, wording)


def _draw_list(axes: Axes, title: str, bars: Sequence[tuple[str, int]], wording: Wording) -> None:
    """Bars from above, each with its name above it and its number behind it."""
    most = max(many for _, many in bars)
    for place, (name, many) in enumerate(bars):
        axes.barh(place, many, height=0.35, color=_BLUE)
        named = axes.text(0, place - 0.28, _legible(name), fontsize=9, parse_math=False)
        named.set_in_layout(False)  # A long one makes the charts no narrower.
        axes.text(many + most / 80, place, wording.number(many), va="center", fontsize=9.5)
    axes.set_xlim(0, most * 1.12)
    axes.set_ylim(len(bars) - 0.6, -0.85)
    _entitle(axes, title)
    axes.set_axis_off()


def _entitle(axes: Axes, title: str, *, above: float = 6) -> None:
    axes.set_title(title, loc="left", fontsize=12, weight="bold", pad=above)


def _date(axes: Axes, stats: Stats, wording: Wording) -> None:
    """Put the days, or hours, below a chart, as many as can be read, and take its frame away."""
    step = -(-len(stats.slots) // _MOST_DATES)
    # From the end: the present day is always named.
    named = range(len(stats.slots) - 1, -1, -step)
    names = [figures.slot_name(stats.slots[n], stats, wording) for n in named]
    axes.set_xlim(-0.6, len(stats.slots) - 0.4)
    axes.xaxis.set_major_locator(FixedLocator(named))
    axes.set_xticks(named, names)
    axes.tick_params(labelsize=10, length=0, labelcolor=_GREY)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def _legible(text: str) -> str:
    """The text in letters that the font has."""
    return "".join(letter if _has(letter) else _MISSING for letter in text)


@cache
def _has(letter: str) -> bool:
    return bool(get_font(findfont(FontProperties())).get_char_index(ord(letter)))


def _png(figure: Figure) -> bytes:
    FigureCanvasAgg(figure)
    file = BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()
