"""`import`: articles in plain text, Markdown or HTML become knowledge files."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command
from bot.errors import KnowledgeError, Problem, SettingsError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from bot.commands.arguments import Commands
    from bot.knowledge.importing import Imported
    from bot.model import Article

_STDIN = "-"


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "import",
        _import,
        help="make knowledge files of articles in plain text, Markdown or HTML",
        description="Make a knowledge file of each article: *.txt, *.md or a saved page, *.html."
        " It passes `check`; what was left out or assumed is said on stderr. Exit code 1 if a"
        " FILE is no article, with the reason; the others are done all the same.",
        epilog="example: python -m bot import page.html > knowledge/articles/page.yaml",
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="'-' is stdin: a page, or plain text"
    )
    parser.add_argument(
        "--output",
        metavar="DIR",
        type=Path,
        help="write DIR/<id>.yaml (default: stdout, for one FILE); a file that is there stays",
    )


def _import(options: argparse.Namespace) -> None:
    if len(options.files) > 1 and options.output is None:
        raise SettingsError("import: several files need --output DIR")
    held = list(_held(options.output)) if options.output else []
    problems: list[Problem] = []
    for file in options.files:
        try:
            imported = _imported(file, held)
            _tell(imported, file)
            _put(imported, options.output, file)
        except KnowledgeError as error:
            problems += error.problems
        else:
            held.append(imported.article)
    if problems:
        raise KnowledgeError(tuple(problems))


def _imported(file: str, held: list[Article]) -> Imported:
    """A file's article, under an id that no other article bears."""
    from bot.knowledge.importing import import_article, same_article

    name, data = _read(file)
    today = datetime.now(UTC).astimezone().date()
    imported = import_article(name, data, today=today)
    others = {each.id for each in held if not same_article(each, imported.article)}
    if imported.article.id not in others:
        return imported
    return import_article(name, data, today=today, taken=others)


def _read(file: str) -> tuple[str, bytes]:
    """A file's name and bytes, no more of them than it takes to see that they are too many."""
    from bot.knowledge.nodes import MOST_BYTES

    if file == _STDIN:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
        return ("stdin.html" if data.lstrip().startswith(b"<") else "stdin.txt"), data
    try:
        with Path(file).open("rb") as stream:
            return file, stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise _problem(Path(file), f"the file cannot be read: {error.strerror}") from error


def _held(directory: Path) -> Iterator[Article]:
    """The articles that a directory holds already, as far as they can be read."""
    from bot.knowledge.loader import parse

    for path in sorted(directory.glob("*.y*ml")):
        try:
            yield from parse([(f"articles/{path.name}", path.read_bytes())]).articles
        except KnowledgeError:
            continue


def _tell(imported: Imported, file: str) -> None:
    for note in imported.notes:
        print(f"{file}: {note}", file=sys.stderr)


def _put(imported: Imported, directory: Path | None, file: str) -> None:
    """Write the knowledge file. Raises `KnowledgeError` rather than write over another one."""
    if directory is None:
        print(imported.data.decode(), end="")
        return
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / f"{imported.article.id}.yaml"
    if path.exists() and path.read_bytes() != imported.data:
        raise _problem(Path(file), f"{path} is there already and differs; it stays as it is")
    path.write_bytes(imported.data)
    print(path)


def _problem(path: Path, message: str) -> KnowledgeError:
    return KnowledgeError((Problem(str(path), 1, 1, message),))
