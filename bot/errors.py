"""The errors that the project raises, and what each one means to whoever meets it.

* PourparlersError
  · SettingsError      an environment variable or an argument is wrong (exit 2)
  · KnowledgeError     the knowledge files have problems (exit 1); carries all of them
  · ShortfallError     an evaluation did not reach what was asked for (exit 1)
  · StoreError         the state directory or database cannot be used
  · DiskError          a knowledge file cannot be written
  · ConflictError      knowledge files are no longer what a change was made of; carries their names
  · UnknownArticleError  no article has that id
  · NothingToUndoError no change of the knowledge is left to undo
  · TokenRefusedError  Telegram does not know the token (any more) (exit 3)

This module knows nothing of what happens next: the door turns errors into exit codes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in one knowledge file. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class PourparlersError(Exception):
    """Base class of every error that the project raises on purpose."""


class SettingsError(PourparlersError):
    """A setting is missing or wrong; the message names it, what came and what is expected."""


class KnowledgeError(PourparlersError):
    """The knowledge files cannot be used; `problems` says why, in stable order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class ShortfallError(PourparlersError):
    """The answers are not as good as they were to be; a line for each figure that falls short."""


class StoreError(PourparlersError):
    """What must survive a restart cannot be read or written."""


class DiskError(PourparlersError):
    """A knowledge file cannot be written; one line: its path, and why in the system's words."""


class ConflictError(PourparlersError):
    """Files hold something else than a change was made of; `names` says which, in order."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(f"changed meanwhile: {', '.join(names)}")
        self.names = names


class UnknownArticleError(PourparlersError):
    """No article has the id that was named."""

    def __init__(self, article_id: str) -> None:
        super().__init__(f"no article has the id '{article_id}'")
        self.article_id = article_id


class NothingToUndoError(PourparlersError):
    """Every change of the knowledge that is kept is undone already."""


class TokenRefusedError(PourparlersError):
    """Telegram refused the bot's token. The message never shows it."""

    def __init__(self) -> None:
        super().__init__("Telegram refused the token: check TELEGRAM_BOT_TOKEN with @BotFather.")
