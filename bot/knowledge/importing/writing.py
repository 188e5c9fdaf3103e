"""An article becomes a knowledge file, in the form in which people write them by hand.

Knows YAML's double quotes, which hold whatever JSON's hold, and its literal blocks. What it writes
the loader reads as the same article; that texts hold nothing the loader refuses is the article's
business.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bot.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Article, Passage, Source

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*")
_NULL = "null"


def write_article(article: Article) -> bytes:
    """The knowledge file of an article, in UTF-8; `loader.parse` makes an equal one of it."""
    return "".join(f"{line}\n" for line in _lines(article)).encode()


def _lines(article: Article) -> Iterator[str]:
    yield f"id: {_slug(article.id)}"
    yield f"title: {_quoted(article.title)}"
    yield f"date: {article.date}"
    yield f"lang: {article.lang}"
    yield f"source: {_source(article.source)}"
    yield "passages:"
    section = None
    for passage in article.passages:
        entries = list(_entries(passage, opens=passage.section != section))
        section = passage.section
        for at, (key, value) in enumerate(entries):
            dash = "    " if at else "  - "
            named = "" if [*dict(entries)] == ["text"] else f"{key}: "
            yield f"{dash}{named}{value}"


def _source(source: Source) -> str:
    keys = ("name", "agency", "author", "url")
    told = ((key, getattr(source, key)) for key in keys)
    return "{" + ", ".join(f"{key}: {_quoted(value)}" for key, value in told if value) + "}"


def _entries(passage: Passage, *, opens: bool) -> Iterator[tuple[str, str]]:
    """The keys of a passage and their values as they are written; a section where it opens."""
    if opens and passage.section:
        yield "section", _quoted(passage.section)
    alone = passage.kind is PassageKind.TEXT and not (opens and passage.section)
    yield str(passage.kind), _text(passage.text, "    " if alone else "      ")
    for key in ("speaker", "context", "credit"):
        if value := getattr(passage, key):
            yield key, _quoted(value)


def _text(text: str, indent: str) -> str:
    """A text in quotes, or below, if it has several lines."""
    lines = text.split("\n")
    if len(lines) == 1 or any(each != each.strip() for each in lines) or not lines[0]:
        return _quoted(text)
    return "\n".join(["|", *(f"{indent}{each}" if each else "" for each in lines)])


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _slug(identifier: str) -> str:
    is_plain = _PLAIN.fullmatch(identifier) and identifier != _NULL
    return identifier if is_plain else _quoted(identifier)
