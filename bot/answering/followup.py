"""What a follow-up takes from the turn before it, and what a turn leaves to the next.

A question that stands by itself takes nothing. What is taken over counts less than what is said
anew: in «et la douche ?» it is the shower that matters. Knows words and names, no articles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.query import Term
from bot.answering.reading import read
from bot.answering.text import words as split
from bot.model import Span, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.languages import Language
    from bot.answering.lexicon import Lexicon
    from bot.answering.query import Query

SHOWN = 8  # spans remembered: the answers and the next best
CARRIED = 0.4  # what a word taken over weighs beside one of the question's own


@dataclass(frozen=True, slots=True)
class Lean:
    """What a question lacks and the turn before had: people, a topic, that words are asked for.

    `insists` tells that a pronoun stands for those people; else they are merely likely.
    """

    people: tuple[str, ...] = ()
    topic: str = ""
    says: bool = False
    insists: bool = False

    def __bool__(self) -> bool:
        return bool(self.people or self.topic)


def lean(question: str, query: Query, turn: Turn | None) -> Lean:
    """What to take over: the people it leans on, the topic if it names none."""
    if turn is None:
        return Lean()
    language, folded = query.language, split(question)
    opens = folded[0] in language.opener_words
    insists = _leans(folded, language)
    bare = not query.terms
    points = not language.leaning_words.isdisjoint(folded)
    lacks_topic = bare or (points and all(term.person for term in query.terms))
    people = turn.people if not query.people and (opens or insists or bare) else ()
    topic = turn.topic if lacks_topic else ""
    return Lean(people, topic, turn.says and bool(people or topic), insists or bare)


def completed(query: Query, taken: Lean, earlier: Query) -> Query:
    """The query with what it takes over; `earlier` is the topic of that, understood."""
    own = {term.word for term in query.terms}
    named = [_named(person) for person in taken.people]
    words = [replace(term, weight=CARRIED) for term in (*named, *earlier.terms)]
    return replace(
        query,
        terms=(*query.terms, *(term for term in words if term.word not in own)),
        people=query.people or (taken.people if taken.insists else ()),
        likely=() if taken.insists else taken.people,
        says=query.says or taken.says,
        asked=query.asked or earlier.asked,
    )


def _named(person: str) -> Term:
    return Term(person, proper=True, focus=False, expansions=((f"@{person}", 1.0),))


def turn_of(
    question: str, query: Query, taken: Lean, lexicon: Lexicon, found: Sequence[Span]
) -> Turn:
    """What the next question may lean on, and what was found, best first.

    Where the question names nobody, whoever speaks in the answer is who it was about.
    """
    speaker = found[0].speaker
    people = query.people or query.likely or ((speaker,) if speaker else ())
    own = any(term.weight == 1 and not term.person for term in query.terms)
    topic = _topic(question, query.language, lexicon) if own else taken.topic
    return Turn(people, topic, tuple(span.key for span in found[:SHOWN]), query.says)


def _topic(question: str, language: Language, lexicon: Lexicon) -> str:
    """The words of a question but for the people it names and what leans on an earlier one."""
    words = read(question, language)
    named = [mention for mention in lexicon.mentions(words) if mention.person]
    return " ".join(
        word
        for i, word in enumerate(words.folded)
        if word not in language.leaning_words and not any(m.start <= i < m.end for m in named)
    )


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
