"""Whatever Telegram may send, in whatever order: the bot stays calm, brief and verbatim.

Examples are made up, the same ones at every run. An example is a sequence of acts, each of which
becomes an update when its turn comes: it may be about what the bot has said by then.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from telegram.constants import MessageEntityType

from bot.chat.in_process import InProcessApi, html
from bot.chat.wording.fr import FRENCH
from bot.knowledge.snapshot import Knowledge, Snapshot
from bot.model import Article, Corpus, Passage, PassageKind, Person, Source
from tests.chat.conftest import CORPUS, Room, opened, person

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.chat.in_process import Call

Json = dict[str, Any]
Parts = st.SearchStrategy[Json]  # of an update

# Its tables of characters need no folder beside the code.
set_hypothesis_home_dir(Path(gettempdir()) / "hypothesis")

FUZZ = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    # The fixtures are the log's alone; every example opens a room of its own.
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NARROW = settings(FUZZ, max_examples=100)

# The library's own reading of an auto-delete timer.
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")

# --------------------------------------------------------------------------- what is known

MAYOR = "Zoé <Maire> & Cie </b>"
WICKED = Article(
    id="piege",
    title="<script>alert('&amp;')</script> @talksbot /reload https://t.me/{bot}",
    date="2025-01-01",
    lang="fr",
    source=Source(
        "<b>La & Gazette</b>",
        agency="A&amp;TS",
        author="@auteur",
        url="https://journal.example/a?b=1&c=<d>\"'#e",
    ),
    passages=(
        Passage(
            1,
            PassageKind.TEXT,
            "Le maire a écrit <b>non</b> &amp; </blockquote> sur le mur de l'école."
            " On y lit aussi @talksbot /reload https://mur.example/?a=1&b=<2> 100 %s {0}.",
        ),
        Passage(
            2,
            PassageKind.QUOTE,
            "Fermez </blockquote><script>alert(1)</script> la porte & la fenêtre 👩‍👩‍👧",
            section="<i>Le mur",
            speaker=MAYOR,
            context="dans {bot} %s <a href='x'>",
        ),
        Passage(
            3,
            PassageKind.CAPTION,
            "Le mur <img src=x> &lt;vu&gt; du clocher.",
            credit="Photo <AFP> & Cie {credit}",
        ),
        Passage(4, PassageKind.TEXT, " ".join(f"tour<{n}>&" for n in range(900)) + " funiculaire."),
        Passage(5, PassageKind.QUOTE, "\U0001f9c0" * 5000 + " fromage", speaker=MAYOR),
        Passage(6, PassageKind.TEXT, "雪" * 3900 + " avalanche."),
    ),
)
WORDY = Article(
    id="bavard",
    title="Titre sans fin & " * 80,
    date="2024",
    lang="fr",
    source=Source("Le Bavard", url="https://bavard.example"),
    passages=(
        Passage(
            1,
            PassageKind.QUOTE,
            "la glace <fond> & le glacier recule encore, " * 120,
            section="Un glacier & " * 40,
            speaker="Paul Ferrand",
            context="au pied du glacier, " * 20,
        ),
    ),
)
PEOPLE = (
    Person(MAYOR, "maire de <Valmont> &amp; @alentours", ("Zoé", "le maire")),
    Person("&lt;Nobody&gt;"),
)
KNOWN = Snapshot.of(Corpus((*CORPUS.articles, WICKED, WORDY), (*CORPUS.people, *PEOPLE)))
KEYS = sorted({span.key for span in KNOWN.retriever.spans})
TEXTS = [passage.text for article in KNOWN.corpus.articles for passage in article.passages]

# --------------------------------------------------------------------------- texts and their marks

QUESTIONS = st.sampled_from(
    [
        "Qui a remplacé tous les câbles porteurs ?",
        "Où l'orchestre municipal a-t-il perdu son violoncelle ?",
        "Les travaux du pont suspendu de Valmont ont coûté combien de millions ?",
        "Qu'a écrit le maire sur le mur de l'école ?",
        "Qu'a dit Zoé de la porte et de la fenêtre ?",
        "photo du mur vu du clocher",
        "tour funiculaire",
        "fromage",
        "avalanche",
        "Pourquoi le glacier recule-t-il ?",
        "Qu'a dit Paul Ferrand du glacier ?",
        "Quelle est la recette du gâteau aux carottes ?",
        "Qu'a-t-elle dit ?",
        "pourquoi ?",
        "la suite",
        "bonjour",
        "merci",
        "Who replaced the cables of the bridge?",
        "Кто заменил тросы моста?",
    ]
)
TOKENS = st.sampled_from(
    [
        *("/ask", "/ask@talksbot", "/start", "/help", "/sources", "/people", "/privacy", "/stats"),
        *("/summary", "/summary piege", "/people Zoé", "/follow", "/unfollow"),
        *("/reload", "/ask@otherbot", "/ask@", "/", "/start ask", "/start pxxxxxxxx", "/🧀"),
        *(f"/start p{key}" for key in KEYS[:3]),
        *("@talksbot", "@talksbot_", "@", "#valmont", "$CHF", "+41 22 000 00 00", "a@b.example"),
        *("<b>", "</blockquote>", "<script>", "&amp;", "&#0;", "{0}", "{bot}", "%s", "`*_[]("),
        *("https://exemple.example/?a=<b>&c", "tg://user?id=1", "'; DROP TABLE exchanges; --"),
        *("👩‍👩‍👧", "🇨🇭", "\U0001f9c0", "\u202eodot", "שלום", "مرحبا"),
        *("e\u0301\u0301", "ﬁ", "İ", "ß", "ſ"),
        *("\u200b", "\u00a0", "\u2028", "\ufeff", "\ufffd", "\x01", "\x1f", "\x85", "\r\n", "\t"),
        *("2025-01-01", "31.12.99999", "½", "٣", "«", "»", "’", "…", "?!"),
    ]
)  # fmt: skip
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
# Each of these takes two of the units in which entities count, or is no letter of its own.
WIDE = st.text(st.sampled_from("🧀𝄞🇨🇭\u200d\u0301\u202e "), min_size=1, max_size=20)
PHRASES = st.one_of(QUESTIONS, TOKENS, st.text(CHARACTERS, max_size=20), WIDE)
CASES = st.sampled_from([str, str, str.upper, str.lower, str.swapcase])
SEPARATORS = st.sampled_from([" ", " ", "", "\n", "  "])


def written(most: int) -> st.SearchStrategy[str]:
    """Texts as readers write them, none of them empty or too long."""
    composed = st.builds(str.join, SEPARATORS, st.lists(PHRASES, max_size=6))
    repeated = st.builds(lambda phrase, times: phrase * times, PHRASES, st.integers(1, most))
    texts = st.one_of(QUESTIONS, WIDE, composed, repeated)
    cased = st.builds(lambda change, text: change(text), CASES, texts)
    return cased.map(lambda text: text[:most] or ".")


READERS_TEXTS = written(4096)
OFFSETS = st.sampled_from([0, 1, 1, 3, 3, 5, 9, -1]) | st.integers(0, 60) | st.integers(0, 5000)
USERS: Parts = st.sampled_from(
    [
        person(1, "fr"),
        person(2, "en-GB"),
        person(3, "zh-hans"),
        person(4, ""),
        person(9, "fr"),
        {"id": 2**52 - 1, "is_bot": False, "first_name": "<b>\u202e{0}", "last_name": "&amp;"},
    ]
)
US = InProcessApi().me
OTHER_BOT = {"id": 55, "is_bot": True, "first_name": "Other", "username": "otherbot"}
ENTITIES = st.fixed_dictionaries(
    {
        "type": st.one_of(
            st.sampled_from(["mention", "text_mention", "bot_command"]),
            st.sampled_from([*map(str, MessageEntityType), "brand_new"]),
        ),
        "offset": OFFSETS,
        "length": OFFSETS,
    },
    optional={"user": USERS | st.just(US), "url": st.just("https://a.example")},
)
# `None`: those that the server finds.
MARKS = st.none() | st.lists(ENTITIES, min_size=1, max_size=3)

# --------------------------------------------------------------------------- who, where and what

PRIVATE = {"id": 1, "type": "private", "first_name": "A"}
GROUP = {"id": -5, "type": "group", "title": "G"}
FORUM = {"id": -100, "type": "supergroup", "title": "F", "is_forum": True, "username": "forum"}
CHANNEL = {"id": -300, "type": "channel", "title": "C"}
CHATS = (PRIVATE, GROUP, FORUM, CHANNEL)
TOPIC = 7

PEOPLE_SPEAKING: Parts = USERS.map(lambda user: {"from": user})
SPEAKERS: Parts = PEOPLE_SPEAKING | st.sampled_from(
    [
        {
            "from": {"id": 1087968824, "is_bot": True, "first_name": "Group"},
            "sender_chat": FORUM,
            "author_signature": "<boss>",
        },
        {
            "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
            "sender_chat": CHANNEL,
        },
    ]
)
# A message of one of these is nobody's, or no person's.
UNSPOKEN: Parts = st.sampled_from(
    [
        {"from": OTHER_BOT},
        {"from": US},
        {"from": person(1, "fr"), "via_bot": OTHER_BOT},
        {"from": person(1, "fr"), "via_bot": US},
        {
            "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
            "sender_chat": CHANNEL,
            "is_automatic_forward": True,
        },
    ]
)
THREADS: Parts = st.sampled_from(
    [
        {},
        {},
        {"message_thread_id": TOPIC, "is_topic_message": True},
        {"message_thread_id": TOPIC + 1},  # of replies
    ]
)
CIRCUMSTANCES: Parts = st.sampled_from(
    [
        {},
        {},
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "<b>", "date": 0}},
        {"has_protected_content": True, "media_group_id": "1"},
        {"brand_new": {"of": ["a", "later", "version"]}},
    ]
)


def earlier(**fields: Any) -> Json:
    """A message from before the bot came."""
    return {"message_id": 10_000, "date": 1, "chat": FORUM, **fields}


REPLIES: Parts = st.fixed_dictionaries(
    {},
    optional={
        "reply_to_message": st.one_of(
            st.builds(lambda text: earlier(**{"from": OTHER_BOT}, text=text), READERS_TEXTS),
            st.builds(lambda text: earlier(**{"from": US}, text=text), READERS_TEXTS),
            st.sampled_from(
                [
                    earlier(),
                    earlier(date=0),
                    earlier(sender_chat=CHANNEL, caption="Le pont de Valmont", photo=[]),
                    earlier(**{"from": US}, message_id=TOPIC, forum_topic_created={
                        "name": "T", "icon_color": 0}),
                ]
            ),
        ),
        "quote": st.fixed_dictionaries({"text": READERS_TEXTS, "position": OFFSETS}),
        "external_reply": st.just({"origin": {"type": "hidden_user", "sender_user_name": "x",
                                              "date": 0}}),
    },
)  # fmt: skip
FILE = {"file_id": "f", "file_unique_id": "f"}
PICTURE = {**FILE, "width": 1, "height": 1}
MEDIA: Parts = st.sampled_from(
    [
        {"sticker": {**PICTURE, "type": "regular", "is_animated": False, "is_video": False}},
        {"photo": [PICTURE], "caption": "/ask@talksbot Le pont ?", "caption_entities": [
            {"type": "bot_command", "offset": 0, "length": 13}]},
        {"document": FILE, "caption": "<b>" * 300},
        {"voice": {**FILE, "duration": 1}},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
        {"contact": {"phone_number": "1", "first_name": "B"}},
        {"dice": {"emoji": "🎲", "value": 1}},
        {"story": {"id": 1, "chat": CHANNEL}},
        {"hologram": {"of": "a later version"}},
    ]
)  # fmt: skip
SERVICES: Parts = st.sampled_from(
    [
        {"new_chat_members": [US]},
        {"left_chat_member": person(2, "fr")},
        {"new_chat_title": "/ask@talksbot"},
        {"group_chat_created": True},
        {"migrate_to_chat_id": -1001},
        {"pinned_message": earlier(date=0)},
        {"forum_topic_created": {"name": "T", "icon_color": 0}},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 5}},
        {"video_chat_started": {}},
        {"write_access_allowed": {}},
        {"web_app_data": {"data": "/ask", "button_text": "x"}},
    ]
)
OTHER_UPDATES: Parts = st.sampled_from(
    [
        {},
        {"brand_new": {"of": "a later version"}},
        {"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0,
                  "is_closed": True, "is_anonymous": True, "type": "quiz",
                  "allows_multiple_answers": False, "allows_revoting": False,
                  "members_only": False}},
        {"poll_answer": {"poll_id": "1", "option_ids": [], "option_persistent_ids": [],
                         "user": person(1, "fr")}},
        {"chosen_inline_result": {"result_id": "x", "from": person(1, "fr"), "query": "pont"}},
        {"message_reaction": {"chat": FORUM, "message_id": 2, "date": 1, "old_reaction": [],
                              "new_reaction": [{"type": "emoji", "emoji": "👎"}]}},
        {"my_chat_member": {"chat": PRIVATE, "from": person(1, "fr"), "date": 1,
                            "old_chat_member": {"status": "member", "user": US},
                            "new_chat_member": {"status": "kicked", "user": US,
                                                "until_date": 0}}},
        {"chat_join_request": {"chat": FORUM, "from": person(1, "fr"), "user_chat_id": 1,
                               "date": 1}},
        {"business_connection": {"id": "b", "user": person(1, "fr"), "user_chat_id": 1, "date": 1,
                                 "is_enabled": True}},
        {"deleted_business_messages": {"business_connection_id": "b", "chat": PRIVATE,
                                       "message_ids": [1]}},
        {"pre_checkout_query": {"id": "1", "from": person(1, "fr"), "currency": "XTR",
                                "total_amount": 1, "invoice_payload": "x"}},
    ]
)  # fmt: skip

# --------------------------------------------------------------------------- acts


@dataclass(frozen=True)
class Said:
    """Somebody writes a message; `about` counts back to the one it replies to, 0 to `fields`'."""

    chat: Json
    fields: Json
    marks: list[Json] | None = None
    about: int = 0
    kind: str = "message"

    def update(self, room: Room) -> Json:
        fields = dict(self.fields)
        if before := message_before(room, self.chat, self.about):
            fields["reply_to_message"] = before
        if "text" not in fields:
            update = room.updates.post(self.chat, None, **fields)
        else:
            text = fields.pop("text")
            update = room.updates.message(self.chat, None, text, **fields)
        message = update.pop("message")
        if self.marks is not None:
            message["entities"] = self.marks
        return {**update, self.kind: message}


