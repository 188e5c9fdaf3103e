"""The core's door: from a question to a `Reply`.

Small talk is told from questions, a message with several questions is parted, follow-ups lean on
the last turn, the best spans answer, and where none is good enough the reply says so. Knows no
Telegram, files or clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.answering.confidence import Judgement, judge
from bot.answering.followup import Lean, completed, lean, turn_of
from bot.answering.languages import FR, LANGUAGES, Language, language
from bot.answering.parts import parts
from bot.answering.query import Query, understand
from bot.answering.ranking import Found, Hit, Ranker
from bot.answering.reading import read
from bot.answering.smalltalk import small_talk
from bot.answering.spans import overlap
from bot.answering.stories import in_time, older
from bot.answering.suggestions import about, themes
from bot.answering.summary import MOST, summary
from bot.answering.terms import terms
from bot.answering.workshop import Workshop
from bot.model import Answer, Article, Corpus, Reply, SmallTalk, Span, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answering.lexicon import Lexicon

ANSWERS = 3
CLOSEST = 2
SUGGESTIONS = 3
OFFERED = 12  # that are tried
AS_SURE = 0.5  # how sure another answer must be beside the one that was shown already


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question: the best spans, best first, and whether they answer it.

    `found` is what they were chosen from; `None` where nothing matches.
    """

    question: str
    query: Query
    taken: Lean
    found: Found | None
    hits: Sequence[Hit]
    judgement: Judgement


