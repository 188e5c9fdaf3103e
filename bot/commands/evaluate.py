"""`eval`: questions whose answers are known, asked and counted."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command, add_json, add_knowledge, print_each, snapshot

if TYPE_CHECKING:
    from bot.commands.arguments import Commands


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "eval",
        _eval,
        help="ask questions whose answers are known, and count",
        description="Ask questions whose right answers are known: how often the reply is right, by"
        " kind of question, and each one that is not. Exit code 1 if a --min is not reached.",
        epilog="example: python -m bot eval questions.yaml --min hit@1=0.9 --min refused=0.8",
    )
    add_knowledge(parser)
    add_json(parser, "tell all of it as one JSON object")
    parser.add_argument(
        "file", metavar="FILE", type=Path, help="the questions: YAML, or JSON lines (*.jsonl)"
    )
    parser.add_argument(
        "--min",
        metavar="NAME=VALUE",
        type=_threshold,
        action="append",
        default=[],
        dest="thresholds",
        help="what a figure must reach over all the questions, from 0 to 1; may be repeated",
    )


def _threshold(text: str) -> tuple[str, float]:
    from bot.scorecard import threshold

    try:
        return threshold(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _eval(options: argparse.Namespace) -> None:
    """Ask what is known, and say how often the reply is right."""
    from bot import scorecard
    from bot.evaluation import Score, evaluate
    from bot.knowledge.questions import load_questions

    cases = load_questions(options.file)
    verdicts = evaluate(cases, snapshot(options).reply)
    if options.json:
        from bot.batch import as_line

        print(as_line(scorecard.as_dict(verdicts)))
    else:
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        print_each(scorecard.lines(verdicts, width))
    scorecard.demand(Score.of(verdicts), options.thresholds)