@dataclass(frozen=True)
class Edited:
    """A reader changes the text of their message of that number, or of one from before."""

    text: str
    number: int

    def update(self, room: Room) -> Json:
        unseen = earlier(chat=PRIVATE, **{"from": person(1, "fr")})
        theirs = [message for message in everything_in(room) if not is_ours(message)] or [unseen]
        return room.updates.edit(theirs[self.number % len(theirs)], self.text)


@dataclass(frozen=True)
class CalledAsGuest:
    """Somebody calls the bot into a chat that it is not in; `waits` no longer if it comes late."""

    fields: Json
    waits: bool = True

    def update(self, room: Room) -> Json:
        update = room.updates.guest({"id": -900, "type": "group"}, person(1, "fr"), "")
        update["guest_message"] |= self.fields
        if not self.waits:
            room.api.queries.clear()
        return update


@dataclass(frozen=True)
class Typed:
    """Somebody types an inline query, and then chooses the first of what is offered."""

    user: Json
    query: str
    offset: str = ""
    waits: bool = True

    def update(self, room: Room) -> Json:
        for result in room.api.results[:1]:
            room.api.choose(result)
        update = room.updates.inline(self.user, self.query, self.offset)
        if not self.waits:
            room.api.queries.clear()
        return update


@dataclass(frozen=True)
class Tapped:
    """Somebody taps a button of our message of that number, or forges one that carries `data`.

    `where` is an inline message, one that is too old to be seen, one that was deleted, ...
    """

    user: Json
    where: str
    number: int
    button: int
    data: str | None = None
    waits: bool = True

    def update(self, room: Room) -> Json:
        message = self._message(room)
        update = room.updates.press(self.user, message, self._data(room, message))
        query = update["callback_query"]
        match self.where:
            case "nowhere":
                del query["message"]
            case "too old":
                query["message"] = {**message, "date": 0}
            case "inline":
                del query["message"]
                known = [*room.api.chats.inline, "gone"]
                query["inline_message_id"] = known[self.number % len(known)]
            case "game":
                del query["data"]
                query["game_short_name"] = "chess"
        if not self.waits:
            room.api.queries.clear()
        return update

    def _message(self, room: Room) -> Json:
        ours = [message for message in everything_in(room) if is_ours(message)]
        if ours and self.where != "deleted":
            return ours[self.number % len(ours)]
        button = {"text": "Le pont <b>", "callback_data": self.data or "-"}
        return earlier(**{"from": US}, text="x", reply_markup={"inline_keyboard": [[button]]})

    def _data(self, room: Room, message: Json) -> str:
        data = [b["callback_data"] for b in room.buttons(message).values() if "callback_data" in b]
        if self.data is None and data:
            return str(data[self.button % len(data)])
        return self.data or ""


