"""`chat`: the bot itself, in the terminal."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from bot.commands.arguments import (
    add_command,
    add_json,
    add_knowledge,
    directory,
    print_each,
    snapshot,
)
from bot.settings import terminal_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from bot.commands.arguments import Commands

_HINT = (
    "Type a question, a command (/help) or the number of a button. You are an admin here"
    " (/reload, /stats, /history); /send PATH sends a file. Ctrl-D ends."
)
_PROMPT = "› "


def add(commands: Commands) -> None:
    """Tell the parser what the command takes."""
    parser = add_command(
        commands,
        "chat",
        _chat,
        help="meet the bot in this terminal; no token needed",
        description="Hold a conversation: the Telegram bot itself, in this terminal. Follow-up"
        " questions keep their context. You are an admin here, so that /reload and /stats work;"
        " /send PATH sends the bot a file.",
        epilog="example: python -m bot chat",
    )
    add_knowledge(parser)
    add_json(parser, "answer in JSON, an object a line")


def _chat(options: argparse.Namespace) -> None:
    """Hold a conversation, line by line."""
    from bot.batch import conversation, lines

    if options.json:
        print_each(conversation(lines(sys.stdin), snapshot(options)))
        return
    from bot.terminal import converse

    styled = sys.stdin.isatty() and sys.stdout.isatty()
    typed = _prompted() if styled else lines(sys.stdin)
    converse(directory(options), terminal_language(), typed, styled=styled)


def _prompted() -> Iterator[str]:
    """A greeting from the bot, then the lines that somebody types, until Ctrl-D."""
    with suppress(ImportError):
        import_module("readline")  # gives `input` arrow keys and a history
    print(_HINT)
    yield "/start"
    with suppress(EOFError):
        while True:
            yield input(_PROMPT)
    print()
