"""People and lexicon entries as concepts: what is called by many names, in many languages.

A concept is found in a text by the stems of any of its names, so that an alias is listed once
and not in all its inflections. Knows no index and no question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.answering.reading import Words, read
from bot.answering.text import cased_words

if TYPE_CHECKING:
    from bot.answering.languages import Language
    from bot.model import Entry, Person

# The names that begin with a stem: their stems in full → the concepts that they name.
Names = Mapping[tuple[str, ...], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept named in a text by its words `start` to `end` (exclusive)."""

    concept: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """The person's name or the entry's term."""
        return self.concept[1:]

    @property
    def person(self) -> str | None:
        """The person's name, if it is one."""
        return self.name if self.concept.startswith("@") else None


class Lexicon:
    """Finds people and entries in texts.

    A person's concept is `@name`, an entry's `=term`. A surname alone names everybody who bears
    it.
    """

    def __init__(self, people: Iterable[Person], entries: Iterable[Entry]) -> None:
        named = [(f"@{person.name}", name) for person in people for name in _names(person)]
        called = [(f"={e.term}", name) for e in entries for name in (e.term, *e.aliases)]
        self._concepts = [(concept, len(cased_words(name))) for concept, name in (*named, *called)]
        # Thousands of names: they are read as one text, once a language, when it is first met.
        self._names = " ".join(name for _, name in (*named, *called))
        self._tables: dict[str, Mapping[str, Names]] = {}

    def mentions(self, words: Words) -> list[Mention]:
        """Every name that a text holds, in order, those within others too."""
        table, stems = self._table(words.language), _stems(words)
        return [
            Mention(concept, start, start + len(name))
            for start, stem in enumerate(stems)
            for name, concepts in table.get(stem, {}).items()
            if tuple(stems[start : start + len(name)]) == name
            for concept in concepts
        ]

    def _table(self, language: Language) -> Mapping[str, Names]:
        if language.code not in self._tables:
            self._tables[language.code] = _table(self._concepts, read(self._names, language))
        return self._tables[language.code]


def longest(mentions: Iterable[Mention]) -> Iterator[tuple[tuple[int, int], list[Mention]]]:
    """The places of the longest names that do not overlap, leftmost first, and what they name."""
    by_place: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_place[mention.start, mention.end].append(mention)
    reached = 0
    for start, end in sorted(by_place, key=lambda place: (place[0], -place[1])):
        if start >= reached:
            yield (start, end), by_place[start, end]
            reached = end


def _names(person: Person) -> Iterable[str]:
    """Every name of a person; the surname is the last word of the full name."""
    return dict.fromkeys((person.name, person.name.split()[-1], *person.aliases))


def _table(concepts: Iterable[tuple[str, int]], names: Words) -> Mapping[str, Names]:
    """First stem → all the stems → concepts. A name that is a mere stop word is left out.

    `concepts` go with the numbers of words that name them, one after another.
    """
    stems, stops = iter(_stems(names)), names.language.stops
    table: dict[str, dict[tuple[str, ...], list[str]]] = defaultdict(dict)
    for concept, length in concepts:
        name = tuple(islice(stems, length))
        if not stops.issuperset(name):
            known = table[name[0]].setdefault(name, [])
            if concept not in known:
                known.append(concept)
    return table


def _stems(words: Words) -> list[str]:
    """The stem of each word. Stop words stay as they are, and stay upper case if they are so.

    The upper case tells the acronym US from the pronoun us, UE or EU from «eu».
    """
    stops = words.language.stops
    return [
        stem if plain not in stops else word if word.isupper() and len(word) > 1 else plain
        for word, plain, stem in zip(words.cased, words.folded, words.stems, strict=True)
    ]
