"""The bot on a terminal: one reply, or the conversation of `python -m bot chat`.

Shows what the bot would send; what that is, the handlers in `chat` know.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from bot.chat.conversation import conversation
from bot.chat.in_process.html import parse
from bot.chat.rendering import render
from bot.chat.wording import wording_for
from bot.display import Display, console
from bot.knowledge.snapshot import Knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bot.chat.conversation import Said
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Reply


def tell(reply: Reply, snapshot: Snapshot, *, styled: bool) -> None:
    """Show one reply as a chat would, with its suggestions below."""
    display = Display(console(styled=styled))
    for message in render(reply, snapshot, wording_for(reply.lang)):
        display.message(*parse(message))
    for question in reply.suggestions:
        display.message(f"· {question}")


def converse(directory: Path, language: str, lines: Iterable[str], *, styled: bool) -> None:
    """Answer line by line, with the knowledge of a directory. Raises `KnowledgeError`.

    The lines are read outside of the event loop, so that Ctrl-C works while one is typed.
    """
    knowledge, display = Knowledge.open(directory), Display(console(styled=styled))
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        chat = runner.run(stack.enter_async_context(conversation(knowledge, language)))
        try:
            for line in filter(str.strip, lines):
                for said in runner.run(chat.say(line)):
                    _show(said, display)
                display.gap()
        finally:
            runner.run(stack.aclose())


def _show(said: Said, display: Display) -> None:
    if said.is_notice:
        display.notice(said.text)
    else:
        display.message(said.text, said.entities)
        display.choices(said.buttons)
