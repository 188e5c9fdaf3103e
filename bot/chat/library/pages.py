"""The pages of the library: lists to leaf through, and what their entries open.

A page takes the place of another, so that each is one message. Sends nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.summary import LEAST
from bot.chat.callbacks import digest
from bot.chat.library.gist import brief, clipped, escaped, gist
from bot.chat.library.visits import Room, Visit
from bot.chat.rendering import (
    LIMIT,
    fits,
    headline,
    listing,
    messages,
    source_line,
    spans_page,
    units,
)
from bot.chat.views import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.chat.library.catalogue import Catalogue
    from bot.chat.wording import Wording
    from bot.model import Article, Span

LINES: Final = 8  # of a list: as many as there are buttons in a row
QUOTATIONS: Final = 3
NEWEST: Final = 3  # articles of which the gist is told at once

# In UTF-16 units: what a label may take, a person's head of a page, and a citation beside the texts
# that are in it.
_LABEL: Final = 48
_HEAD: Final = 500
_CITATION: Final = 150


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes the pages of one catalogue, in one language."""

    catalogue: Catalogue
    wording: Wording

    def at(self, visit: Visit) -> View | None:
        """The page that a button leads to; `None` if what it is about exists no more."""
        match visit.room:
            case Room.ARTICLES:
                return self.articles(visit.page)
            case Room.PEOPLE:
                return self.people(visit.page)
            case Room.PERSON:
                name = self.catalogue.person(visit.key)
                return self.person(name, visit.page, visit.back) if name else None
            case Room.ARTICLE | Room.SUMMARY:
                article = self.catalogue.article(visit.key)
                page = self.article if visit.room is Room.ARTICLE else self.summary
                return page(article, visit.back) if article else None

    # ----------------------------------------------------------------------- articles

    def articles(self, page: int = 0) -> View:
        """A part of the list of articles, and a button for each."""
        every = self.catalogue.articles
        page = _within(page, every)
        shown = list(enumerate(every, 1))[_part(page)]
        lines = [f"{number}. {source_line(brief(a), self.wording)}" for number, a in shown]
        head = self.wording.library.articles.format(
            articles=self.wording.count(self.wording.articles, len(every))
        )
        doors = [(n, Visit(Room.ARTICLE, key=digest(a.id), back=page)) for n, a in shown]
        return _list([head, *lines], doors, Visit(Room.ARTICLES, page), len(every))

    def article(self, article: Article, back: int = 0) -> View:
        """What an article is: where it comes from, how long it is, what it is about."""
        wording = self.wording
        counts = [wording.count(wording.passages, len(article.passages))]
        if quoted := self.catalogue.quoted_in[article.id]:
            counts.append(wording.count(wording.library.quotations, quoted))
        head = f"{headline(brief(article), wording)}\n{' · '.join(counts)}"
        sections = dict.fromkeys(p.section for p in article.passages if p.section)
        lines = [f"• {escaped(clipped(section))}" for section in sections]
        here = Visit(Room.ARTICLE, key=digest(article.id), back=back)
        ways = [
            _button(wording.library.summary, replace(here, room=Room.SUMMARY)),
            _button(wording.back, Visit(Room.ARTICLES, back)),
        ]
        return View((listing(head, lines, wording),), InlineKeyboardMarkup([ways]))

    # ----------------------------------------------------------------------- summaries

    def summary(self, article: Article, back: int = 0) -> View:
        """The gist of an article, in sentences of its own."""
        here = Visit(Room.ARTICLE, key=digest(article.id), back=back)
        ways = InlineKeyboardMarkup([[_button(self.wording.back, here)]])
        return View((self._gist(article, above=self.wording.library.gist),), ways)

    def newest(self) -> View:
        """The gist of each of the newest articles, and a button for each."""
        newest = self.catalogue.articles[:NEWEST]
        if not newest:
            return View((self.wording.library.no_article,))
        if len(newest) == 1:
            return self.summary(newest[0])
        gists = [self._gist(article, most=LEAST) for article in newest]
        doors = [
            [_button(clipped(a.title, _LABEL), Visit(Room.ARTICLE, key=digest(a.id)))]
            for a in newest
        ]
        head = f"<i>{self.wording.library.gists}</i>"
        return View(messages((head, *gists)), InlineKeyboardMarkup(doors))

    def _gist(self, article: Article, **more: Any) -> str:
        return gist(article, self.catalogue.snapshot, self.wording, **more)

    # ----------------------------------------------------------------------- people

    def people(self, page: int = 0) -> View:
        """A part of the list of people, and a button for each who is quoted."""
        every, wording = self.catalogue.people, self.wording
        page = _within(page, every)
        shown = list(enumerate(every, 1))[_part(page)]
        head = wording.library.people if every else wording.library.no_people
        lines = [self._person_line(number, name) for number, name in shown]
        doors = [
            (number, Visit(Room.PERSON, key=digest(name), back=page))
            for number, name in shown
            if name in self.catalogue.quotations
        ]
        return _list([head, *lines], doors, Visit(Room.PEOPLE, page), len(every))

    def person(self, name: str, page: int = 0, back: int = 0) -> View:
        """A part of what somebody is quoted with, each of it cited, the newest first."""
        said = self.catalogue.quotations.get(name, ())
        way_back = [_button(self.wording.back, Visit(Room.PEOPLE, back))]
        if not said:
            none = self.wording.library.no_quotations.format(name=escaped(clipped(name)))
            return View((none,), InlineKeyboardMarkup([way_back]))
        starts = [*self._starts(said), len(said)]
        here = Visit(Room.PERSON, min(page, len(starts) - 2), digest(name), back)
        first, last = starts[here.page : here.page + 2]
        rows = (_pager(here, len(starts) - 1), way_back)
        keyboard = InlineKeyboardMarkup([row for row in rows if row])
        return View((self._quotations(name, said[first:last], first),), keyboard)

    def which(self, names: Sequence[str]) -> View:
        """The question which of several people is meant, to be answered by a button."""
        doors = [
            [_button(clipped(name, _LABEL), Visit(Room.PERSON, key=digest(name)))]
            for name in names[:LINES]
        ]
        return View((self.wording.library.which_person,), InlineKeyboardMarkup(doors))

    def _person_line(self, number: int, name: str) -> str:
        """A person in a list: name, role and how often quoted; numbered if at all."""
        said = self.catalogue.quotations.get(name, ())
        mark = f"{number}." if said else "•"
        return f"{mark} {self._described(name)}"

    def _described(self, name: str) -> str:
        said, person = self.catalogue.quotations.get(name), self.catalogue.snapshot.person(name)
        role = f", {escaped(clipped(person.role))}" if person and person.role else ""
        count = self.wording.count(self.wording.library.quotations, len(said)) if said else ""
        return f"<b>{escaped(clipped(name))}</b>{role}" + (f" · {count}" if count else "")

    def _quotations(self, name: str, spans: Sequence[Span], above: int) -> str:
        shown = spans_page(spans, self.catalogue.snapshot, self.wording, above=above)
        # One that is too long for a message by itself is shown as far as it goes.
        whole = "\n\n".join((self._described(name), *shown))
        return whole if fits(whole) else shown[0]

    def _starts(self, spans: Sequence[Span]) -> Iterator[int]:
        """Where the pages of quotations begin: up to three a page that surely fit a message."""
        number, taken = 0, 0
        for place, span in enumerate(spans):
            size = self._size(span)
            if not place or number == QUOTATIONS or taken + size > LIMIT - _HEAD:
                yield place
                number, taken = 0, 0
            number, taken = number + 1, taken + size

    def _size(self, span: Span) -> int:
        """What a quotation takes of a message with its citation, at most, in UTF-16 units."""
        article, passage = span.article, span.passage
        source, person = article.source, self.catalogue.snapshot.person(span.speaker or "")
        origin = (article.title, source.name, source.agency, source.author, passage.section)
        speaker = (span.speaker, person.role if person else None, passage.context)
        return _CITATION + sum(units(part) for part in (span.text, *origin, *speaker) if part)


def _list(
    lines: Sequence[str], doors: Sequence[tuple[int, Visit]], here: Visit, entries: int
) -> View:
    numbers = [_button(str(number), visit) for number, visit in doors]
    rows = [row for row in (numbers, _pager(here, _pages(entries))) if row]
    return View(("\n".join(lines),), InlineKeyboardMarkup(rows) if rows else None)


def _pager(here: Visit, pages: int) -> list[InlineKeyboardButton]:
    """The buttons to the page before and after, and where one is: ‹ 2/5 ›; none for one page."""
    ways = {"‹": here.page - 1, f"{here.page + 1}/{pages}": here.page, "›": here.page + 1}
    return [
        _button(label, replace(here, page=page))
        for label, page in ways.items()
        if pages > 1 and 0 <= page < pages
    ]


def _pages(entries: int) -> int:
    return max(1, -(-entries // LINES))


def _within(page: int, entries: Sequence[object]) -> int:
    """The page, or the last one if there are fewer by now."""
    return min(page, _pages(len(entries)) - 1)


def _part(page: int) -> slice:
    return slice(page * LINES, (page + 1) * LINES)


def _button(label: str, visit: Visit) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=visit.pack())
