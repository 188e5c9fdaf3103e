"""What a reader gets to see: messages, and the keyboard under the last of them.

Brings rendering and buttons together; sends nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.helpers import create_deep_linked_url

from bot.answering.languages import language
from bot.chat import rendering
from bot.chat.callbacks import KEYS, Action, Press, digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Reply, Span

# What a /start link carries: this letter and a span's key, or nothing but the wish to ask.
PASSAGE_LINK = "p"
ASK_LINK = "ask"


@dataclass(frozen=True, slots=True)
class View:
    """HTML messages in order, and the keyboard under the last one."""

    messages: tuple[str, ...]
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Viewer:
    """Makes views of one snapshot, in one language; `username` is the bot's, for its links.

    A reply shows up to `most` answers at once, or more where they belong together.
    """

    snapshot: Snapshot
    wording: Wording
    username: str
    most: int = 1

    def reply(self, reply: Reply, *, asked: str | None = None) -> View:
        """A whole reply: answers with their buttons, or a line with suggestions to tap.

        `asked` is the question to put above, where the reader's own message does not show it.
        """
        html = rendering.render(reply, self.snapshot, self.wording, self.most)
        if asked:
            html = rendering.messages((f"<b>{escape(asked, quote=False)}</b>", *html))
        if not reply.answered:
            return View(html, suggestions(reply.suggestions))
        press = self._press(reply)
        return View(html, self._keyboard(press, [a.span for a in reply.answers[: press.shown]]))

    def page(self, press: Press) -> View | None:
        """The page that a button leads to; `None` if a span on it exists no more."""
        found = [self.snapshot.span(key) for key in press.keys[: press.shown]]
        spans = [span for span in found if span]
        if not spans or len(spans) < len(found):
            return None
        first = self._first_that_fits(spans)
        html = rendering.spans_page(spans[first:], self.snapshot, self.wording, above=first)
        return View(html, self._keyboard(press, spans[first:]))

    def context(self, press: Press) -> View | None:
        """What surrounds the picked answer, with the way back; `None` if it exists no more."""
        picked = press.keys[press.picked - 1 : press.picked]
        span = self.snapshot.span(picked[0]) if picked else None
        html = span and rendering.context(span, self.snapshot, self.wording)
        if not html:
            return None
        back = _button(self.wording.back, replace(press, action=Action.PAGE))
        return View((html,), InlineKeyboardMarkup([[back]]))

    def span(self, span: Span, asked: str) -> View:
        """One span alone, as the answer to what was asked."""
        press = Press(Action.PAGE, digest(asked), (span.key,))
        html = rendering.spans_page([span], self.snapshot, self.wording)
        return View(html, self._keyboard(press, [span]))

    def suggested(self) -> tuple[str, ...]:
        """Questions that the articles answer, in the reader's language."""
        return self.snapshot.retriever.suggestions(language(self.wording.language))

    def _press(self, reply: Reply) -> Press:
        """What the buttons under a reply have in common."""
        shown = rendering.at_once(reply, self.most)
        spans = [answer.span for answer in reply.answers]
        # A page that is turned to takes the place of one message, and must fit into it.
        later = (span for span in spans[shown:] if self._one_message([span]))
        keys = tuple(span.key for span in (*spans[:shown], *later))
        return Press(Action.PAGE, digest(reply.question), keys[:KEYS], shown)

    def _first_that_fits(self, spans: Sequence[Span]) -> int:
        """Where to begin so that the newest answers stand in one message."""
        return next((n for n in range(len(spans)) if self._one_message(spans[n:])), len(spans) - 1)

    def _one_message(self, spans: Sequence[Span]) -> bool:
        return len(rendering.spans_page(spans, self.snapshot, self.wording)) == 1

    def _keyboard(self, press: Press, spans: Sequence[Span]) -> InlineKeyboardMarkup:
        """The buttons of a page on which these spans, the last of those shown, can be read."""
        ways = [*self._contexts(press, spans), *self._more(press)]
        best = replace(press, keys=press.keys[:1], shown=1)
        votes = [
            _button("👍", replace(best, action=Action.UP)),
            _button("👎", replace(best, action=Action.DOWN)),
            InlineKeyboardButton(self.wording.link, url=self._link(spans[-1])),
        ]
        return InlineKeyboardMarkup([row for row in (ways, votes) if row])

    def _contexts(self, press: Press, spans: Sequence[Span]) -> Iterator[InlineKeyboardButton]:
        """A button for each span whose surroundings fit a message, numbered as on the page."""
        for number, span in enumerate(spans, press.shown - len(spans) + 1):
            if rendering.context(span, self.snapshot, self.wording):
                label = f"{self.wording.context} {number if press.shown > 1 else ''}".rstrip()
                yield _button(label, replace(press, action=Action.CONTEXT, picked=number))

    def _more(self, press: Press) -> Iterator[InlineKeyboardButton]:
        if press.shown < len(press.keys):
            yield _button(self.wording.more, replace(press, action=Action.MORE))

    def _link(self, span: Span) -> str:
        return create_deep_linked_url(self.username, f"{PASSAGE_LINK}{span.key}")


def suggestions(questions: Sequence[str]) -> InlineKeyboardMarkup | None:
    """A button for each suggested question; its label is the question that a tap asks."""
    rows = [[_button(q, Press(Action.SUGGESTION, digest(q)))] for q in questions]
    return InlineKeyboardMarkup(rows) if rows else None


def _button(label: str, press: Press) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=press.pack())
