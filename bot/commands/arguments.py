"""What several commands take, and how they print. Knows no command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.settings import knowledge_directory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.knowledge.snapshot import Snapshot

    # How a parser of commands gets one more.
    Commands = Callable[..., argparse.ArgumentParser]


def add_knowledge(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """Let --knowledge stand before or after the command; what is not given hides nothing."""
    parser.add_argument(
        "--knowledge",
        metavar="DIR",
        type=Path,
        default=default,
        help="the knowledge directory (default: KNOWLEDGE_DIR, else ./knowledge)",
    )


def add_json(parser: argparse.ArgumentParser, explained: str) -> None:
    """Let the command answer programs."""
    parser.add_argument("--json", action="store_true", help=explained)


def add_command(
    commands: Commands, name: str, run: Any, **described: Any
) -> argparse.ArgumentParser:
    """A command's parser; `described` are its `help`, `description` and `epilog`."""
    parser = commands(name, allow_abbrev=False, **described)
    parser.set_defaults(command=run)
    return parser


def directory(options: argparse.Namespace) -> Path:
    """The knowledge directory that a command is about."""
    given: Path | None = options.knowledge
    return given or knowledge_directory()


def snapshot(options: argparse.Namespace) -> Snapshot:
    """What answers from that directory. Raises `KnowledgeError`."""
    from bot.knowledge.snapshot import Knowledge

    return Knowledge.open(directory(options)).current


def print_each(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for line in lines:
        print(line, flush=True)
