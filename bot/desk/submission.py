"""What an admin sends, as the knowledge file that it is to be.

A YAML file is taken byte for byte, anything else becomes an article. Where it belongs follows from
what it holds, never from what the sender calls it; only the lists go by their names. Knows no
Telegram; nothing is written here, and nothing but the file itself is checked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from bot.errors import KnowledgeError
from bot.knowledge.edits import file_of
from bot.knowledge.files import ARTICLES, LEXICON, PEOPLE, list_file
from bot.knowledge.importing import import_article, same_article, write_article
from bot.knowledge.loader import parse
from bot.knowledge.questions import QUESTIONS, parse_questions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.knowledge.importing.notes import Note
    from bot.model import Article

YAML = frozenset({".yaml", ".yml"})
TEXTS = frozenset({".txt", ".md", ".html", ".htm"})
_LISTS = frozenset({PEOPLE, LEXICON, QUESTIONS})


@dataclass(frozen=True, slots=True)
class Submission:
    """A file as it was sent, and `data`, which `file` is to hold (named as `loader.File` names it).

    `article_id` is that of the article in it, `None` for a list. `notes` say what was assumed
    about a text; `written` tells that `data` was written here and not by the sender.
    """

    name: str
    file: str
    data: bytes
    article_id: str | None = None
    notes: tuple[Note, ...] = ()
    written: bool = False


def base_name(name: str) -> str:
    """A file's name without any folders, of whichever system."""
    return PureWindowsPath(PurePosixPath(name).name).name


def is_acceptable(name: str) -> bool:
    """Whether a file of this name can be read at all."""
    return _suffix(name) in YAML | TEXTS


def submission(
    name: str, data: bytes, *, directory: Path, articles: Sequence[Article], today: date
) -> Submission:
    """What the file is to be, beside the articles that are known.

    Takes a while: use a thread. Raises `KnowledgeError` with all that is wrong with the file; the
    problems are said to be in a file of this name.
    """
    name = base_name(name)
    try:
        if _suffix(name) not in YAML:
            return _imported(name, data, directory, articles, today)
        stem = PurePosixPath(name).stem.lower()
        return (_list if stem in _LISTS else _article)(name, data, directory)
    except KnowledgeError as error:
        raise KnowledgeError(tuple(replace(p, path=name) for p in error.problems)) from error


def _list(name: str, data: bytes, directory: Path) -> Submission:
    """One of the lists; it keeps the name that it has in the directory."""
    stem = PurePosixPath(name).stem.lower()
    file = list_file(directory, stem)
    if stem == QUESTIONS:
        parse_questions(name, data)
    else:
        parse([(file, data)])
    return Submission(name, file, data)


def _article(name: str, data: bytes, directory: Path) -> Submission:
    (article,) = parse([(f"{ARTICLES}/{name}", data)]).articles
    return Submission(name, _place(directory, article.id), data, article.id)


def _imported(
    name: str, data: bytes, directory: Path, articles: Sequence[Article], today: date
) -> Submission:
    """A text as an article; one that is known keeps its id, so that links to it stay good."""
    taken = tuple(article.id for article in articles)
    imported = import_article(name, data, today=today, taken=taken)
    known = next((a for a in articles if same_article(a, imported.article)), None)
    article, written = imported.article, imported.data
    if known:
        article = replace(article, id=known.id)
        written = write_article(article)
    file = _place(directory, article.id)
    return Submission(name, file, written, article.id, imported.notes, written=True)


def _place(directory: Path, article_id: str) -> str:
    """The file that holds this article, else the one that is named after it."""
    return file_of(directory, article_id) or f"{ARTICLES}/{article_id}.yaml"


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
