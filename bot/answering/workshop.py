"""Prepares a corpus for answering, reading only what it did not read for the corpus before.

An article is read again when it or people.yaml changes; the lexicon's names, and who is named, are
looked for again when those do. What spans the corpus, weights and vocabulary, is always made anew,
so that it makes no difference what was kept. Knows no questions.
"""

from __future__ import annotations

from functools import cache, partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.attribution.names import People
from bot.answering.collection import Collection, Counters
from bot.answering.digest import Digest, Named, digest, looked_up
from bot.answering.kept import Kept
from bot.answering.languages import language
from bot.answering.lexicon import Lexicon, Naming
from bot.answering.suggestions import ranked
from bot.model import Article, Corpus, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.model import Span


class Prepared(NamedTuple):
    """A corpus, ready to be asked; `themes` are what it speaks of, most often first."""

    collection: Collection
    lexicon: Lexicon
    themes: tuple[str, ...]


class Workshop:
    """Prepares one corpus after another. One thread at a time may ask it to.

    What a `lexicon` has prepared is taken over by the first of them.
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._digests: Kept[Article, Digest] = Kept()
        self._credited: tuple[Person, ...] = ()
        self._people, self._entries = Lookups(), Lookups()
        self._lexicon = lexicon
        self._counters = Counters()

    def prepare(self, corpus: Corpus) -> Prepared:
        """What answers questions about a corpus; it never changes afterwards."""
        read = partial(digest, people=People(corpus.people))
        same = corpus.people == self._credited
        digests = self._digests.of(corpus.articles, read, good=lambda _: same)
        self._credited = corpus.people
        spans = tuple(chain.from_iterable(each.spans for each in digests))
        self._lexicon = Lexicon(_people(corpus.people, spans), corpus.entries, self._lexicon)
        people = self._people.of(digests, self._lexicon.people)
        entries = self._entries.of(digests, self._lexicon.entries)
        articles = list(zip(digests, zip(people, entries, strict=True), strict=True))
        themes = ranked(spans, chain.from_iterable(each.proper for each in entries))
        return Prepared(Collection(articles, self._counters), self._lexicon, themes)


class Lookups:
    """What articles name, looked up again only where a name that changed may stand."""

    def __init__(self) -> None:
        self._named: Kept[Digest, Named] = Kept()
        self._naming = Naming()

    def of(self, digests: Sequence[Digest], naming: Naming) -> list[Named]:
        """What each of the articles names."""
        changed = cache(partial(naming.changed, self._naming))

        def is_good(read: Digest) -> bool:
            names = changed(language(read.article.lang))
            return not (names and any(map(read.all_stems().issuperset, names)))

        found = self._named.of(digests, partial(looked_up, naming=naming), good=is_good)
        self._naming = naming
        return found


def _people(known: Sequence[Person], spans: Iterable[Span]) -> list[Person]:
    """The people of people.yaml, and the speakers it does not know."""
    names = {person.name for person in known}
    speakers = dict.fromkeys(s.speaker for s in spans if s.speaker and s.speaker not in names)
    return [*known, *(Person(name) for name in speakers)]
