"""The command line: arguments in, answers on stdout, everything else on stderr, an exit code out.

0 fine · 1 the files or the run failed · 2 usage or settings · 3 Telegram refused the token ·
130 Ctrl-C. Knows which command needs what, and loads no more than that: the heavy imports wait
inside the commands, so that `check`, `--help` and a missing token are told at once.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import io
import os
import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

from bot.errors import PourparlersError, SettingsError, TokenRefusedError
from bot.settings import Settings, knowledge_directory, terminal_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.knowledge.snapshot import Snapshot

_INTERRUPTED = 130
_OBJECTS_BEFORE_COLLECTING = 50_000

_HOW_TO_START = (
    "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather (https://t.me/BotFather), or meet"
    " the bot right here: python -m bot chat"
)
_HINT = (
    "Type a question, a command (/help) or the number of a button. You are an admin here"
    " (/reload, /stats). Ctrl-D ends."
)
_PROMPT = "› "


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


# --------------------------------------------------------------------------- arguments


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions about news articles, word for word and cited. Without a"
        " command it is the Telegram bot: by long polling, or by a webhook if WEBHOOK_URL is set.",
        epilog="example: TELEGRAM_BOT_TOKEN=123456:abc python -m bot",
        allow_abbrev=False,
    )
    parser.set_defaults(command=_serve)
    _add_knowledge(parser, default=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_ask(commands.add_parser("ask", **_ASK))
    _add_chat(commands.add_parser("chat", **_CHAT))
    _add_check(commands.add_parser("check", **_CHECK))
    _add_eval(commands.add_parser("eval", **_EVAL))
    _add_train(commands.add_parser("train", **_TRAIN))
    return parser


_ASK: dict[str, Any] = {
    "help": "answer one question, or a file of them",
    "description": "Answer one question, or a file of them, and end.",
    "epilog": 'example: python -m bot ask "Que dit Lavrov de l\'Otan ?"',
    "allow_abbrev": False,
}
_CHAT: dict[str, Any] = {
    "help": "meet the bot in this terminal; no token needed",
    "description": "Hold a conversation: the Telegram bot itself, in this terminal. Follow-up"
    " questions keep their context. You are an admin here, so that /reload and /stats work.",
    "epilog": "example: python -m bot chat",
    "allow_abbrev": False,
}
_CHECK: dict[str, Any] = {
    "help": "check the knowledge files",
    "description": "Check the knowledge files: exit code 0 and what they hold, or exit code 1 and"
    " every problem as file:line:column: message.",
    "epilog": "example: python -m bot check ./knowledge",
    "allow_abbrev": False,
}
_EVAL: dict[str, Any] = {
    "help": "ask questions whose answers are known, and count",
    "description": "Ask questions whose right answers are known: how often the reply is right, by"
    " kind of question, and each one that is not. Exit code 1 if a --min is not reached.",
    "epilog": "example: python -m bot eval questions.yaml --min hit@1=0.9 --min refused=0.8",
    "allow_abbrev": False,
}
_TRAIN: dict[str, Any] = {
    "help": "learn the ranking and the confidence from a benchmark",
    "description": "Learn the weights of the ranking and of the confidence from a benchmark, say"
    " how good they are on articles that they were not learned from, and write them.",
    "epilog": "example: python -m bot train ./benchmark --output weights.json",
    "allow_abbrev": False,
}


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_ask)
    _add_knowledge(parser)
    _add_json(parser)
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


def _add_chat(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_chat)
    _add_knowledge(parser)
    _add_json(parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_check)
    _add_knowledge(parser)
    parser.add_argument(
        "directory", metavar="DIR", type=Path, nargs="?", help="the same as --knowledge DIR"
    )


def _add_eval(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_eval)
    _add_knowledge(parser)
    parser.add_argument("--json", action="store_true", help="tell all of it as one JSON object")
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


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(command=_train)
    parser.add_argument(
        "directory", metavar="DIR", type=Path, help="holds passages.jsonl and questions.jsonl"
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="where the weights go (default: where the bot reads them)",
    )


def _threshold(text: str) -> tuple[str, float]:
    from bot.scorecard import threshold

    try:
        return threshold(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _add_knowledge(
    parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS
) -> None:
    """Let --knowledge stand before or after the command; what is not given hides nothing."""
    parser.add_argument(
        "--knowledge",
        metavar="DIR",
        type=Path,
        default=default,
        help="the knowledge directory (default: KNOWLEDGE_DIR, else ./knowledge)",
    )


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="answer in JSON, an object a line")


# --------------------------------------------------------------------------- commands


def _serve(options: argparse.Namespace) -> None:
    """Be the Telegram bot until told to end."""
    settings = Settings.from_environment()
    if settings.token is None:
        raise SettingsError(_HOW_TO_START)
    from bot.chat import service

    directory = options.knowledge or settings.knowledge_dir
    asyncio.run(service.run(replace(settings, knowledge_dir=directory)))


def _check(options: argparse.Namespace) -> None:
    """Say what the knowledge files hold."""
    from bot.knowledge.loader import load

    corpus = load(options.directory or _directory(options))
    passages = sum(len(article.passages) for article in corpus.articles)
    counts = (
        _count(len(corpus.articles), "article", "articles"),
        _count(passages, "passage", "passages"),
        _count(len(corpus.people), "person", "people"),
        _count(len(corpus.entries), "lexicon entry", "lexicon entries"),
    )
    print(f"No problems: {', '.join(counts)}")


def _ask(options: argparse.Namespace) -> None:
    """Answer one question, or a batch of them."""
    if options.batch is not None:
        _answer_batch(options)
        return
    question, snapshot = " ".join(options.question), _snapshot(options)
    if options.json:
        from bot.batch import answers

        _print_each(answers([question], snapshot, explained=options.explain))
        return
    from bot.terminal import tell

    reply = snapshot.reply(question)
    tell(reply, snapshot, styled=sys.stdout.isatty())
    if options.explain:
        from bot import explanation
        from bot.answering.explaining import explain

        _print_each(explanation.lines(explain(snapshot.retriever, reply)))


def _answer_batch(options: argparse.Namespace) -> None:
    from bot.batch import answers, lines, read, watched

    from_stdin = options.batch == "-"
    questions = lines(sys.stdin) if from_stdin else watched(read(Path(options.batch)))
    _print_each(answers(questions, _snapshot(options), explained=options.explain))


def _chat(options: argparse.Namespace) -> None:
    """Hold a conversation, line by line."""
    from bot.batch import conversation, lines

    if options.json:
        _print_each(conversation(lines(sys.stdin), _snapshot(options)))
        return
    from bot.terminal import converse

    styled = sys.stdin.isatty() and sys.stdout.isatty()
    typed = _prompted() if styled else lines(sys.stdin)
    converse(_directory(options), terminal_language(), typed, styled=styled)


def _eval(options: argparse.Namespace) -> None:
    """Ask what is known, and say how often the reply is right."""
    from bot import scorecard
    from bot.evaluation import Score, evaluate
    from bot.knowledge.questions import load_questions

    cases = load_questions(options.file)
    verdicts = evaluate(cases, _snapshot(options).reply)
    if options.json:
        from bot.batch import as_line

        print(as_line(scorecard.as_dict(verdicts)))
    else:
        width = get_terminal_size().columns if sys.stdout.isatty() else None
        _print_each(scorecard.lines(verdicts, width))
    scorecard.demand(Score.of(verdicts), options.thresholds)


def _train(options: argparse.Namespace) -> None:
    """Learn from a benchmark, and say how well."""
    from bot.answering import weights
    from bot.learning import train

    _print_each(train(options.directory, options.output or weights.PATH, _tell_waiting))


def _tell_waiting(news: str) -> None:
    """Tell how far a long run is, if somebody may be waiting there."""
    if sys.stderr.isatty():
        print(news, file=sys.stderr, flush=True)


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


def _snapshot(options: argparse.Namespace) -> Snapshot:
    from bot.knowledge.snapshot import Knowledge

    return Knowledge.open(_directory(options)).current


def _directory(options: argparse.Namespace) -> Path:
    directory: Path = options.knowledge or knowledge_directory()
    return directory


def _print_each(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


def _count(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"
