"""Twenty saved pages and texts become the articles that they are, and nothing around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.knowledge.importing import import_article
from bot.knowledge.loader import parse
from bot.model import PassageKind

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Article

TODAY = date(2035, 1, 2)


@dataclass(frozen=True)
class Expected:
    """What is to be made of a file.

    `words` are in the passages, in this order; `strange` are in none. `sections` are all headings,
    `quotes` (first words, speaker, context) and `captions` (first words, credit) all there are.
    """

    title: str
    date: str
    lang: str
    source: str
    author: str | None = None
    agency: str | None = None
    url: str | None = None
    words: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    quotes: tuple[tuple[str, str, str | None], ...] = ()
    captions: tuple[tuple[str, str], ...] = ()


FILES = {
    "gazette.html": Expected(
        "Port de Valmont : la ville vend ses quais au groupe Hansa",
        "2031-03-12",
        "fr",
        "La Gazette du Littoral",
        author="Anne Roche, Karim Benali",
        url="https://gazette-littoral.example/economie/article/2031/03/12/port-de-valmont_6501_3234.html",
        words=(
            "Après deux ans de négociations",
            "propriété de la ville depuis 1874, change de mains pour 340\u00a0millions d’euros.",
            "le groupe hambourgeois Hansa, exploite",
            "trois cent douze",
            "terminal électrique",
            "ni les habitants, ni les pêcheurs.",
        ),
        strange=(
            *(
                "cookies",
                "International",
                "Boutique",
                "Accueil",
                "Lire aussi",
                "réservé",
                "Partager",
            ),
            *(
                "Publicité",
                "Publié",
                "modifié",
                "Temps de lecture",
                "S’inscrire",
                "lettre de l’éco",
            ),
            *(
                "reste 0 %",
                "Tempête Ilona",
                "Marin44",
                "SECRET",
                "googletag",
                "Mentions",
                "©",
                "empire",
            ),
        ),
        sections=("Trois cents emplois en question", "Un recours déjà annoncé"),
        quotes=(("Nous ne sommes pas des containers", "Marc Lefort", "délégué syndical"),),
        captions=(
            (
                "Les grues du bassin nord, le 11 mars, à Valmont.",
                "LUCAS FERRAND POUR « LA GAZETTE »",
            ),
        ),
    ),
    "helvetie.html": Expected(
        "Les négociations sur l'eau du Rhône reprennent à Genève",
        "2032-02-18",
        "fr-CH",
        "rth.example",
        agency="AFP",
        url="https://www.rth.example/info/monde/2032/article/eau-du-rhone-28711.html",
        words=(
            "Paris et Berne sont convenus",
            's\'est dite "convaincue"',
            "Nous avons besoin d'un chiffre",
            "1,2 milliard de mètres cubes",
            "en avril à Lyon.",
        ),
        strange=(
            *("Info en continu", "Play TV", "Regarder", "Tweeter", "Léman", "carte interactive"),
            *("mbr", "Publié", "Modifié", "Grisons", "tunnel", "interdit", "Contactez", "caché"),
        ),
        sections=("Pas de date pour un traité",),
        quotes=(
            ("Personne ne peut fermer", "Elena Marti", "conseillère fédérale, mercredi à Genève"),
        ),
        captions=(
            ("Les délégations se sont retrouvées mercredi à Genève.", "Keystone - Marco Trezza"),
            ("Le barrage de Mauvoisin.", "EPA - Jean Bottin"),
        ),
    ),
    "broadcaster.html": Expected(
        "Harrowgate flood wall to cost twice as much",
        "2030-11-04",
        "en-GB",
        "Northern News",
        author="Priya Nair",
        url="https://www.northern.example/news/articles/c1wq8xy2z",
        words=("A flood wall meant", "spring of 2033", "ovens upstairs", "on 20 November."),
        strange=(
            *("Weather maps", "cookies", "1 day ago", "Share", "Priya", "correspondent", "Advert"),
            *("Calder", "villages", "Flooding", "More on", "Gauges", "NEXTDATA", "Image caption"),
        ),
        sections=("'We were told 2030'",),
        captions=(("The wall was planned after the 2024 flood", "Jon Sutter"),),
    ),
    "tribune.html": Expected(
        "Senate passes the lighthouse bill after all-night session",
        "2033-07-09",
        "en-US",
        "The Harbor Tribune",
        author="Dana Whitfield, Luis Ortega",
        url="https://tribune.example/2033/07/09/senate-lighthouse/",
        words=(
            "The vote ends a ten-year fight",
            "AUGUSTA — The state Senate",
            "sixty-six leaky roofs",
            "Forty-one lighthouses",
            "on Jan. 1.",
        ),
        strange=(
            *("Crossword", "Log In", "By Dana", "ADVERTISEMENT", "Morning Tide", "Read more"),
            *("Saddleback", "Topics", "Bangor", "Lobster", "Moose", "cookies", "snippet"),
        ),
        sections=("Who pays",),
        quotes=(("A lighthouse that goes dark", "Sen. Ruth Hale", None),),
        captions=(
            ("Senator Ruth Hale leaves the chamber on Wednesday.", "Ana Mori/The Harbor Tribune"),
        ),
    ),
    "spiegelung.html": Expected(
        "Kohleausstieg: Lausitz bekommt neues Forschungszentrum",
        "2031-09-02",
        "de",
        "DIE WARTE",
        author="Jana Köhler",
        agency="dpa",
        url="https://www.warte.example/wirtschaft/lausitz-a-1f2e",
        words=(
            "Wo bis 2030 Bagger gruben",
            "keine zwei Minuten",
            "620 Millionen",
            "erinnert an drei Projekte",
            "120 Wohnungen",
        ),
        strange=(
            *(
                "Schlagzeilen",
                "Merkliste",
                "anhören",
                "Anzeige",
                "Mehr zum Thema",
                "Strukturwandel",
            ),
            *("Lesen Sie", "Katalonien", "Gurken", "Cookies", "Impressum", "15.20 Uhr", "Von Jana"),
        ),
        sections=("Skepsis in den Dörfern",),
        quotes=(("Wir glauben es", "Birgit Sorge", "Bürgermeisterin von Welzow"),),
        captions=(("Tagebau Welzow-Süd: Hier entsteht ein See", "Peter Plau / dpa"),),
    ),
    "corriere.html": Expected(
        "Venezia, il Mose resta chiuso per tre giorni: «Acqua mai così alta a giugno»",
        "2034-06-18",
        "it",
        "Il Faro di Trieste",
        author="Chiara Zennaro",
        url="https://ilfaro.example/cronache/mose",
        words=("Le paratoie sollevate", "128 centimetri", "9 milioni di euro", "90 centimetri."),
        strange=(
            *("Oroscopo", "Condividi", "Ascolta", "Leggi anche", "Quanto costa", "grafici"),
            *("Abbonati", "RIPRODUZIONE", "modifica", "commento", "Privacy", "di Chiara"),
        ),
        sections=("Il porto protesta",),
        quotes=(("Noi paghiamo", "Giulia Rossetto", "presidente degli agenti marittimi"),),
        captions=(("Le paratoie alla bocca del Lido", "Andrea Merlo / Ansa"),),
    ),
    "vestnik.html": Expected(
        "На Белом море открыли новую пристань",
        "2031-03-12",
        "ru",
        "Северный вестник",
        author="Ольга Смирнова",
        agency="ТАСС",
        words=("длиной 240 метров", "сказал на открытии", "рыбный рынок", "на 25 мая."),
        strange=(
            *("Архив", "Гостевая", "Гороскоп", "Афиша", "Автор", "Читайте", "Кеми", "Погода"),
            *("Прогноз", "Опрос", "Перепечатка", "счётчик", "14:05"),
        ),
        sections=("Что дальше",),
        quotes=(("Мы ждали этого", "Анна Попова", "жительница Чупы"),),
    ),
    "dnipro.html": Expected(
        "У Дніпрі запустили нічний тролейбус",
        "2032-10-01",
        "uk",
        "Вісті Придніпров’я",
        author="Оксана Гнатюк",
        url="https://visti.example/news/nichnyi-troleibus",
        words=("У Дніпрі в ніч", "20 гривень", "вісім машин", "Придніпровська."),
        strange=(
            *("Курс валют", "переглядів", "Читайте", "маршрутках", "Підписуйтесь", "Теги"),
            *("Схожі", "Набережну", "Популярне", "Передрук", "Гнатюк"),
        ),
        sections=("Коли з’явиться другий маршрут",),
        quotes=(("Місто, яке не спить", "Богдан Ярема", "директор департаменту транспорту"),),
        captions=(("Перший рейс вирушив о першій ночі.", "Укрінформ"),),
    ),
    "blog.html": Expected(
        "What the ferry strike taught us",
        "2030-05-21",
        "en-US",
        "Island Notes",
        author="Moira Campbell",
        url="https://islandnotes.example/ferry-strike/",
        words=("For eleven days", "on the phone", "£3.4 million", "on 3 June"),
        strange=(
            *("Skip to", "Knitting", "Posted", "Share this", "Mastodon", "mackerel", "Lambing"),
            *("Dougie", "Reply", "Peat", "WordPress", "Moira"),
        ),
        sections=("The arithmetic of diesel",),
        quotes=(("You find out who has a freezer", "Hector Morrison", "crofter"),),
        captions=(
            ("The pier at Lochmaddy on day nine.", "Ewan MacRae"),
            ("Queue for the last fuel", "Island Notes"),
        ),
    ),
    "ancienne.html": Expected(
        "L'école de Brévaux ne fermera pas",
        "2030-06-03",
        "fr",
        "Le Courrier de la Vallée",
        author="Jules Morand",
        words=(
            "La classe unique",
            "depuis neuf jours.",
            "« On a dormi",
            "L'école compte quatorze enfants",
            "refaire le toit",
            "vide-grenier",
        ),
        strange=("annonces", "Compteur", "Par Jules", "précédent", "loto", "800x600"),
    ),
    "live.html": Expected(
        "Storm Petra live: bridges closed across the west",
        "2031-12-07",
        "en",
        "The Westerly",
        author="Gwen Pryce",
        words=("Both Severn crossings", "9,000 homes", "since 7.15am", "fourteen metres"),
        strange=(
            *("LIVE", "Puzzles", "Subscribe", "Gwen", "Key event", "Share", "Advert", "soups"),
            *("Read next", "cookies", "Complaints"),
        ),
        sections=("Power cut to 9,000 homes", "Severn bridges shut", "Trains stop west of Cardiff"),
        captions=(("The old bridge, empty, at eight this morning.", "Owen Rees/PA Media"),),
    ),
    "amp.html": Expected(
        "Vendanges : une récolte avancée de trois semaines",
        "2033-08-19",
        "fr",
        "Le Sud Matin",
        agency="AFP",
        url="https://www.lesud.example/2033/08/19/vendanges-avancees",
        words=("Jamais les premiers raisins", "le 16 août", "a fermé boutique", "lampes frontales"),
        strange=(
            *("Toutes les villes", "traceurs", "Rédaction", "Publicité", "À lire", "cépages"),
            *("sponsorisés", "sommeliers", "payload", "07h00"),
        ),
        sections=("Vendanger la nuit",),
        captions=(("Des vendangeurs à Caunes, le 18 août.", "MAXPPP - Nathalie Saint-André"),),
    ),
    "druck.html": Expected(
        "Rekord bei der Bodenseefischerei",
        "2030-02-07",
        "de",
        "Seeblick-Kurier",
        author="Martin Öttinger",
        words=(
            "So wenige Felchen wie noch nie",
            "im Jahr 1910.",
            "der See ist sauber".replace("der", "Der"),
            "2027 · 44 Tonnen · 39 Tonnen\n2028 · 31 Tonnen",
            "Quaggamuschel",
            "Entschädigungen beraten.",
        ),
        strange=("SEEBLICK", "Fenster", "Drucken", "Von Martin", "Quelle", "Rechte", "7. Februar"),
        sections=("Die Zahlen",),
    ),
    "drupal.html": Expected(
        "Un glacier disparu retrouvé dans les archives",
        "2032-01-22",
        "fr",
        "Université de Lornay",
        author="Léa Perrin",
        url="https://www.lornay.example/actualites/glacier-disparu",
        words=("Une carte de 1743", "deux kilomètres", "Inès Chappuis", "Quarante registres"),
        strange=(
            *("Aller au contenu", "Formations", "Accueil", "Soumis", "Mots-clés", "Glaciologie"),
            *("Autres actualités", "rectorat", "Plan du site"),
        ),
        sections=("Une méthode à généraliser",),
        quotes=(("Nous cherchions le prix du sel", "Inès Chappuis", "géographe"),),
        captions=(("La carte de 1743, avant sa restauration.", "Archives de Lornay"),),
    ),
    "depeche.txt": Expected(
        "Séisme au large de la Crète: pas de victimes, le port d'Héraklion fermé",
        "2031-03-12",
        "fr",
        "AFP",
        agency="AFP",
        words=(
            "ATHENES, 12 mars 2031 (AFP) - Un séisme de magnitude 6,1 a secoué mercredi matin",
            "porte-parole de la protection civile. Environ 3.000",
            "vingt-deux répliques",
            "inspection des quais.",
        ),
        strange=("str/cgv", "- Répliques"),
        sections=("Répliques attendues",),
        quotes=(("Le pire serait de rentrer trop tôt", "Eleni Markaki", "sismologue"),),
    ),
    "telephone.txt": Expected(
        "Trois communes ouvrent leurs cantines aux retraités",
        "2031-03-12",
        "fr",
        "lacourroie.example",
        author="Anne Roche",
        url="https://www.lacourroie.example/cantines",
        words=("À Valmont, Lornay", "« On entend rire", "Osaka en 2028", "jusqu’en 2033."),
        strange=("Par Anne", "Partager", "Lire aussi", "lait", "Abonnez", "http"),
        sections=("Une idée venue du Japon",),
        quotes=(("Les enfants apprennent", "Paul Girod", "ancien maraîcher"),),
        captions=(("La cantine de Lornay, mardi midi.", "Hervé Blanc"),),
    ),
    "header.txt": Expected(
        "Library to lend bicycles",
        "2031-04-02",
        "en",
        "The Millbrook Echo",
        author="Sam Okafor",
        url="https://echo.example/library-bicycles",
        words=("The Millbrook public library", "Grace Ellery", "a dollar a day", "first year."),
        strange=("Title", "Okafor", "http"),
        sections=("How long a loan lasts",),
    ),
    "lenta.txt": Expected(
        "В Мурманске построят ледовый музей",
        "2031-04-03",
        "ru",
        "ТАСС",
        agency="ТАСС",
        words=("к 2034 году", "снимать шапку", "2,4 миллиарда", "кирпичный фасад."),
        strange=("11:20", "Читайте", "Пскове"),
    ),
    "frontmatter.md": Expected(
        "Warum die Alpenbahn zu spät kommt",
        "2032-05-30",
        "de",
        "Gleisblick",
        author="Lukas Brand",
        url="https://gleisblick.example/alpenbahn",
        words=("Jeder dritte Zug", "in Norditalien.", "Ab Dezember", "3 Stunden und 27 Minuten."),
        strange=("**", "https", "tags", "alert", "Lesen Sie", "Nachtzüge", "Ein Zug\n"),
        sections=("Was sich ändern soll",),
        quotes=(("Wir fahren lieber langsam", "Regula Amstad", "Leiterin des Fahrplans"),),
        captions=(("Ein Zug vor Göschenen, wo die Strecke einspurig ist.", "Lukas Brand"),),
    ),
    "prosto.md": Expected(
        "На Говерлі відкрили притулок для туристів",
        "2033-08-05",
        "uk",
        "джерело не вказано",
        author="Марія Савчук",
        words=("1680 метрів", "рятувальник Іван Дзюба", "11 мільйонів", "2031 · 41 людина"),
        strange=("Савчук", "#", "|", "Фото"),
        sections=("Скільки коштувало будівництво",),
        quotes=(("Гора нікуди не втече", "Іван Дзюба", "рятувальник"),),
    ),
}


def text_of(article: Article) -> str:
    """All the words of the passages, with what stands beside them."""
    return "\n".join(
        "\n".join(filter(None, (each.section, each.text, each.credit))) for each in article.passages
    )


@pytest.fixture(params=FILES)
def case(request: pytest.FixtureRequest, pages: Path) -> tuple[Article, bytes, Expected]:
    """A file's article, its knowledge file, and what is expected of it."""
    imported = import_article(request.param, (pages / request.param).read_bytes(), today=TODAY)
    return imported.article, imported.data, FILES[request.param]