@dataclass(frozen=True)
class Other:
    """Something happens that is no message, query or tap."""

    fields: Json

    def update(self, _: Room) -> Json:
        return {"update_id": 1, **self.fields}


Act = Said | Edited | CalledAsGuest | Typed | Tapped | Other


def everything_in(room: Room) -> list[Json]:
    """The messages of all chats."""
    return [m for chat in room.api.chats.by_id.values() for m in chat.messages.values()]


def is_ours(message: Json) -> bool:
    return bool(message.get("from") == US)


def message_before(room: Room, chat: Json, about: int) -> Json | None:
    """The message that stands so many back in a chat."""
    messages = list(room.api.chats.open(chat).messages.values())
    return messages[-about] if 0 < about <= len(messages) else None


def fields(*parts: Parts) -> Parts:
    """The fields of a message, part by part."""
    return st.tuples(*parts).map(lambda dicts: {k: v for d in dicts for k, v in d.items()})


TEXT: Parts = READERS_TEXTS.map(lambda text: {"text": text})
CONTENTS = st.one_of(TEXT, TEXT, TEXT, MEDIA, SERVICES)
AUTHORS: Parts = SPEAKERS | SPEAKERS | UNSPOKEN | st.just({})
MESSAGES = fields(CONTENTS, AUTHORS, THREADS, CIRCUMSTANCES, REPLIES)
ABOUT = st.integers(0, 4)
CHATS_ANYWHERE = st.sampled_from(CHATS)
KINDS = st.sampled_from(
    [
        *["message"] * 6,
        *("edited_message", "channel_post", "edited_channel_post"),
        *("business_message", "edited_business_message"),
    ]
)
KEY = st.sampled_from(KEYS) | st.just("xxxxxxxx")
FORGED = st.one_of(
    st.builds(
        lambda version, action, shown, picked, digest, keys: (
            f"{version}{action}{shown}{picked}{digest}{''.join(keys)}"
        ),
        st.sampled_from("1112"),
        st.sampled_from("pmcudsfz"),
        st.integers(0, 9),
        st.integers(0, 9),
        KEY,
        st.lists(KEY, max_size=7),
    ),
    written(64),
    written(300),
    st.just(""),
)
WAITS = st.sampled_from([True, True, True, False])
TAPS = st.builds(
    Tapped,
    user=USERS | st.just(OTHER_BOT),
    where=st.sampled_from(
        [*["in sight"] * 4, "inline", "inline", "too old", "deleted", "nowhere", "game"]
    ),
    number=st.integers(0, 9),
    button=st.integers(0, 9),
    data=st.booleans().flatmap(lambda forged: FORGED if forged else st.none()),
    waits=WAITS,
)
QUERIES = st.builds(
    Typed,
    user=USERS,
    query=st.just("") | written(256),
    offset=st.sampled_from(["", "", "50", "-1", "\u202e", "x" * 64]),
    waits=WAITS,
)
GUESTS = st.builds(CalledAsGuest, fields(CONTENTS, AUTHORS, REPLIES), WAITS)
SAYINGS = st.builds(Said, CHATS_ANYWHERE, MESSAGES, MARKS, ABOUT, KINDS)
PRIVATE_QUESTIONS = st.builds(
    Said, st.just(PRIVATE), fields(PEOPLE_SPEAKING, QUESTIONS.map(lambda text: {"text": text}))
)
EVENTS = st.builds(Other, OTHER_UPDATES)
EDITS = st.builds(Edited, READERS_TEXTS, st.integers(0, 9))
ACTS: st.SearchStrategy[Act] = st.one_of(
    PRIVATE_QUESTIONS, SAYINGS, SAYINGS, EDITS, TAPS, TAPS, QUERIES, GUESTS, EVENTS
)

