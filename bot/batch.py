"""A question a line in, a JSON object a line out, in order.

Knows lines and JSON; where the lines come from and go to is the command line's business.
"""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import Progress

from bot.answering.explaining import as_dict, explain
from bot.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.knowledge.snapshot import Snapshot

_LONG = 200  # questions: some seconds of waiting

# What JSON leaves as it is although it ends a line for some readers, or is no character at all.
_ESCAPED = {c: f"\\u{c:04x}" for c in (0x85, 0x2028, 0x2029, *range(0xD800, 0xE000))}


def as_line(told: Mapping[str, Any]) -> str:
    """One object as one line of JSON, whatever characters are in it."""
    return json.dumps(told, ensure_ascii=False).translate(_ESCAPED)


def answers(
    questions: Iterable[str], snapshot: Snapshot, *, explained: bool = False
) -> Iterator[str]:
    """Answer questions that have nothing to do with each other, each as soon as it comes."""
    for question in questions:
        reply = snapshot.reply(question)
        why = explain(snapshot.retriever, reply) if explained else None
        yield as_line(reply.as_dict() if why is None else as_dict(reply, why))


def conversation(questions: Iterable[str], snapshot: Snapshot) -> Iterator[str]:
    """Answer questions each of which may lean on the one before."""
    turn = None
    for question in questions:
        reply = snapshot.reply(question, turn)
        turn = reply.turn
        yield as_line(reply.as_dict())


def lines(stream: Iterable[str]) -> Iterator[str]:
    """The lines of a stream, without what ends them or begins a file on Windows."""
    for line in stream:
        yield line.removesuffix("\n").removesuffix("\r").removeprefix("\ufeff")


def read(path: Path) -> Sequence[str]:
    """The lines of a file; what is not UTF-8 in it is replaced. Raises `SettingsError`."""
    try:
        text = path.read_bytes().decode(errors="replace")
    except OSError as error:
        raise SettingsError(f"--batch: '{path}' cannot be read: {error.strerror}") from error
    return tuple(lines(io.StringIO(text)))


def watched(questions: Sequence[str]) -> Iterator[str]:
    """The questions, with a bar on stderr if they are many and somebody may be waiting there."""
    if len(questions) < _LONG or not sys.stderr.isatty() or sys.stdout.isatty():
        yield from questions
        return
    # By default, the bar would take what is printed to stdout for its own console.
    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=False)
    with bar:
        yield from bar.track(questions)
