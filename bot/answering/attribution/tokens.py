"""Cuts a sentence into the tokens that attribution reads; a quotation is one token.

Splits off what French, Italian and English join to a word by a mark: l’, dell’, -t-il, ’s.
Knows no language beyond that, and no meaning.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.attribution.speech import Phrases
    from bot.answering.quotations import Quotation

_TOKEN = re.compile(
    r"""
      (?:-t)?-(?:ils?|elles?|on|je|nous|vous)\b
    | \b(?i:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un|quest)['’](?=\w)
    | ['’]s\b
    | \b[^\W\d_]\.(?:-?[^\W\d_]\.)*
    | [^\W\d_]+(?:['’-](?!s\b|(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b)[^\W\d_]+)*
    | \d+(?:[.,]\d+)*
    | \S
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token; `low` is its text in lower case, `quotation` what it stands for, if any.

    A tuple, because an article has very many and tuples are the quickest to make.
    """

    text: str
    low: str
    start: int
    end: int
    quotation: Quotation | None = None

    @property
    def is_word(self) -> bool:
        """Whether the token begins with a letter."""
        return self.quotation is None and self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether the token is a word that begins with a capital."""
        return self.is_word and self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether the token is all capitals: UE, NATO; an initial is not."""
        return len(self.text) > 1 and self.text.isalpha() and self.text.isupper()


def tokens(text: str, start: int, end: int, quoted: Sequence[Quotation] = ()) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, with offsets in `text`; `quoted` are those inside it."""
    return tuple(_tokens(text, start, end, quoted))


def _tokens(text: str, start: int, end: int, quoted: Sequence[Quotation]) -> Iterator[Token]:
    for each in quoted:
        yield from _words(text, start, each.outer_start)
        marked = text[each.outer_start : each.outer_end]
        yield Token(marked, marked, each.outer_start, each.outer_end, each)
        start = each.outer_end
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start, end):
        yield Token(found.group(), found.group().lower(), found.start(), found.end())


def matched(found: Sequence[Token], at: int, phrases: Phrases) -> int:
    """How many tokens the longest of the phrases takes that begin at token `at`; 0 for none."""
    for phrase in phrases.get(found[at].low, ()):
        if tuple(token.low for token in found[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0
