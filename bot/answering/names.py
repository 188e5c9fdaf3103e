"""Finds the people whom a sentence names, and tells which mentions are the same person.

A surname alone is somebody only where one person of the article can be meant. Knows people and
their names, not what they do or say in the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.speech import FEMININE, MASCULINE, Gender, Speech
from bot.answering.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.answering.tokens import Token
    from bot.model import Person

_PARTICLES = frozenset(
    """de di da del della dei d' d’ von van der den ter zu zum zur af al el bin ben ibn la le du des dos""".split()
)
_NUMERALS = frozenset("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii".split())
_SUFFIXES = _NUMERALS | {"jr", "sr"}
_ARTICLES = frozenset("le la les the il lo gli die der das".split())
# Words that make a run of capitals an organisation, a place or a title, in any of our languages.
_NO_PERSON = frozenset(
    """
    international internationale watch bank banque banca group groupe gruppe agence agency press presse news
    times journal post tribune zeitung radio tv television parti party partei partito union unie unies nations
    ministere ministry university universite universitat institut institute institution foundation fondation
    stiftung federation association conseil council commission committee comite office service services
    airlines motors holding inc corp ltd gmbh sachs suisse france italia europe america american house
    court street city county park north south east west northern southern eastern western new san santa saint
    los las hong tel addis buenos rio saudi great maison blanche croix rouge red cross white wall central
    centrale banking monde weltwoche fc club sports arena stade stadion hotel theatre opera cinema museum musee
    company compagnie societe generale national nationale republic republique republik kingdom royaume state
    states etats department departement bundesamt amt hof rat rats bund alliance front mouvement movement
    forum center centre zentrum church eglise army armee police polizei force ouvriere greenpeace amnesty
    human rights medecins reporters sans act treaty accord deal day jour anno street road avenue rue
    monsieur madame herr frau signor signora
    """.split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: tokens `start:end` (honorific included), folded words and gender.

    `titled` says that an honorific or a role stands before it, so that one word is enough;
    `oblique` that a preposition may have given it another ending.
    """

    start: int
    end: int
    name: str
    gender: Gender | None
    titled: bool
    oblique: bool = False


def mentions(found: Sequence[Token], speech: Speech) -> tuple[Mention, ...]:
    """Everything in a sentence that looks like a person's name, in order."""
    return tuple(_mentions(found, speech))


def _mentions(found: Sequence[Token], speech: Speech) -> Iterator[Mention]:
    at = 0
    while at < len(found):
        end = _run(found, at)
        if end > at:
            mention = _mention(found, at, end, speech)
            if mention:
                yield mention
        elif (end := _honoured(found, at, speech)) > at and (
            mention := _mention(found, at, end, speech)
        ):
            yield mention
        at = max(end, at + 1)


def _run(found: Sequence[Token], at: int) -> int:
    """Where the run of capitalised words that begins at `at` ends; `at` where there is none."""
    end = at
    while end < len(found):
        if _is_name(found, end):
            end += 1
        elif end > at and (skipped := _joining(found, end)):
            end += skipped
        else:
            break
    return end


def _honoured(found: Sequence[Token], at: int, speech: Speech) -> int:
    """The same where an honorific in lower case (Russian, Italian) opens it."""
    return _run(found, at + 1) if found[at].low in speech.words.honorifics else at


def _is_name(found: Sequence[Token], at: int) -> bool:
    token = found[at]
    if not token.is_capitalised:
        return False
    if at and found[at - 1].is_capitalised and token.low in _NUMERALS:
        return True
    return not token.is_acronym or fold(token.low) in MASCULINE or _between_names(found, at)


def _between_names(found: Sequence[Token], at: int) -> bool:
    """Whether an all-capitals word is a surname as agencies write it: Jean MARTIN."""
    return len(found[at].text) > 3 and at > 0 and fold(found[at - 1].low) in MASCULINE | FEMININE


def _joining(found: Sequence[Token], at: int) -> int:
    """How many tokens at `at` join a name: particles, or the full stop of «Mr.»."""
    if (
        found[at].text == "."
        and len(found[at - 1].text) <= 4
        and found[at - 1].end == found[at].start
    ):
        return int(at + 1 < len(found) and found[at + 1].is_capitalised)
    count = 0
    while at + count < len(found) and found[at + count].low in _PARTICLES:
        count += 1
    follows = at + count < len(found) and _is_name(found, at + count)
    only_de = count == 1 and found[at].low in ("du", "des", "de", "di", "del", "della", "d'", "d’")
    known = _is_first_name(found[at - 1])
    return count if 0 < count < 3 and follows and (known or not only_de) else 0


def _mention(found: Sequence[Token], start: int, end: int, speech: Speech) -> Mention | None:
    vocabulary = speech.words
    gender, titled = None, False
    first = start
    at = start
    while at < end:
        low = found[at].low
        if low in vocabulary.honorifics or low.rstrip(".") in vocabulary.honorifics:
            gender, titled, start = vocabulary.honorifics.get(low, gender), True, at + 1
            first = at
        elif low.rstrip(".") in vocabulary.titles or speech.is_role(low):
            titled, start, first = True, at + 1, at + 1 if not gender else first
        elif found[at].text == ".":
            start = at + 1 if start == at else start
        elif at == start and _is_opening(found, at, speech):
            start, first = at + 1, at + 1
        at += 1
    if (speech.capital_nouns or titled) and (named := _first_name_in(found, start + 1, end - 1)):
        start, first, titled = named, named if not gender else first, True
    start, first, end = _without_object(found, start, first, end, speech)
    if speech.inflects_names and titled and not gender and end - start > 1:
        # «президент Украины Иван …»: a country in the genitive belongs to the title.
        bare = not _is_first_name(found[start]) and found[start].low[-1] in "аыияюьїіу"
        start = first = start + bare
    if start >= end:
        return None
    name = _display(found[start:end])
    before = found[first - 1].low if first else ""
    titled = titled or speech.is_role(before)
    oblique = speech.inflects_names and before in speech.words.governors
    return Mention(first, end, name, gender, titled, oblique) if len(name) > 1 else None


def _first_name_in(found: Sequence[Token], start: int, end: int) -> int:
    """Where the first name stands that common nouns in capitals hide; 0 where none does."""
    if start > end or _is_first_name(found[start - 1]):
        return 0
    return next((at for at in range(start, end) if _is_first_name(found[at])), 0)


def _is_opening(found: Sequence[Token], at: int, speech: Speech) -> bool:
    """Whether a capital is only the sentence's: «Selon», «Hier», «But»."""
    low, words = found[at].low, speech.words
    if at > 0 and found[at - 1].is_word:
        return low in words.opening - _ARTICLES
    participle = low.endswith(speech.opening_participles) and not _is_first_name(found[at])
    return low in words.opening or participle


def _without_object(
    found: Sequence[Token], start: int, first: int, end: int, speech: Speech
) -> tuple[int, int, int]:
    """A name without the place or office that a preposition put before it: à Paris Jean Martin."""
    before = found[first - 1].low if first else ""
    opening = speech.words.prepositions | speech.words.determiners
    if before in opening and end - start > 2 and not _is_first_name(found[start]):
        known = [at for at in range(start + 1, end - 1) if _is_first_name(found[at])]
        start = first = known[0] if known else start + 1
    elif before in opening and end - start == 2 and not _is_first_name(found[start]):
        role = found[max(0, first - 3)].low
        start = first = (
            start + 1 if speech.is_role(role) and before in speech.words.prepositions else start
        )
    return start, first, end


def _is_first_name(token: Token) -> bool:
    parts = {fold(token.low), *fold(token.low).split("-")}
    return token.text.endswith(".") or not parts.isdisjoint(MASCULINE) or not parts.isdisjoint(FEMININE)


def _display(found: Sequence[Token]) -> str:
    pieces = [found[0].text]
    for left, right in zip(found, found[1:], strict=False):
        pieces.append(" " * (right.start > left.end) + right.text)
    return "".join(pieces).strip(" .") if not found[-1].text.endswith(".") else "".join(pieces)


def first_name_gender(name: str) -> Gender | None:
    """The gender of a full name's first name, where the table has it for one gender only."""
    first = fold(name.split()[0])
    if len(name.split()) > 1 and (first in MASCULINE) != (first in FEMININE):
        return Gender.MASCULINE if first in MASCULINE else Gender.FEMININE
    return None


class Names:
    """The people of one article, by their full names, surnames and aliases."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._aliases: dict[str, list[str]] = defaultdict(list)
        for person in people:
            for alias in {_key(each) for each in (person.name, *person.aliases)}:
                self._aliases[alias].append(person.name)
            surname = _key(person.name).split()[-1:]
            if surname and person.name not in self._aliases[surname[0]]:
                self._aliases[surname[0]].append(person.name)
        self._known = {person.name for person in people}
        self._full: dict[str, str] = {}
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._first_names: dict[str, set[str]] = defaultdict(set)
        self._genders: dict[str, Gender] = {}

    def note(self, mention: Mention) -> None:
        """Take a mention down, so that later ones may shorten it."""
        name = None if mention.oblique else self._full_name(mention)
        if not name:
            if mention.gender:
                self._genders.setdefault(mention.name, mention.gender)
            return
        self._full[_key(mention.name)] = name
        self._first_names[_key(name).split()[0]].add(name)
        for surname in _surnames(mention.name) | _surnames(name):
            self._surnames[surname].add(name)
        gender = mention.gender or first_name_gender(mention.name)
        if gender:
            self._genders.setdefault(name, gender)

    def note_gender(self, name: str, gender: Gender) -> None:
        """Take down what an article or a role tells of somebody's gender."""
        self._genders.setdefault(name, gender)

    def gender(self, name: str) -> Gender | None:
        """The gender of somebody whom the article names, where it shows."""
        return self._genders.get(name) or first_name_gender(name)

    def mentioned(self) -> frozenset[str]:
        """All whom the article names in full."""
        return frozenset(self._full.values())

    def resolve(self, mention: Mention, gender: Gender | None = None) -> str | None:
        """Whom a mention means; `None` if that may be several people, or nobody.

        `gender` is what the sentence says of the person beyond the honorific.
        """
        if full := self._full_name(mention):
            return full
        key, wanted = _key(mention.name), mention.gender or gender
        meant = self._surnames.get(key) or self._aliases.get(key, ())
        fitting = {name for name in meant if self._fits(name, wanted)}
        if len(fitting) == 1:
            return fitting.pop()
        by_first_name = not self._first_names[key] and (key in MASCULINE or key in FEMININE)
        alone = " " not in key and not meant and (mention.titled or by_first_name)
        return mention.name if alone and key not in _NO_PERSON else None

    def _fits(self, name: str, gender: Gender | None) -> bool:
        return gender is None or self.gender(name) in (None, gender)

    def _full_name(self, mention: Mention) -> str | None:
        """Whom a mention of two words or more means: a known person, or else whom it names."""
        key = _key(mention.name)
        if " " not in key:
            return None
        for start in range(len(key.split()) - 1):
            known = self._aliases.get(" ".join(key.split()[start:]), [])
            if known:
                return known[0] if len(known) == 1 else None
        if mention.oblique:
            return self._inflected(key)
        return self._full.get(key) or (mention.name if self._is_new(mention) else None)

    def _is_new(self, mention: Mention) -> bool:
        """Whether an unknown name is somebody's, and not a known person's in another spelling."""
        first, *_, last = _key(mention.name).split()
        named = first in MASCULINE or first in FEMININE
        return _is_plausible(mention) and first not in _ARTICLES and (named or last not in self._aliases)

    def _inflected(self, key: str) -> str | None:
        """Whom a name in another case means: the one whose words begin alike."""
        alike = {name for full, name in self._full.items() if _alike(full.split(), key.split())}
        return alike.pop() if len(alike) == 1 else None


def _key(name: str) -> str:
    return " ".join(words(name))


def _alike(left: list[str], right: list[str]) -> bool:
    return len(left) == len(right) and all(
        a[: max(3, min(len(a), len(b)) - 2)] == b[: max(3, min(len(a), len(b)) - 2)]
        for a, b in zip(left, right, strict=True)
    )


def _surnames(name: str) -> set[str]:
    """What may stand for a full name: its last word, and all but the first (Le Pen)."""
    parts = [part for part in _key(name).split() if part not in _SUFFIXES]
    return {parts[-1], " ".join(parts[1:])} if len(parts) > 1 else set()


def _is_plausible(mention: Mention) -> bool:
    parts = mention.name.split()
    capitals = [part for part in parts if part[:1].isupper()]
    return 1 < len(capitals) <= 4 and _NO_PERSON.isdisjoint(words(mention.name))
