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

from bot.answering.text import words
from bot.knowledge.fields import Fields
from bot.knowledge.nodes import Node, shown
from bot.model import Article, Entry, Passage, PassageKind, Person, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.knowledge.report import Place, Report

_KINDS = tuple(map(str, PassageKind))
_COMPANIONS = {"speaker": "quote", "context": "quote", "credit": "caption"}
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
        report.claim(("id", identifier), f"id {shown(identifier)}", owner=place, place=place)
    return Article(
        id=identifier,
        title=fields.text("title"),
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


def _person(node: Node, report: Report) -> Person:
    fields = Fields(node, report, ("name", "role", "aliases"))
    name, aliases = _names(fields, "name")
    return Person(name, fields.optional("role"), aliases)


def _entry(node: Node, report: Report) -> Entry:
    fields = Fields(node, report, ("term", "aliases", "related"))
    return Entry(*_names(fields, "term"), related=_texts(fields, "related", "related word"))


def _names(fields: Fields, key: str) -> tuple[str, tuple[str, ...]]:
    """The text under `key` and the aliases; all are claimed, whatever their case and accents."""
    name = fields.text(key)
    items = fields.items("aliases") if "aliases" in fields else ()
    aliases = [(alias, item.place) for item in items if (alias := fields.read(item, "alias"))]
    if name:
        _claim_name(fields, name, fields.get(key).place)
    for alias, place in aliases:
        _claim_name(fields, alias, place)
    return name, tuple(alias for alias, _ in aliases)


def _texts(fields: Fields, key: str, name: str) -> tuple[str, ...]:
    """The texts of a list that may be left out."""
    items = fields.items(key) if key in fields else ()
    return tuple(text for item in items if (text := fields.read(item, name)))


def _claim_name(fields: Fields, name: str, place: Place) -> None:
    folded = " ".join(words(name)) or name
    fields.report.claim(("name", folded), f"name {shown(name)}", owner=fields.start, place=place)


def _source(node: Node, report: Report) -> Source:
    fields = Fields(node, report, ("name", "agency", "author", "url"))
    return Source(
        name=fields.text("name"),
        agency=fields.optional("agency"),
        author=fields.optional("author"),
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
        fields.optional("section") or section,
        speaker=fields.optional("speaker"),
        context=fields.optional("context"),
        credit=fields.optional("credit"),
    )


# ------------------------------------------------------------------------------------ the forms
# A form returns the value as it is kept, or raises ValueError with what was expected.


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise ValueError("a slug of a-z, 0-9 and hyphens")
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
