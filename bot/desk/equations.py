"""«cessez-le-feu = trêve»: words that mean the same, and where in the lists they belong.

Pure: takes the bytes of the lists and returns those that change, with what was done, step by step.
Whether the lists can be loaded then is the loader's matter. Knows no questions and no Telegram.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from bot.answering.languages import FR, LANGUAGES, likely
from bot.answering.text import words
from bot.knowledge.amending import add_item, add_name, is_name
from bot.knowledge.loader import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.languages import Language
    from bot.model import Entry

T = TypeVar("T")

_LONGEST: Final = 60  # characters of a name
_MOST: Final = 5  # names on the right
_CODES: Final = {each.code: each for each in LANGUAGES}
_SAID: Final = re.compile(rf"(?:({'|'.join(_CODES)})\s*:\s*)?(.+)")
_QUOTES: Final = '«»‹›"“”„ \u00a0\u202f'
_ALIASES, _RELATED = "aliases", "related"


@dataclass(frozen=True, slots=True)
class Name:
    """A word or a few; the language in which it means that, if it is said (ISO 639-1)."""

    text: str
    code: str | None = None

    @property
    def is_acronym(self) -> bool:
        """Whether it is the same in every language."""
        return self.text.isupper() and len(self.text) > 1

    def __str__(self) -> str:
        return f"{self.code}: {self.text}" if self.code else self.text

    def language(self, default: Language) -> Language:
        """The language of the name: as said, as its letters tell, else the default if it may be."""
        if self.code:
            return _CODES[self.code]
        candidates = likely(self.text)
        return default if default in candidates else candidates[0]


@dataclass(frozen=True, slots=True)
class Equation:
    """Names of which the first means the same as each of the others."""

    first: Name
    others: tuple[Name, ...]

    def __str__(self) -> str:
        return f"{self.first} = {', '.join(map(str, self.others))}"


class Did(StrEnum):
    """What came of two names."""

    KNOWN = "known"  # nothing: they mean the same already
    RELATED_ALREADY = "related already"  # nothing: they are two things that are related already
    SEVERAL = "several"  # nothing: they name two things, of which one is a person
    PERSON = "person"  # `name` became another name of a person
    NAME = "name"  # `name` became another name of an entry
    ENTRY = "entry"  # a new entry
    RELATED = "related"  # two entries became related


@dataclass(frozen=True, slots=True)
class Step:
    """What came of two names: `name` goes with `owner`, a person's name or an entry's term.

    `code` is the language under which it stands there; `None` is any.
    """

    did: Did
    name: str
    owner: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Lists:
    """The bytes of the lists of people and words, `None` where there is no such file."""

    people: bytes | None
    lexicon: bytes | None


def equation(text: str) -> Equation | None:
    """What «a = b» says, or «a = b, c»; `None` if a text is no such thing.

    A language may stand before a name: «trêve = en: truce».
    """
    first, equals, others = unicodedata.normalize("NFC", text).partition("=")
    names = [_name(part) for part in (first, *others.split(","))]
    known = [name for name in names if name]
    if not equals or len(known) < len(names) or len(names) > _MOST + 1:
        return None
    return Equation(known[0], tuple(known[1:]))


def equated(
    said: Equation, lists: Lists, general: Sequence[Entry], default: Language = FR
) -> tuple[Lists, tuple[Step, ...]]:
    """The lists in which the names mean the same, and what was done, a step for each other name.

    `general` are the entries that serve beside the lists, and cannot be changed. `default` is the
    language of names that do not tell theirs. The lists are as they were if nothing was done.
    Raises `KnowledgeError` if they cannot be loaded.
    """
    steps = []
    for other in said.others:
        lists, step = _Equating(lists, general, default).together(said.first, other)
        steps.append(step)
    return lists, tuple(steps)


def _name(text: str) -> Name | None:
    match = _SAID.fullmatch(text.strip(_QUOTES + "\n"))
    name = " ".join(match[2].strip(_QUOTES).split()) if match else ""
    return Name(name, match[1]) if match and is_name(name) and len(name) <= _LONGEST else None


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whom a name names: a person or an entry, by its number in its list."""

    number: int
    is_person: bool


