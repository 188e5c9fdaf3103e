from __future__ import annotations

from itertools import pairwise

import pytest

from bot.answering.segmentation import sentences

# Sentences are parted by a bar here, which the text itself does not have.
FRENCH = [
    "M. Dupont et Mme Martin sont venus.|Le Dr Petit aussi.",
    "J. D. Vance a vu G. W. Bush et J.-P. Raffarin.|Il est parti.",
    "Il a perdu 36,7 % de ses voix et 3.5 points.|C'est 1 200 000 de moins.",
    "Lisez lemonde.fr ou https://exemple.org/a.b?c=d.|Puis revenez.",
    "Voir art. 5 al. 2, p. ex. à Genève, p. 33, n° 5 et fig. 2.|C'est clair.",
    "En 52 av. J.-C. César arriva.|Des pommes, des poires, etc. Tout y était.".replace(
        "etc. ", "etc.|"
    ),
    "Il habite St. Gall depuis le 1er mars.|Elle est née au XXe siècle.",
    "Sous Philippe V.|Il fut roi.",
    "Il obtint la vitamine C.|Elle manquait.",
    "Il a dit : « Non. Jamais. »|Puis il est parti.",
    "«A vrai dire, oui. Nous partons. Ce soir!», a affirmé Paul Durand à la presse.|Il pleuvait.",
    "Paul Durand a affirmé que «c'est vrai. Et c'est dur».|Il pleuvait.",
    "«Nous sommes là.|Nous restons.»|La suite vint.",
    "« C’est faux ! »|Il sort.",
    "« Vraiment ? » demande-t-il.|« Oui ! » répond-elle.",
    "Il a crié « Il m'a dit “Non. Jamais.” et voilà ».|Fin.",
    "Il hésite… puis se tait.|Elle attend...|Rien.",
    "Il faut (...) partir [...] demain.|Voilà.",
    "Il est venu (voir p. 3. Le détail y est) hier.|Fin.",
    "Selon elle « tout va bien » (article 4).|Fin.",
    "« Tout va bien. » (article 4).|Fin.",
    "C’EST FINI.|IL PART.",
    "1. Premier point.|2. Deuxième point.",
    "Il faut :\n|- du pain.\n|- du vin.",
    "Une ligne\ncoupée en deux.|Une autre.",
    "Un titre\n\n|Un texte",
    "Est-ce vrai ?!|Oui.",
    "Sans point final",
]
OTHERS = [
    (
        "en",
        "Mr. Smith met Dr. Jones in the U.S. Senate at 5 p.m. sharp.|He was in the U.S.|It rained.",
    ),
    ("en", "“We won’t. Ever,” he said.|He left, e.g. to Leeds, i.e. home."),
    ("en", 'He said "No. Never."|Then he left.'),
    ("en", "Acme Inc. Chairman J. R. Hill resigned.|He is 50."),
    (
        "de",
        "Er kam am 3. März.|Z. B. Herr Dr. Müller, d. h. der Chef, usw.|Das ist Nr. 5.|Er ging.",
    ),
    ("de", "Der 2. Weltkrieg begann.|Im 19. Jahrhundert war Frieden.|Er wurde 12.|Dann ging er."),
    ("it", "Il sig. Rossi e il dott. Bianchi, art. 5, ecc.|È vero.|Si va."),
    ("ru", "Г-н Иванов, т. е. директор, живёт на ул. Мира.|А. С. Пушкин писал и т. д.|Он ушёл."),
    (
        "ru",
        "В 2014 г. Россия ушла.|Им. Ленина.",
    ),
    ("uk", "Це т. зв. ліс ім. Шевченка.|У 2014 р. він пішов.|Т. Г. Шевченко жив."),
    ("pt", "Acabou.|Sim."),
]


@pytest.mark.parametrize(("lang", "marked"), [*(("fr", each) for each in FRENCH), *OTHERS])
def test_sentences(lang: str, marked: str) -> None:
    """A sentence ends where a reader would end it."""
    text = marked.replace("|", " ").replace("\n ", "\n")
    expected = [each.strip() for each in marked.split("|")]
    assert [text[start:end] for start, end in sentences(text, lang)] == expected


@pytest.mark.parametrize("lang", ["fr", "en", "de", "it", "ru", "uk", "fr-CH", "zz"])
@pytest.mark.parametrize(
    "text", ["", " \n\t", ".", "...", "« ? »", "(.", "a.b.c", "😀. 😀! А. А.", "\u202f«\u202f. »"]
)
def test_every_character_is_in_one_sentence(text: str, lang: str) -> None:
    """Whatever the text: in order, apart, trimmed, and nothing but white space left out."""
    found = sentences(text, lang)
    pieces = [text[start:end] for start, end in found]
    assert [each.strip() for each in pieces] == pieces
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert "".join("".join(pieces).split()) == "".join(text.split())
