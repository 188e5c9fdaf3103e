"""`train`: the weights of the ranking and of the confidence, learned from a benchmark."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command, print_each

if TYPE_CHECKING:
    import argparse

    from bot.commands.arguments import Commands


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "train",
        _train,
        help="learn the ranking and the confidence from a benchmark",
        description="Learn the weights of the ranking and of the confidence from a benchmark, say"
        " how good they are on articles that they were not learned from, and write them.",
        epilog="example: python -m bot train ./benchmark --output weights.json",
    )
    parser.add_argument(
        "directory", metavar="DIR", type=Path, help="holds passages.jsonl and questions.jsonl"
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="where the weights go (default: where the bot reads them)",
    )


def _train(options: argparse.Namespace) -> None:
    """Learn from a benchmark, and say how well."""
    from bot.answering import weights
    from bot.learning import train

    print_each(train(options.directory, options.output or weights.PATH, _tell_waiting))


def _tell_waiting(news: str) -> None:
    """Tell how far a long run is, if somebody may be waiting there."""
    if sys.stderr.isatty():
        print(news, file=sys.stderr, flush=True)
