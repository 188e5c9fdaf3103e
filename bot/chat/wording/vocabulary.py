"""The shape of a language: every sentence that the bot says in its own name.

An instance a language, in the module of that name. What is sent as a message is Telegram's HTML,
and gets escaped values; buttons, toasts and menus are plain text. Nothing here knows Telegram's
objects or the articles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from bot.chat.wording.correcting import CORRECTING, CorrectingWording
from bot.chat.wording.desk import DESK, DeskWording
from bot.chat.wording.groups import GROUPS, GroupsWording
from bot.chat.wording.library import LIBRARY, LibraryWording
from bot.chat.wording.notes import NOTES, NotesWording
from bot.chat.wording.statistics import STATISTICS, StatisticsWording
from bot.chat.wording.unanswered import UNANSWERED, UnansweredWording

if TYPE_CHECKING:
    from bot.model import SmallTalk

# What CLDR calls the plural categories (one, few, many, other), each with its `{n}`.
Plural = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One language of the frame; what the articles say always stays in theirs."""

    language: str  # ISO 639-1

    # --- answers
    miss: str
    closest: str  # introduces passages that are not an answer
    try_these: str  # introduces the suggested questions
    older_differs: str  # {date}; introduces an older report that answers otherwise
    small_talk: Mapping[SmallTalk, str]
    passage: str  # {number}
    caption: str
    credited_caption: str  # {credit}
    unknown_link: str

    # --- buttons, and what a tap is answered with (at most 200 characters)
    more: str
    context: str
    back: str
    link: str
    no_more: str
    voted_up: str
    voted_down: str
    cannot_vote: str
    stale: str

    # --- the guide
    start: str  # {articles}
    help: str  # {bot}
    ask_what: str
    text_only: str
    unknown_command: str
    privacy: str  # {days}
    forget: str  # a button
    forgotten: str  # what a tap on it is answered with
    nothing_to_forget: str
    apology: str
    many_waiting: str

    # --- inline mode
    nothing_found: str  # a button

    # --- for admins
    reloaded: str  # {articles} {passages} {seconds}
    unchanged: str
    passages_changed: str  # {added} {removed}
    reload_failed: str
    and_more: Plural  # lines that do not fit

    # --- counted things
    articles: Plural
    passages: Plural
    persons: Plural
    questions: Plural
    days: Plural

    # --- menus: what stands beside a command (at most 256 characters), and the bot's profile
    commands: Mapping[str, str]
    admin_commands: Mapping[str, str]
    description: str  # at most 512 characters
    short_description: str  # at most 120

    @property
    def desk(self) -> DeskWording:
        """What there is to say to editors."""
        return DESK[self.language]

    @property
    def notes(self) -> NotesWording:
        """What there is to say of an article that was imported."""
        return NOTES[self.language]

    @property
    def correcting(self) -> CorrectingWording:
        """What there is to say about answers that are wrong."""
        return CORRECTING[self.language]

    @property
    def groups(self) -> GroupsWording:
        """What there is to say about settings in a group."""
        return GROUPS[self.language]

    @property
    def statistics(self) -> StatisticsWording:
        """What there is to say about figures."""
        return STATISTICS[self.language]

    @property
    def unanswered(self) -> UnansweredWording:
        """What there is to say about what was asked in vain."""
        return UNANSWERED[self.language]

    @property
    def library(self) -> LibraryWording:
        """What there is to say to those who leaf through the articles, or follow them."""
        return LIBRARY[self.language]

    def count(self, plural: Plural, n: int) -> str:
        """`n` things, in the form that this language wants for that number."""
        form = Locale.parse(self.language).plural_form(n)
        return plural.get(form, plural["other"]).format(n=self.number(n))

    def number(self, n: float) -> str:
        """A number, grouped and pointed as this language does."""
        return format_decimal(n, locale=self.language)

    def percent(self, share: float) -> str:
        """A share in [0, 1] as a percentage."""
        return format_percent(share, locale=self.language)

    def language_name(self, code: str) -> str:
        """What this language calls another (ISO 639-1); its code where it has no name for it."""
        return str(Locale.parse(self.language).languages.get(code, code))

    def day(self, day: date) -> str:
        """A day of which the year is clear, in few letters."""
        return str(format_skeleton("MMMd", day, locale=self.language))

    def date(self, iso: str) -> str:
        """A date that is known to the year (YYYY), the month (YYYY-MM) or the day, in words."""
        return _date_in_words(iso, self.language)


@lru_cache
def _date_in_words(iso: str, language: str) -> str:
    """Every citation has one, of few articles, and working it out takes a while."""
    year, month, day = (*map(int, iso.split("-")), 0, 0)[:3]
    if not month:
        return iso
    if not day:
        return format_skeleton("yMMMM", date(year, month, 1), locale=language)
    return format_date(date(year, month, day), "long", locale=language)
