"""What a follow-up takes from the turn before it, and what a turn leaves to the next.

A question that stands by itself takes nothing. Knows words and names, no articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.reading import read
from bot.answering.text import words as split
from bot.model import Span, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.languages import Language
    from bot.answering.lexicon import Lexicon
    from bot.answering.query import Query

SHOWN = 8  # spans remembered: the answers and the next best


def complete(question: str, query: Query, turn: Turn | None) -> str:
    """The question with what it lacks: the people it leans on, the topic if it names none."""
    if turn is None:
        return question
    language = query.language
    folded = split(question)
    opens = folded[0] in language.opener_words
    leans = _leans(folded, language)
    bare = not query.terms
    points = not language.leaning_words.isdisjoint(folded)
    lacks_topic = bare or (points and all(term.person for term in query.terms))
    people = turn.people if not query.people and (opens or leans or bare) else ()
    topic = turn.topic if lacks_topic else ""
    return " ".join((question, *people, topic)).strip()


def turn_of(question: str, query: Query, lexicon: Lexicon, found: Sequence[Span]) -> Turn:
    """What the next question may lean on: a complete question, and what was found, best first.

    Where the question names nobody, whoever speaks in the answer is who it was about.
    """
    words = read(question, query.language)
    named = [m for m in lexicon.mentions(words) if m.person]
    left = [
        word
        for i, word in enumerate(words.folded)
        if word not in query.language.leaning_words and not any(m.start <= i < m.end for m in named)
    ]
    speaker = found[0].speaker
    people = query.people or ((speaker,) if speaker else ())
    return Turn(people, " ".join(left), tuple(span.key for span in found[:SHOWN]))


def _leans(folded: Sequence[str], language: Language) -> bool:
    """Whether a pronoun stands for somebody whom the question does not name.

    In «le Kremlin fait-il un lien ?» it repeats a subject: one stands before the verb that the
    pronoun follows.
    """
    for place, word in enumerate(folded):
        if word in language.pronoun_words:
            before = folded[: max(0, place - 1)]
            return all(w in language.stops or w in language.leaning_words for w in before)
    return False
