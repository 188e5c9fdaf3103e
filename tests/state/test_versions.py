"""Every change is kept with what was before it, in either database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.state.store import Store
from bot.state.versions import MOST, UNDO, FileChange

if TYPE_CHECKING:
    from bot.state.versions import Version
    from tests.state.conftest import Clock

ADDED = FileChange("articles/port.yaml", None, b"id: port\n")
CHANGED = FileChange("people.yaml", b"\xef\xbb\xbf[]\r\n", "- name: Зоя\n".encode())
BROKEN = FileChange("articles/pont.yaml", b"\x00\xff\xd8", None)


async def begun(store: Store, *files: FileChange, action: str = "publish") -> Version:
    return await store.versions.begin(admin_id=9, action=action, subject="Le port", files=files)


async def done(store: Store, *files: FileChange, action: str = "publish") -> Version:
    version = await begun(store, *files, action=action)
    await store.versions.finish(version)
    return version


async def numbers(store: Store, offset: int = 0, limit: int = MOST) -> list[int]:
    return [version.number for version in await store.versions.page(offset=offset, limit=limit)]


async def test_a_version_is_kept_to_the_byte(store: Store, clock: Clock) -> None:
    version = await done(store, ADDED, CHANGED, BROKEN)
    assert (version.at, version.admin_id, version.action) == (clock.now, 9, "publish")
    assert (version.subject, version.undone) == ("Le port", False)
    assert version.files == (ADDED, CHANGED, BROKEN)
    assert await store.versions.page(offset=0, limit=1) == [version]


async def test_what_is_not_done_is_cut_off_and_no_version(store: Store) -> None:
    one, two = await begun(store, ADDED), await begun(store, CHANGED)
    assert await store.versions.cut_off() == [one, two]
    assert await numbers(store) == []
    assert await store.versions.to_undo() is None
    await store.versions.finish(two)
    await store.versions.drop(one.number)
    assert await store.versions.cut_off() == []
    assert await numbers(store) == [two.number]


async def test_they_are_told_from_the_newest_on(store: Store) -> None:
    made = [(await done(store, ADDED)).number for _ in range(5)]
    assert await numbers(store) == made[::-1]
    assert await numbers(store, offset=1, limit=2) == [made[3], made[2]]
    assert await numbers(store, offset=9) == []


async def test_undoing_goes_back_and_never_undoes_an_undo(store: Store) -> None:
    one, two = await done(store, ADDED), await done(store, CHANGED)
    assert await store.versions.to_undo() == two
    await done(store, CHANGED, action=UNDO)
    assert await store.versions.to_undo() == one
    three = await done(store, BROKEN)
    await done(store, BROKEN, action=UNDO)
    assert await store.versions.to_undo() == one
    await done(store, ADDED, action=UNDO)
    assert await store.versions.to_undo() is None
    undone = [v.number for v in await store.versions.page(offset=0, limit=9) if v.undone]
    assert undone == [three.number, two.number, one.number]


async def test_what_an_undo_undoes_is_undone_when_the_undo_is_done(store: Store) -> None:
    version = await done(store, ADDED)
    undo = await begun(store, ADDED, action=UNDO)
    assert await store.versions.to_undo() == version
    await store.versions.finish(undo)
    assert await store.versions.to_undo() is None


async def test_a_number_is_never_given_again(store: Store) -> None:
    dropped = await begun(store, ADDED)
    await store.versions.drop(dropped.number)
    assert (await begun(store, ADDED)).number > dropped.number


async def test_so_many_of_the_newest_are_kept(store: Store) -> None:
    hanging = await begun(store, ADDED)
    made = [(await done(store, ADDED)).number for _ in range(MOST + 3)]
    assert await numbers(store, limit=2 * MOST) == made[: -MOST - 1 : -1]
    assert await store.versions.cut_off() == [hanging]


async def test_they_are_there_after_a_restart(database_url: str) -> None:
    async with Store(database_url) as store:
        version = await done(store, CHANGED)
        hanging = await begun(store, ADDED)
    async with Store(database_url) as store:
        assert await store.versions.page(offset=0, limit=9) == [version]
        assert await store.versions.cut_off() == [hanging]
