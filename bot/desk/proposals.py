"""Proposals: what an admin sent, checked beside everything else, and what it would change.

Nothing is published here, and nothing is kept.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.desk.preview import ArticlePreview, ListPreview, article_preview, list_preview
from bot.desk.submission import Submission, submission
from bot.errors import KnowledgeError
from bot.knowledge.files import list_file, shown_path
from bot.knowledge.questions import QUESTIONS, is_questions, load_questions, parse_questions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bot.desk.judging import Judgement, Judging
    from bot.desk.publication import Desk
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Case


@dataclass(frozen=True, slots=True)
class Proposal:
    """A submission, what its file holds (`expected`, `None` if there is none), and its effect.

    It is made of what answers now, `before`; `after` would answer instead.
    """

    submission: Submission
    expected: bytes | None
    before: Snapshot
    after: Snapshot
    preview: ArticlePreview | ListPreview

    @property
    def base(self) -> str:
        """The fingerprint of what it is compared with."""
        return self.before.corpus.fingerprint

    @property
    def is_nothing(self) -> bool:
        """Whether everything would stay as it is."""
        return self.submission.data == self.expected


class Proposals:
    """Makes proposals; `today` is the date of an article that tells none."""

    def __init__(
        self,
        desk: Desk,
        judging: Judging,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
    ) -> None:
        self._desk = desk
        self._judging = judging
        self._today = today

    async def make(self, name: str, data: bytes) -> Proposal:
        """What a file of this name and content would change.

        Raises `KnowledgeError` with all that is wrong: with the file, under the name that it was
        sent by, or beside it with others, under their paths; and `DiskError`.
        """
        before, directory = self._desk.knowledge.current, self._desk.knowledge.directory
        sent = await asyncio.to_thread(
            submission,
            name,
            data,
            directory=directory,
            articles=before.corpus.articles,
            today=self._today(),
        )
        expected = await asyncio.to_thread(self._desk.content, sent.file)
        after = before if is_questions(sent.file) else await self._built(sent, directory)
        preview = await asyncio.to_thread(_preview, sent, before, after)
        return Proposal(sent, expected, before, after, preview)

    async def judge(self, proposal: Proposal) -> Judgement | None:
        """What becomes of the test questions; `None` where there are none. Takes a while."""
        return await asyncio.to_thread(self._judge, proposal)

    async def _built(self, sent: Submission, directory: Path) -> Snapshot:
        try:
            return await self._desk.knowledge.build({sent.file: sent.data})
        except KnowledgeError as error:
            raise _renamed(error, shown_path(directory / sent.file), sent.name) from error

    def _judge(self, proposal: Proposal) -> Judgement | None:
        sent = proposal.submission
        is_own = is_questions(sent.file)
        cases = parse_questions(sent.name, sent.data) if is_own else self._cases()
        return self._judging.judge(cases, proposal.before, proposal.after) if cases else None

    def _cases(self) -> tuple[Case, ...]:
        """The questions in the directory; none where there is no such file, or an unusable one."""
        directory = self._desk.knowledge.directory
        path = directory / list_file(directory, QUESTIONS)
        try:
            return load_questions(path) if path.is_file() else ()
        except KnowledgeError:
            return ()


def _preview(sent: Submission, before: Snapshot, after: Snapshot) -> ArticlePreview | ListPreview:
    article = sent.article_id and article_preview(sent.article_id, before, after)
    return article or list_preview(before, after)


def _renamed(error: KnowledgeError, path: str, name: str) -> KnowledgeError:
    """The same problems, those of one path under another."""
    return KnowledgeError(
        tuple(replace(p, path=name) if p.path == path else p for p in error.problems)
    )
