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
    sources: str  # {articles}
    people: str
    no_people: str
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
    stats: str  # {articles} {passages} {people} {exchanges} {share} {up} {down}

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
