"""The core's door: from a question to a `Reply`.

Small talk is told from questions, follow-ups lean on the last turn, the best spans answer, and
where none is good enough the reply says so. Knows no Telegram, files or clock.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.answering.confidence import Judgement, judge
from bot.answering.followup import complete, turn_of
from bot.answering.languages import FR, Language, guess, language
from bot.answering.lexicon import Lexicon
from bot.answering.query import Query, understand
from bot.answering.ranking import Found, Hit, Ranker
from bot.answering.smalltalk import small_talk
from bot.answering.spans import cut
from bot.answering.suggestions import about, themes
from bot.answering.vocabulary import Vocabulary
from bot.model import Answer, Corpus, Person, Reply, SmallTalk, Span, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ANSWERS = 3
CLOSEST = 2
SUGGESTIONS = 3
OFFERED = 12  # that are tried


class Retriever:
    """Answers questions about one corpus. Immutable; building it takes the time."""

    def __init__(self, corpus: Corpus) -> None:
        self.spans: tuple[Span, ...] = cut(corpus)
        self._lexicon = Lexicon(_people(corpus.people, self.spans), corpus.entries)
        self._ranker = Ranker(self.spans, self._lexicon)
        tags = [article.lang for article in corpus.articles]
        self._vocabulary = Vocabulary(self._ranker.vocabulary, dict.fromkeys(map(language, tags)))
        self._themes = themes(self.spans, self._lexicon)

    def reply(self, question: str, turn: Turn | None = None) -> Reply:
        """The reply to one question; `turn` is what the asker's last one was about."""
        spoken = guess(question)
        chat = small_talk(question, spoken)
        if chat:
            return self._chat(question, chat, spoken, turn)
        query = self.understand(question)
        asked = complete(question, query, turn)
        if asked != question:
            query = self.understand(asked)
        hits, judgement = self._search(query)
        if not judgement.is_answer:
            return self._refuse(question, judgement, hits, spoken)
        turn = turn_of(asked, query, self._lexicon, [hit.span for hit in hits])
        return self._answer(question, judgement, hits, turn, spoken)

    def suggestions(self, asker: Language = FR, near: Iterable[Span] = ()) -> tuple[str, ...]:
        """Up to three questions that these articles answer, those about the `near` spans first."""
        offered = dict.fromkeys((*themes(near, self._lexicon), *self._themes))
        asked = (about(concept, asker) for concept in islice(offered, OFFERED))
        return tuple(islice(filter(self._can_answer, asked), SUGGESTIONS))

    def understand(self, question: str) -> Query:
        """A question that stands by itself, taken apart."""
        return understand(question, self._lexicon, self._vocabulary)

    def find(self, query: Query) -> Found | None:
        """What there is for a question, before it is judged; `None` where nothing matches."""
        return self._ranker.find(query)

    def _can_answer(self, question: str) -> bool:
        _, judgement = self._search(self.understand(question))
        return judgement.is_answer

    def _search(self, query: Query) -> tuple[Sequence[Hit], Judgement]:
        """The best spans, best first, and whether they answer."""
        found = self.find(query)
        hits = found.hits() if found else []
        return hits, judge(found, hits) if found else Judgement()

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

    def _refuse(
        self, question: str, judgement: Judgement, hits: Sequence[Hit], asker: Language
    ) -> Reply:
        closest = _answers(hits[:CLOSEST])
        offered = self.suggestions(asker, [answer.span for answer in closest])
        return Reply(
            question,
            answered=False,
            confidence=judgement.right,
            answerable=judgement.answerable,
            suggestions=offered,
            closest=closest,
            lang=asker.code,
        )

    def _answer(
        self, question: str, judgement: Judgement, hits: Sequence[Hit], turn: Turn, asker: Language
    ) -> Reply:
        return Reply(
            question,
            answered=True,
            confidence=judgement.right,
            answerable=judgement.answerable,
            answers=_answers(hits[:ANSWERS]),
            lang=asker.code,
            turn=turn,
        )


def _answers(hits: Sequence[Hit]) -> tuple[Answer, ...]:
    return tuple(Answer(hit.span, hit.score) for hit in hits)


def _people(known: Sequence[Person], spans: Iterable[Span]) -> list[Person]:
    """The people of people.yaml, and the speakers it does not know."""
    names = {person.name for person in known}
    speakers = dict.fromkeys(s.speaker for s in spans if s.speaker and s.speaker not in names)
    return [*known, *(Person(name) for name in speakers)]
