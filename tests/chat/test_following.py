"""Following: who is told of new articles, once, whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.chat.following import Announcer
from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Difference, Snapshot
from tests.chat.conftest import CORPUS, ORCHESTRA, Room, person

if TYPE_CHECKING:
    from telegram.error import TelegramError

NEWS = Difference(added=("orchestre-2025",))
LOST = "L'orchestre municipal a perdu son violoncelle dans un train de nuit."


@pytest.fixture
async def room(room: Room) -> Room:
    """A room with three people in private, who follow."""
    for user in (room.anna, room.ben, room.admin):
        chat = {"id": user["id"], "type": "private", "first_name": "P"}
        room.api.chats.open(chat)
        await room.ask("/follow", chat, user)
    return room


@pytest.fixture
def announcer(room: Room) -> Announcer:
    return Announcer(room.knowledge, room.store, room.application.bot, sleep=no_time)


async def no_time(_: float) -> None:
    """Wait in made-up time."""


def told(room: Room) -> list[int]:
    """Who has been told of the orchestra, in order."""
    sent = (call for call in room.api.sent if call.method == "sendMessage" and call.result)
    return [call.result["chat"]["id"] for call in sent if LOST in call.result["text"]]


class Troubled:
    """Telegram refuses whatever is sent to one chat; all else goes through."""

    def __init__(self, room: Room, chat_id: int, error: TelegramError) -> None:
        self._room = room
        self._chat_id = chat_id
        self._error = error

    async def send_message(self, chat_id: int, text: str) -> Any:
        if chat_id == self._chat_id:
            raise self._error
        return await self._room.application.bot.send_message(chat_id, text)

    def announcer(self) -> Announcer:
        bot: Any = self
        return Announcer(self._room.knowledge, self._room.store, bot, sleep=no_time)


# --------------------------------------------------------------------------- commands


async def test_who_asks_is_told_from_then_on_and_asking_twice_is_told_so(room: Room) -> None:
    assert (await room.ask("/follow"))["text"] == FRENCH.library.followed_already
    assert (await room.ask("/unfollow"))["text"] == FRENCH.library.unfollowed
    assert (await room.ask("/unfollow"))["text"] == FRENCH.library.not_followed
    assert (await room.ask("/follow"))["text"] == FRENCH.library.followed


@pytest.mark.parametrize("command", ["/follow", "/unfollow"])
async def test_in_groups_nobody_follows(room: Room, announcer: Announcer, command: str) -> None:
    assert (await room.ask(command, room.group))["text"] == FRENCH.library.only_private
    await announcer.on_published(NEWS)
    await announcer.look()
    assert -100 not in told(room)
    assert 1 in told(room)


async def test_privacy_names_it_and_deletes_it(room: Room, announcer: Announcer) -> None:
    privacy = await room.ask("/privacy")
    assert "/follow" in privacy["text"]
    await room.tap(privacy, FRENCH.forget)
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == [2, 9]


# --------------------------------------------------------------------------- telling


async def test_followers_are_told_once_in_their_language_with_the_gist(
    room: Room, announcer: Announcer
) -> None:
    await announcer.on_published(NEWS)
    await announcer.look()
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == [1, 2, 9]
    message = room.newest({"id": 2})
    assert message["text"].startswith(
        f"{ENGLISH.library.new_article}\nL'orchestre cherche un violoncelle · February 2025"
    )
    assert message["text"].endswith(ENGLISH.library.how_to_leave)
    assert room.quoted(message) == [LOST, "Ce violoncelle appartenait à ma grand-mère"]


async def test_who_follows_later_or_no_longer_is_not_told(room: Room, announcer: Announcer) -> None:
    await room.ask("/unfollow")
    await announcer.on_published(NEWS)
    await room.ask("/follow")
    await room.ask("/unfollow", {"id": 2, "type": "private"}, room.ben)
    await announcer.look()
    assert told(room) == [9]


async def test_an_article_that_changes_is_not_news(room: Room, announcer: Announcer) -> None:
    await announcer.on_published(Difference(changed=("orchestre-2025",)))
    await announcer.look()
    assert told(room) == []


async def test_an_article_that_comes_back_is_not_news(room: Room, announcer: Announcer) -> None:
    await announcer.on_published(Difference(removed=("orchestre-2025",)))
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == []


async def test_an_article_that_is_undone_before_it_is_told_is_not_told(
    room: Room, announcer: Announcer
) -> None:
    whole = room.knowledge.current
    await announcer.on_published(NEWS)
    room.knowledge.current = Snapshot.of(replace(CORPUS, articles=CORPUS.articles[:1]))
    await announcer.on_published(Difference(removed=("orchestre-2025",)))
    await announcer.look()
    assert told(room) == []
    room.knowledge.current = whole
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == [1, 2, 9]


async def test_an_article_that_is_undone_while_it_is_told_is_told_to_nobody_else(
    room: Room,
) -> None:
    async def undo(_: float) -> None:
        room.knowledge.current = Snapshot.of(replace(CORPUS, articles=CORPUS.articles[:1]))

    announcer = Announcer(room.knowledge, room.store, room.application.bot, sleep=undo)
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == [1]


async def test_whom_a_kill_left_untold_is_told_at_the_next_start(room: Room) -> None:
    async def die(_: float) -> None:
        raise ConnectionAbortedError

    killed = Announcer(room.knowledge, room.store, room.application.bot, sleep=die)
    await killed.on_published(NEWS)
    with pytest.raises(ConnectionAbortedError):
        await killed.look()
    assert told(room) == [1]
    await Announcer(room.knowledge, room.store, room.application.bot, sleep=no_time).look()
    assert told(room) == [1, 2, 9]


async def test_an_orderly_end_lets_the_one_who_is_being_told_be_told(room: Room) -> None:
    sending, sent = asyncio.Event(), asyncio.Event()

    class Slow:
        async def send_message(self, chat_id: int, text: str) -> None:
            sending.set()
            await sent.wait()
            await room.application.bot.send_message(chat_id, text)

    bot: Any = Slow()
    announcer = Announcer(room.knowledge, room.store, bot, sleep=no_time)
    await announcer.on_published(NEWS)
    running = asyncio.create_task(announcer.run())
    await sending.wait()
    running.cancel()
    sent.set()
    await asyncio.gather(running, return_exceptions=True)
    await Announcer(room.knowledge, room.store, room.application.bot, sleep=no_time).look()
    assert told(room) == [1, 2, 9]


async def test_news_is_told_as_soon_as_it_is_published(room: Room) -> None:
    last_is_told = asyncio.Event()

    class Watched:
        async def send_message(self, chat_id: int, text: str) -> None:
            await room.application.bot.send_message(chat_id, text)
            if chat_id == 9:
                last_is_told.set()

    bot: Any = Watched()
    announcer = Announcer(room.knowledge, room.store, bot, sleep=no_time)
    running = asyncio.create_task(announcer.run())
    await asyncio.sleep(0)
    await announcer.on_published(NEWS)
    await last_is_told.wait()
    assert told(room) == [1, 2, 9]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


# --------------------------------------------------------------------------- trouble


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: user is deactivated"),
        BadRequest("Chat not found"),
    ],
    ids=["blocked", "deactivated", "no chat"],
)
async def test_who_cannot_be_reached_any_more_follows_no_more(
    room: Room, error: TelegramError
) -> None:
    announcer = Troubled(room, 2, error).announcer()
    await announcer.on_published(NEWS)
    await announcer.look()
    assert told(room) == [1, 9]
    assert not await room.store.followers.unfollow(2)


@pytest.mark.parametrize(
    "error", [TimedOut(), BadRequest("Message is too long")], ids=["time-out", "refused"]
)
async def test_what_may_have_been_told_or_cannot_be_is_not_told_again(
    room: Room, announcer: Announcer, error: TelegramError
) -> None:
    troubled = Troubled(room, 2, error).announcer()
    await troubled.on_published(NEWS)
    await troubled.look()
    await announcer.look()
    assert told(room) == [1, 9]
    assert await room.store.followers.unfollow(2)


@pytest.mark.parametrize(
    "error", [NetworkError("Bad Gateway"), InvalidToken()], ids=["outage", "token"]
)
async def test_who_could_not_be_told_yet_is_told_later(
    room: Room, announcer: Announcer, error: TelegramError
) -> None:
    troubled = Troubled(room, 2, error).announcer()
    await troubled.on_published(NEWS)
    with pytest.raises(type(error)):
        await troubled.look()
    assert told(room) == [1]
    await announcer.look()
    assert told(room) == [1, 2, 9]


async def test_a_reader_who_comes_back_is_told_of_what_is_new_then(
    room: Room, announcer: Announcer
) -> None:
    troubled = Troubled(room, 2, Forbidden("Forbidden: bot was blocked by the user")).announcer()
    await troubled.on_published(NEWS)
    await troubled.look()
    await room.ask("/follow", {"id": 2, "type": "private"}, person(2, "ru"))
    later = replace(ORCHESTRA, id="orchestre-2026", title="Le violoncelle est retrouvé")
    corpus = replace(CORPUS, articles=(*CORPUS.articles, later))
    room.knowledge.current = Snapshot.of(corpus)
    await announcer.on_published(Difference(added=("orchestre-2026",)))
    await announcer.look()
    assert "Le violoncelle est retrouvé" in room.newest({"id": 2})["text"]
