"""What the chat of the update at hand has chosen, for whoever writes in it.

`groups` finds it out before any other handler sees the update. All of an update is handled in one
task, and this is a variable of that task: no other update's settings are ever seen.
"""

from __future__ import annotations

from contextvars import ContextVar

from bot.state.chats import ChatSettings

_CHOSEN = ContextVar("chosen", default=ChatSettings())  # noqa: B039 - it is frozen


def chosen() -> ChatSettings:
    """The settings of the chat at hand; the usual ones where nobody chose any."""
    return _CHOSEN.get()


def choose(settings: ChatSettings) -> None:
    """Let these settings hold for the rest of the update."""
    _CHOSEN.set(settings)
