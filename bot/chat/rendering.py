"""Replies as Telegram's HTML: what was found, who said it, and where it stands.

Pure functions of values and a `Wording`. A `<blockquote>` holds a span's words and nothing else:
unescaped, they equal `passage.text[start:end]`. A result is a tuple of messages, each within
Telegram's limit, its tags balanced. Nothing here knows how they are sent or which buttons follow.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from bot.model import Article, Passage, PassageKind, Reply, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.chat.wording import Wording
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Answer, Span

LIMIT: Final = 4096  # of a message, in UTF-16 units once the tags are read
_RAW_LIMIT: Final = 32_768  # bytes, tags and all
_PIECE: Final = 3000  # of a quotation that is split; the rest is for its citation
_MARGIN: Final = 16  # for a number above it

# From here on the scores do not tell two answers apart: a word more or less in a sentence moves
# them by as much. The reader can choose.
_TIE: Final = 0.9

# A fragment this short is given whole; of a longer one the browser gets the first and last words,
# which survive a change of quotation marks or a footnote in between.
_FRAGMENT_WORDS: Final = 10
_FRAGMENT_EDGE: Final = 4
# Where words are not told apart by spaces they are the whole text, three bytes a letter.
_LONGEST_FRAGMENT: Final = 2000


def render(reply: Reply, snapshot: Snapshot, wording: Wording, most: int = 1) -> tuple[str, ...]:
    """The messages that tell a reply, with as many answers as are shown at once."""
    if reply.small_talk:
        return (wording.small_talk[reply.small_talk],)
    if not reply.answered:
        return _miss(reply, snapshot, wording)
    best = [answer.span for answer in reply.answers[: at_once(reply, most)]]
    told = spans_page(best, snapshot, wording)
    return messages((*told, *_older(reply.older, snapshot, wording)))


def at_once(reply: Reply, most: int = 1) -> int:
    """How many answers to show at once: up to `most`, one a part of the question, or two tied."""
    best = max((answer.score for answer in reply.answers[:1]), default=0.0)
    tied = sum(answer.score >= _TIE * best for answer in reply.answers[:2])
    return max(reply.together, tied, min(most, len(reply.answers)))


def spans_page(
    spans: Sequence[Span], snapshot: Snapshot, wording: Wording, *, above: int = 0
) -> tuple[str, ...]:
    """Messages that show spans, each cited; numbered, after those `above`, if there are several."""
    several = above + len(spans) > 1
    return messages(
        (f"<b>{number}.</b>\n" if several else "") + block
        for number, span in enumerate(spans, above + 1)
        for block in _blocks(span, snapshot, wording)
    )


def context(span: Span, snapshot: Snapshot, wording: Wording) -> str | None:
    """One message with the passages around a span, as many as fit, or `None` if not even its own.

    Every passage stands whole, with its own speaker; the span is bold in its place.
    """
    here = span.passage.number
    around = [p for p in span.article.passages if abs(p.number - here) <= 1]
    for passages in (around, [span.passage]):
        parts = [_surrounding(passage, span, snapshot, wording) for passage in passages]
        html = "\n".join([*parts, _citation(span, wording)])
        if fits(html):
            return html
    return None


def source_line(article: Article, wording: Wording) -> str:
    """An article in a list: title, date, source and size."""
    return " · ".join((_title(article), *_origin(article, wording), _size(article, wording)))


def headline(article: Article, wording: Wording) -> str:
    """An article as a whole, cited: title, date and source."""
    return " · ".join((_title(article), *_origin(article, wording)))


def excerpt(span: Span, snapshot: Snapshot, wording: Wording) -> str:
    """A span below the headline of its article: who says it, and in which passage it stands."""
    lines = [f"<blockquote>{_escape(span.text)}</blockquote>"]
    lines += _speaker(span.speaker, span.passage, snapshot)
    place, url = wording.passage.format(number=span.passage.number), span.article.source.url
    link = f'<a href="{escape(text_fragment(url, span.text))}">{place}</a>' if url else place
    return "\n".join((*lines, " · ".join((link, *_section(span.passage)))))


def messages(blocks: Iterable[str], separator: str = "\n\n") -> tuple[str, ...]:
    """Join blocks into as few messages as hold them, in order."""
    packed: list[str] = []
    for block in blocks:
        if packed and fits(joined := packed[-1] + separator + block):
            packed[-1] = joined
        else:
            packed.append(block)
    return tuple(packed)


def listing(head: str, lines: Sequence[str], wording: Wording) -> str:
    """One message: a head, as many lines as fit below it, and how many do not."""
    shown = min(len(lines), LIMIT)
    while not fits(html := "\n".join((head, *lines[:shown], *_rest(len(lines) - shown, wording)))):
        shown -= max(1, shown // 10)
    return html


def _rest(left: int, wording: Wording) -> tuple[str, ...]:
    return (wording.count(wording.and_more, left),) if left else ()


def fits(html: str) -> bool:
    """Whether Telegram takes this as one message."""
    return units(visible(html)) <= LIMIT and len(html.encode()) <= _RAW_LIMIT


def visible(html: str) -> str:
    """What remains when the tags of our own HTML are read."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def text_fragment(url: str, text: str) -> str:
    """The link that makes a browser scroll to these very words and mark them, if one can."""
    words = list(re.finditer(r"\S+", text))
    edges = [text]
    if len(words) > _FRAGMENT_WORDS:
        edges = [text[: words[_FRAGMENT_EDGE - 1].end()], text[words[-_FRAGMENT_EDGE].start() :]]
    # A dash, a comma and an ampersand mean something in a fragment; `quote` leaves the dash.
    encoded = ",".join(quote(edge, safe="").replace("-", "%2D") for edge in edges)
    if len(encoded) > _LONGEST_FRAGMENT:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:text={encoded}"


