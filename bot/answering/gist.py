"""What a question comes to once its wording is taken away: what it names, and what it asks of it.

A gist is a set of terms: `=prix` and `@Marco Rubio` concepts, `?when` a sort of answer, any other
a word's skeleton. Questions are read together: a word that others write is the right spelling of
one that looks like it, and a word that names a concept in one question does so in all of them.
Knows no articles; a gist may be compared with those of the same reading only.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.answering.languages import LANGUAGES, Asked
from bot.answering.lexicon import longest
from bot.answering.query import MOST_TERMS, frame_of
from bot.answering.reading import Words, read
from bot.answering.text import skeleton, squeeze, words
from bot.answering.vocabulary import LEAST_LETTERS, slip
from bot.model import SmallTalk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from bot.answering.languages import Language
    from bot.answering.lexicon import Lexicon, Mention

Gist = frozenset[str]

SORT = "?"  # opens the term for a sort of answer
CONCEPTS = ("=", "@")

MOST_WORDS = MOST_TERMS  # of a question are read, small ones too
# A word is a slip for another that so many write, and so many times as often.
WRITTEN, TIMES = 3, 4
_SELDOM = 8  # more often, it is no slip
_MOST_WRITTEN = 1000  # words, the most frequent

_MANNERS = frozenset(
    words(
        """
        svp stp merci bcp beaucoup avance urgent plaît voudrais aimerais souhaiterais connaître
        pouvez pourriez pouvons savez sauriez savoir question dis dites please thanks thank know
        wonder tell bitte danke wissen möchte grazie favore sapere vorrei пожалуйста спасибо
        подскажите скажите ласка дякую підкажіть скажіть
        """
    )
)
_POLITE = frozenset(
    phrase
    for each in LANGUAGES
    for phrase, sort in each.pleasantries.items()
    if sort in {SmallTalk.GREETING, SmallTalk.THANKS, SmallTalk.FAREWELL}
)
_LONGEST_PHRASE = 3  # words
_MOST_IN_A_BARE_ONE = 4  # terms: sorts of answers, or the «suite» that is asked for

# The same words come again and again.
_skeleton = lru_cache(maxsize=10_000)(skeleton)

# A sum, a length or a share is asked for with «how many» or without.
_NUMBERED = frozenset({Asked.MONEY, Asked.SIZE, Asked.SHARE, Asked.HOW_LONG})
# In keywords, «date» and «nombre» alone ask for what «à quelle date» and «quel nombre» do.
_BY_NOUN = frozenset({Asked.WHEN, Asked.HOW_MANY})


def gists(questions: Iterable[str], lexicon: Lexicon) -> list[Gist]:
    """The gist of each question, in order; empty where it says nothing by itself: «et lui ?»."""
    texts = list(questions)
    readings = [_read(text, lexicon) for text in texts]
    spelling, names = _Spelling(readings, lexicon), _Names()
    found = [list(names.terms(spelling.mended(reading))) for reading in readings]
    return [
        frozenset() if _is_bare(text, terms) else frozenset(map(names.root, terms))
        for text, terms in zip(texts, found, strict=True)
    ]


Reading = tuple[Words, "list[Mention]"]


def _read(question: str, lexicon: Lexicon) -> Reading:
    spoken = lexicon.language(question)
    plain = _without_manners(read(spoken.straight(question), spoken).part(0, MOST_WORDS))
    return plain, lexicon.mentions(plain)


def _is_bare(question: str, terms: Collection[str]) -> bool:
    """Whether a question only leans on another one, or is a mere number."""
    if len(terms) > _MOST_IN_A_BARE_ONE:
        return False
    goes_on = any(each.asks_to_go_on(question) for each in LANGUAGES)
    return goes_on or all(term.startswith(SORT) or term.isnumeric() for term in terms)


# --------------------------------------------------------------------------- manners


def _without_manners(read_words: Words) -> Words:
    """The words without greetings, thanks, and what else makes a question polite."""
    folded = read_words.folded
    first = _greeted(folded)
    last = len(folded) - _greeted(folded[first:][::-1], backwards=True)
    kept = [place for place in range(first, last) if folded[place] not in _MANNERS]
    return Words(
        read_words.language,
        [read_words.starts[place] for place in kept],
        [read_words.cased[place] for place in kept],
        [folded[place] for place in kept],
        [read_words.stems[place] for place in kept],
    )


def _greeted(folded: Sequence[str], *, backwards: bool = False) -> int:
    """How many words polite phrases take up at the beginning, one after another."""
    taken = 0
    while length := next(_polite(folded[taken:], backwards=backwards), 0):
        taken += length
    return taken


def _polite(folded: Sequence[str], *, backwards: bool) -> Iterator[int]:
    for length in range(min(_LONGEST_PHRASE, len(folded)), 0, -1):
        phrase = folded[:length][::-1] if backwards else folded[:length]
        if squeeze(" ".join(phrase)) in _POLITE:
            yield length


# --------------------------------------------------------------------------- slips


class _Spelling:
    """How words are spelled, by what many write."""

    def __init__(self, readings: Iterable[Reading], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._counts = Counter(word for each, _ in readings for word in set(each.folded))
        frequent = self._counts.most_common(_MOST_WRITTEN)
        self._written = sorted(
            word for word, count in frequent if count >= WRITTEN and _may_slip(word)
        )

    def mended(self, reading: Reading) -> Reading:
        """A question with the words that were meant, where a finger slipped."""
        before, mentions = reading
        known = {place for each in mentions for place in range(each.start, each.end)}
        meant = {
            place: word
            for place in range(len(before.folded))
            if place not in known and (word := self._meant(before, place))
        }
        if not meant:
            return reading
        folded = [meant.get(place, word) for place, word in enumerate(before.folded)]
        stems = before.language.stem(folded)
        after = Words(before.language, before.starts, before.cased, folded, stems)
        return after, self._lexicon.mentions(after)

    def _meant(self, read_words: Words, place: int) -> str | None:
        """What a word is a slip for: one that many write, or else a small one."""
        word, language = read_words.folded[place], read_words.language
        count = self._counts[word]
        if count > _SELDOM or word in language.stops or not _may_slip(word):
            return None
        better = [other for other in self._written if self._counts[other] >= TIMES * count]
        small = language.small_words if count < WRITTEN and len(word) > LEAST_LETTERS else ()
        return slip(word, better) or slip(word, small)


def _may_slip(word: str) -> bool:
    return len(word) >= LEAST_LETTERS and word.isalpha()


# --------------------------------------------------------------------------- terms


class _Names:
    """What is called by several names: its terms have one root."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def root(self, term: str) -> str:
        """The one term that stands for all that mean the same."""
        while (above := self._above.get(term, term)) != term:
            term = above
        return term

    def terms(self, reading: Reading) -> Iterator[str]:
        """The terms of a question."""
        read_words, mentions = reading
        frame = frame_of(read_words)
        content = frame.content(read_words)
        sorts = frame.asked or _asked_by_nouns(read_words, content)
        yield from _sorts(sorts | read_words.language.hinted(read_words.stems), says=frame.says)
        places = frozenset(content)
        named = [each for each in mentions if each.is_long or each.start in places]
        within: set[int] = set()
        for (start, end), found in longest(named):
            within.update(range(start, end))
            yield self._concept(read_words.folded[start:end], found)
        by_noun = _nouns(read_words.language) if not frame.asked else {}
        for place in content:
            if place not in within and read_words.folded[place] not in by_noun:
                yield self._word(read_words.folded[place], read_words.stems[place])

    def _concept(self, folded: Sequence[str], found: Sequence[Mention]) -> str:
        first, *others = (mention.concept for mention in found)
        # In a question whose language was mistaken, the word alone has to do.
        alone = [_skeleton(folded[0])] if len(folded) == 1 else []
        for term in (*others, *alone):
            self._join(first, term)
        return first

    def _word(self, folded: str, stem: str) -> str:
        """A word as every language stems it: «Federer» is «feder» in French only."""
        if not folded.isalpha():
            return folded
        term = _skeleton(folded)
        self._join(term, _skeleton(stem))
        return term

    def _join(self, one: str, other: str) -> None:
        one, other = self.root(one), self.root(other)
        if one != other:
            self._above[other] = one


def _sorts(asked: frozenset[Asked], *, says: bool) -> Iterator[str]:
    """The terms for what a question asks, each of which can be asked in other words."""
    if says:
        yield f"{SORT}says"
    wanted = asked - {Asked.SEVERAL}
    if wanted & _NUMBERED:
        wanted -= {Asked.HOW_MANY}
    if len(wanted) > 1:
        wanted -= {Asked.HOW}
    yield from {f"{SORT}{Asked.WHO if sort is Asked.NAME else sort}" for sort in wanted}


def _asked_by_nouns(read_words: Words, content: Iterable[int]) -> frozenset[Asked]:
    nouns = _nouns(read_words.language)
    found = (nouns.get(read_words.folded[place]) for place in content)
    return frozenset(sort for sort in found if sort)


@cache
def _nouns(language: Language) -> Mapping[str, Asked]:
    """The nouns of the phrases that ask for a date or a number."""
    asking = [(word, sort) for sort, listed in language.asks.items() for word in words(listed)]
    sorts: dict[str, set[Asked]] = {}
    for word, sort in asking:
        if word not in language.stops:
            sorts.setdefault(word, set()).add(sort)
    return {
        word: min(found) for word, found in sorts.items() if len(found) == 1 and found <= _BY_NOUN
    }
