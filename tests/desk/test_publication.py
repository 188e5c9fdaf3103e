"""The knowledge changes whole or not at all, and every change can be undone."""

from __future__ import annotations

import asyncio
import resource
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bot.desk.publication import REMOVE, UNDO, Desk
from bot.errors import (
    ConflictError,
    DiskError,
    KnowledgeError,
    NothingToUndoError,
    UnknownArticleError,
)
from bot.knowledge.snapshot import Difference, Knowledge
from tests.desk.conftest import GARE, PONT, PORT
from tests.desk.killing import article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.desk.publication import Published
    from bot.state.store import Store

NEW_PORT = article("port", "Le port est vendu.")
NEW_PONT = article("pont", "Le pont est fermé.")
HAND_MADE = article("pont", "Le pont est gratuit.")


async def publish(desk: Desk, name: str = PORT, data: bytes | None = NEW_PORT) -> Published:
    """Publish a file as whoever has just looked at it."""
    return await publish_over(desk, {name: desk.content(name)}, {name: data})


async def publish_over(
    desk: Desk, expected: dict[str, bytes | None], changes: dict[str, bytes | None]
) -> Published:
    return await desk.publish(
        changes, admin_id=9, action="publish", subject="Un article", expected=expected
    )


def files(desk: Desk) -> dict[str, bytes]:
    """All files of the directory, hidden ones too."""
    directory = desk.knowledge.directory
    found = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in found}


def known(desk: Desk) -> set[str]:
    """The words of all passages that answer now."""
    articles = desk.knowledge.current.corpus.articles
    return {passage.text for article in articles for passage in article.passages}


async def history(desk: Desk) -> list[tuple[str, str, bool]]:
    versions = await desk.history(offset=0, limit=99)
    return [(version.action, version.subject, version.undone) for version in versions]


class TestPublishing:
    async def test_what_is_published_is_in_its_file_and_answers(self, desk: Desk) -> None:
        published = await publish(desk)
        assert published.difference == Difference(added=("port",), passages_added=1)
        assert desk.content(PORT) == NEW_PORT
        assert "Le port est vendu." in known(desk)
        assert await desk.history(offset=0, limit=9) == [published.version]
        assert (published.version.admin_id, published.version.subject) == (9, "Un article")

    async def test_it_is_the_same_after_a_restart(self, desk: Desk, store: Store) -> None:
        published = await publish(desk, PONT, NEW_PONT)
        again = await Desk.open(desk.knowledge.directory, store)
        assert known(again) == known(desk)
        assert await again.history(offset=0, limit=9) == [published.version]
        await again.undo(admin_id=9)
        assert "Le pont est ouvert." in known(again)

    async def test_several_files_change_at_once(self, desk: Desk) -> None:
        published = await publish_over(
            desk,
            {PONT: desk.content(PONT), GARE: desk.content(GARE), PORT: None},
            {PONT: NEW_PONT, GARE: None, PORT: NEW_PORT},
        )
        assert published.difference == Difference(
            ("port",), ("gare",), ("pont",), passages_added=2, passages_removed=2
        )
        assert files(desk) == {PONT: NEW_PONT, PORT: NEW_PORT}

    async def test_what_would_not_load_changes_nothing(self, desk: Desk) -> None:
        before = files(desk)
        with pytest.raises(KnowledgeError, match=r"port\.yaml:1:1: "):
            await publish(desk, PORT, b"id: port\n")
        assert files(desk) == before
        assert await history(desk) == []
        await publish(desk)

    async def test_permissions_stay(self, desk: Desk) -> None:
        path = desk.knowledge.directory / PONT
        path.chmod(0o640)
        await publish(desk, PONT, NEW_PONT)
        assert path.stat().st_mode & 0o777 == 0o640

    async def test_a_folder_may_be_reached_by_a_link(
        self, knowledge: Knowledge, store: Store, tmp_path: Path
    ) -> None:
        (tmp_path / "link").symlink_to(knowledge.directory)
        desk = Desk(Knowledge(tmp_path / "link", knowledge.current), store)
        await publish(desk, PONT, NEW_PONT)
        assert (knowledge.directory / PONT).read_bytes() == NEW_PONT


