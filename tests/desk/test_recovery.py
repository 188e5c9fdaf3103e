"""What was cut off is settled at the next start, or by whoever changes something next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.desk.publication import Desk, FileChange
from bot.desk.recovery import recover
from tests.desk.conftest import PONT, PORT
from tests.desk.killing import article

if TYPE_CHECKING:
    from bot.state.store import Store
    from bot.state.versions import Version

NEW_PORT = article("port", "Le port est vendu.")
NEW_PONT = article("pont", "Le pont est fermé.")
HAND_MADE = article("pont", "Le pont est gratuit.")


@pytest.fixture
async def begun(desk: Desk, store: Store) -> Version:
    """A change of two files that another process began, of which it wrote none."""
    files = [
        FileChange(PORT, None, NEW_PORT),
        FileChange(PONT, desk.content(PONT), NEW_PONT),
    ]
    return await store.versions.begin(admin_id=9, action="publish", subject="Port", files=files)


async def test_what_was_not_begun_is_forgotten(desk: Desk, store: Store, begun: Version) -> None:
    await recover(desk.knowledge.directory, store)
    assert desk.content(PORT) is None
    assert desk.content(PONT) == begun.files[1].before
    assert await desk.history(offset=0, limit=9) == []


async def test_what_was_begun_is_carried_through(
    desk: Desk, store: Store, begun: Version, caplog: pytest.LogCaptureFixture
) -> None:
    (desk.knowledge.directory / PORT).write_bytes(NEW_PORT)
    with caplog.at_level("INFO"):
        await recover(desk.knowledge.directory, store)
    assert desk.content(PONT) == NEW_PONT
    assert await desk.history(offset=0, limit=9) == [begun]
    assert f"Change {begun.number} was cut off, and is now carried through" in caplog.text


async def test_what_was_edited_by_hand_since_is_left_alone(
    desk: Desk, store: Store, begun: Version, caplog: pytest.LogCaptureFixture
) -> None:
    (desk.knowledge.directory / PORT).write_bytes(NEW_PORT)
    (desk.knowledge.directory / PONT).write_bytes(HAND_MADE)
    await recover(desk.knowledge.directory, store)
    assert (desk.content(PORT), desk.content(PONT)) == (NEW_PORT, HAND_MADE)
    assert await store.versions.cut_off() == []
    assert f"Change {begun.number} was cut off, and left as it is" in caplog.text
    assert PONT in caplog.text


async def test_what_cannot_be_settled_waits(
    desk: Desk, store: Store, begun: Version, caplog: pytest.LogCaptureFixture
) -> None:
    directory = desk.knowledge.directory
    (directory / PORT).write_bytes(NEW_PORT)
    (directory / PONT).rename(directory / "linked.yaml")
    (directory / PONT).symlink_to(directory / "linked.yaml")
    await recover(directory, store)
    assert await store.versions.cut_off() == [begun]
    assert "has to wait" in caplog.text
    assert (await desk.reload()).added == ("port",)


async def test_whoever_changes_something_next_settles_it_first(
    desk: Desk, store: Store, begun: Version
) -> None:
    (desk.knowledge.directory / PORT).write_bytes(NEW_PORT)
    removed = await desk.remove("gare", admin_id=9)
    assert removed.difference.changed == ("pont",)
    assert await desk.history(offset=0, limit=9) == [removed.version, begun]
    assert await store.versions.cut_off() == []


@pytest.mark.usefixtures("begun")
async def test_a_start_removes_what_was_being_written(desk: Desk, store: Store) -> None:
    leftover = desk.knowledge.directory / "articles" / ".0123456789abcdef.publishing"
    leftover.write_bytes(b"half an art")
    again = await Desk.open(desk.knowledge.directory, store)
    assert not leftover.exists()
    assert len(again.knowledge.current.corpus.articles) == 2
