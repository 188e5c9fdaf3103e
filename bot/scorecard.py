"""What an evaluation comes to, for people and as JSON: a table, and what went wrong.

Knows verdicts and scores, but not how they came about; printing is the command line's business.
"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final

from bot.errors import ShortfallError
from bot.evaluation import Score, by_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.evaluation import Verdict

FIGURES: Final = {
    "hit@1": "hit1",
    "hit@3": "hit3",
    "answered": "answered",
    "refused": "refused",
    "speaker": "speaker",
    "right": "right",
}
"""The shares' names, as they are shown and asked for, and the fields of `Score` that hold them."""

_ALL = "all"
_NOTHING = "–"
_COLUMN = 9  # characters
_LEAST_SHOWN = 20  # characters of a text, however narrow the terminal


def figures(score: Score) -> dict[str, float | None]:
    """The shares of a score by their names."""
    return {name: getattr(score, field) for name, field in FIGURES.items()}


def lines(verdicts: Sequence[Verdict], width: int | None = None) -> Iterator[str]:
    """The table, and each miss: what came and what was wanted.

    Texts are shortened so that their lines fit a `width`; without one they are whole.
    """
    yield from _table([*by_kind(verdicts).items(), (_ALL, Score.of(verdicts))])
    for miss in _misses(verdicts):
        yield ""
        yield f"{miss.case.kind}: {miss.case.question}"
        yield _fitted("  came    ", *_came(miss), width)
        yield _fitted("  wanted  ", *_wanted(miss), width)


def as_dict(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The same as JSON has it, with all texts whole."""
    return {
        _ALL: _score_as_dict(Score.of(verdicts)),
        "kinds": {kind: _score_as_dict(score) for kind, score in by_kind(verdicts).items()},
        "misses": [_miss_as_dict(miss) for miss in _misses(verdicts)],
    }


def threshold(text: str) -> tuple[str, float]:
    """Read NAME=VALUE. Raises `ValueError` with what came and what is expected."""
    name, _, value = text.partition("=")
    expected = f"expected NAME=VALUE with NAME one of {', '.join(FIGURES)}, VALUE from 0 to 1"
    try:
        least = float(value)
    except ValueError:
        raise ValueError(f"{expected}, but found {text!r}") from None
    if name not in FIGURES or not 0 <= least <= 1:
        raise ValueError(f"{expected}, but found {text!r}")
    return name, least


def demand(score: Score, thresholds: Iterable[tuple[str, float]]) -> None:
    """Raise `ShortfallError` if a figure is below what is wanted, or there is nothing to tell."""
    found = figures(score)
    short = [_shortfall(name, found[name], least) for name, least in thresholds]
    if any(short):
        raise ShortfallError("\n".join(filter(None, short)))


def _shortfall(name: str, found: float | None, least: float) -> str | None:
    if found is None:
        return f"{name}: no question tells, but at least {least:g} is wanted"
    return f"{name}: {found:.4f}, but at least {least:g} is wanted" if found < least else None


# --------------------------------------------------------------------------- for people


def _table(scores: Sequence[tuple[str, Score]]) -> Iterator[str]:
    """A line a score; the names on the left are as wide as the longest of them."""
    wide = max(len(kind) for kind, _ in (("kind", None), *scores))
    yield f"{'kind':{wide}}" + "".join(f"{name:>{_COLUMN}}" for name in ("cases", *FIGURES))
    for kind, score in scores:
        shares = "".join(f"{_share(share):>{_COLUMN}}" for share in figures(score).values())
        yield f"{kind:{wide}}{score.cases:>{_COLUMN}}{shares}"


def _share(share: float | None) -> str:
    return _NOTHING if share is None else f"{share:.3f}"


def _misses(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    return (verdict for verdict in verdicts if not verdict.right)


def _came(miss: Verdict) -> tuple[str, str]:
    """What the reply is: a text, and what stands behind it."""
    reply = miss.reply
    if not reply.answers:
        return "", f"a refusal, confidence {reply.confidence:.2f}"
    span = reply.answers[0].span
    return span.text, _credit(span.speaker)


def _wanted(miss: Verdict) -> tuple[str, str]:
    """What it should have been."""
    case = miss.case
    if not case.answerable:
        return "", "a refusal"
    return case.best or " or ".join(case.gold), _credit(case.speaker)


def _credit(speaker: str | None) -> str:
    return f" — {speaker}" if speaker else ""


def _fitted(label: str, text: str, behind: str, width: int | None) -> str:
    """A line with a text that is cut to fit, so that what stands behind it is seen."""
    if width is not None:
        room = max(_LEAST_SHOWN, width - len(label) - len(behind))
        text = shorten(text, room, placeholder=" …")
    return f"{label}{text}{behind}"


# --------------------------------------------------------------------------- as JSON


def _score_as_dict(score: Score) -> dict[str, float | None]:
    shares = {
        name: None if share is None else round(share, 4) for name, share in figures(score).items()
    }
    return {"cases": score.cases, **shares}


def _miss_as_dict(miss: Verdict) -> dict[str, Any]:
    case, reply = miss.case, miss.reply
    first = reply.answers[0].span if reply.answers else None
    return {
        "id": case.id,
        "kind": case.kind,
        "question": case.question,
        "answered": reply.answered,
        "confidence": round(reply.confidence, 4),
        "text": first and first.text,
        "speaker": first and first.speaker,
        "wanted": {
            "answerable": case.answerable,
            "gold": list(case.gold),
            "best": case.best,
            "speaker": case.speaker,
        },
    }