def test_the_facts_are_those_of_the_article(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    source = article.source
    assert (article.title, article.date, article.lang) == (
        expected.title,
        expected.date,
        expected.lang,
    )
    assert (source.name, source.author, source.agency, source.url) == (
        expected.source,
        expected.author,
        expected.agency,
        expected.url,
    )


def test_the_text_is_whole_and_in_order(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    text = text_of(article)
    places = [text.find(words) for words in expected.words]
    assert -1 not in places, expected.words[places.index(-1)]
    assert places == sorted(places)


def test_nothing_around_the_article_is_in_it(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    passages = [each.text for each in article.passages]
    assert [word for word in expected.strange if any(word in text for text in passages)] == []


def test_headings_open_sections(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    sections = dict.fromkeys(each.section for each in article.passages if each.section)
    assert tuple(sections) == expected.sections


def test_pulled_out_quotations_have_their_speakers(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    quotes = [each for each in article.passages if each.kind is PassageKind.QUOTE]
    assert len(quotes) == len(expected.quotes)
    for quote, (start, speaker, context) in zip(quotes, expected.quotes, strict=True):
        assert quote.text.startswith(start)
        assert quote.text[-1] not in '»”"'
        assert (quote.speaker, quote.context) == (speaker, context)


def test_captions_have_their_credits(case: tuple[Article, bytes, Expected]) -> None:
    article, _, expected = case
    captions = [each for each in article.passages if each.kind is PassageKind.CAPTION]
    assert tuple((each.text, each.credit) for each in captions) == expected.captions


def test_the_file_passes_the_check(case: tuple[Article, bytes, Expected]) -> None:
    article, data, _ = case
    assert parse([(f"articles/{article.id}.yaml", data)]).articles == (article,)
