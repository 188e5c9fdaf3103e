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
    # phrases that say
    (f"{SAID}, a mis en garde Jean Morel.", "Jean Morel"),
    (
        f"{SAID}, met en garde la médiatrice Anne Favre, qui a réuni les deux camps.",
        "Anne Favre",
    ),
    (f"Le maire de Tulle, Jean Morel, a lui tiré la sonnette d'alarme: {SAID}", "Jean Morel"),
    (f"{SAID}, est monté au créneau le député Jean Morel.", "Jean Morel"),
    (f"{SAID}, a tenu à préciser le maire de Tulle, Jean Morel.", "Jean Morel"),
    (f"{SAID}, tente de rassurer Jean Morel, responsable du réseau.", "Jean Morel"),
    (f"{SAID}, s'est voulu rassurant Jean Morel.", "Jean Morel"),
    (f"{SAID}, résume, amer, le climatologue Jean Morel.", "Jean Morel"),
    (f"{SAID}, s'est étranglé sur X Jean Morel.", "Jean Morel"),
    (f"{SAID}, répète à l'envi Jean Morel.", "Jean Morel"),
    (f"Jean Morel n'a pas caché que «{LONG}».", "Jean Morel"),
    (f"Jean Morel n'a pas voulu s'étendre: {SAID}", "Jean Morel"),
    (f"{SAID}, dit Jean Morel, qui n'exclut pas «de tout arrêter dès demain».", ["Jean Morel"] * 2),
    # what is not said
    (f"Jean Morel n'a pas pu confirmer que «{LONG}».", None),
    (f"Jean Morel est parti sans dire si «{LONG}».", None),
    (f"Jean Morel a évité de dire que «{LONG}».", None),
    (f"Jean Morel n'a pas hésité à dire que «{LONG}».", "Jean Morel"),
    # denials: the words are theirs after a colon, or before the verb
    (f"{SAID}, dément Jean Morel.", "Jean Morel"),
    (f"Jean Morel a démenti: {SAID}", "Jean Morel"),
    (f"Jean Morel dément que «{LONG}».", None),
    (f"Jean Morel a refusé de dire si «{LONG}».", None),
    # whose verb it is
    (
        f"La préfète Anne Petit, qui avait promis de se taire, a justifié ce choix: {SAID}",
        "Anne Petit",
    ),
    (f"Jean Morel a salué Paul Durand et a promis que «{LONG}».", "Jean Morel"),
    (f"Jean Morel a accusé Paul Durand et lui a dit que «{LONG}».", "Jean Morel"),
    (f"Jean Morel sera jugé en mai, a indiqué le parquet: {SAID}", None),
    (f"Ce que conteste son ancien associé, Jean Morel: {SAID}", "Jean Morel"),
    (f"Le projet plaît à Jean Morel, pour qui «{LONG}».", "Jean Morel"),
    (f"Mais pour Jean Morel, «{LONG}».", "Jean Morel"),
    (f"Jean Morel a reçu une lettre anonyme: {SAID}", None),
    (f"Jean Morel a lu un texte de Paul Durand disant que «{LONG}».", None),
    (
        f"Jean Morel craint «{LONG}» et Paul Durand «une guerre de tous contre tous».",
        ["Jean Morel", None],
    ),
    (f"La pièce {SAID}, jouée par Jean Morel, a fait salle comble.", None),
    # who says it within the quotation
    (f"«Il faut agir, souligne Jean Morel. {LONG[0].upper()}{LONG[1:]}.»", "Jean Morel"),
    ("«Le train, m'a dit Jean Morel, ne viendra pas ce soir.»", None),
    ("«Le train, a promis Jean Morel, viendra ce soir», a indiqué le groupe.", None),
    # roles and names
    (
        f"{SAID}, a dit le secrétaire de Reporters sans frontières, Jean Morel, mardi.",
        "Jean Morel",
    ),
    (f"{SAID}, a dit le conseiller aux Etats Jean Morel (C/JU).", "Jean Morel"),
    (f"{SAID}, a dit le chef du service des sports de la ville Jean Morel.", "Jean Morel"),
    (f"{SAID}, a dit le député Ensemble à gauche Jean Morel.", "Jean Morel"),
    (f"{SAID}, a dit Jean Morel de la Ligue.", "Jean Morel"),
    (f"{SAID}, a dit devant les sénateurs Bruno Le Maire.", "Bruno Le Maire"),
    (f"{SAID}, témoigne Nawal, 23 ans, étudiante en droit.", "Nawal"),
    (f"{SAID}, s'emporte Jean-Claude, automobiliste.", "Jean-Claude"),
    (f"{SAID}, a dit le vice-premier ministre Xanthos Papadakis.", "Xanthos Papadakis"),
    # capitals that are nobody
    (f"{SAID}, a tonné Sud Rail.", None),
    (f"{SAID}, a assuré Addis Abeba.", None),
    (f"{SAID}, a prévenu Kiev lundi soir.", None),
    (f"{SAID}, a affirmé un membre du parti de l'ancien président Jean Morel.", None),
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
    # a title, an office or a party before the name
    ("en", f"{EN} fumed Labour councillor Mary Hill.", "Mary Hill"),
    (
        "en",
        f"{EN} National Farmers’ Union president Minette Brand said on Tuesday.",
        "Minette Brand",
    ),
    ("en", f"{EN} Capital Economics economist Ruth Gregory noted.", "Ruth Gregory"),
    ("en", f"{EN} says retired teacher Brian Moss.", "Brian Moss"),
    ("en", f"{EN} said Unite's Sharon Graham.", "Sharon Graham"),
    ("en", f"{EN} Harper's assistant, Mary Hill, said before noon.", "Mary Hill"),
    ("en", f"{EN} said the pastor, Rev. Michael Odom.", "Michael Odom"),
    (
        "en",
        f"{EN} Farhan al-Ajmi, head of the workers union, told a news conference.",
        "Farhan al-Ajmi",
    ),
    ("de", f"{DE}, verteidigte Ministerin Karin Huber den Entwurf.", "Karin Huber"),
    ("de", f"{DE}, schlägt Bauernpräsident Kurt Huber Alarm.", "Kurt Huber"),
    ("ru", f"{RU}, — заявил журналистам пресс-секретарь президента РФ Иван Орлов.", "Иван Орлов"),
    ("ru", f"{RU}, — рассказала ТАСС официальный представитель МИД РФ Анна Орлова.", "Анна Орлова"),
    ("ru", f"Глава МИД России Иван Орлов подчеркнул, что {RU}.", "Иван Орлов"),
    ("ru", f"{RU}, — сказал адвокат Ивана Орлова.", None),
    ("ru", f"{RU}, — сказал адвокат Александра Орлова.", None),
    ("ru", f"Зампред комитета Госдумы по обороне Иван Орлов заявил: {RU}.", "Иван Орлов"),
    ("ru", f"{RU}, — сказал адвокат Ивана Орлова Пётр Синицын.", "Пётр Синицын"),
    ("uk", f"{UK}, — розповів начальник Херсонської ОВА Іван Коваль.", "Іван Коваль"),
    ("uk", f"Речник Повітряних сил Юрій Ігнат уточнив: {UK}.", "Юрій Ігнат"),
    ("uk", f"{UK}, — сказав міністр внутрішніх справ Ігор Клименко.", "Ігор Клименко"),
    ("uk", f"{UK}, — сказав адвокат Івана Коваля.", None),
    # word order
    (
        "en",
        "Media quoted police chief John Harper as saying “we will start all over again”.",
        "John Harper",
    ),
    ("en", "John Harper praised Mary Hill and said “we will start all over again”.", "John Harper"),
    (
        "en",
        "John Harper, who is 44, urged Ministers to wait: “We will start all over again.”",
        "John Harper",
    ),
    ("en", "John Harper rejected claims that “we will start all over again”.", None),
    ("en", "John Harper issued a statement saying “we will start all over again”.", "John Harper"),
    ("en", f"{EN} said Burkina Faso.", None),
    (
        "de",
        "In Bern hat Karin Huber vor «einem Fehler ohne jedes Beispiel» gewarnt.",
        "Karin Huber",
    ),
    ("de", f"{DE}, wie Karin Huber sagte.", "Karin Huber"),
    (
        "it",
        f"{IT}, ha spiegato il direttore dei servizi sport della città Paolo Ferri.",
        "Paolo Ferri",
    ),
    ("it", f"Gli fa eco il collega Paolo Ferri: {IT}.", "Paolo Ferri"),
    ("it", f"Dura la replica del segretario della Cgil, Paolo Ferri: {IT}.", "Paolo Ferri"),
    ("it", f"{IT}. Lo afferma il sen. Paolo Ferri.", "Paolo Ferri"),
    ("it", f"{IT}. Lo ha detto un portavoce di Paolo Ferri.", None),
    (
        "it",
        "«Siamo pronti – ha spiegato da Lugano il direttore Paolo Ferri – a partire».",
        "Paolo Ferri",
    ),
    ("it", "Secondo la Fiat, «ricominceremo tutto da capo, con pazienza».", None),
    ("ru", "«Мы готовы, — сказал Иван Орлов в среду. — Но нужно время».", "Иван Орлов"),
    ("ru", "«Он, — мне сказал Иван Орлов, — больше не придёт».", None),
]


