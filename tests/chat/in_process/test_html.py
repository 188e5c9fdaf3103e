"""Telegram's HTML: read as the server does, refused in its words."""

from __future__ import annotations

import pytest

from bot.chat.in_process.html import Entity, MarkupError, parse


def entity(kind: str, offset: int, length: int, **more: str) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>a</b> <STRONG>b</STRONG>", "a b", [entity("bold", 0, 1), entity("bold", 2, 1)]),
        ("<i>a<u>b</u></i>", "ab", [entity("italic", 0, 2), entity("underline", 1, 1)]),
        ("<i>a</>", "a", [entity("italic", 0, 1)]),
        ("🤷<b>a</b>", "🤷a", [entity("bold", 2, 1)]),
        (
            '<a href="https://a.example/?b=1&amp;c=2">d</a>',
            "d",
            [entity("text_link", 0, 1, url="https://a.example/?b=1&c=2")],
        ),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("&lt;&gt;&amp;&quot;&#233;&#x41;", '<>&"éA', []),
        ("&nbsp;&laquo;&apos;&eacute", "&nbsp;&laquo;&apos;&eacute", []),
        ("  <b> a </b>  ", "a", [entity("bold", 0, 1)]),
        ("<b> </b>a", "a", []),
        ("a\tb\r\nc\x00d\u2028e\u202ef", "a b\nc def", []),
        ("a\u030a\u0301", "a\u0301", []),
        ("\u00ab\u202fa\u00a0\u00bb", "\u00ab\u202fa\u00a0\u00bb", []),
        ("a > b", "a > b", []),
    ],
)
def test_markup_becomes_text_and_entities(html: str, text: str, entities: list[Entity]) -> None:
    assert parse(html) == (text, entities)


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a <b ", "Unclosed start tag at byte offset 2"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_bad_markup_is_refused(html: str, complaint: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse(html)
    assert str(refused.value) == complaint
