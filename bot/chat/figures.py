"""What there is to say about the bot's figures: a message, a caption, and what passages are called.

Pure functions of values and a `Wording`. Nothing here counts, draws or sends.
"""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING, Final

from bot.chat.rendering import listing, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Corpus
    from bot.state.replies import Slot, Stats

# How many characters tell a passage, and an article, from others.
_WORDS: Final = 44
_TITLE: Final = 28
# Fonts for pictures have no hands.
_HANDS: Final = {ord("👍"): "▲", ord("👎"): "▼"}


def message(stats: Stats, snapshot: Snapshot, wording: Wording) -> str:
    """All figures as one message; of many days, the newest."""
    head = [_collection(snapshot.corpus, wording), asked(stats, wording)]
    if not stats.whole.asked:
        return "\n".join((*head, _votes(stats, wording)))
    head += [_waiting(stats, wording), _votes(stats, wording), _languages(stats, wording)]
    passages = list(_passages(stats, snapshot, wording))
    if passages:
        head += ["", f"<b>{wording.statistics.passages}</b>", *passages]
    title = f"<b>{by_slot(stats, wording)}</b>"
    lines = ["", title, *(_slot_line(s, stats, wording) for s in reversed(stats.slots))]
    return listing("\n".join(head), lines, wording)


def caption(stats: Stats, wording: Wording) -> str:
    """What a picture of the figures shows, for those who do not see it."""
    most = max(stats.slots, key=lambda slot: slot.asked)
    questions = wording.count(wording.questions, most.asked)
    peak = wording.statistics.most.format(questions=questions, slot=slot_name(most, stats, wording))
    told = (_languages(stats, wording), _waiting(stats, wording), _votes(stats, wording))
    return "\n".join((asked(stats, wording), peak, *told))


def footing(stats: Stats, wording: Wording) -> str:
    """What stands below a picture: how long readers waited, and how they liked it; plain text."""
    lines = (visible(line) for line in (_waiting(stats, wording), _votes(stats, wording)))
    return "\n".join(lines).translate(_HANDS)


def asked(stats: Stats, wording: Wording) -> str:
    """How much was asked, and which share of it answered."""
    share = stats.whole.share
    if share is None:
        return wording.statistics.nothing.format(period=period(stats, wording))
    return wording.statistics.asked.format(
        period=period(stats, wording),
        questions=wording.count(wording.questions, stats.whole.asked),
        share=wording.percent(share),
    )


def period(stats: Stats, wording: Wording) -> str:
    """The days, or hours, that are counted."""
    if stats.days == 1:
        return wording.statistics.hours
    return wording.count(wording.statistics.days, stats.days)


def by_slot(stats: Stats, wording: Wording) -> str:
    """What stands above the days, or hours."""
    return wording.statistics.by_hour if stats.days == 1 else wording.statistics.by_day


def slot_name(slot: Slot, stats: Stats, wording: Wording) -> str:
    """What a day, or hour, is called."""
    begun = datetime.fromtimestamp(slot.at, UTC)
    return f"{begun:%H:%M}" if stats.days == 1 else wording.day(begun.date())


def languages(stats: Stats, wording: Wording) -> list[tuple[str, int]]:
    """The languages by their names, and how many questions were asked in each."""
    return [(wording.language_name(code), many) for code, many in stats.languages]


def passages(stats: Stats, snapshot: Snapshot, wording: Wording) -> list[tuple[str, str, int]]:
    """The passages shown most often: how they begin, the article's title, and how often.

    What the articles hold no more has neither words nor a title.
    """
    found = ((snapshot.span(key), many) for key, many in stats.passages)
    return [
        (_opening(span.text, _WORDS), _opening(span.article.title, _TITLE), many)
        if span
        else (wording.statistics.gone, "", many)
        for span, many in found
    ]


def _collection(corpus: Corpus, wording: Wording) -> str:
    passages = sum(len(article.passages) for article in corpus.articles)
    return wording.statistics.collection.format(
        articles=wording.count(wording.articles, len(corpus.articles)),
        passages=wording.count(wording.passages, passages),
        people=wording.count(wording.persons, len(corpus.people)),
    )


def _waiting(stats: Stats, wording: Wording) -> str:
    median, p95 = (wording.number(round(s or 0.0, 2)) for s in (stats.median, stats.p95))
    return wording.statistics.waiting.format(median=median, p95=p95)


def _votes(stats: Stats, wording: Wording) -> str:
    return wording.statistics.votes.format(up=stats.up, down=stats.down)


def _languages(stats: Stats, wording: Wording) -> str:
    named = (f"{name} {many}" for name, many in languages(stats, wording))
    return f"<b>{wording.statistics.languages}</b> · {' · '.join(named)}"


def _passages(stats: Stats, snapshot: Snapshot, wording: Wording) -> Iterator[str]:
    for number, (words, title, many) in enumerate(passages(stats, snapshot, wording), 1):
        of = f" — {_escape(title)}" if title else ""
        yield f"{number}. <i>{_escape(words)}</i>{of} · {many}"


def _slot_line(slot: Slot, stats: Stats, wording: Wording) -> str:
    share = "" if slot.share is None else f" · {wording.percent(slot.share)}"
    return f"{slot_name(slot, stats, wording)} · {slot.asked}{share}"


def _opening(text: str, most: int) -> str:
    """As many whole words as fit, and a sign if those are not all."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip()} …"


def _escape(text: str) -> str:
    return escape(text, quote=False)