@pytest.mark.parametrize(("lang", "text", "expected"), OTHERS)
def test_sentence_in_another_language(lang: str, text: str, expected: str | None) -> None:
    """The same holds for the other languages' wording and word order."""
    assert set(speakers(text, lang=lang)) == {expected}


# Groups of verbs, each in a sentence where nothing but the word itself tells that it says.
VERBS = [
    (
        "fr",
        "Jean Morel {} que «nous allons tout recommencer depuis le début».",
        "Jean Morel",
        """
        martèle relève concède tonne temporise alerte assène riposte constate réitère tempère
        clame conseille
        """,
    ),
    (
        "fr",
        "Jean Morel s’est {} que «nous allons tout recommencer depuis le début».",
        "Jean Morel",
        "insurgé agacé excusé énervé récrié enthousiasmé enflammé",
    ),
    (
        "en",
        "John Harper {} that “we will start all over again”.",
        "John Harper",
        "fumed countered boasted hinted retorted scoffed reckoned maintained alleged testified",
    ),
    (
        "de",
        "Kurt Huber {}, dass man «noch einmal ganz von vorne anfangen» müsse.",
        "Kurt Huber",
        "beteuerte entgegnete konterte monierte wetterte plädierte konstatierte rügte schimpfte",
    ),
    (
        "it",
        "Paolo Ferri {} che «ricominceremo tutto da capo, con pazienza».",
        "Paolo Ferri",
        "tuona ribatte chiosa puntualizza lamenta ammonisce rimarca ironizza garantisce",
    ),
    (
        "ru",
        "Иван Орлов {}, что «мы начнём всё сначала, вместе и терпеливо».",
        "Иван Орлов",
        "посетовал подытожил парировал резюмировал поделился опасается прогнозирует настаивает",
    ),
    (
        "uk",
        "Іван Коваль {}, що «ми почнемо все спочатку, разом і терпляче».",
        "Іван Коваль",
        "підсумував зауважив поскаржився зізнався парирує прогнозує наполягає застеріг",
    ),
]


