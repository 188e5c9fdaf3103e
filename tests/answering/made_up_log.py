"""A log of questions asked in vain: what readers wanted to know, and how each of them put it.

150 needs, most of which share a subject or an aspect with others; two thousand wordings, most of
them French, some in five other languages, with what fingers and manners do to a question.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A subject's names: French, then the other languages where they call it otherwise.
PEOPLE: tuple[Mapping[str, str], ...] = (
    {"fr": "Viola Amherd", "ru": "Виола Амхерд", "uk": "Віола Амгерд"},
    {"fr": "Karin Keller-Sutter", "ru": "Карин Келлер-Зуттер", "uk": "Карін Келлер-Зуттер"},
    {"fr": "Roger Federer", "ru": "Роджер Федерер", "uk": "Роджер Федерер"},
    {"fr": "Christian Levrat", "ru": "Кристиан Левра", "uk": "Крістіан Левра"},
    {"fr": "Nemo", "ru": "Немо", "uk": "Немо"},
    {
        "fr": "le syndic de Lausanne",
        "en": "the mayor of Lausanne",
        "de": "der Bürgermeister von Lausanne",
        "it": "il sindaco di Losanna",
        "ru": "мэр Лозанны",
        "uk": "мер Лозанни",
    },
    {
        "fr": "le patron de Nestlé",
        "en": "the boss of Nestlé",
        "de": "der Chef von Nestlé",
        "it": "il capo di Nestlé",
        "ru": "глава Nestlé",
        "uk": "голова Nestlé",
    },
    {"fr": "Granit Xhaka", "ru": "Гранит Джака", "uk": "Граніт Джака"},
)
BUILDINGS: tuple[Mapping[str, str], ...] = (
    {
        "fr": "le musée d'Aarau",
        "en": "the Aarau museum",
        "de": "das Museum in Aarau",
        "it": "il museo di Aarau",
        "ru": "музей Аарау",
        "uk": "музей Аарау",
    },
    {
        "fr": "la piscine de Morges",
        "en": "the swimming pool of Morges",
        "de": "das Schwimmbad von Morges",
        "it": "la piscina di Morges",
        "ru": "бассейн Morges",
        "uk": "басейн Morges",
    },
    {
        "fr": "le téléphérique de Verbier",
        "en": "the Verbier cable car",
        "de": "die Seilbahn von Verbier",
        "it": "la funivia di Verbier",
        "ru": "канатная дорога Verbier",
        "uk": "канатна дорога Verbier",
    },
    {
        "fr": "l'hôpital de Rennaz",
        "en": "Rennaz hospital",
        "de": "das Spital Rennaz",
        "it": "l'ospedale di Rennaz",
        "ru": "больница Rennaz",
        "uk": "лікарня Rennaz",
    },
    {
        "fr": "le stade de la Tuilière",
        "en": "the Tuilière stadium",
        "de": "das Stadion Tuilière",
        "it": "lo stadio Tuilière",
        "ru": "стадион Tuilière",
        "uk": "стадіон Tuilière",
    },
    {
        "fr": "la bibliothèque de Sion",
        "en": "the library of Sion",
        "de": "die Bibliothek von Sion",
        "it": "la biblioteca di Sion",
        "ru": "библиотека Сьона",
        "uk": "бібліотека Сьйона",
    },
)
EVENTS: tuple[Mapping[str, str], ...] = (
    {
        "fr": "l'incendie de Crans-Montana",
        "en": "the fire in Crans-Montana",
        "de": "der Brand in Crans-Montana",
        "it": "l'incendio di Crans-Montana",
        "ru": "пожар в Кран-Монтане",
        "uk": "пожежа в Кран-Монтані",
    },
    {
        "fr": "le festival Paléo",
        "en": "the Paléo festival",
        "de": "das Paléo Festival",
        "it": "il festival Paléo",
        "ru": "фестиваль Paléo",
        "uk": "фестиваль Paléo",
    },
    {
        "fr": "l'éboulement de Blatten",
        "en": "the landslide in Blatten",
        "de": "der Bergsturz von Blatten",
        "it": "la frana di Blatten",
        "ru": "оползень в Блаттене",
        "uk": "зсув у Блаттені",
    },
    {
        "fr": "la grève des enseignants vaudois",
        "en": "the strike of the Vaud teachers",
        "de": "der Streik der Waadtländer Lehrer",
        "it": "lo sciopero degli insegnanti vodesi",
        "ru": "забастовка учителей Во",
        "uk": "страйк учителів Во",
    },
    {
        "fr": "le marathon de Zurich",
        "en": "the Zurich marathon",
        "de": "der Zürich Marathon",
        "it": "la maratona di Zurigo",
        "ru": "Цюрихский марафон",
        "uk": "Цюрихський марафон",
    },
    {
        "fr": "l'accident de train de Saanen",
        "en": "the Saanen train accident",
        "de": "das Zugunglück von Saanen",
        "it": "l'incidente ferroviario di Saanen",
        "ru": "авария поезда Saanen",
        "uk": "аварія потяга Saanen",
    },
)
LAWS: tuple[Mapping[str, str], ...] = (
    {
        "fr": "la réforme des retraites",
        "en": "the pension reform",
        "de": "die Rentenreform",
        "it": "la riforma delle pensioni",
        "ru": "пенсионная реформа",
        "uk": "пенсійна реформа",
    },
    {
        "fr": "la taxe sur les billets d'avion",
        "en": "the tax on plane tickets",
        "de": "die Steuer auf Flugtickets",
        "it": "la tassa sui biglietti aerei",
        "ru": "налог на авиабилеты",
        "uk": "податок на авіаквитки",
    },
    {
        "fr": "l'interdiction du téléphone à l'école",
        "en": "the phone ban at school",
        "de": "das Handyverbot an der Schule",
        "it": "il divieto del telefono a scuola",
        "ru": "запрет телефонов в школе",
        "uk": "заборона телефонів у школі",
    },
    {
        "fr": "l'achat des avions F-35",
        "en": "the purchase of the F-35 jets",
        "de": "der Kauf der F-35",
        "it": "l'acquisto degli aerei F-35",
        "ru": "покупка самолётов F-35",
        "uk": "купівля літаків F-35",
    },
)

# An aspect's wordings, a language each; «{}» is the subject. Needs that share one are still two.
Aspects = tuple["Mapping[str, Sequence[str]]", ...]
OF_PEOPLE: Aspects = (
    {
        "fr": ("Quel âge a {} ?", "{}, quel âge ?", "C'est quoi l'âge de {} ?", "âge {}"),
        "en": ("How old is {}?", "What is the age of {}?"),
        "de": ("Wie alt ist {}?",),
        "it": ("Quanti anni ha {}?",),
        "ru": ("Сколько лет {}?",),
        "uk": ("Скільки років {}?",),
    },
    {
        "fr": ("Où habite {} ?", "{} habite où ?", "Dans quelle ville habite {} ?", "Où vit {} ?"),
        "en": ("Where does {} live?", "{} lives where?"),
        "de": ("Wo wohnt {}?",),
        "it": ("Dove abita {}?",),
        "ru": ("Где живёт {}?",),
        "uk": ("Де живе {}?",),
    },
    {
        "fr": (
            "Quel est le salaire de {} ?",
            "Combien gagne {} ?",
            "{} touche quel salaire ?",
            "salaire {}",
        ),
        "en": ("What is the salary of {}?", "How much does {} earn?"),
        "de": ("Wie hoch ist der Lohn von {}?", "Wie viel verdient {}?"),
        "it": ("Qual è lo stipendio di {}?",),
        "ru": ("Какая зарплата у {}?",),
        "uk": ("Яка зарплата у {}?",),
    },
    {
        "fr": (
            "Avec qui {} est en couple ?",
            "Qui est le conjoint de {} ?",
            "{} est en couple avec qui ?",
        ),
        "en": ("Who is the partner of {}?",),
        "de": ("Wer ist der Partner von {}?",),
    },
    {
        "fr": (
            "Pourquoi {} a démissionné ?",
            "Quelles sont les raisons de la démission de {} ?",
            "démission de {} pourquoi",
            "{} a démissionné pour quelle raison ?",
        ),
        "en": ("Why did {} resign?",),
        "de": ("Warum ist {} zurückgetreten?",),
        "it": ("Perché {} si è dimesso?",),
        "ru": ("Почему {} ушёл в отставку?",),
    },
    {
        "fr": (
            "Qui va succéder à {} ?",
            "Qui sera le successeur de {} ?",
            "{} : qui prend la succession ?",
        ),
        "en": ("Who will succeed {}?", "Who is the successor of {}?"),
        "de": ("Wer wird der Nachfolger von {}?",),
        "it": ("Chi sarà il successore di {}?",),
    },
    {
        "fr": (
            "Quelles études a faites {} ?",
            "Où {} a étudié ?",
            "Quel diplôme a {} ?",
            "{} a fait quelles études ?",
        ),
        "en": ("What did {} study?",),
        "de": ("Was hat {} studiert?",),
    },
    {
        "fr": (
            "Combien d'enfants a {} ?",
            "{} a combien d'enfants ?",
            "Est-ce que {} a des enfants ?",
        ),
        "en": ("How many children does {} have?",),
        "de": ("Wie viele Kinder hat {}?",),
        "it": ("Quanti figli ha {}?",),
        "ru": ("Сколько детей у {}?",),
        "uk": ("Скільки дітей у {}?",),
    },
)
OF_BUILDINGS: Aspects = (
    {
        "fr": (
            "Combien coûte l'entrée pour {} ?",
            "{} : prix de l'entrée ?",
            "Quel est le tarif d'entrée pour {} ?",
            "prix entrée {}",
        ),
        "en": ("How much is the entry for {}?", "{}: entry price?"),
        "de": ("Was kostet der Eintritt für {}?", "Eintritt Preis {}"),
        "it": ("Quanto costa l'ingresso per {}?",),
        "ru": ("Сколько стоит вход: {}?",),
        "uk": ("Скільки коштує вхід: {}?",),
    },
    {
        "fr": (
            "Quels sont les horaires : {} ?",
            "{} : quelles heures d'ouverture ?",
            "horaires d'ouverture {}",
            "À quelle heure ouvre {} ?",
        ),
        "en": ("What are the opening hours of {}?",),
        "de": ("Was sind die Öffnungszeiten: {}?", "Öffnungszeiten {}"),
        "it": ("Quali sono gli orari di apertura: {}?",),
    },
    {
        "fr": (
            "Quel architecte a dessiné {} ?",
            "Qui est l'architecte pour {} ?",
            "{}, c'est quel architecte ?",
        ),
        "en": ("Who is the architect of {}?",),
        "de": ("Wer ist der Architekt: {}?",),
        "it": ("Chi è l'architetto: {}?",),
        "ru": ("Кто архитектор: {}?",),
    },
    {
        "fr": (
            "Pourquoi {} est fermé ?",
            "Pour quelle raison {} a fermé ?",
            "fermeture {} pourquoi",
            "Quelle est la raison de la fermeture : {} ?",
        ),
        "en": ("Why is {} closed?",),
        "de": ("Warum ist {} geschlossen?",),
        "it": ("Perché {} è chiuso?",),
        "ru": ("Почему закрыт {}?",),
        "uk": ("Чому закритий {}?",),
    },
    {
        "fr": (
            "Combien d'employés travaillent : {} ?",
            "{} : combien d'employés ?",
            "Quel est le nombre d'employés : {} ?",
        ),
        "en": ("How many employees does {} have?",),
        "de": ("Wie viele Angestellte hat {}?",),
    },
    {
        "fr": (
            "Quand finiront les travaux : {} ?",
            "{} : fin des travaux quand ?",
            "À quelle date se terminent les travaux pour {} ?",
        ),
        "en": ("When will the works at {} be finished?",),
        "de": ("Wann sind die Bauarbeiten fertig: {}?",),
    },
)
OF_EVENTS: Aspects = (
    {
        "fr": (
            "Combien de blessés a fait {} ?",
            "{} : combien de blessés ?",
            "Quel est le nombre de blessés dans {} ?",
        ),
        "en": ("How many people were injured in {}?",),
        "de": ("Wie viele Verletzte gab es: {}?",),
        "it": ("Quanti feriti: {}?",),
        "ru": ("Сколько раненых: {}?",),
    },
    {
        "fr": (
            "Quelle est la cause de {} ?",
            "{} : quelles causes ?",
            "Qu'est-ce qui a causé {} ?",
        ),
        "en": ("What caused {}?", "What is the cause of {}?"),
        "de": ("Was ist die Ursache: {}?",),
        "ru": ("Какова причина: {}?",),
        "uk": ("Яка причина: {}?",),
    },
    {
        "fr": ("Quand a commencé {} ?", "{} a commencé quand ?", "À quelle date débute {} ?"),
        "en": ("When did {} start?", "When does {} begin?"),
        "de": ("Wann hat {} begonnen?",),
        "it": ("Quando è cominciato: {}?",),
        "ru": ("Когда начался: {}?",),
    },
    {
        "fr": (
            "Qui va payer les dégâts de {} ?",
            "{} : qui paie les dégâts ?",
            "Qui doit payer pour les dégâts : {} ?",
        ),
        "en": ("Who pays for the damage: {}?",),
        "de": ("Wer bezahlt den Schaden: {}?",),
        "it": ("Chi paga i danni: {}?",),
    },
    {
        "fr": (
            "Quelles routes sont fermées à cause de {} ?",
            "{} : quelles routes fermées ?",
            "routes fermées {}",
        ),
        "en": ("Which roads are closed because of {}?",),
        "de": ("Welche Strassen sind gesperrt: {}?",),
    },
)
OF_LAWS: Aspects = (
    {
        "fr": (
            "Quand entre en vigueur {} ?",
            "{} : entrée en vigueur quand ?",
            "À partir de quelle date s'applique {} ?",
        ),
        "en": ("When does {} come into force?",),
        "de": ("Wann tritt {} in Kraft?",),
        "it": ("Quando entra in vigore: {}?",),
    },
    {
        "fr": (
            "Qui a voté contre {} ?",
            "{} : qui a voté contre ?",
            "Quels partis ont voté contre {} ?",
        ),
        "en": ("Who voted against {}?",),
        "de": ("Wer hat gegen {} gestimmt?",),
        "it": ("Chi ha votato contro: {}?",),
        "ru": ("Кто голосовал против: {}?",),
    },
    {
        "fr": (
            "Combien coûte {} ?",
            "Quel est le coût de {} ?",
            "{} coûte combien ?",
            "coût {}",
        ),
        "en": ("How much does {} cost?", "What is the cost of {}?"),
        "de": ("Wie viel kostet {}?", "Was sind die Kosten: {}?"),
        "it": ("Quanto costa: {}?",),
        "ru": ("Сколько стоит: {}?",),
        "uk": ("Скільки коштує: {}?",),
    },
    {
        "fr": (
            "Que pensent les syndicats de {} ?",
            "{} : avis des syndicats ?",
            "Quelle est l'opinion des syndicats sur {} ?",
        ),
        "en": ("What do the unions think of {}?",),
        "de": ("Was sagen die Gewerkschaften: {}?",),
    },
)
# Needs that share little with any other.
ALONE: Aspects = (
    {"fr": ("Quel temps fera-t-il demain ?", "météo demain", "Quelle est la météo pour demain ?")},
    {
        "fr": ("Comment renouveler son passeport ?", "renouvellement passeport comment faire"),
        "en": ("How do I renew my passport?",),
    },
    {"fr": ("Qui a gagné le match Servette - Bâle ?", "résultat du match Servette Bâle")},
    {"fr": ("Où déposer des piles usagées ?", "piles usagées à déposer où ?")},
    {
        "fr": ("Le loup est-il protégé en Suisse ?", "loup espèce protégée en Suisse ?"),
        "de": ("Ist der Wolf in der Schweiz geschützt?",),
    },
    {"fr": ("Recette de la fondue moitié-moitié ?", "Comment faire une fondue moitié-moitié ?")},
    {
        "fr": ("Quel est le cours du franc face à l'euro ?", "cours franc euro"),
        "en": ("What is the exchange rate of the franc to the euro?",),
    },
    {"fr": ("Y a-t-il des moustiques tigres au Tessin ?", "moustique tigre Tessin")},
)

POLITE_BEFORE = {
    "fr": ("Bonjour, ", "Salut, ", "svp ", "J'aimerais savoir : ", "Dites-moi, ", "Bonjour ! "),
    "en": ("Hello, ", "Please, ", "I'd like to know: "),
    "de": ("Hallo, ", "Guten Tag, ", "Bitte: "),
    "it": ("Ciao, ", "Buongiorno, "),
    "ru": ("Здравствуйте, ", "Привет, "),
    "uk": ("Добрий день, ", "Привіт, "),
}
POLITE_AFTER = {
    "fr": (" Merci !", " svp", " merci d'avance", " s'il vous plaît"),
    "en": (" Thanks!", " please"),
    "de": (" Danke!", " bitte"),
    "it": (" Grazie!",),
    "ru": (" Спасибо!",),
    "uk": (" Дякую!",),
}
SHORTHAND = {"quand": "qd", "combien": "cb", "pourquoi": "pk", "qui": "ki"}
FRENCH_SHARE = 0.75
N_NEEDS = 150


@dataclass(frozen=True, slots=True)
class Asked:
    """A wording, and the number of the need behind it."""

    question: str
    need: int


def log(size: int = 2000, seed: int = 0) -> list[Asked]:
    """So many questions in the order in which they came; some needs are asked far more often."""
    rng = random.Random(seed)
    needs = _needs(rng)
    weights = [1 / (4 + place) ** 0.5 for place in range(len(needs))]
    asked = [*range(len(needs)), *rng.choices(range(len(needs)), weights, k=size - len(needs))]
    rng.shuffle(asked)
    return [Asked(_spoiled(*needs[need].wording(rng), rng), need) for need in asked]


@dataclass(frozen=True, slots=True)
class _Need:
    subject: Mapping[str, str]
    aspect: Mapping[str, Sequence[str]]

    def wording(self, rng: random.Random) -> tuple[str, str]:
        """A wording, and its language."""
        others = [language for language in self.aspect if language != "fr"]
        language = rng.choice(others) if others and rng.random() > FRENCH_SHARE else "fr"
        subject = self.subject.get(language, self.subject.get("fr", ""))
        return _joined(rng.choice(self.aspect[language]), subject), language


def _needs(rng: random.Random) -> list[_Need]:
    sorts = ((PEOPLE, OF_PEOPLE), (BUILDINGS, OF_BUILDINGS), (EVENTS, OF_EVENTS), (LAWS, OF_LAWS))
    pairs = [_Need(*pair) for subjects, aspects in sorts for pair in product(subjects, aspects)]
    alone = [_Need({}, aspect) for aspect in ALONE]
    return [*rng.sample(pairs, N_NEEDS - len(alone)), *alone]


def _joined(template: str, subject: str) -> str:
    """The subject in its place, contracted as French does it."""
    text = template.format(subject)
    for apart, joined in (("de le ", "du "), ("de les ", "des "), ("à le ", "au ")):
        text = text.replace(apart, joined)
    return text[0].upper() + text[1:]


def _spoiled(question: str, language: str, rng: random.Random) -> str:
    """The question as a hurried or polite reader types it."""
    if rng.random() < 0.2:
        question = rng.choice(POLITE_BEFORE[language]) + question
    if rng.random() < 0.15:
        question += rng.choice(POLITE_AFTER[language])
    for chance, change in (
        (0.1, _shortened),
        (0.2, _slipped),
        (0.3, lambda text, _: _without_accents(text)),
        (0.3, lambda text, _: text.lower()),
        (0.03, lambda text, _: text.upper()),
        (0.3, lambda text, _: text.rstrip(" ?!")),
    ):
        if rng.random() < chance:
            question = change(question, rng)
    return question


def _shortened(text: str, _: random.Random) -> str:
    return re.sub(r"\w+", lambda word: SHORTHAND.get(word[0].lower(), word[0]), text)


def _slipped(text: str, rng: random.Random) -> str:
    """One letter of a longer word left out, doubled, or swapped with the next."""
    words = list(re.finditer(r"[^\W\d_]{5,}", text))
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    first, second = text[at], text[at + 1]
    slipped = rng.choice((second, first + first + second, second + first))
    return text[:at] + slipped + text[at + 2 :]


def _without_accents(text: str) -> str:
    """Without Latin accents; those of Cyrillic make other letters."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter
