"""Stemmers: Snowball's, and a light one for Ukrainian, which Snowball does not know.

Words come in folded and go out as stems, one for one. Knows endings, not meanings.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import Stemmer

Stem = Callable[[list[str]], list[str]]

_FRENCH: Stem = Stemmer.Stemmer("french").stemWords
_FEMININE = re.compile(r"(?<=....)ees?$")
_PLURAL = re.compile(r"(?<=...)ent$")
# Words in -ent that are no third person plural, and those in -ment that are one; all folded.
_NO_VERBS = frozenset(
    """
    absent abstinent accent accident adherent adjacent adolescent agent antecedent apparent argent
    astringent client coefficient coherent competent concurrent confident conscient consequent
    content continent contingent convalescent convergent couvent decent deficient detergent
    different diligent dissident divergent efficient emergent eminent entregent equivalent evident
    excedent excellent expedient fluorescent frequent imminent impatient imprudent impudent incident
    inconscient inconvenient indecent independent indifferent indigent indulgent influent ingredient
    inherent innocent insolent insurgent intelligent intermittent laurent negligent occident
    omniscient opulent orient parent patent patient penitent permanent pertinent precedent president
    prudent quotient recent recipient recurrent referent regent resident reticent sergent serpent
    souvent strident talent tangent torrent transparent trident turbulent urgent vincent violent
    virulent vient tient devient revient convient provient parvient intervient survient previent
    obtient soutient retient maintient contient appartient detient entretient
    """.split()  # noqa: SIM905 (a list of words is read more easily so)
)
_VERBS = frozenset(
    """
    abiment acclament affament affirment aiment alarment allument animent arment assomment assument
    blament blasphement briment calment charment chantent choment clament confirment consomment
    consument declament deforment desarment denomment diffament dorment enferment enflamment
    endorment entament escriment essaiment estiment expriment ferment filment forment fument germent
    impriment informent legitiment miment nomment parfument parsement performent presument priment
    proclament programment raniment reclament reforment renomment resument sement somment
    suppriment surnomment trament transforment
    """.split()  # noqa: SIM905
)

# Endings of nouns and adjectives, of the past tense and the infinitive, of the present tense.
_ENDINGS = """
    ого ому ими іми ої їй ій ий им ім їм их іх ою ею єю еї
    ія ії ію ією іям іями іях ами ями ові еві єві ах ях ам ям ом ем єм ів їв ей
    а я е є у ю і ї о и ь й
    ував ювала увала увати ювати ували ювали ював увало ювало
    тиме тимуть тимемо тиму
    ати яти ити іти їти ути оти ав яв ив ала яла ила іла ало яло ило іло али яли или іли ла ло ли ти
    ає яє ує ює ають яють ують юють аєш уєш аємо уємо аєте уєте ить ать ять уть ють иш еш имо емо
    ите ете ивши авши учи ючи ачи ячи
"""
_ENDING = re.compile(
    rf"(?<=[^\W\d_]{{3}})(?:{'|'.join(sorted(_ENDINGS.split(), key=len, reverse=True))})$"
)
_REFLEXIVE = re.compile(r"(?<=...)(?:ся|сь)$")
# «рік» and «року», «Київ» and «Києва»: in a closed last syllable о becomes і, and є becomes ї.
_CLOSED = re.compile(r"[ії](?=[^аеиіїоуюяє]+$)")
_OPENED = {"і": "о", "ї": "є"}


def french(folded: list[str]) -> list[str]:
    """Snowball's stems, with feminine participles and third persons plural as their verb's.

    Its rules know the one by an accent that is folded away here, the other not at all.
    """
    return _FRENCH([_in_the_singular(_FEMININE.sub("e", word)) for word in folded])


def _in_the_singular(word: str) -> str:
    """A verb's third person plural without its -nt: demandent becomes demande."""
    is_verb = word in _VERBS if word.endswith("ment") else word not in _NO_VERBS
    return _PLURAL.sub("e", word) if is_verb else word


def snowball(algorithm: str) -> Stem:
    """One of Snowball's stemmers, by its name."""
    stemmer: Stem = Stemmer.Stemmer(algorithm).stemWords
    return stemmer


def ukrainian(folded: list[str]) -> list[str]:
    """What is left of Ukrainian words without their endings, vowels that alternate made one."""
    return [_without_ending(word) for word in folded]


def _without_ending(word: str) -> str:
    bare = _ENDING.sub("", _REFLEXIVE.sub("", word))
    return _CLOSED.sub(lambda vowel: _OPENED[vowel[0]], bare)
