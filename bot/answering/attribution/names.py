"""Tells which mentions of people in an article are the same person.

A surname alone is somebody only where one person of the article can be meant. Knows people and
their names, not what they do or say in the sentence.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.attribution.mentions import is_first_name
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
    academy accademia accord act addis advisory aeroport africa afrique agence agency airlines
    airport airways akademie alliance america american amnesty amt anno arabia arbeitgeberverband
    arena armee army asia asie assembly associated associates association avenue banca bank
    banking banque beach blanche bloomberg borders bourse bridge brothers buenos bund bundesamt
    bundesbank bundesliga bundestag bundesverband capital castle center central centrale centre
    centro championship chateau chemicals children church cinema city clinic club college comite
    commission committee compagnie company conseil coree corp cote council county coupe court
    croix cross cup daily day deal departement department droite east eastern ecole economics
    eglise emirates emirats energie energy etats europa europe exchange faso fc federation
    fondation fonds force forces forum forza foundation france fratelli frau front frontieres fund
    funds gas gauche generale gesellschaft gmbh grand great greenpeace group groupe gruppe
    guardian handelskammer herald herr hof holding hong hopital hospital hotel house human ile
    iles inc institut institute institution insurance international internationale island islands
    italia italiens jour journal journalists kantonsspital kingdom klinik korea lac lake lanka las
    league lega leone liga ligue los ltd madame mail maison market markets medecins ministere
    ministerium ministry monde monsieur mont monte morning motors mouvement movement musee museo
    museum national nationale nations new news north northern nouvelles observatoire observatory
    ocean office oil open opera orient ouvriere palace palais park parlamento parlement parliament
    partei parti partie partito partner partners party petroleum pharma pharmaceuticals piazza
    place platz police policia poliz polizei polizia pont port porta post press presse prix
    procura radio rapport rassemblement rat rats red reporters republic republik republique
    research reuters rights rio river road rouge royaume rue sachs saint san sans santa saoudite
    saudi save school schule securities service services signor signora socialiste socialistes
    societe society solutions south southern spital sports square stade stadion state states steel
    stiftung street studies suisse sunday survey systems teatro tech technologies tel telegraph
    television theatre times tower treaty tribune tv unie unies union unione universitaet
    universitat universite university vallee valley verband verde verein vereinigung verts wall
    watch weekly weltwoche west western white zealand zeitung zentrum
    """)
)
# First names that are places or firms where they stand alone.
_TOWNS = frozenset(
    words(
        "sofia victoria florence nancy regina sydney aurora leonardo charlotte adelaide madeleine"
    )
)


def first_name_gender(name: str) -> Gender | None:
    """The gender of a full name's first name, where the table has it for one gender only."""
    first, *others = fold(name).split()
    for part in first.split("-") if others or "-" in first else ():  # Jean-Luc
        if (part in MASCULINE) != (part in FEMININE):
            return Gender.MASCULINE if part in MASCULINE else Gender.FEMININE
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

    def note(self, mention: Mention, *, described: bool = False) -> None:
        """Take a mention down, so that later ones may shorten it.

        `described`: a role beside it makes it a person's, even without a common first name.
        """
        name = None if mention.oblique else self._full_name(mention, described=described)
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
        given = all(part in MASCULINE or part in FEMININE for part in key.split())
        given = given or ("-" in mention.name and is_first_name(mention.name))
        by_first_name = given and not self._first_names[key]
        alone = " " not in mention.name and not meant and (mention.titled or by_first_name)
        return mention.name if alone and key not in _NO_PERSON | _TOWNS else None

    def _fits(self, name: str, gender: Gender | None) -> bool:
        return gender is None or self.gender(name) in (None, gender)

    def _full_name(self, mention: Mention, *, described: bool = False) -> str | None:
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
        new = self._is_new(mention, described=described or mention.titled)
        return self._full.get(key) or (mention.name if new else None)

    def _is_new(self, mention: Mention, *, described: bool) -> bool:
        """Whether an unknown name is somebody's, and not a known person's in another spelling.

        Two capitals alone may be a place or a firm: it takes a first name, or a description.
        """
        *_, last = _key(mention.name).split()
        named = is_first_name(mention.name.split()[0])
        return _is_plausible(mention) and (named or (described and not self._people.called(last)))

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
    capitals = [part for part in parts if part[:1].isupper() or "-" in part]
    folded = words(mention.name)
    organised = folded[0] in _ARTICLES or not _NO_PERSON.isdisjoint(folded)
    return 1 < len(capitals) <= _MOST_NAMES and not organised