class Retriever:
    """Answers questions about one corpus. Building it takes the time; answers never change."""

    def __init__(self, corpus: Corpus, workshop: Workshop | None = None) -> None:
        """`workshop` is where other corpora were prepared; what they have in common is kept."""
        collection, self._lexicon, self._themes = (workshop or Workshop()).prepare(corpus)
        self.spans, self.keys = collection.spans, collection.keys
        self._ranker = Ranker(collection)
        self._offered: dict[str, bool] = {}

    @property
    def lexicon(self) -> Lexicon:
        """The people and entries that it finds in texts."""
        return self._lexicon

    def reply(self, question: str, turn: Turn | None = None) -> Reply:
        """The reply to one question; `turn` is what the asker's last one was about."""
        spoken = self._lexicon.language(question)
        if chat := small_talk(question, spoken):
            return self._chat(question, chat, spoken, turn)
        if turn and turn.shown and any(each.asks_to_go_on(question) for each in LANGUAGES):
            return self._go_on(question, spoken, turn)
        outcomes = self.outcomes(question, turn)
        if len(outcomes) > 1:
            return self._answer_all(question, spoken, outcomes)
        answered = outcomes[0].judgement.is_answer
        return (self._answer if answered else self._refuse)(question, spoken, outcomes[0])

    def suggestions(self, asker: Language = FR, near: Iterable[Span] = ()) -> tuple[str, ...]:
        """Up to three questions that these articles answer, those about the `near` spans first."""
        offered = dict.fromkeys((*themes(near, self._lexicon), *self._themes))
        asked = (about(concept, asker) for concept in islice(offered, OFFERED))
        return tuple(islice(filter(self._can_answer, asked), SUGGESTIONS))

    def questions(self, about_these: Iterable[Span], asker: Language = FR) -> tuple[str, ...]:
        """What may be asked about spans; whether it is answered is not tried."""
        return tuple(about(concept, asker) for concept in themes(about_these, self._lexicon))

    def summary(self, article: Article, *, most: int = MOST) -> tuple[Span, ...]:
        """The sentences that tell the gist of an article, in reading order: 3 to `most`, or all."""
        spans = (span for span in self.spans if span.article.id == article.id)
        return summary(spans, self._terms, self._ranker.rarity, most=most)

    def outcomes(self, message: str, turn: Turn | None = None) -> list[Outcome]:
        """What came of each question in a message, if all are answered; else of it as a whole."""
        outcomes = self._parts(message, turn)
        if len(outcomes) > 1 and all(outcome.judgement.is_answer for outcome in outcomes):
            return outcomes
        return outcomes if len(outcomes) == 1 else [self._outcome(message, turn)]

    def understand(self, question: str) -> Query:
        """A question that stands by itself, taken apart."""
        return understand(question, self._lexicon, self._ranker.vocabulary)

    def find(self, query: Query) -> Found | None:
        """What there is for a question, before it is judged; `None` where nothing matches."""
        return self._ranker.find(query)

    # ----------------------------------------------------------------------- from a question

    def _terms(self, text: str, lang: str) -> list[str]:
        words = read(text, language(lang))
        return terms(words, self._lexicon.mentions(words))

    def _can_answer(self, question: str) -> bool:
        """Whether a suggestion is answered; they are few, and offered again and again."""
        if question not in self._offered:
            self._offered[question] = self._outcome(question, None).judgement.is_answer
        return self._offered[question]

    def _parts(self, message: str, turn: Turn | None) -> list[Outcome]:
        """What came of each question in a message; every one may lean on those before it."""
        spoken = self._lexicon.language(message)
        outcomes: list[Outcome] = []
        for part in parts(message, spoken):
            if not small_talk(part, spoken):
                before = self._turn(outcomes[-1]) if outcomes else None
                outcomes.append(self._outcome(part, before or turn))
        return outcomes

    def _outcome(self, question: str, turn: Turn | None) -> Outcome:
        """What came of one question, which may lean on a turn.

        A follow-up is not answered with what was shown last, if there is another answer.
        """
        query = self.understand(question)
        taken = lean(question, query, turn)
        if not (turn and taken):
            return Outcome(question, query, taken, *self._search(query))
        query = completed(query, taken, self.understand(taken.topic))
        other, same = self._search(query, without=turn.shown[:1]), self._search(query)
        best = other if other[-1].right >= AS_SURE * same[-1].right else same
        return Outcome(question, query, taken, *best)

    def _search(
        self, query: Query, without: Sequence[str] = ()
    ) -> tuple[Found | None, list[Hit], Judgement]:
        """What was found, the best spans, and whether they answer; those of some keys left out."""
        found = self.find(query)
        hits = found.hits() if found else []
        if without:
            shown = [hit.span for hit in hits if hit.span.key in without]
            hits = [hit for hit in hits if not any(overlap(hit.span, span) for span in shown)]
        judgement = judge(found, hits) if found and hits else Judgement()
        return found, in_time(hits, query.date), judgement

    def _turn(self, outcome: Outcome) -> Turn | None:
        found = [hit.span for hit in outcome.hits]
        if not (found and outcome.judgement.is_answer):
            return None
        return turn_of(outcome.question, outcome.query, outcome.taken, self._lexicon, found)

    # ----------------------------------------------------------------------- to a reply

    def _chat(self, question: str, sort: SmallTalk, asker: Language, turn: Turn | None) -> Reply:
        """A word of thanks between two questions does not end what they are about."""
        return Reply(
            question,
            answered=False,
            confidence=0.0,
            suggestions=self.suggestions(asker),
            small_talk=sort,
            lang=asker.code,
            turn=turn,
        )

    def _refuse(self, question: str, asker: Language, outcome: Outcome) -> Reply:
        closest = _answers(outcome.hits)[:CLOSEST]
        return Reply(
            question,
            answered=False,
            confidence=outcome.judgement.right,
            answerable=outcome.judgement.answerable,
            suggestions=self.suggestions(asker, [answer.span for answer in closest]),
            closest=closest,
            lang=asker.code,
        )

    def _answer(self, question: str, asker: Language, outcome: Outcome) -> Reply:
        return Reply(
            question,
            answered=True,
            confidence=outcome.judgement.right,
            answerable=outcome.judgement.answerable,
            answers=_answers(outcome.hits)[:ANSWERS],
            older=_older(outcome.hits),
            lang=asker.code,
            turn=self._turn(outcome),
        )

    def _answer_all(self, question: str, asker: Language, outcomes: Sequence[Outcome]) -> Reply:
        """The first answer to each part, in order; they belong together.

        It is as sure as its least sure part.
        """
        first = [_answers(outcome.hits)[0] for outcome in outcomes]
        answers = tuple({answer.span.key: answer for answer in first}.values())
        least = min((outcome.judgement for outcome in outcomes), key=lambda each: each.right)
        return Reply(
            question,
            answered=True,
            confidence=least.right,
            answerable=least.answerable,
            answers=answers,
            together=len(answers),
            lang=asker.code,
            turn=self._turn(outcomes[-1]),
        )

    def _go_on(self, question: str, asker: Language, turn: Turn) -> Reply:
        """What stands next in the article after the last answer."""
        following = list(islice(self._following(turn.shown[0]), ANSWERS))
        sure = float(bool(following))
        shown = tuple(span.key for span in following)
        return Reply(
            question,
            answered=bool(following),
            confidence=sure,
            answerable=sure,
            answers=tuple(Answer(span, 1 / place) for place, span in enumerate(following, 1)),
            suggestions=() if following else self.suggestions(asker),
            lang=asker.code,
            turn=Turn(turn.people, turn.topic, shown or turn.shown, turn.says),
        )

    def _following(self, key: str) -> Iterator[Span]:
        """What stands after the span with this key in its article, in reading order."""
        last = next((span for span in self.spans if span.key == key), None)
        for span in self.spans:
            if last and _is_after(span, last):
                last = span
                yield span


def _is_after(span: Span, last: Span) -> bool:
    here, there = span.passage.number, last.passage.number
    return span.article is last.article and (
        here > there or (here == there and span.start >= last.end)
    )


def _answers(hits: Sequence[Hit]) -> tuple[Answer, ...]:
    return tuple(Answer(hit.span, hit.share) for hit in hits)


def _older(hits: Sequence[Hit]) -> Answer | None:
    hit = older(hits)
    return Answer(hit.span, hit.share) if hit else None
