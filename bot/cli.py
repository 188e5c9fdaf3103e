"""The command line: arguments in, answers on stdout, everything else on stderr, an exit code out.

0 fine · 1 the files or the run failed · 2 usage or settings · 3 Telegram refused the token ·
130 Ctrl-C. Knows which commands there are, not what they do.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.commands import ask, chat, check, evaluate, importing, stats, train, unanswered
from bot.commands.arguments import add_knowledge
from bot.commands.serve import serve
from bot.errors import PourparlersError, SettingsError, TokenRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = (ask, chat, check, importing, evaluate, stats, train, unanswered)

_INTERRUPTED = 130
_OBJECTS_BEFORE_COLLECTING = 50_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Raises `SystemExit` for usage and --help."""
    _speak_utf8()
    # Loading makes many objects and no garbage; looking for it takes a third of the start.
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return 0
    except OSError as error:
        _abandon_stdout()
        return _fail(error, 1)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = _parser().parse_args(arguments)
        options.command(options)
    except SettingsError as error:
        return _fail(error, 2)
    except TokenRefusedError as error:
        return _fail(error, 3)
    except PourparlersError as error:
        return _fail(error, 1)
    finally:
        # What cannot be written must come out here, not when the interpreter ends.
        print(end="", flush=True)
    return 0


def _fail(error: Exception, code: int) -> int:
    print(error, file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale, by the line; what cannot be is replaced."""
    # A stream that was closed before the start is `None`; nothing comes from it, or is kept.
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _abandon_stdout() -> None:
    """Give what is still unwritten to nobody, or the interpreter would complain at its end."""
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions about news articles, word for word and cited. Without a"
        " command it is the Telegram bot: by long polling, or by a webhook if WEBHOOK_URL is set.",
        epilog="example: TELEGRAM_BOT_TOKEN=123456:abc python -m bot",
        allow_abbrev=False,
    )
    parser.set_defaults(command=serve)
    add_knowledge(parser, default=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands.add_parser)
    return parser
