"""One sentence, read: its tokens, the people it mentions, and what may be a subject in it.

Knows marks and places, no words of any language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.speech import Gender
    from bot.answering.attribution.tokens import Token

POSSESSIVES = ("'s", "’s")
DASHES = frozenset("–—-")
_BRACKETS = frozenset("()/")
_LONGEST_DATELINE = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what is the subject: tokens `start:end`.

    `name` for a person, `pronoun` for a pronoun's gender; `human` also for people unnamed.
    `epithet` stands for somebody named before as a pronoun does: the diplomat; `latter` means
    the last person named. `group` are the people of a subject that is several. `loose` is one
    that has a verb of its own before the next comma: «X partira, …».
    """

    start: int
    end: int
    name: str | None = None
    pronoun: Gender | None = None
    human: bool = False
    epithet: str | None = None
    latter: bool = False
    group: tuple[str | None, ...] = ()
    loose: bool = False

    @property
    def is_known(self) -> bool:
        """Whether a person is named, or meant by a pronoun."""
        return self.name is not None or self.pronoun is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, read: its tokens and the mentions of people in it."""

    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def dateline_end(found: Sequence[Token]) -> int:
    """Where the sentence begins after «BERLIN, March 3 (Reuters) -»; 0 without a dateline."""
    for at in range(1, min(len(found), _LONGEST_DATELINE)):
        if found[at].text in DASHES and is_apart(found, at):
            bracketed = any(token.text in _BRACKETS for token in found[:at])
            return at + 1 if bracketed or at == 1 else 0
        if found[at].quotation or found[at].text in ".:;?!":
            return 0
    return 0


def is_apart(found: Sequence[Token], at: int) -> bool:
    """Whether a mark is no hyphen within a word: die 34-Jährige."""
    glued = found[at].text == "-" and found[at - 1].end == found[at].start
    return not (glued and at + 1 < len(found) and found[at].end == found[at + 1].start)


def mention_at(sentence: Sentence, at: int) -> Mention | None:
    """The mention that begins at token `at`."""
    return next((each for each in sentence.mentions if each.start == at), None)
