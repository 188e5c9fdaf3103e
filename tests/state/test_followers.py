"""Followers, and whom is to be told of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.state.followers import Announcement
from bot.state.store import Store

if TYPE_CHECKING:
    from tests.state.conftest import Clock


async def all_told(store: Store, article: str) -> list[tuple[int, str]]:
    """Tell everybody who is to be told of an article; whom, and in which language."""
    told = []
    while announcement := await store.announcements.next(article):
        told.append((announcement.chat_id, announcement.language))
        await store.announcements.told(announcement)
    return told


async def test_who_follows_is_told_once(store: Store) -> None:
    assert await store.followers.follow(1, "fr")
    assert await store.followers.follow(2, "ru")
    await store.announcements.announce(["pont"])
    assert await store.announcements.articles() == ["pont"]
    assert await all_told(store, "pont") == [(1, "fr"), (2, "ru")]
    assert await store.announcements.articles() == []


async def test_what_is_announced_again_is_told_only_to_whom_it_was_not(store: Store) -> None:
    await store.followers.follow(1, "fr")
    await store.announcements.announce(["pont", "lac"])
    await all_told(store, "pont")
    await store.followers.follow(2, "en")
    await store.announcements.announce(["pont", "lac"])
    assert await all_told(store, "pont") == [(2, "en")]
    assert await all_told(store, "lac") == [(1, "fr"), (2, "en")]


async def test_following_twice_is_following_in_the_language_of_the_last_time(store: Store) -> None:
    await store.followers.follow(1, "fr")
    assert not await store.followers.follow(1, "uk")
    await store.announcements.announce(["pont"])
    assert await store.announcements.next("pont") == Announcement("pont", 1, "uk")


async def test_who_follows_later_is_not_told_of_what_was_news_before(store: Store) -> None:
    await store.announcements.announce(["pont"])
    await store.followers.follow(1, "fr")
    assert await store.announcements.articles() == []


async def test_who_left_is_told_of_nothing(store: Store) -> None:
    await store.followers.follow(1, "fr")
    await store.announcements.announce(["pont"])
    assert await store.followers.unfollow(1)
    assert not await store.followers.unfollow(1)
    assert await store.announcements.articles() == []
    await store.followers.follow(1, "fr")
    assert await store.announcements.next("pont") is None


async def test_what_comes_back_is_news_only_to_whom_it_was(store: Store) -> None:
    await store.followers.follow(1, "fr")
    await store.announcements.announce(["lac"])
    await store.announcements.retire(["pont", "lac"])
    await store.followers.follow(2, "fr")
    await store.announcements.announce(["pont", "lac"])
    assert await all_told(store, "pont") == [(2, "fr")]
    assert await all_told(store, "lac") == [(1, "fr"), (2, "fr")]


async def test_articles_are_told_in_the_order_in_which_they_were_announced(
    store: Store, clock: Clock
) -> None:
    await store.followers.follow(1, "fr")
    for article in ("c", "a", "b"):
        clock.now += 1
        await store.announcements.announce([article])
    assert await store.announcements.articles() == ["c", "a", "b"]


async def test_what_is_to_be_told_and_who_was_told_survive_a_restart(database_url: str) -> None:
    async with Store(database_url) as store:
        await store.followers.follow(1, "fr")
        await store.followers.follow(2, "fr")
        await store.announcements.announce(["pont"])
        await store.announcements.told(Announcement("pont", 1, "fr"))
    async with Store(database_url) as store:
        assert await all_told(store, "pont") == [(2, "fr")]


async def test_forgetting_a_person_forgets_that_they_follow(store: Store) -> None:
    await store.followers.follow(1, "fr")
    await store.followers.follow(2, "fr")
    await store.announcements.announce(["pont"])
    await store.forget(1)
    assert await all_told(store, "pont") == [(2, "fr")]
    assert not await store.followers.unfollow(1)


async def test_following_lasts_but_who_was_told_is_forgotten_with_time(
    database_url: str, clock: Clock
) -> None:
    async with Store(database_url, clock=clock) as store:
        await store.followers.follow(1, "fr")
        await store.announcements.announce(["pont"])
        await all_told(store, "pont")
        clock.pass_days(store.retention.days + 1)
    async with Store(database_url, clock=clock) as store:
        await store.announcements.announce(["pont"])
        assert await all_told(store, "pont") == [(1, "fr")]