def _older(older: Answer | None, snapshot: Snapshot, wording: Wording) -> Iterator[str]:
    """That an older report says otherwise, and what."""
    if older:
        date = wording.date(older.span.article.date)
        yield f"<i>{_escape(wording.older_differs.format(date=date))}</i>"
        yield from _blocks(older.span, snapshot, wording)


def _miss(reply: Reply, snapshot: Snapshot, wording: Wording) -> tuple[str, ...]:
    blocks = [wording.miss]
    if reply.closest:
        blocks.append(f"<i>{wording.closest}</i>")
        blocks += [b for a in reply.closest for b in _blocks(a.span, snapshot, wording)]
    if reply.suggestions:
        blocks.append(wording.try_these)
    return messages(blocks)


def _blocks(span: Span, snapshot: Snapshot, wording: Wording) -> Iterator[str]:
    """A span and its citation; in several blocks, each cited, if its words are too many."""
    below = "\n".join((*_speaker(span.speaker, span.passage, snapshot), _citation(span, wording)))
    most = min(_PIECE, max(_PIECE // 10, LIMIT - _MARGIN - units(visible(below))))
    for piece in _pieces(span.text, most):
        yield f"<blockquote>{_escape(piece)}</blockquote>\n{below}"


def _pieces(text: str, most: int) -> Iterator[str]:
    """The text, or its parts: cut where a sentence ends, else at a space, else anywhere."""
    while units(text) > most:
        head = text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
        ends = [m.end() for m in re.finditer(r"[.!?…][»”\"]?(?=\s)", head)]
        cut = (ends and ends[-1]) or head.rstrip().rfind(" ") + 1 or len(head)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _surrounding(passage: Passage, span: Span, snapshot: Snapshot, wording: Wording) -> str:
    """A whole passage, the span in bold if it is this one's.

    A speaker is named only for a passage that is all theirs; prose says itself who speaks.
    """
    text = _escape(passage.text)
    if passage == span.passage:
        before, after = passage.text[: span.start], passage.text[span.end :]
        text = f"{_escape(before)}<b>{_escape(span.text)}</b>{_escape(after)}"
    lines = [f"<blockquote expandable>{text}</blockquote>"]
    lines += _speaker(passage.speaker, passage, snapshot)
    if passage.kind is PassageKind.CAPTION and passage != span.passage:
        lines.append(_caption(passage, wording))
    return "\n".join(lines)


def _speaker(name: str | None, passage: Passage, snapshot: Snapshot) -> Iterator[str]:
    """The line that credits the words, if anybody is credited."""
    if name is None:
        return
    person = snapshot.person(name)
    details = (person.role if person else None, passage.context)
    yield "— " + ", ".join([f"<b>{_escape(name)}</b>", *(_escape(d) for d in details if d)])


def _citation(span: Span, wording: Wording) -> str:
    """Title, date, source, passage and section, always in this order."""
    passage = wording.passage.format(number=span.passage.number)
    place = [passage]
    if span.kind is SpanKind.CAPTION:
        place.append(_caption(span.passage, wording))
    place += _section(span.passage)
    return " · ".join((_title(span.article, span.text), *_origin(span.article, wording), *place))


def _section(passage: Passage) -> tuple[str, ...]:
    return (_escape(passage.section),) if passage.section else ()


def _title(article: Article, text: str | None = None) -> str:
    """The title, linked to the article where it has a url, and there to the words themselves."""
    title, url = _escape(article.title), article.source.url
    if url is None:
        return f"<i>{title}</i>"
    return f'<a href="{escape(text_fragment(url, text) if text else url)}">{title}</a>'


def _origin(article: Article, wording: Wording) -> tuple[str, str]:
    """The date, and the source with agency and author unless its name says them already."""
    source = article.source
    more = (part for part in (source.agency, source.author) if part and part not in source.name)
    return wording.date(article.date), _escape(", ".join((source.name, *more)))


def _size(article: Article, wording: Wording) -> str:
    return wording.count(wording.passages, len(article.passages))


def _caption(passage: Passage, wording: Wording) -> str:
    if passage.credit is None:
        return wording.caption
    return _escape(wording.credited_caption.format(credit=passage.credit))


def _escape(text: str) -> str:
    return escape(text, quote=False)


def units(text: str) -> int:
    """The length in UTF-16 units, as Telegram's clients count; never less than the server's."""
    return len(text.encode("utf-16-le")) // 2
