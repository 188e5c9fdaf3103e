"""`ask`: one answer, or a file of questions answered."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commands.arguments import add_command, add_json, add_knowledge, print_each, snapshot

if TYPE_CHECKING:
    import argparse

    from bot.commands.arguments import Commands


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "ask",
        _ask,
        help="answer one question, or a file of them",
        description="Answer one question, or a file of them, and end.",
        epilog='example: python -m bot ask "Que dit Lavrov de l\'Otan ?"',
    )
    add_knowledge(parser)
    add_json(parser, "answer in JSON, an object a line")
    parser.add_argument(
        "--explain", action="store_true", help="say what each answer's rank and confidence are of"
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", metavar="QUESTION", nargs="*", default=[])
    asked.add_argument(
        "--batch",
        metavar="FILE",
        help="a question a line ('-' is stdin); answers each with one line of JSON, in order",
    )


def _ask(options: argparse.Namespace) -> None:
    if options.batch is not None:
        _answer_batch(options)
    else:
        _answer_one(options, " ".join(options.question))


def _answer_one(options: argparse.Namespace, question: str) -> None:
    knowledge = snapshot(options)
    if options.json:
        from bot.batch import answers

        print_each(answers([question], knowledge, explained=options.explain))
        return
    from bot.terminal import tell

    reply = knowledge.reply(question)
    tell(reply, knowledge, styled=sys.stdout.isatty())
    if options.explain:
        from bot import explanation
        from bot.answering.explaining import explain

        print_each(explanation.lines(explain(knowledge.retriever, reply)))


def _answer_batch(options: argparse.Namespace) -> None:
    from bot.batch import answers, lines, read, watched

    from_stdin = options.batch == "-"
    questions = lines(sys.stdin) if from_stdin else watched(read(Path(options.batch)))
    print_each(answers(questions, snapshot(options), explained=options.explain))
