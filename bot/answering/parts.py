"""A message's parts: the questions in it that want an answer each. Knows no articles."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.languages import Language

MOST_PARTS = 3
_SENTENCE = re.compile(r"[^?？]+[?？]*")


def parts(message: str, language: Language) -> list[str]:
    """The questions of a message, in order: the message itself if it is one, or too many.

    A question ends at its mark, or where another one opens: «Qui a signé, et quand ?» But «Où et
    quand a-t-il signé ?» is one: its first word alone asks nothing.
    """
    found = [
        part for sentence in _SENTENCE.findall(message) for part in _clauses(sentence, language)
    ]
    if not 1 < len(found) <= MOST_PARTS or language.stops.issuperset(words(found[0])):
        return [message]
    return found


def _clauses(sentence: str, language: Language) -> Iterator[str]:
    """The sentence, cut before each conjunction that opens another question."""
    starts = [match.start() for match in language.further_questions.finditer(sentence)]
    for start, end in pairwise((0, *starts, len(sentence))):
        clause = sentence[start:end].strip(" ,;")
        if words(clause):
            yield clause