# --------------------------------------------------------------------------- what must hold

# Refusals that the bot knows and takes in silence.
EXPECTED = (
    "query is too old",
    "message is not modified",
    "message to edit not found",
    "MESSAGE_ID_INVALID",
)


async def do(acts: Iterable[Act], caplog: pytest.LogCaptureFixture) -> list[Call]:
    """Do one thing after another in a new room; returns what the bot did about the last one."""
    calls: list[Call] = []
    caplog.clear()
    async with opened(Knowledge(Path("nowhere"), KNOWN)) as room:
        for chat in CHATS:
            room.api.chats.open(chat).topics = {TOPIC}
        for act in acts:
            calls = await room.see(act.update(room))
            assert caplog.messages == []
            for call in calls:
                assert_sound(call)
    return calls


def assert_sound(call: Call) -> None:
    """It took effect, or was refused as expected; it is within limits, its quotations verbatim."""
    assert call.refusal is None or any(reason in call.refusal for reason in EXPECTED)
    for raw in texts_of(call):
        text, entities = html.parse(raw)
        assert 0 < len(text.encode("utf-16-le")) // 2 <= 4096
        for quotation in Room.quoted({"text": text, "entities": entities}):
            assert any(quotation in known for known in TEXTS)


def texts_of(call: Call) -> list[str]:
    """The HTML that a call puts into chats."""
    parameters = call.parameters
    match call.method:
        case "sendMessage" | "editMessageText":
            return [parameters["text"]]
        case "answerInlineQuery":
            results = parameters["results"]
        case "answerGuestQuery":
            results = [parameters["result"]]
        case _:
            return []
    return [result["input_message_content"]["message_text"] for result in results]


