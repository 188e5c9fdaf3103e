"""What a draft would change: the article that it brings, and what readers would then be told.

Pure: compares what answers now with what would answer. Knows no files, no admins and no Telegram,
and decides nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.answering.languages import language
from bot.answering.reading import read
from bot.answering.spans import overlap
from bot.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answering.lexicon import Lexicon
    from bot.evaluation import Verdict
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Article, Case, Entry, Person, Span

QUESTIONS = 3
_TRIED = 12  # questions, until three are found that the article answers


@dataclass(frozen=True, slots=True)
class ArticlePreview:
    """An article as it would be, and what it has that it had not.

    `added` and `removed` are the texts of passages, compared by their words and not by number;
    `unknown` the speakers who are not in people.yaml; all in reading order. `answered` are up to
    three questions, each with the span of this article that answers it.
    """

    article: Article
    replaced: Article | None
    added: tuple[str, ...]
    removed: tuple[str, ...]
    quotations: tuple[Span, ...]
    unknown: tuple[str, ...]
    answered: tuple[tuple[str, Span], ...]

    @property
    def sections(self) -> tuple[str, ...]:
        """The headings, each once."""
        return tuple(dict.fromkeys(p.section for p in self.article.passages if p.section))


@dataclass(frozen=True, slots=True)
class ListPreview:
    """The names of the people, or the terms, that a list has more, less, and otherwise."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """A question whose verdict is another one; `right` tells what it is now."""

    case: Case
    right: bool


def article_preview(article_id: str, before: Snapshot, after: Snapshot) -> ArticlePreview | None:
    """The article of this id in the snapshot `after`; `None` if it has none."""
    article = _article(article_id, after)
    if article is None:
        return None
    replaced = _article(article_id, before)
    spans = tuple(span for span in after.retriever.spans if span.article.id == article_id)
    return ArticlePreview(
        article,
        replaced,
        added=_more(article, replaced),
        removed=_more(replaced, article),
        quotations=_quotations(spans),
        unknown=_unknown(spans, after),
        answered=tuple(islice(_answered(article, spans, after), QUESTIONS)),
    )


def list_preview(before: Snapshot, after: Snapshot) -> ListPreview:
    """What the lists of people and of lexicon entries have in `after`, in their order."""
    old, new = _listed(before), _listed(after)
    return ListPreview(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and new[name] != old[name]),
    )


def turned(before: Sequence[Verdict], after: Sequence[Verdict]) -> tuple[Turned, ...]:
    """The cases, in the order of `after`, that were right and are wrong now, or the reverse.

    A case that was not asked before, or asked otherwise, is none of them.
    """
    was = {verdict.case: verdict.right for verdict in before}
    return tuple(
        Turned(verdict.case, verdict.right)
        for verdict in after
        if was.get(verdict.case, verdict.right) != verdict.right
    )


def _article(article_id: str, snapshot: Snapshot) -> Article | None:
    return next((a for a in snapshot.corpus.articles if a.id == article_id), None)


def _listed(snapshot: Snapshot) -> dict[str, Person | Entry]:
    """People and entries by their names, which no two share."""
    people = {person.name: person for person in snapshot.corpus.people}
    return {**people, **{entry.term: entry for entry in snapshot.corpus.entries}}


def _more(one: Article | None, other: Article | None) -> tuple[str, ...]:
    """The passages that the one has and the other has not, or not as often."""
    left = Counter(passage.text for passage in other.passages) if other else Counter()
    more = []
    for passage in one.passages if one else ():
        if left[passage.text] > 0:
            left[passage.text] -= 1
        else:
            more.append(passage.text)
    return tuple(more)


def _quotations(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Quotations, and sentences with a speaker that hold none; the same words once."""
    quoted = [span for span in spans if span.kind is SpanKind.QUOTE]
    first: dict[tuple[str | None, str], Span] = {}
    for span in spans:
        alone = span.speaker and not any(overlap(span, quotation) for quotation in quoted)
        if span.kind is SpanKind.QUOTE or alone:
            first.setdefault((span.speaker, span.text), span)
    return tuple(first.values())


def _unknown(spans: Iterable[Span], snapshot: Snapshot) -> tuple[str, ...]:
    speakers = dict.fromkeys(span.speaker for span in spans if span.speaker)
    return tuple(name for name in speakers if snapshot.person(name) is None)


def _answered(
    article: Article, spans: Sequence[Span], snapshot: Snapshot
) -> Iterator[tuple[str, Span]]:
    """Questions that the snapshot answers with this very article; no two with the same words."""
    told: set[str] = set()
    for question in islice(_questions(article, spans, snapshot), _TRIED):
        reply = snapshot.reply(question)
        best = reply.answers[0].span if reply.answered else None
        if best and best.article.id == article.id and best.text not in told:
            told.add(best.text)
            yield question, best


def _questions(article: Article, spans: Sequence[Span], snapshot: Snapshot) -> Iterator[str]:
    """What may be asked about an article: whom it quotes, what it names, and its headings."""
    asker = language(article.lang)
    quoted_and_named = snapshot.retriever.questions(spans, asker)
    topics = _topics(article, snapshot.retriever.lexicon)
    yield from dict.fromkeys((*quoted_and_named, *map(asker.about_topic.format, topics)))


def _topics(article: Article, lexicon: Lexicon) -> Iterator[str]:
    """The proper names, those told most often first; the headings; the title; other capitals."""
    names = Counter(name for passage in article.passages for name in _capitalised(passage.text))
    common = {name for name in names if _is_common(name, article, lexicon)}
    ranked = [name for name, _ in names.most_common()]
    yield from islice((name for name in ranked if name not in common), _TRIED)
    yield from (passage.section for passage in article.passages if passage.section)
    yield article.title
    yield from (name for name in ranked if name in common)


def _is_common(name: str, article: Article, lexicon: Lexicon) -> bool:
    """Whether a word is no proper name: English has capitals for Tuesday, German for all nouns."""
    words = read(name, language(article.lang))
    named = lexicon.mentions(words) if len(words.folded) == 1 else []
    return any(not each.person and each.name[:1].islower() for each in named)


def _capitalised(text: str) -> Iterator[str]:
    """Runs of capitalised words, but for words that begin a sentence."""
    run: list[str] = []
    begins = True
    for word in text.split():
        bare = word.strip("«»“”„\"'()[].,;:!?…")
        if bare[:1].isupper() and not begins:
            run.append(bare)
        elif run:
            yield " ".join(run)
            run = []
        begins = word.endswith((".", "!", "?", "…", ":", "»", "”"))
    if run:
        yield " ".join(run)
