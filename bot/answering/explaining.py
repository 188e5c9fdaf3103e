"""Why an answer came first and how sure it is: what each feature and each sign was worth.

Takes apart what `ranking` and `confidence` have decided. Decides nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from bot.answering import confidence, features
from bot.answering.confidence import ANSWERABLE, RIGHT, Judgement
from bot.answering.ranking import WEIGHTS
from bot.answering.spans import overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answering.index import Floats
    from bot.answering.ranking import Found, Hit
    from bot.answering.retriever import Outcome, Retriever
    from bot.model import Reply, Span

LEAST: Final = 0.05  # what is worth less is left out
VOICE: Final = "the words, or a report of the words, of somebody whom the question names"
INTERCEPT: Final = "what holds of any question"


@dataclass(frozen=True, slots=True)
class Share:
    """What something adds to a score. `means` says what it is."""

    name: str
    worth: float
    means: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a span ranks where it does: what its score is made of, the voice last."""

    span: Span
    score: float
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """What a sign adds to the logits of the confidence's two heads."""

    name: str
    answerable: float
    right: float
    means: str

    @property
    def worth(self) -> float:
        """How much it tells, for or against."""
        return max(abs(self.answerable), abs(self.right))


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question is answered as it is.

    `reasons` are those of the spans that are shown. The `signs` make the probabilities that are
    `learned`; where the `judgement` is another one, a rule has made it.
    """

    question: str
    reasons: tuple[Reasons, ...]
    signs: tuple[Sign, ...]
    learned: Judgement
    judgement: Judgement

    @property
    def by_rule(self) -> bool:
        """Whether the signs did not count."""
        return self.judgement != self.learned


def explain(retriever: Retriever, reply: Reply) -> list[Explanation]:
    """Why a reply to a message that leans on none before shows what it shows.

    One explanation a question that it answers, none where nothing was found.
    """
    if reply.small_talk:
        return []
    outcomes = retriever.outcomes(reply.question)
    if len(outcomes) == 1:
        shown = [[answer.span for answer in reply.answers or reply.closest]]
    else:
        shown = [[answer.span] for answer in reply.answers]
    pairs = zip(outcomes, shown, strict=False)
    return [_explanation(each, spans) for each, spans in pairs if each.found and spans]


def as_dict(reply: Reply, explanations: Iterable[Explanation]) -> dict[str, Any]:
    """The reply as the JSON contract has it, each answer with what explains it, or null."""
    known = {
        reasons.span.key: _as_dict(explanation, reasons)
        for explanation in explanations
        for reasons in explanation.reasons
    }
    told = reply.as_dict()
    listed = zip(
        (*reply.answers, *reply.closest), (*told["answers"], *told["closest"]), strict=True
    )
    for answer, as_listed in listed:
        as_listed["explain"] = known.get(answer.span.key)
    return told


def _explanation(outcome: Outcome, shown: Sequence[Span]) -> Explanation:
    found, hits = cast("Found", outcome.found), outcome.hits
    signs = confidence.signs(found, hits)
    ranked = [hit for span in shown for hit in hits if hit.span == span]
    return Explanation(
        outcome.question,
        tuple(_reasons(found, hit) for hit in ranked),
        tuple(_signs(signs)),
        Judgement(float(ANSWERABLE.probability(signs)), float(RIGHT.probability(signs))),
        outcome.judgement,
    )


def _reasons(found: Found, hit: Hit) -> Reasons:
    """The score of a hit in shares, the largest first."""
    place = _scored(found, hit)
    values = found.columns[place] * WEIGHTS.weights
    named = zip(features.MEANINGS.items(), values, strict=True)
    shares = [Share(name, float(worth), means) for (name, means), worth in named]
    ordered = sorted(shares, key=lambda share: -abs(share.worth))
    voice = Share("voice", float(found.voice[place]), VOICE)
    told = (share for share in (*ordered, voice) if abs(share.worth) >= LEAST)
    return Reasons(hit.span, hit.score, tuple(told))


def _scored(found: Found, hit: Hit) -> int:
    """The place of the candidate whose score a hit bears: of several that overlap, one is shown."""
    scores = WEIGHTS.score(found.columns) + found.voice

    def unlike(place: int) -> tuple[bool, float]:
        return not overlap(found.spans[place], hit.span), abs(float(scores[place]) - hit.score)

    return min(range(len(scores)), key=unlike)


def _signs(signs: Floats) -> Iterator[Sign]:
    """What is added to the logits whatever is found, and by each sign, the largest first."""
    answerable, right = (head.weights * signs for head in (ANSWERABLE, RIGHT))
    told = [
        Sign(name, float(answerable[place]), float(right[place]), means)
        for place, (name, means) in enumerate(confidence.MEANINGS.items())
    ]
    yield Sign("intercept", ANSWERABLE.intercept, RIGHT.intercept, INTERCEPT)
    yield from sorted((s for s in told if s.worth >= LEAST), key=lambda sign: -sign.worth)


def _as_dict(explanation: Explanation, reasons: Reasons) -> dict[str, Any]:
    judgement = explanation.judgement
    return {
        "question": explanation.question,
        "score": round(reasons.score, 4),
        "shares": {share.name: round(share.worth, 4) for share in reasons.shares},
        "answerable": round(judgement.answerable, 4),
        "right": round(judgement.right, 4),
        "by_rule": explanation.by_rule,
        "signs": {
            sign.name: {"answerable": round(sign.answerable, 4), "right": round(sign.right, 4)}
            for sign in explanation.signs
        },
    }
