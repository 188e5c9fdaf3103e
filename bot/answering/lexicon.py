"""People and lexicon entries as concepts: what is called by many names, in many languages.

A concept is found in a text by the stems of any of its names, so that an alias is listed once
and not in all its inflections. Knows no index and no question.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.languages import FR, likely
from bot.answering.reading import Words, read
from bot.answering.text import cased_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.answering.languages import Language
    from bot.model import Entry, Person

_STOP = "·"
LEAST_PART = 4  # letters of a part of a compound


class Table:
    """Names by their stems, and what they name."""

    def __init__(self) -> None:
        self._named: dict[tuple[str, ...], list[str]] = {}
        self._lengths: dict[str, dict[int, None]] = {}  # first stem → numbers of stems

    def add(self, name: tuple[str, ...], concept: str) -> None:
        """Let a name, not empty, name a concept."""
        self._lengths.setdefault(name[0], {})[len(name)] = None
        concepts = self._named.setdefault(name, [])
        if concept not in concepts:
            concepts.append(concept)

    def __contains__(self, name: tuple[str, ...]) -> bool:
        return name in self._named

    def changed(self, before: Table) -> Iterator[tuple[str, ...]]:
        """The names that do not name what they named before."""
        for name in self._named.keys() | before._named.keys():
            if self._named.get(name) != before._named.get(name):
                yield name

    def mentions(self, stems: Sequence[str], places: Sequence[int]) -> Iterator[Mention]:
        """The names that stand among stems, each of which stands at a place in the text."""
        opening = self._lengths
        for first in [place for place, stem in enumerate(stems) if stem in opening]:
            for length in opening[stems[first]]:
                last = first + length
                if last > len(stems):
                    continue
                for concept in self._named.get(tuple(stems[first:last]), ()):
                    yield Mention(concept, places[first], places[last - 1] + 1)


class Tables(NamedTuple):
    """The names of one language.

    Small words inside the `loose` ones do not count, «mettre fin à» is found in «mettre une fin à»;
    those with but one word of content are `strict`: «avoir lieu» is not «le lieu».
    """

    loose: Table
    strict: Table


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

    @property
    def is_long(self) -> bool:
        """Whether it is of several words."""
        return self.end - self.start > 1

    def is_within(self, other: Mention) -> bool:
        """Whether it is a part of another mention, and not all of it."""
        return (
            other.start <= self.start
            and self.end <= other.end
            and other.end - other.start > self.end - self.start
        )


class Naming:
    """What people and entries are called, and which words are `related` to entries' concepts.

    A person's concept is `@name`, an entry's `=term`. A surname alone names everybody who bears
    it.
    """

    def __init__(self, people: tuple[Person, ...] = (), entries: tuple[Entry, ...] = ()) -> None:
        named = [(f"@{person.name}", name) for person in people for name in _names(person)]
        called = [(f"={e.term}", name) for e in entries for name in e.in_any_language]
        self._everywhere = (*named, *called)
        self.people, self.entries = people, entries
        self.related = _both_ways(entries)
        self._tables: dict[str, Tables] = {}

    def tables(self, language: Language) -> Tables:
        """The names to look for in a language: made when it is first met, of thousands."""
        if language.code not in self._tables:
            names = [*self._everywhere, *self._translated(language.code)]
            # They are read as one text.
            text = read(" ".join(name for _, name in names), language)
            concepts = [(concept, len(cased_words(name))) for concept, name in names]
            self._tables[language.code] = _tables(concepts, text)
        return self._tables[language.code]

    def changed(self, before: Naming, language: Language) -> list[tuple[str, ...]]:
        """The names, by their stems, that do not name in a language what they named before."""
        if before is self:
            return []
        both = zip(before.tables(language), self.tables(language), strict=True)
        return [name for old, new in both for name in new.changed(old)]

    def _translated(self, code: str) -> Iterator[tuple[str, str]]:
        for entry in self.entries:
            yield from ((f"={entry.term}", name) for name in entry.in_language(code))


class Lexicon:
    """Finds people and entries in texts, and tells what is related to entries.

    What an earlier lexicon has prepared is taken over where its people, or its entries, are the
    same: thousands of names are read once.
    """

    def __init__(
        self,
        people: Iterable[Person],
        entries: Iterable[Entry],
        before: Lexicon | None = None,
    ) -> None:
        self.people: Naming = _naming(tuple(people), (), before.people if before else None)
        self.entries: Naming = _naming((), tuple(entries), before.entries if before else None)
        self._terms: dict[str, Sequence[str]] = {}
        # Many ask for the language of one question, and that of keywords takes a while to tell.
        self._last: tuple[str, Language] | None = None

    def mentions(self, words: Words) -> list[Mention]:
        """Every name that a text holds, in order, those within others too.

        But a part of a person's name names nobody else: Favre in «Claire Favre».
        """
        return mentions(marked(words), words.language, self.people, self.entries)

    def language(self, question: str) -> Language:
        """The language of a question: where its small words do not tell, its names do.

        Keywords have no small words: «peace talks», «Waffenstillstand».
        """
        last = self._last  # one look, for another thread may ask for another question's
        if last is None or last[0] != question:
            self._last = last = question, self._guess(question)
        return last[1]

    def _guess(self, question: str) -> Language:
        candidates = likely(question)
        if len(candidates) == 1:
            return candidates[0]
        return max(candidates, key=lambda each: self._familiar(read(question, each)))

    def _familiar(self, words: Words) -> int:
        """How many words stand in names of their own language."""
        return len({i for m in self.mentions(words) for i in range(m.start, m.end)})

    def compound(self, word: str, language: Language) -> list[str]:
        """The two names of which a folded word is made, first and second, or nothing.

        Of several places to part it, the one after the longest first name: Krieg-s-ende.
        """
        if not language.linking:
            return []
        for cut in range(len(word) - LEAST_PART, LEAST_PART - 1, -1):
            first, second = language.unlinked(word[:cut]), word[cut:]
            if self._is_name(second, language) and any(self._is_name(f, language) for f in first):
                return [next(f for f in first if self._is_name(f, language)), second]
        return []

    def _is_name(self, word: str, language: Language) -> bool:
        name = tuple(language.stem([word]))
        return any(name in each.tables(language).strict for each in (self.people, self.entries))

    def related(self, concepts: Iterable[str]) -> list[str]:
        """The index terms of what is related to concepts: other concepts, or stems of words.

        Related words are read in the lexicon's own language; what is no concept must be one word.
        """
        return [term for concept in concepts for term in self._related_terms(concept)]

    def _related_terms(self, concept: str) -> Sequence[str]:
        """Read when it is first asked for; there are thousands."""
        if concept not in self._terms:
            listed = self.entries.related.get(concept, ())
            self._terms[concept] = [t for word in listed for t in self._index_terms(read(word, FR))]
        return self._terms[concept]

    def _index_terms(self, words: Words) -> list[str]:
        whole = (0, len(words.folded))
        named = [m.concept for m in self.mentions(words) if (m.start, m.end) == whole]
        return named or list(words.stems if len(words.stems) == 1 else ())


def mentions(stems: Sequence[str], language: Language, *namings: Naming) -> list[Mention]:
    """Every name that a text of these `marked` stems holds, as `Lexicon.mentions` has them."""
    tables = [naming.tables(language) for naming in namings]
    content = [place for place, stem in enumerate(stems) if not stem.startswith(_STOP)]
    of_content = [stems[place] for place in content]
    loose = chain.from_iterable(each.loose.mentions(of_content, content) for each in tables)
    everywhere = range(len(stems))
    strict = chain.from_iterable(each.strict.mentions(stems, everywhere) for each in tables)
    found = sorted((*loose, *strict), key=lambda mention: (mention.start, -mention.end))
    people = [mention for mention in found if mention.person and mention.is_long]
    return [m for m in found if not (m.person and any(m.is_within(other) for other in people))]


def marked(words: Words) -> list[str]:
    """The stem of each word; a stop word is marked, so that no stem is taken for it.

    In upper case it is none: that tells the acronym US from the pronoun us, UE or EU from «eu».
    """
    stops = words.language.stops
    return [
        stem if plain not in stops else word if word.isupper() and len(word) > 1 else _STOP + plain
        for word, plain, stem in zip(words.cased, words.folded, words.stems, strict=True)
    ]


def _naming(
    people: tuple[Person, ...], entries: tuple[Entry, ...], before: Naming | None
) -> Naming:
    """What they are called: the naming from before, if it was theirs."""
    if before and before.people == people and before.entries == entries:
        return before
    return Naming(people, entries)


def _both_ways(entries: Iterable[Entry]) -> Mapping[str, Sequence[str]]:
    """Concept → the words related to it. To be related to an entry's very term works both ways."""
    related: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for word in entry.related:
            related[f"={entry.term}"][word] = None
            related[f"={word}"][entry.term] = None
    return {concept: tuple(words) for concept, words in related.items()}


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


def _tables(concepts: Iterable[tuple[str, int]], names: Words) -> Tables:
    """The tables of names. A name that is a mere stop word is left out.

    `concepts` go with the numbers of words that name them, one after another.
    """
    stems = iter(marked(names))
    tables = Tables(Table(), Table())
    for concept, length in concepts:
        name = tuple(islice(stems, length))
        content = tuple(stem for stem in name if not stem.startswith(_STOP))
        if len(content) > 1:
            tables.loose.add(content, concept)
        elif content:
            tables.strict.add(name, concept)
    return tables
