"""`check`: what the knowledge files hold, or what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command, add_knowledge, directory

if TYPE_CHECKING:
    import argparse

    from bot.commands.arguments import Commands


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "check",
        _check,
        help="check the knowledge files",
        description="Check the knowledge files: exit code 0 and what they hold, or exit code 1 and"
        " every problem as file:line:column: message.",
        epilog="example: python -m bot check ./knowledge",
    )
    add_knowledge(parser)
    parser.add_argument(
        "directory", metavar="DIR", type=Path, nargs="?", help="the same as --knowledge DIR"
    )


def _check(options: argparse.Namespace) -> None:
    from bot.knowledge.loader import load

    corpus = load(options.directory or directory(options))
    passages = sum(len(article.passages) for article in corpus.articles)
    counts = (
        _count(len(corpus.articles), "article", "articles"),
        _count(passages, "passage", "passages"),
        _count(len(corpus.people), "person", "people"),
        _count(len(corpus.entries), "lexicon entry", "lexicon entries"),
    )
    print(f"No problems: {', '.join(counts)}")


def _count(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"
