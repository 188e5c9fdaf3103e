from __future__ import annotations

import pytest

from bot.answering.attribution.credits import credit
from bot.answering.attribution.names import People
from bot.model import Article, Passage, PassageKind, Person, Source

PEOPLE = People(
    (
        Person("Irène Vasseur", "ministre de la Justice", ("Vasseur", "Irene Vasseur")),
        Person(
            "Tomas Bergström", "premier ministre suédois", ("Bergström", "Bergstrom", "Бергстрём")
        ),
        Person("Leonardo Conti", "sindaco di Verona", ("Conti",)),
    )
)
LONG = "nous allons tout recommencer depuis le début"
MARTINS = "Anne Martin et Paul Martin sont venus."
SAID = f"«{LONG[0].upper()}{LONG[1:]}»"
EN = "“We will start all over again,”"
DE = "«Wir fangen noch einmal ganz von vorne an»"
IT = "«Ricominceremo tutto da capo, con pazienza»"
RU = "«Мы начнём всё сначала, вместе и терпеливо»"
UK = "«Ми почнемо все спочатку, разом і терпляче»"


def article(*texts: str | Passage, lang: str = "fr") -> Article:
    passages = tuple(
        Passage(number, PassageKind.TEXT, text) if isinstance(text, str) else text
        for number, text in enumerate(texts, start=1)
    )
    return Article("essai", "Essai", "2024", lang, Source("Essai"), passages)


def speakers(*texts: str | Passage, lang: str = "fr") -> list[str | None]:
    return [each.speaker for each in credit(article(*texts, lang=lang), PEOPLE)]


