"""Why the answers are what they are, as lines for people: what ranks them, what the bot is sure of.

Knows explanations, but not how they came about; printing is the command line's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.explaining import Explanation, Reasons

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
    told, learned = explanation.judgement, explanation.learned
    yield f"{explanation.question}"
    yield "answerable    right"
    yield f"{told.answerable:10.2f} {told.right:8.2f}  how likely: the articles tell, 1. is right"
    if explanation.by_rule:
        yield f"{learned.answerable:10.2f} {learned.right:8.2f}  the same by the signs: a rule decided"
    for sign in explanation.signs:
        yield f"{sign.answerable:+10.2f} {sign.right:+8.2f}  {sign.name:{_NAME}}  {sign.means}"