@pytest.mark.parametrize(
    ("lang", "sentence", "expected", "verb"),
    [
        pytest.param(lang, sentence, expected, verb, id=verb)
        for lang, sentence, expected, verbs in VERBS
        for verb in verbs.split()
    ],
)
def test_verb_says(lang: str, sentence: str, expected: str, verb: str) -> None:
    """The subject of such a verb says what follows."""
    assert speakers(sentence.format(verb), lang=lang) == [expected]


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
    (
        "a town that opens the sentence is not its subject",
        ("fr", f"A Tulle, le maire Jean Morel a réuni le conseil. {SAID}, a-t-il dit."),
        ["Jean Morel"],
    ),
    (
        "what opens a sentence in capitals is nobody in focus",
        (
            "fr",
            f"{SAID}, a dit Mme Vasseur. Faire bouillir l'eau ne sert à rien, dit-elle: {SAID}",
            "Mis en cause, Jean Morel a réagi. «Je ne suis pas un homme de paille», a-t-il dit.",
        ),
        ["Irène Vasseur", "Irène Vasseur", "Jean Morel"],
    ),
    (
        "who only did something is meant later in the passage, too",
        (
            "fr",
            f"{SAID}, a dit Paul Durand.",
            f"Jean Morel chiffre le coût. La rénovation, elle, attend. {SAID}, a-t-il admis.",
        ),
        ["Paul Durand", "Jean Morel"],
    ),
    (
        "a pronoun after a governed role is not the one in the role",
        (
            "fr",
            f"{SAID}, a dit Jean Morel.",
            f"Pressé par la juge, Anne Petit, de répondre, il a nié: {SAID}",
        ),
        ["Jean Morel", "Jean Morel"],
    ),
    (
        "a pronoun tells two people apart",
        ("fr", f"Anne Petit et Luc Sarr ont été relaxés. {SAID}, a-t-il dit."),
        ["Luc Sarr"],
    ),
    (
        "an epithet is the speaker of whom it may be said",
        (
            "fr",
            f"{SAID}, a dit la médiatrice Anne Petit. La diplomate juge que «{LONG}».",
            f"{SAID}, poursuit la jeune femme.",
        ),
        ["Anne Petit"] * 3,
    ),
    (
        "an epithet that goes with another role is nobody",
        ("fr", f"{SAID}, a dit Jean Morel, maire de Tulle. {SAID}, a dit l'économiste."),
        ["Jean Morel", None],
    ),
    (
        "an office that the article gives to nobody is nobody",
        ("fr", f"{SAID}, a dit Jean Morel. {SAID}, a répondu le ministre."),
        ["Jean Morel", None],
    ),
    (
        "somebody brought in without a name is nobody",
        ("fr", f"Jean Morel se taisait. Un élu a protesté. {SAID}, a dit l'élu."),
        [None],
    ),
    (
        "the former treasurer is the only man whom the article names",
        (
            "fr",
            "Arrêté en mai, Jean Morel, 58 ans, s'est tu. La procureure Anne Petit a requis un an.",
            f"A la barre, l'ancien trésorier de 58 ans a tout nié. {SAID}, a-t-il soutenu.",
        ),
        ["Jean Morel"],
    ),
    (
        "the former treasurer may be two men",
        (
            "fr",
            "Jean Morel et Paul Durand se sont tus.",
            f"A la barre, l'ancien trésorier a tout nié. {SAID}, a-t-il soutenu.",
        ),
        [None],
    ),
    (
        "the latter is the last person named",
        ("fr", f"Jean Morel a reçu Paul Durand. Ce dernier s'est plaint: {SAID}"),
        ["Paul Durand"],
    ),
    (
        "a demonym is the one in focus",
        ("fr", f"Jean Morel a terminé troisième. {SAID}, a soufflé le Bernois."),
        ["Jean Morel"],
    ),
    (
        "a newspaper is no demonym",
        ("fr", f"Jean Morel a terminé troisième. {SAID}, a écrit le Parisien."),
        [None],
    ),
    (
        "an unknown pair of capitals is somebody whose role the article tells",
        ("fr", f"Xanthos Papadakis, maire de Volos, est venu. {SAID}, a dit Xanthos Papadakis."),
        ["Xanthos Papadakis"],
    ),
    (
        "a crowd does not hide the speaker before it",
        (
            "fr",
            f"{SAID}, a dit Jean Morel. «Rendez-nous notre argent maintenant», criaient-ils.",
            f"{SAID}, a-t-il ajouté.",
        ),
        ["Jean Morel", None, "Jean Morel"],
    ),
    (
        "a dateline and a question are nobody in focus",
        (
            "en",
            f"BERLIN, March 3 (Reuters) - Mary Harper stood firm. {EN} she said.",
            "Asked about Leeds, she demurred: “It is a very long road.”",
        ),
        ["Mary Harper", "Mary Harper"],
    ),
    (
        "English epithets",
        (
            "en",
            f"Mary Harper was furious. {EN} the 44-year-old said.",
            "“It was a long day,” the Italian added.",
        ),
        ["Mary Harper", "Mary Harper"],
    ),
    (
        "a company's chief executive is a person",
        ("en", f"The company’s chief executive, Mary Harper, defended the cuts. {EN} she said."),
        ["Mary Harper"],
    ),
    (
        "German compounds",
        (
            "de",
            f"Finanzministerin Karin Huber kam. {DE}, sagte die SPD-Politikerin.",
            f"{DE}, so die Ministerin.",
        ),
        ["Karin Huber", "Karin Huber"],
    ),
    (
        "a German age",
        ("de", f"Karin Huber wuchs in Wil auf. Die 34-Jährige sagt heute: {DE}"),
        ["Karin Huber"],
    ),
    (
        "an Italian verb without a subject",
        ("it", f"Il ministro Paolo Ferri ha respinto le accuse. {IT}, ha detto in Aula."),
        ["Paolo Ferri"],
    ),
    (
        "an Italian company in between",
        ("it", f"Paolo Ferri ha parlato. La Fiat ha risposto. {IT}, ha aggiunto."),
        [None],
    ),
    (
        "an Italian verb between dashes",
        (
            "it",
            f"{IT}, ha detto Paolo Ferri.",
            "«Siamo pronti - precisa -. Ma serve tempo, molto tempo».",
        ),
        ["Paolo Ferri", "Paolo Ferri"],
    ),
    (
        "a Russian role and a Russian epithet",
        (
            "ru",
            f"Президент России Иван Орлов приехал. {RU}, — сказал глава государства.",
            f"Представитель МИД Анна Белова провела брифинг. {RU}, — добавила дипломат.",
        ),
        ["Иван Орлов", "Анна Белова"],
    ),
    (
        "a pronoun within the words that name the source",
        ("uk", f"{UK}, — сказав Іван Коваль. За його словами, «ми почнемо все спочатку ще раз»."),
        ["Іван Коваль", "Іван Коваль"],
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