def methods(calls: Iterable[Call]) -> list[str]:
    return [call.method for call in calls]


# --------------------------------------------------------------------------- what once did not


@pytest.mark.parametrize("kind", ["mention", "bot_command"])
async def test_a_mark_that_cuts_a_character_in_two_is_none(
    kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    mark = {"type": kind, "offset": 0, "length": 1}
    said = {"text": "🧀 fromage", "from": person(1, "fr")}
    assert "sendMessage" in methods(await do([Said(PRIVATE, said, [mark])], caplog))


async def test_a_guest_that_is_called_too_long_ago_keeps_quiet(
    caplog: pytest.LogCaptureFixture,
) -> None:
    fields = {"text": "fromage", "from": person(1, "fr")}
    (call,) = await do([CalledAsGuest(fields, waits=False)], caplog)
    assert call.refusal is not None


async def test_a_tap_on_no_message_is_told_that_it_is_stale(
    caplog: pytest.LogCaptureFixture,
) -> None:
    question = Said(PRIVATE, {"text": "Qu'a dit Zoé de la porte ?", "from": person(1, "fr")})
    (call,) = await do([question, Tapped(person(1, "fr"), "nowhere", 0, 0)], caplog)
    assert call.parameters["text"] == FRENCH.stale


@pytest.mark.parametrize("question", ["avalanche", "fromage", "glacier"])
async def test_an_answer_is_sent_whole_however_long_it_and_its_citation_are(
    question: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Words without spaces make an address as long as themselves, a title leaves them less room."""
    said = {"text": question, "from": person(1, "fr")}
    calls = await do([Said(PRIVATE, said)], caplog)
    (longest,) = (text for text in TEXTS if question in text)
    pieces = [
        quotation
        for call in calls
        for quotation in Room.quoted(call.result)
        if quotation in longest
    ]
    assert "".join(pieces).replace(" ", "") == longest.replace(" ", "")


# --------------------------------------------------------------------------- whatever else


@FUZZ
@given(acts=st.lists(ACTS, min_size=1, max_size=6))
async def test_whatever_happens_upsets_nothing(
    acts: list[Act], caplog: pytest.LogCaptureFixture
) -> None:
    await do(acts, caplog)


@NARROW
@given(before=PRIVATE_QUESTIONS, said=fields(TEXT, PEOPLE_SPEAKING, REPLIES), marks=MARKS)
async def test_every_text_in_private_is_answered(
    before: Said, said: Json, marks: list[Json] | None, caplog: pytest.LogCaptureFixture
) -> None:
    calls = await do([before, Said(PRIVATE, said, marks)], caplog)
    assert set(methods(calls)) == {"sendMessage"}
    assert {call.parameters["chat_id"] for call in calls} == {PRIVATE["id"]}


@NARROW
@given(before=PRIVATE_QUESTIONS, tap=TAPS)
async def test_every_tap_is_answered_once(
    before: Said, tap: Tapped, caplog: pytest.LogCaptureFixture
) -> None:
    calls = await do([before, tap], caplog)
    assert methods(calls).count("answerCallbackQuery") == 1


@NARROW
@given(act=QUERIES | GUESTS)
async def test_elsewhere_every_question_is_answered_once_by_results_alone(
    act: Typed | CalledAsGuest, caplog: pytest.LogCaptureFixture
) -> None:
    calls = await do([act], caplog)
    if isinstance(act, Typed):
        assert methods(calls) == ["answerInlineQuery"]
    else:
        assert methods(calls) in (["answerGuestQuery"], [])


@NARROW
@given(
    act=st.one_of(
        st.builds(Said, CHATS_ANYWHERE, fields(CONTENTS, UNSPOKEN, REPLIES), MARKS, ABOUT),
        st.builds(Said, st.sampled_from([GROUP, FORUM]), fields(SPEAKERS, MEDIA | SERVICES)),
        st.builds(
            Said,
            CHATS_ANYWHERE,
            MESSAGES,
            MARKS,
            ABOUT,
            st.sampled_from(
                [
                    *("channel_post", "edited_channel_post"),
                    *("business_message", "edited_business_message"),
                ]
            ),
        ),
        EVENTS,
    )
)
async def test_what_nobody_says_to_the_bot_is_ignored(
    act: Act, caplog: pytest.LogCaptureFixture
) -> None:
    assert await do([act], caplog) == []


@NARROW
@given(
    text=READERS_TEXTS.map(lambda text: text.replace("@", "").replace("/", "")),
    author=SPEAKERS,
    chat=st.sampled_from([GROUP, FORUM]),
    thread=THREADS,
)
async def test_a_group_hears_nothing_from_the_bot_until_somebody_addresses_it(
    text: str, author: Json, chat: Json, thread: Json, caplog: pytest.LogCaptureFixture
) -> None:
    said = {"text": text, **author, **thread}
    assert await do([Said(chat, said)], caplog) == []
