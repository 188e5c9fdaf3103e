"""An article in plain text, Markdown or HTML becomes a knowledge file that passes `check`.

`import_article` is the door. Behind it: `decoding` makes text of the bytes; `plain`, `markdown` and
`pages` read a `Draft` from it (texts with the help of `keys`, a page by `metadata`, `blocks` and
`selection`); `refining` and `composing` make an article of that, and `writing` the file. `notes`
are what there is to say of it. Nothing here knows Telegram, directories or the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from bot.errors import KnowledgeError, Problem
from bot.knowledge.importing.composing import compose
from bot.knowledge.importing.decoding import decode
from bot.knowledge.importing.draft import MOST_CHARACTERS, RefusedError
from bot.knowledge.importing.plain import read_plain
from bot.knowledge.importing.writing import write_article
from bot.knowledge.loader import parse
from bot.knowledge.report import START, Place, shown

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bot.knowledge.importing.draft import Draft
    from bot.knowledge.importing.notes import Note
    from bot.model import Article

__all__ = ["SUFFIXES", "Imported", "import_article", "same_article", "write_article"]

_PAGES = frozenset({".html", ".htm", ".xhtml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_PLAIN = frozenset({".txt"})
SUFFIXES = _PAGES | _MARKDOWN | _PLAIN
"""The ends of the names of files that can be imported, in small letters."""


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that was imported: the value, its file, and what to look over.

    `data` is UTF-8 and passes `check`; `notes` tell what was left out or assumed.
    """

    article: Article
    data: bytes
    notes: tuple[Note, ...]


def import_article(name: str, data: bytes, *, today: date, taken: Collection[str] = ()) -> Imported:
    """Make a knowledge file of an article; the end of its `name` tells what it is.

    The article's id is none of those `taken`, and the same for the same article. Where no date is
    told it is `today`. Raises `KnowledgeError`, with problems of the file `name`, for what is no
    article that can be read.
    """
    try:
        draft = _read(name, data)
        article, notes = compose(draft, name, today, taken)
    except RefusedError as error:
        raise _problem(name, str(error), error.place) from error
    written = write_article(article)
    return Imported(_checked(name, article, written), written, notes)


def same_article(one: Article, other: Article) -> bool:
    """Whether two articles are two states of one: by their address, or by title and date."""
    if one.source.url and one.source.url == other.source.url:
        return True
    return (one.title, one.date) == (other.title, other.date)


def _read(name: str, data: bytes) -> Draft:
    """The draft of a file. Pages and Markdown are read by modules that are heavy to load."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _PAGES:
        from bot.knowledge.importing.pages import read_page  # noqa: PLC0415 - as above

        return read_page(decode(data, declared=True))
    if suffix in _MARKDOWN:
        from bot.knowledge.importing.markdown import read_markdown  # noqa: PLC0415 - as above

        return read_markdown(_bounded(decode(data)))
    if suffix in _PLAIN:
        return read_plain(_bounded(decode(data)))
    known = ", ".join(sorted(SUFFIXES))
    raise RefusedError(f"expected a name that ends in {known}, but found {shown(suffix)}")


def _bounded(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise RefusedError(f"expected at most {MOST_CHARACTERS} characters, but found more")
    return text


def _checked(name: str, article: Article, written: bytes) -> Article:
    """The article as the loader reads it from its file; what it cannot accept is a problem."""
    try:
        return parse([(f"articles/{article.id}.yaml", written)]).articles[0]
    except KnowledgeError as error:
        raise _problem(name, error.problems[0].message) from error


def _problem(name: str, message: str, place: Place = START) -> KnowledgeError:
    return KnowledgeError((Problem(name, *place, message),))
