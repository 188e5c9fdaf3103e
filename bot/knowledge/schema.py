"""Nodes become articles, people and lexicon entries; what does not fit is reported.

One function a type, and none stops the others: a value that is wrong is reported and replaced by
an empty one. So what these functions return is good only while the report holds no problem.

Knows the files' keys and forms. Knows neither YAML nor directories.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.answering.languages import LANGUAGES
from bot.answering.text import fold
from bot.knowledge.fields import Fields
from bot.model import Article, Case, Entry, Passage, PassageKind, Person, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.knowledge.nodes import Node
    from bot.knowledge.report import Place, Report

_KINDS = tuple(map(str, PassageKind))
_LONGEST_LABEL = 300
_LONGEST_SLUG = 100  # it is the name of a file, and stands in the database
_COMPANIONS = {"speaker": "quote", "context": "quote", "credit": "caption"}
_CASE = (
    *("id", "lang", "kind", "q", "answerable", "gold", "best", "speaker", "note", "dialogue"),
    "turn",
)
_ALIAS = "alias"
_BETWEEN = "\0"  # no text has it
_NO_WORD = re.compile(rf"[^\w{_BETWEEN}]+|_+")
_CODES = tuple(language.code for language in LANGUAGES)
_SLUG = re.compile(r"[a-z0-9-]+")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LANG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def article(node: Node, report: Report) -> Article:
    """One article file; its id is claimed."""
    fields = Fields(node, report, ("id", "title", "date", "lang", "source", "passages"))
    fields.require("source")
    identifier = fields.text("id", _slug)
    if identifier:
        place = fields.get("id").place
        report.claim(("id", identifier), "id", identifier, owner=place, place=place)
    return Article(
        id=identifier,
        title=fields.text("title", _label),
        date=fields.text("date", _date),
        lang=fields.optional("lang", _lang) or "fr",
        source=_source(fields.get("source"), report),
        passages=tuple(_passages(fields, report)),
    )


def people(node: Node, report: Report) -> tuple[Person, ...]:
    """The people file; names and aliases are claimed."""
    fields = Fields(node, report, ("people",))
    return tuple(_person(item, report) for item in fields.items("people"))


def entries(node: Node, report: Report) -> tuple[Entry, ...]:
    """The lexicon file; terms and aliases are claimed."""
    fields = Fields(node, report, ("entries",))
    return tuple(_entry(item, report) for item in fields.items("entries"))


def cases(node: Node, report: Report) -> tuple[Case, ...]:
    """The questions file; ids are claimed."""
    fields = Fields(node, report, ("questions",))
    items = enumerate(fields.items("questions", least=1), 1)
    return tuple(_case(item, number, report) for number, item in items)


def _person(node: Node, report: Report) -> Person:
    fields = Fields(node, report, ("name", "role", "aliases"))
    name = _claimed_text(fields, "name")
    return Person(name, fields.optional("role", _label), _claimed_texts(fields, "aliases"))


def _entry(node: Node, report: Report) -> Entry:
    fields = Fields(node, report, ("term", "aliases", *_CODES, "related"))
    translated = any(code in fields for code in _CODES)
    return Entry(
        _claimed_text(fields, "term", languages=("fr",) if translated else _CODES),
        _claimed_texts(fields, "aliases"),
        tuple((c, _claimed_texts(fields, c, languages=(c,))) for c in _CODES if c in fields),
        tuple(text for text, _ in fields.texts("related", "related word")),
    )


def _case(node: Node, number: int, report: Report) -> Case:
    """One question. Left out, `id` is its number, `gold` the `best`, and `answerable` is plain."""
    fields = Fields(node, report, _CASE)
    identifier, place = fields.optional("id") or str(number), node.place
    report.claim(("case", identifier), "id", identifier, owner=place, place=place)
    best = fields.optional("best")
    gold = _patterns(fields, "gold") or ((re.escape(best),) if best else ())
    _check_answerable(fields, gold)
    return Case(
        identifier,
        fields.text("q"),
        fields.optional("kind") or "question",
        gold,
        best,
        fields.optional("speaker"),
        fields.optional("dialogue"),
        int(fields.optional("turn", _number) or 1),
    )


def _check_answerable(fields: Fields, gold: tuple[str, ...]) -> None:
    """Report a question that is said to be answerable and has no right answer, or the reverse."""
    wanted, there = ("true", "is") if gold else ("false", "is no")
    said = fields.optional("answerable", _yes_or_no)
    if said and said != wanted:
        place = fields.get("answerable").place
        message = f"answerable: expected {wanted!r}, since there {there} 'gold' or 'best'"
        fields.report.add(place, message)


def _claimed_text(fields: Fields, key: str, languages: tuple[str, ...] = _CODES) -> str:
    """The name under a key that must be there; nobody else may bear it in these languages."""
    name = fields.text(key)
    if name:
        _claim_names(fields, [(name, fields.get(key).place)], languages)
    return name


def _claimed_texts(
    fields: Fields, key: str, languages: tuple[str, ...] = _CODES
) -> tuple[str, ...]:
    """The names of a list that may be left out; nobody else may bear them in these languages."""
    names = fields.texts(key, _ALIAS)
    _claim_names(fields, names, languages)
    return tuple(name for name, _ in names)


def _claim_names(
    fields: Fields, names: Sequence[tuple[str, Place]], languages: tuple[str, ...]
) -> None:
    """Claim names, whatever their case, accents and punctuation.

    There are tens of thousands in a lexicon; they are folded together.
    """
    if not names:
        return
    together = fold(_BETWEEN.join(name for name, _ in names))
    keys = _NO_WORD.sub(" ", together).split(_BETWEEN)
    for (name, place), key in zip(names, keys, strict=True):
        for language in languages:
            told = (language, key.strip() or name)
            fields.report.claim(told, "name", name, owner=fields.start, place=place)


def _patterns(fields: Fields, key: str) -> tuple[str, ...]:
    """The regular expressions of a list that may be left out."""
    items = fields.items(key) if key in fields else ()
    return tuple(text for item in items if (text := fields.read(item, key, _pattern)))


def _source(node: Node, report: Report) -> Source:
    fields = Fields(node, report, ("name", "agency", "author", "url"))
    return Source(
        name=fields.text("name", _label),
        agency=fields.optional("agency", _label),
        author=fields.optional("author", _label),
        url=fields.optional("url", _url),
    )


def _passages(fields: Fields, report: Report) -> Iterator[Passage]:
    """The passages, each with the heading under which it stands."""
    section = None
    for number, node in enumerate(fields.items("passages", least=1), 1):
        passage = _passage(node, number, section, report)
        section = passage.section
        yield passage


def _passage(node: Node, number: int, section: str | None, report: Report) -> Passage:
    fields = Fields(node, report, (*_KINDS, "section", *_COMPANIONS), short="text")
    kind = fields.require(*_KINDS)
    for key, other in _COMPANIONS.items():
        fields.only_with(key, other)
    return Passage(
        number,
        PassageKind(kind or "text"),
        fields.text(kind) if kind else "",
        fields.optional("section", _label) or section,
        speaker=fields.optional("speaker", _label),
        context=fields.optional("context", _label),
        credit=fields.optional("credit", _label),
    )


# ------------------------------------------------------------------------------------ the forms
# A form returns the value as it is kept, or raises ValueError with what was expected.


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise ValueError("a slug of a-z, 0-9 and hyphens")
    if len(value) > _LONGEST_SLUG:
        raise ValueError(f"at most {_LONGEST_SLUG} characters")
    return value


def _date(value: str) -> str:
    expected = "a date as YYYY, YYYY-MM or YYYY-MM-DD"
    if not (match := _DATE.fullmatch(value)):
        raise ValueError(expected)
    try:
        date(*(int(part or 1) for part in match.groups()))
    except ValueError as error:
        raise ValueError("a date that is in the calendar") from error
    return value


def _label(value: str) -> str:
    """What stands around an answer; all of it must fit into one message with it."""
    if len(value) > _LONGEST_LABEL:
        raise ValueError(f"at most {_LONGEST_LABEL} characters")
    return value


def _lang(value: str) -> str:
    if not _LANG.fullmatch(value):
        raise ValueError("a language tag such as fr or pt-BR")
    return value


def _url(value: str) -> str:
    expected = "an address that begins with http:// or https://"
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ValueError(expected) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"\s", value):
        raise ValueError(expected)
    return value


def _number(value: str) -> str:
    if not re.fullmatch("[1-9][0-9]{0,3}", value):
        raise ValueError("a number from 1")
    return value


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"a regular expression ({error})") from error
    return value


def _yes_or_no(value: str) -> str:
    if value not in {"true", "false"}:
        raise ValueError("true or false")
    return value
