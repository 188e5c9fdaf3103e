"""Why the answers are what they are, as lines for people: what ranks them, what the bot is sure of.

Knows explanations, but not how they came about; printing is the command line's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.confidence import Judgement
    from bot.answering.explaining import Explanation, Reasons, Sign

_NAME = 24  # characters, of features and signs


def lines(explanations: Iterable[Explanation]) -> Iterator[str]:
    """What each answer's score is made of, then what makes the confidence."""
    for explanation in explanations:
        for number, reasons in enumerate(explanation.reasons, 1):
            yield ""
            yield f"{number}. {reasons.span.text}"
            yield from _ranking(reasons)
        yield ""
        yield from _confidence(explanation)


def _ranking(reasons: Reasons) -> Iterator[str]:
    yield f"{reasons.score:+8.2f}  score, made of"
    for share in reasons.shares:
        yield f"{share.worth:+8.2f}  {share.name:{_NAME}}  {share.means}"


def _confidence(explanation: Explanation) -> Iterator[str]:
    yield explanation.question
    yield "answerable    right"
    yield f"{_row(explanation.judgement)}  how likely the articles tell, and the first is right"
    if explanation.by_rule:
        yield f"{_row(explanation.learned)}  the same by the signs; but a rule decided"
    for sign in explanation.signs:
        yield f"{_row(sign, '+')}  {sign.name:{_NAME}}  {sign.means}"


def _row(told: Judgement | Sign, plus: str = "") -> str:
    return f"{told.answerable:{plus}10.2f} {told.right:{plus}8.2f}"
