"""What there is in the library: the articles by date, and who is quoted in them with which words.

Made of one snapshot. Knows no pages and no readers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from bot.answering.languages import guess
from bot.answering.spans import overlap
from bot.answering.text import words
from bot.chat.callbacks import digest
from bot.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.knowledge.snapshot import Snapshot
    from bot.model import Article, Span

LONGEST = 2500  # characters of a quotation that is shown whole; a longer one, by its sentences

_NAMED = 0.5  # of the words that are asked for must stand in an article's title or id


class Catalogue:
    """The articles, the newest first, and the people: the most quoted first, then the others.

    Dates count as precisely as they are known, ties go by id. `quotations` tells for each person
    their words, those from the newest article first, `quoted_in` how many there are in an article
    (by id). Who is quoted is a person, be it that
    people.yaml does not know them.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        by_id = sorted(snapshot.corpus.articles, key=lambda article: article.id)
        self.articles = tuple(sorted(by_id, key=lambda article: article.date, reverse=True))
        self.quotations = _quotations(snapshot.retriever.spans, self.articles)
        known = (person.name for person in snapshot.corpus.people)
        quoted = sorted(self.quotations, key=lambda name: (-len(self.quotations[name]), name))
        self.people = tuple(dict.fromkeys((*quoted, *known)))
        every = (span.article.id for said in self.quotations.values() for span in said)
        self.quoted_in = Counter(every)
        self._articles = {digest(article.id): article for article in self.articles}
        self._people = {digest(name): name for name in self.people}
        self._titles = [(a, frozenset(words(f"{a.id} {a.title}"))) for a in self.articles]

    def article(self, key: str) -> Article | None:
        """The article whose id has this digest."""
        return self._articles.get(key)

    def person(self, key: str) -> str | None:
        """The person whose name has this digest."""
        return self._people.get(key)

    def find_article(self, asked: str) -> Article | None:
        """The article with this id, or most words of this title, or that answers this.

        The newest of several as good.
        """
        named = next((a for a in self.articles if a.id == asked.strip().lower()), None)
        return named or self._titled(asked) or self._telling(asked)

    def find_people(self, asked: str) -> tuple[str, ...]:
        """Everybody whom a text names, however it spells them, in its order."""
        return self.snapshot.retriever.understand(asked).people

    def _titled(self, asked: str) -> Article | None:
        wanted = set(words(asked)) - guess(asked).stops
        if not (wanted and self._titles):
            return None
        article, title = max(self._titles, key=lambda each: len(wanted & each[1]))
        return article if len(wanted & title) > _NAMED * len(wanted) else None

    def _telling(self, asked: str) -> Article | None:
        answers = self.snapshot.reply(asked).answers
        return answers[0].span.article if answers else None


def _quotations(spans: Iterable[Span], articles: Iterable[Article]) -> dict[str, tuple[Span, ...]]:
    """Everybody's words, those from the first of the articles first, there in reading order."""
    order = {article.id: place for place, article in enumerate(articles)}
    by_speaker: defaultdict[str, list[Span]] = defaultdict(list)
    for span in spans:
        if span.speaker:
            by_speaker[span.speaker].append(span)
    return {
        name: tuple(sorted(_once(_apart(said)), key=lambda span: order[span.article.id]))
        for name, said in by_speaker.items()
    }


def _once(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without those that say again, word for word, what their article has said."""
    said = set()
    for span in spans:
        if (told := (span.article.id, span.text)) not in said:
            said.add(told)
            yield span


def _apart(said: Sequence[Span]) -> Iterator[Span]:
    """Of one person's spans those to show, none overlapping, in their order."""
    for _, passage in groupby(said, key=lambda span: (span.article.id, span.passage.number)):
        kept: list[Span] = []
        for span in sorted(passage, key=_rank):
            if not any(overlap(span, other) for other in kept):
                kept.append(span)
        yield from sorted(kept, key=lambda span: span.start)


def _rank(span: Span) -> tuple[int, int]:
    """Whole quotations first; a fragment, «de dates concrètes», gives way to its sentence."""
    if span.end - span.start > LONGEST:
        return 3, 0
    if span.kind is not SpanKind.QUOTE:
        return 1, span.start
    is_fragment = next(filter(str.isalpha, span.text), "").islower()
    return (2 if is_fragment else 0), span.start - span.end
