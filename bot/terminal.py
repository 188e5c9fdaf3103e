"""The bot on a terminal: one reply, or the conversation of `python -m bot chat`.

Shows what the bot would send; what that is, the handlers in `chat` know.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from bot.chat.conversation import Said, conversation
from bot.chat.in_process.html import parse
from bot.chat.rendering import render
from bot.chat.wording import wording_for
from bot.display import Display, console
from bot.knowledge.snapshot import Knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.chat.conversation import Conversation
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Reply


_SEND = "/send "


def tell(reply: Reply, snapshot: Snapshot, *, styled: bool) -> None:
    """Show one reply as a chat would, with its suggestions below."""
    display = Display(console(styled=styled))
    for message in render(reply, snapshot, wording_for(reply.lang)):
        display.message(*parse(message))
    for question in reply.suggestions:
        display.message(f"· {question}")


def converse(directory: Path, language: str, lines: Iterable[str], *, styled: bool) -> None:
    """Answer line by line, with the knowledge of a directory. Raises `KnowledgeError`.

    `/send PATH` sends the bot a file; what follows from it is written into that directory.
    The lines are read outside of the event loop, so that Ctrl-C works while one is typed.
    """
    knowledge, display = Knowledge.open(directory), Display(console(styled=styled))
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        chat = runner.run(stack.enter_async_context(conversation(knowledge, language)))
        try:
            for line in filter(str.strip, lines):
                if line.startswith(_SEND):
                    shown = _send(line.removeprefix(_SEND).strip(), chat, runner)
                else:
                    shown = runner.run(chat.say(line))
                for said in shown:
                    _show(said, display)
                display.gap()
        finally:
            runner.run(stack.aclose())


def _send(name: str, chat: Conversation, runner: asyncio.Runner) -> Sequence[Said]:
    """What the bot says to the file of this name, or why it cannot be sent."""
    path = Path(name).expanduser()
    try:
        data = path.read_bytes()
    except OSError as error:
        return (Said(f"{path}: {error.strerror}", is_notice=True),)
    return runner.run(chat.send(path.name, data))


def _show(said: Said, display: Display) -> None:
    if said.is_notice:
        display.notice(said.text)
    else:
        display.message(said.text, said.entities)
        display.choices(said.buttons)
