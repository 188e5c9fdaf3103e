"""Tells which mentions of people in an article are the same person.

A surname alone is somebody only where one person of the article can be meant. Knows people and
their names, not what they do or say in the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.attribution.speech import FEMININE, MASCULINE, Gender
from bot.answering.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answering.attribution.mentions import Mention
    from bot.model import Person

_SUFFIXES = frozenset(words("jr sr ii iii iv"))
_MOST_NAMES = 4
_ARTICLES = frozenset(words("le la les the il lo gli die der das"))
# Words that make a run of capitals an organisation, a place or a title, in any of our languages.
_NO_PERSON = frozenset(
    words("""
    accord act addis agence agency airlines alliance america american amnesty amt anno arena armee
    army association avenue banca bank banking banque blanche buenos bund bundesamt center central
    centrale centre church cinema city club comite commission committee compagnie company conseil
    corp council county court croix cross day deal departement department east eastern eglise
    etats europe fc federation fondation force forum foundation france frau front generale gmbh
    great greenpeace group groupe gruppe herr hof holding hong hotel house human inc institut
    institute institution international internationale italia jour journal kingdom las los ltd
    madame maison medecins ministere ministry monde monsieur motors mouvement movement musee
    museum national nationale nations new news north northern office opera ouvriere park partei
    parti partito party police polizei post press presse radio rat rats red reporters republic
    republik republique rights rio road rouge royaume rue sachs saint san sans santa saudi service
    services signor signora societe south southern sports stade stadion state states stiftung
    street suisse tel television theatre times treaty tribune tv unie unies union universitat
    universite university wall watch weltwoche west western white zeitung zentrum
    """)
)


def first_name_gender(name: str) -> Gender | None:
    """The gender of a full name's first name, where the table has it for one gender only."""
    first, *others = fold(name).split()
    first = first.partition("-")[0]
    if others and (first in MASCULINE) != (first in FEMININE):
        return Gender.MASCULINE if first in MASCULINE else Gender.FEMININE
    return None


class People:
    """Everybody whom people.yaml knows, by name, surname and alias."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.listed = tuple(people)
        self._names: dict[str, dict[str, None]] = defaultdict(dict)
        for person in self.listed:
            key = _key(person.name)
            for alias in (key, *key.split()[-1:], *map(_key, person.aliases)):
                self._names[alias][person.name] = None

    def called(self, key: str) -> tuple[str, ...]:
        """The names of all whom folded words may mean."""
        return tuple(self._names.get(key, ()))

    def name(self, written: str) -> str:
        """A name as people.yaml has it; as it is written where that does not say whose it is."""
        meant = self.called(_key(written))
        return meant[0] if len(meant) == 1 else written


class Names:
    """The people of one article, by their full names, surnames and aliases."""

    def __init__(self, people: People) -> None:
        self._people = people
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
        meant = self._surnames[key] or set(self._people.called(key))
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
            known = self._people.called(" ".join(key.split()[start:]))
            if known:
                return known[0] if len(known) == 1 else None
        if mention.oblique:
            return self._inflected(key)
        return self._full.get(key) or (mention.name if self._is_new(mention) else None)

    def _is_new(self, mention: Mention) -> bool:
        """Whether an unknown name is somebody's, and not a known person's in another spelling."""
        first, *_, last = _key(mention.name).split()
        named = first in MASCULINE or first in FEMININE
        return (
            _is_plausible(mention)
            and first not in _ARTICLES
            and (named or not self._people.called(last))
        )

    def _inflected(self, key: str) -> str | None:
        """Whom a name in another case means: the one whose words begin alike."""
        alike = {name for full, name in self._full.items() if _alike(full.split(), key.split())}
        return alike.pop() if len(alike) == 1 else None


@lru_cache(maxsize=4096)  # an article names few people, but often
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
    return 1 < len(capitals) <= _MOST_NAMES and _NO_PERSON.isdisjoint(words(mention.name))