FRENCH = [
    # after the quotation
    (f"{SAID}, a déclaré Irène Vasseur.", "Irène Vasseur"),
    (f"{SAID}, a déclaré Vasseur mardi à Lyon.", "Irène Vasseur"),
    (f"{SAID}, a indiqué de son côté Jean Morel, maire de Tulle.", "Jean Morel"),
    (f"{SAID}, a encore affirmé Jean Morel à la presse.", "Jean Morel"),
    (f"{SAID}, a confié mardi à l'AFP Jean Morel.", "Jean Morel"),
    (f"{SAID}, explique pour sa part Sophie Klein, 34 ans.", "Sophie Klein"),
    (f"{SAID}, s'est réjoui Paul-Henri de Villiers.", "Paul-Henri de Villiers"),
    (f"{SAID}, s’indigne Mme Vasseur.", "Irène Vasseur"),
    (f"{SAID}, comme l'a expliqué Jean Morel.", "Jean Morel"),
    (f"{SAID}, selon Jean Morel, qui préside le club.", "Jean Morel"),
    (f"{SAID}, d'après J. P. Morel.", "J. P. Morel"),
    (
        f"{SAID} – résume le pilote Jean Morel – «et ce sera long et difficile pour tous».",
        ["Jean Morel", "Jean Morel"],
    ),
    (f"{SAID}, a lancé l'avocat de Paul Durand, Jean Morel.", "Jean Morel"),
    (f"{SAID}, a déclaré le ministre de l'Intérieur Jean Morel.", "Jean Morel"),
    (f"{SAID}, a dit la boulangère Marie Dupont.", "Marie Dupont"),
    ("«On «repart» donc de zéro, tous ensemble», a dit Jean Morel.", "Jean Morel"),
    # before it
    (f"Jean Morel a déclaré: {SAID}", "Jean Morel"),
    (f"Irène Vasseur: {SAID}", "Irène Vasseur"),
    (f"Jean Morel, maire de Tulle depuis 2014, a répondu que «{LONG}».", "Jean Morel"),
    (f"Le maire de Tulle, Jean Morel, a répondu que «{LONG}».", "Jean Morel"),
    (f"Jean Morel (PS) estime que «{LONG}».", "Jean Morel"),
    (f"Interrogé par Paul Durand, Jean Morel a assuré que «{LONG}».", "Jean Morel"),
    (f"Selon Irène Vasseur, «{LONG}».", "Irène Vasseur"),
    (f"Pour Jean Morel, «{LONG}».", "Jean Morel"),
    (f"«{LONG}», a dit le directeur général du Grand Port, Jean Morel, jeudi.", "Jean Morel"),
    (f"«{LONG}», a mis en garde la maire Irène Vasseur.", "Irène Vasseur"),
    (f"Jean Morel, qui a dit vouloir «{LONG}», est parti.", "Jean Morel"),
    (f"Et Jean Morel d'ajouter: {SAID}", "Jean Morel"),
    (f"Jean Morel est reparti à midi, expliquant que «{LONG}».", "Jean Morel"),
    ("Jean Morel a affirmé que Paul Durand «ne comprenait rien à la situation».", "Jean Morel"),
    (f"Jean Morel a affirmé que Paul Durand avait dit «{LONG}».", "Paul Durand"),
    (f"Les communes devront payer, a insisté Jean Morel, et il faudra que «{LONG}».", "Jean Morel"),
    (f"Le projet de «{LONG}» avance, a indiqué Jean Morel.", "Jean Morel"),
    # nobody
    (f"{SAID}, a indiqué le ministère de la Justice.", None),
    (f"{SAID}, selon un communiqué du département.", None),
    (f"{SAID}, ont déclaré Jean Morel et Paul Durand.", None),
    (f"Les dirigeants du club ont insisté sur la nécessité de «{LONG}».", None),
    (f"{SAID}, a déclaré le porte-parole de Jean Morel.", None),
    (f"{SAID}, a déclaré le porte-parole du ministre Jean Morel.", None),
    (f"{SAID}, a déclaré une source proche de Jean Morel.", None),
    (f"{SAID}, peut-on lire dans la lettre de Jean Morel.", None),
    (f"{SAID}, a annoncé Amnesty International.", None),
    (f"{SAID}, écrit Le Monde.", None),
    (f"{SAID}, a fait savoir Moscou.", None),
    (f"Jean Morel n'a pas dit que «{LONG}».", None),
    (f"Jean Morel n'a jamais affirmé: {SAID}", None),
    (f"Jean Morel a démenti avoir dit «{LONG}».", None),
    (f"Jean Morel est accusé d'avoir dit «{LONG}».", None),
    ("Jean Morel a été décrit comme «un homme qui ne renonce à rien».", None),
    (f"Jean Morel a affirmé que son frère avait dit «{LONG}».", None),
    (f"Jean Morel dit vouloir la paix, alors que Paul Durand attend «{LONG}».", None),
    (f"Le juge l'a écrit dans son rapport: {SAID}", None),
    (f"La foule a crié longtemps, et l'on a entendu «{LONG}».", None),
    (f"{SAID}", None),
    (f"Jean Morel est décrit par ses voisins comme «{LONG}».", None),
    (f"Jean Morel aime citer Paul Durand: {SAID}", None),
    (f"La pancarte portait ces mots: {SAID}", None),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french_sentence(text: str, expected: str | list[str] | None) -> None:
    """A quotation is credited by its own sentence, or to nobody."""
    assert speakers(text) == (expected if isinstance(expected, list) else [expected])


OTHERS = [
    ("en", f"{EN} said Mary Harper.", "Mary Harper"),
    ("en", f"{EN} Harper told reporters on Monday.", None),
    ("en", f"{EN} she said.", None),
    ("en", f"{EN} said Prime Minister John Harper.", "John Harper"),
    ("en", f"{EN} John Harper, the mayor of Leeds, said.", "John Harper"),
    (
        "en",
        f"{EN} the mayor, John Harper, told the council.",
        "John Harper",
    ),
    ("en", "“We will,” John Harper said, “start all over again from here.”", "John Harper"),
    ("en", 'John Harper said: "We will start all over again."', "John Harper"),
    ("en", "According to Mary Harper, “we will start all over again”.", "Mary Harper"),
    ("en", f"{EN} said a spokesman for John Harper.", None),
    ("en", f"{EN} said John Harper's lawyer.", None),
    ("en", f"{EN} the White House said.", None),
    ("en", f"{EN} said Human Rights Watch.", None),
    ("en", f"{EN} officials said.", None),
    ("en", "John Harper never said “we will start all over again”.", None),
    ("en", "John Harper denied saying “we will start all over again”.", None),
    ("en", f"{EN} John Harper and Mary Hill said.", None),
    (
        "en",
        "In Leeds, Secretary of State Mary Hill warned that “we will start all over again”.",
        "Mary Hill",
    ),
    ("de", f"{DE}, sagte Karin Huber.", "Karin Huber"),
    (
        "de",
        "„Wir fangen noch einmal ganz von vorne an“, betonte Bundeskanzler Kurt Huber am Montag.",
        "Kurt Huber",
    ),
    ("de", "»Wir fangen noch einmal ganz von vorne an«, so FDP-Chef Kurt Huber.", "Kurt Huber"),
    ("de", "Am Montag sagte Kurt Huber: «Wir fangen noch einmal ganz von vorne an.»", "Kurt Huber"),
    (
        "de",
        "Kurt Huber hat am Montag in Bern gesagt: «Wir fangen noch einmal ganz von vorne an.»",
        "Kurt Huber",
    ),
    ("de", "Laut Karin Huber wird man «noch einmal ganz von vorne anfangen».", "Karin Huber"),
    (
        "de",
        f"{DE}, teilte das Bundesamt für Gesundheit mit.",
        None,
    ),
    ("de", f"{DE}, sagte ein Sprecher von Kurt Huber.", None),
    (
        "de",
        f"{DE}, sagte die Sprecherin der Polizei, Eva Roth.",
        "Eva Roth",
    ),
    ("de", "Kurt Huber sagte nicht: «Wir fangen noch einmal ganz von vorne an.»", None),
    (
        "it",
        f"{IT}, ha detto Leonardo Conti.",
        "Leonardo Conti",
    ),
    (
        "it",
        f"{IT}, ha aggiunto Conti in consiglio.",
        "Leonardo Conti",
    ),
    ("it", "Secondo Anna Ferri, «ricominceremo tutto da capo, con pazienza».", "Anna Ferri"),
    (
        "it",
        f"Il ministro degli Esteri Paolo Ferri ha dichiarato: {IT}.",
        "Paolo Ferri",
    ),
    ("it", f"{IT}, ha comunicato il ministero.", None),
    ("it", "Paolo Ferri non ha detto «ricominceremo tutto da capo, con pazienza».", None),
    ("it", f"{IT}, hanno detto i sindaci.", None),
    ("ru", f"{RU}, — заявил Иван Орлов.", "Иван Орлов"),
    (
        "ru",
        f"{RU}, — сказала министр культуры Анна Орлова.",
        "Анна Орлова",
    ),
    (
        "ru",
        f"Премьер-министр Швеции Бергстрём подчеркнул: {RU}.",
        "Tomas Bergström",
    ),
    ("ru", "По словам Бергстрём, «мы начнём всё сначала, вместе и терпеливо».", "Tomas Bergström"),
    ("ru", f"{RU}, — сообщило министерство.", None),
    ("ru", f"{RU}, — заявили в Кремле.", None),
    ("ru", f"Иван Орлов не сказал: {RU}.", None),
    ("uk", f"{UK}, — заявив Іван Коваль.", "Іван Коваль"),
    (
        "uk",
        f"{UK}, — наголосила речниця уряду Олена Коваль.",
        "Олена Коваль",
    ),
    (
        "uk",
        f"Міністр оборони Іван Коваль сказав: {UK}.",
        "Іван Коваль",
    ),
    ("uk", f"{UK}, — повідомили в міністерстві.", None),
]


@pytest.mark.parametrize(("lang", "text", "expected"), OTHERS)
def test_sentence_in_another_language(lang: str, text: str, expected: str | None) -> None:
    """The same holds for the other languages' wording and word order."""
    assert set(speakers(text, lang=lang)) == {expected}


STORIES = [
    (
        "a pronoun is the last speaker",
        (
            "fr",
            "«Il faut agir dès ce soir, sans attendre», a dit Jean Morel.",
            f"{SAID}, a-t-il poursuivi.",
        ),
        ["Jean Morel", "Jean Morel"],
    ),
    (
        "a pronoun looks past paragraphs without people",
        ("fr", "Jean Morel a dit sa joie.", "La route est longue.", f"{SAID}, a-t-il ajouté."),
        ["Jean Morel"],
    ),
    (
        "a pronoun's gender decides",
        ("fr", "Mme Vasseur a dit sa joie.", "M. Morel a souri.", f"{SAID}, a-t-elle ajouté."),
        ["Irène Vasseur"],
    ),
    (
        "another person in between makes a pronoun unsure",
        (
            "fr",
            "Jean Morel a dit sa joie. Paul Durand est arrivé à midi.",
            f"{SAID}, a-t-il ajouté.",
        ),
        [None],
    ),
    (
        "an institution that spoke last blocks a pronoun",
        (
            "fr",
            "Jean Morel a dit sa joie. «Tout est prêt pour demain», a indiqué le groupe.",
            f"{SAID}, a-t-il ajouté.",
        ),
        [None, None],
    ),
    (
        "an institution that acted last makes a pronoun unsure",
        (
            "fr",
            "Jean Morel a dit sa joie.",
            f"Le département, dirigé par Anne Petit, a réagi. {SAID}, indique-t-il.",
        ),
        [None],
    ),
    (
        "somebody named in passing makes a pronoun unsure",
        ("fr", f"Jean Morel est arrivé. La foule acclame Paul Durand. {SAID}, dit-il."),
        [None],
    ),
    (
        "a pronoun may mean the subject of the sentence before",
        ("fr", f"Jean Morel est arrivé à midi. Il a dit vouloir «{LONG}»."),
        ["Jean Morel"],
    ),
    (
        "a quotation that stands alone goes on with the last speaker",
        ("fr", f"Jean Morel a salué l'accord. {SAID}"),
        ["Jean Morel"],
    ),
    (
        "a colon introduces the next paragraph",
        ("fr", "Jean Morel a conclu ainsi:", SAID),
        ["Jean Morel"],
    ),
    (
        "a surname is the person named in full before",
        ("fr", f"Anne Martin dirige le port. {SAID}, a dit Mme Martin."),
        ["Anne Martin"],
    ),
    (
        "homonyms are nobody without a first name",
        (
            "fr",
            f"{MARTINS} {SAID}, a dit Martin. {SAID}, a dit Paul Martin.",
        ),
        [None, "Paul Martin"],
    ),
    (
        "an honorific tells homonyms apart",
        (
            "fr",
            f"{MARTINS} {SAID}, a dit Mme Martin. {SAID}, a dit M. Martin.",
        ),
        ["Anne Martin", "Paul Martin"],
    ),
    (
        "another first name is another person",
        ("fr", f"{SAID}, a dit Louis Vasseur."),
        ["Louis Vasseur"],
    ),
    (
        "a role is whoever the article gives it to",
        ("fr", f"Jean Morel, maire de Tulle, est venu. {SAID}, a dit le maire."),
        ["Jean Morel"],
    ),
    (
        "a role that people.yaml alone knows must be said in full",
        ("fr", f"{SAID}, a dit le premier ministre suédois. {SAID}, a dit le premier ministre."),
        ["Tomas Bergström", None],
    ),
    (
        "a role that two hold is nobody's",
        (
            "fr",
            "Jean Morel, maire de Tulle, et Anne Petit, maire de Brive, sont venus.",
            f"{SAID}, a dit le maire.",
        ),
        [None],
    ),
    (
        "a role also said of somebody unnamed is nobody's",
        (
            "fr",
            "Jean Morel, maire de Tulle, est venu. Le maire de Brive aussi.",
            f"{SAID}, a dit le maire.",
        ),
        [None],
    ),
    (
        "roles that mean the same are the same",
        (
            "fr",
            "Le ministre italien des Affaires étrangères Aldo Rossi est arrivé.",
            f"{SAID}, a dit le chef de la diplomatie italienne.",
        ),
        ["Aldo Rossi"],
    ),
    (
        "a quotation that runs on in the next paragraph keeps its speaker",
        (
            "fr",
            "Jean Morel a déclaré: «Nous sommes prêts à partir.",
            "«Mais nous ne partirons pas sans vous.»",
        ),
        ["Jean Morel", "Jean Morel"],
    ),
    (
        "a speaker named at the end of a long quotation said its beginning, too",
        (
            "fr",
            "«Nous sommes prêts à partir demain.",
            "«Mais pas sans vous tous», a déclaré Jean Morel.",
        ),
        ["Jean Morel", "Jean Morel"],
    ),
    (
        "English pronouns and surnames",
        (
            "en",
            f"{EN} said Mary Harper. “It is a very long road,” she added.",
            "“Nobody will be left behind here,” Harper said.",
        ),
        ["Mary Harper"] * 3,
    ),
    (
        "English homonyms",
        (
            "en",
            f"John Smith and Mary Smith met. {EN} Smith said.",
            "“It is a very long road,” Ms. Smith said.",
        ),
        [None, "Mary Smith"],
    ),
    (
        "German pronouns",
        (
            "de",
            f"{DE}, sagte Karin Huber. «Das wird ein sehr langer Weg», fügte sie hinzu.",
        ),
        ["Karin Huber", "Karin Huber"],
    ),
    (
        "an Italian pronoun",
        ("it", f"Paolo Ferri è arrivato. {IT}, dice lui."),
        ["Paolo Ferri"],
    ),
    (
        "the verb's gender tells Russian homonyms apart",
        (
            "ru",
            f"Иван Орлов и Анна Орлова приехали. {RU}, — сказала Орлова.",
        ),
        ["Анна Орлова"],
    ),
    (
        "a Russian name in another case is the one named before",
        (
            "ru",
            "Иван Петров приехал.",
            "По словам Ивана Петрова, «мы начнём всё сначала, вместе и терпеливо».",
        ),
        ["Иван Петров"],
    ),
    (
        "a Ukrainian pronoun",
        (
            "uk",
            f"Олена Коваль заявила про згоду. {UK}, — додала вона.",
        ),
        ["Олена Коваль"],
    ),
]


@pytest.mark.parametrize(
    ("told", "expected"), [story[1:] for story in STORIES], ids=[s[0] for s in STORIES]
)
def test_story(told: tuple[str, ...], expected: list[str | None]) -> None:
    """Pronouns, surnames and roles mean whom the article has made clear, or nobody."""
    assert speakers(*told[1:], lang=told[0]) == expected


def pulled(number: int, name: str) -> Passage:
    return Passage(number, PassageKind.QUOTE, "Rien ne sera plus jamais comme avant", speaker=name)


def test_pulled_out_quotation_of_the_same_speaker_does_not_interrupt() -> None:
    """A pronoun after it still means that speaker."""
    found = speakers(
        "Jean Morel a dit sa joie.", pulled(2, "Jean Morel"), f"{SAID}, a-t-il ajouté."
    )
    assert found == ["Jean Morel"]


def test_pulled_out_quotation_of_another_speaker_makes_a_pronoun_unsure() -> None:
    """Layout may have moved it: nobody is better than the wrong one."""
    found = speakers(
        "Jean Morel a dit sa joie.", pulled(2, "Paul Durand"), f"{SAID}, a-t-il ajouté."
    )
    assert found == [None]


def test_caption_is_credited_and_does_not_change_who_speaks() -> None:
    """A caption's people are no part of the text around it."""
    caption = Passage(2, PassageKind.CAPTION, f"{SAID}, dit Paul Durand.")
    found = speakers("Jean Morel a dit sa joie.", caption, f"{SAID}, a-t-il ajouté.")
    assert found == ["Paul Durand", "Jean Morel"]


def test_short_quotations_are_terms() -> None:
    """Four words or fewer are not credited."""
    assert speakers("«Rien ne va plus», a dit Jean Morel.") == []


def test_offsets_are_the_words_without_marks() -> None:
    """The quotation of a credit is where its words stand."""
    text = "« Nous allons tout recommencer ici », dit Jean Morel."
    (found,) = credit(article(text), PEOPLE)
    assert text[found.quotation.start : found.quotation.end] == "Nous allons tout recommencer ici"


@pytest.mark.parametrize("lang", ["fr", "en", "de", "it", "ru", "uk", "xx"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "«",
        "»,,,:",
        "«a b c d e»" * 3,
        "a dit «a b c d e f» a dit",
        "-t-il «a b c d e» -il",
        "’s «a b c d e»: selon",
    ],
)
def test_broken_text_is_harmless(text: str, lang: str) -> None:
    """Whatever stands there, nobody is credited and nothing fails."""
    assert set(speakers(text, lang=lang)) <= {None}


def test_speaker_is_named_as_people_have_it() -> None:
    """Case, accents and aliases do not matter; an unknown name stays as it is."""
    assert PEOPLE.name("irene vasseur") == "Irène Vasseur"
    assert PEOPLE.name("Jean Morel") == "Jean Morel"