class _Equating:
    """The lists, read, and what is to be done with two names in them."""

    def __init__(self, lists: Lists, general: Sequence[Entry], default: Language) -> None:
        self._lists = lists
        self._people = parse([("people.yaml", lists.people)]).people if lists.people else ()
        self._entries = parse([("lexicon.yaml", lists.lexicon)]).entries if lists.lexicon else ()
        self._general = general
        self._default = default

    def together(self, one: Name, other: Name) -> tuple[Lists, Step]:
        """Let two names mean the same."""
        first, second = self._owner(one), self._owner(other)
        if first and second:
            return self._both(one, first, other, second)
        if first:
            return self._join(first, other)
        return self._join(second, one) if second else self._new(one, other)

    def _both(self, one: Name, first: _Owner, other: Name, second: _Owner) -> tuple[Lists, Step]:
        """Two names that the lists know."""
        called = self._called(first)
        if first == second:
            return self._lists, Step(Did.KNOWN, one.text, other.text)
        if first.is_person or second.is_person:
            return self._lists, Step(Did.SEVERAL, self._called(second), called)
        return self._relate(first.number, self._called(second))

    def _relate(self, number: int, term: str) -> tuple[Lists, Step]:
        entry = self._entries[number]
        back = next((e.related for e in self._entries if e.term == term), ())
        if _is_among(term, entry.related) or _is_among(entry.term, back):
            return self._lists, Step(Did.RELATED_ALREADY, term, entry.term)
        return self._with_name(number, _RELATED, term), Step(Did.RELATED, term, entry.term)

    def _join(self, owner: _Owner, name: Name) -> tuple[Lists, Step]:
        """One more name for somebody or something."""
        called = self._called(owner)
        if owner.is_person:
            people = add_name(self._lists.people or b"", owner.number, _ALIASES, name.text)
            return replace(self._lists, people=people), Step(Did.PERSON, name.text, called)
        translated = bool(self._entries[owner.number].translations)
        code = None if name.is_acronym or not translated else self._code(name)
        lists = self._with_name(owner.number, code or _ALIASES, name.text)
        return lists, Step(Did.NAME, name.text, called, code)

    def _new(self, one: Name, other: Name) -> tuple[Lists, Step]:
        """Two names of which the lists know neither; the general lexicon may.

        An entry with a term of the general one goes on from there: they are one thing.
        """
        first, second = self._general_term(one), self._general_term(other)
        if first and second:
            if first == second:
                return self._lists, Step(Did.KNOWN, one.text, other.text)
            return self._related_entry(first, second)
        term, name = first or second, other if first else one
        if term:
            return self._continue(term, name)
        return self._entry(one, other)

    def _related_entry(self, first: str, second: str) -> tuple[Lists, Step]:
        known = next((e.related for e in self._general if e.term == first), ())
        if _is_among(second, known):
            return self._lists, Step(Did.RELATED_ALREADY, second, first)
        own = self._owner(Name(first))
        if own and not own.is_person:
            return self._relate(own.number, second)
        lists = self._with_entry({"term": first, _RELATED: (second,)})
        return lists, Step(Did.RELATED, second, first)

    def _continue(self, term: str, name: Name) -> tuple[Lists, Step]:
        if own := self._owner(Name(term)):
            return self._join(own, name)
        code = None if name.is_acronym else self._code(name)
        lists = self._with_entry({"term": term, code or _ALIASES: (name.text,)})
        return lists, Step(Did.NAME, name.text, term, code)

    def _entry(self, one: Name, other: Name) -> tuple[Lists, Step]:
        """A new entry. Where it has names in one language only, its term is French."""
        codes = [None if name.is_acronym else self._code(name) for name in (one, other)]
        term, name, code = (one, other, codes[1]) if codes[0] == FR.code else (other, one, codes[0])
        if FR.code not in codes or None in codes:
            term, name, code = one, other, None
        lists = self._with_entry({"term": term.text, code or _ALIASES: (name.text,)})
        return lists, Step(Did.ENTRY, name.text, term.text, code)

    def _with_name(self, number: int, key: str, name: str) -> Lists:
        return replace(self._lists, lexicon=add_name(self._lists.lexicon or b"", number, key, name))

    def _with_entry(self, fields: dict[str, str | tuple[str, ...]]) -> Lists:
        return replace(self._lists, lexicon=add_item(self._lists.lexicon, "entries", fields))

    def _code(self, name: Name) -> str:
        return name.language(self._default).code

    def _called(self, owner: _Owner) -> str:
        if owner.is_person:
            return self._people[owner.number].name
        return self._entries[owner.number].term

    def _owner(self, name: Name) -> _Owner | None:
        """Whom or what the lists call so."""
        return _find(name, self._default, self._own)

    def _general_term(self, name: Name) -> str | None:
        return _find(name, self._default, self._beside)

    @cached_property
    def _own(self) -> Sequence[tuple[list[str], str | None, _Owner]]:
        people = [
            (words(called), None, _Owner(number, is_person=True))
            for number, person in enumerate(self._people)
            for called in (person.name, person.name.split()[-1], *person.aliases)
        ]
        entries = [
            (words(called), code, _Owner(number, is_person=False))
            for number, entry in enumerate(self._entries)
            for called, code in _names(entry)
        ]
        return (*people, *entries)

    @cached_property
    def _beside(self) -> Sequence[tuple[list[str], str | None, str]]:
        return [(words(n), code, e.term) for e in self._general for n, code in _names(e)]


def _names(entry: Entry) -> Iterator[tuple[str, str | None]]:
    """The names of an entry, each with its language."""
    yield from ((name, None) for name in entry.in_any_language)
    for code in _CODES:
        yield from ((name, code) for name in entry.in_language(code))


def _find(
    name: Name, default: Language, named: Sequence[tuple[list[str], str | None, T]]
) -> T | None:
    """What a name names: by its very words, else by their stems, in the languages it may be in.

    `named` are the folded words of names, with their languages and what they name.
    """
    key = words(name.text)
    if exact := next((owner for folded, _, owner in named if folded == key), None):
        return exact
    for language in _languages(name, default):
        own = [(folded, owner) for folded, code, owner in named if code in {None, language.code}]
        stems = iter(language.stem([*key, *(word for folded, _ in own for word in folded)]))
        wanted = tuple(islice(stems, len(key)))
        for folded, owner in own:
            if tuple(islice(stems, len(folded))) == wanted:
                return owner
    return None


def _languages(name: Name, default: Language) -> list[Language]:
    """The languages that a name may be in, the likeliest first."""
    first = name.language(default)
    return [first, *(() if name.code else (each for each in likely(name.text) if each != first))]


def _is_among(term: str, others: Sequence[str]) -> bool:
    return words(term) in [words(other) for other in others]