class TestConflicts:
    async def test_what_was_edited_by_hand_before_is_not_overwritten(self, desk: Desk) -> None:
        seen = desk.content(PONT)
        (desk.knowledge.directory / PONT).write_bytes(HAND_MADE)
        with pytest.raises(ConflictError) as conflict:
            await publish_over(desk, {PONT: seen, PORT: None}, {PONT: NEW_PONT, PORT: NEW_PORT})
        assert conflict.value.names == (PONT,)
        assert desk.content(PONT) == HAND_MADE
        assert desk.content(PORT) is None
        assert await history(desk) == []

    async def test_what_is_edited_by_hand_afterwards_is_neither_lost_nor_undone(
        self, desk: Desk
    ) -> None:
        await publish(desk, PONT, NEW_PONT)
        (desk.knowledge.directory / PONT).write_bytes(HAND_MADE)
        with pytest.raises(ConflictError):
            await publish_over(desk, {PONT: NEW_PONT}, {PONT: None})
        with pytest.raises(ConflictError):
            await desk.undo(admin_id=9)
        await desk.reload()
        assert known(desk) == {"Le pont est gratuit.", "La gare est fermée."}

    async def test_a_file_that_is_to_be_new_must_not_be_there(self, desk: Desk) -> None:
        with pytest.raises(ConflictError, match=r"changed meanwhile: articles/pont\.yaml"):
            await publish_over(desk, {PONT: None}, {PONT: NEW_PONT})

    async def test_other_files_edited_meanwhile_come_along(self, desk: Desk) -> None:
        (desk.knowledge.directory / PONT).write_bytes(HAND_MADE)
        published = await publish(desk)
        assert published.difference.changed == ("pont",)
        assert "Le pont est gratuit." in known(desk)
        assert [file.name for file in published.version.files] == [PORT]

    async def test_while_another_file_is_broken_nothing_is_published(self, desk: Desk) -> None:
        (desk.knowledge.directory / PONT).write_bytes(b"id: pont\n")
        with pytest.raises(KnowledgeError, match=r"pont\.yaml"):
            await publish(desk)
        assert desk.content(PORT) is None

    async def test_of_two_admins_at_once_the_second_is_told(self, desk: Desk) -> None:
        outcomes = await asyncio.gather(
            publish(desk, PONT, NEW_PONT), publish(desk, PONT, HAND_MADE), return_exceptions=True
        )
        assert [type(outcome).__name__ for outcome in outcomes] == ["Published", "ConflictError"]
        assert desk.content(PONT) == NEW_PONT
        assert len(await history(desk)) == 1


class TestUndoing:
    async def test_undoing_goes_back_step_by_step(self, desk: Desk) -> None:
        before = files(desk)
        await publish(desk)
        await publish(desk, PONT, NEW_PONT)
        await desk.remove("gare", admin_id=9)
        undone = await desk.undo(admin_id=7)
        assert (undone.version.action, undone.version.admin_id) == (UNDO, 7)
        assert undone.difference == Difference(added=("gare",), passages_added=1)
        await desk.undo(admin_id=9)
        assert files(desk) == before | {PORT: NEW_PORT}
        await desk.undo(admin_id=9)
        assert files(desk) == before
        with pytest.raises(NothingToUndoError):
            await desk.undo(admin_id=9)
        assert await history(desk) == [
            *[(UNDO, "Un article", False)] * 2,
            (UNDO, "gare", False),
            (REMOVE, "gare", True),
            *[("publish", "Un article", True)] * 2,
        ]

    async def test_what_is_published_after_an_undo_is_undone_first(self, desk: Desk) -> None:
        await publish(desk, PONT, NEW_PONT)
        await desk.undo(admin_id=9)
        await publish(desk, PONT, HAND_MADE)
        await desk.undo(admin_id=9)
        assert "Le pont est ouvert." in known(desk)
        with pytest.raises(NothingToUndoError):
            await desk.undo(admin_id=9)


class TestRemoving:
    async def test_an_article_is_found_whatever_its_file_is_called(self, desk: Desk) -> None:
        assert desk.file_of("gare") == GARE
        removed = await desk.remove("gare", admin_id=9)
        assert removed.difference == Difference(removed=("gare",), passages_removed=1)
        assert (removed.version.action, removed.version.subject) == (REMOVE, "gare")
        assert desk.content(GARE) is None

    async def test_an_article_that_is_not_there_cannot_be_removed(self, desk: Desk) -> None:
        assert desk.file_of("port") is None
        with pytest.raises(UnknownArticleError, match="no article has the id 'port'"):
            await desk.remove("port", admin_id=9)

    async def test_the_last_article_stays(self, desk: Desk) -> None:
        await desk.remove("gare", admin_id=9)
        with pytest.raises(KnowledgeError, match="at least one article"):
            await desk.remove("pont", admin_id=9)
        assert known(desk) == {"Le pont est ouvert."}
        assert desk.content(PONT) is not None


@contextmanager
def full_disk() -> Iterator[None]:
    """A system that takes no more than a few bytes a file."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


class TestDisk:
    async def test_a_full_disk_is_one_clear_line_and_changes_nothing(self, desk: Desk) -> None:
        before = files(desk)
        with full_disk(), pytest.raises(DiskError, match=r"port\.yaml: File too large$"):
            await publish(desk)
        assert files(desk) == before
        assert await history(desk) == []
        assert known(desk) == {"Le pont est ouvert.", "La gare est fermée."}
        await publish(desk)

    async def test_what_cannot_be_written_whole_is_put_back(self, desk: Desk) -> None:
        directory = desk.knowledge.directory
        (directory / "people.yaml").symlink_to(directory.parent / "people.yaml")
        (directory / "people.yaml").write_text("people: [{name: Anne Berger}]\n")
        before = files(desk)
        expected = {PONT: desk.content(PONT), "people.yaml": desk.content("people.yaml")}
        with pytest.raises(DiskError, match=r"people\.yaml: a link; change the file"):
            await publish_over(
                desk, expected, {PONT: NEW_PONT, "people.yaml": b"people: [{name: Al}]\n"}
            )
        assert files(desk) == before
        assert await history(desk) == []

    async def test_a_folder_that_is_gone_is_one_clear_line(self, desk: Desk) -> None:
        path = desk.knowledge.directory / "articles"
        path.rename(path.with_name("elsewhere"))
        with pytest.raises((DiskError, KnowledgeError), match="articles"):
            await publish(desk)
