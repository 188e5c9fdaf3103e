"""Texts as they are copied from a site or a messenger: what stands around them tells facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.knowledge.importing.notes import Note, NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.knowledge.importing import Imported

    Import = Callable[..., Imported]

TITLE = "Le port de Valmont change de mains"
SALE = "Le conseil municipal a vendu mardi le port à la société Hansa, pour 42 millions d'euros."
FEAR = "Les dockers, eux, redoutent des licenciements, et l'ont dit mercredi devant la mairie."
END = "La reprise est prévue le 1er septembre."


def texts(found: Imported) -> list[str]:
    """The texts of the passages."""
    return [each.text for each in found.article.passages]


def sections(found: Imported) -> list[str]:
    """The headings, each once."""
    return list(dict.fromkeys(p.section for p in found.article.passages if p.section))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "head",
    [
        ("Par Anne Roche, 14 mai 2031", "Source: La Gazette", "URL: https://gazette.example/p"),
        ("Source : La Gazette", "https://gazette.example/p", "Par Anne Roche", "14 mai 2031"),
        ("Date: 14 mai 2031", "Média: La Gazette", "<https://gazette.example/p>", "_Anne Roche_"),
        ("**Par Anne Roche** · 14 mai 2031", "**Source:** La Gazette", "https://gazette.example/p"),
    ],
)
def test_lines_below_the_title_tell_facts(
    name: str, gap: str, head: tuple[str, ...], imported: Import
) -> None:
    title = TITLE if name == "a.txt" else f"# {TITLE}"
    found = imported(name, "\n\n".join((gap.join((title, *head)), SALE, END)))
    article, source = found.article, found.article.source
    assert (article.title, article.date) == (TITLE, "2031-05-14")
    assert (source.name, source.url) == ("La Gazette", "https://gazette.example/p")
    assert texts(found) == [SALE, END]
    assert sections(found) == []


def test_the_title_is_not_joined_with_what_is_broken_below_it(imported: Import) -> None:
    broken = SALE.replace("mardi le", "mardi le\n") + f" {FEAR}".replace("et l'ont", "et\nl'ont")
    found = imported("a.txt", f"{TITLE}\nSource: La Gazette\nDate: 14 mai\n{broken}")
    assert found.article.title == TITLE
    assert found.article.source.name == "La Gazette"
    assert found.article.date == "2034-05-14"
    assert Note(NoteKind.YEAR_ASSUMED, ("2034",)) in found.notes
    assert texts(found) == [f"{SALE} {FEAR}"]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("line", "source", "agency"),
    [
        ("Source : La Gazette", "La Gazette", None),
        ("(Source: La Gazette)", "La Gazette", None),
        ("(Source: AFP)", "AFP", "AFP"),
        ("Source: La Gazette (Valmont)", "La Gazette (Valmont)", None),
        ("Quelle: dpa", "dpa", "dpa"),
        ("Agence France-Presse", "Agence France-Presse", "Agence France-Presse"),
    ],
)
def test_the_last_line_tells_where_a_text_comes_from(
    name: str, line: str, source: str, agency: str | None, imported: Import
) -> None:
    found = imported(name, f"# {TITLE}\n\n{SALE}\n\n{END}\n\n{line}")
    assert (found.article.source.name, found.article.source.agency) == (source, agency)
    assert texts(found) == [SALE, END]


@pytest.mark.parametrize("line", ["Journal : la suite de l'enquête paraîtra demain en page deux."])
def test_a_sentence_that_begins_like_a_fact_is_text(line: str, imported: Import) -> None:
    for text in (f"{TITLE}\n\n{line}\n\n{SALE}", f"{TITLE}\n\n{SALE}\n\n{line}"):
        assert line in texts(imported("a.txt", text))


def test_a_text_with_all_that_a_site_puts_around_it(imported: Import) -> None:
    lines = (
        *("ÉCONOMIE", TITLE, "Partager", "Enregistrer", "Publié hier à 14h"),
        *("Temps de lecture : 3 min", "Écouter l'article (3 min)", "Anne Roche", SALE),
        *("© Hervé Blanc / AFP", "Une vente contestée", FEAR, "Lire aussi : La grève s'étend"),
        *("WhatsApp", END, "La rédaction avec AFP", "À lire aussi", "La grève s'étend"),
    )
    found = imported("a.txt", "\n".join(lines))
    assert found.article.title == TITLE
    assert found.article.source.author == "Anne Roche"
    assert found.article.source.agency == "AFP"
    assert texts(found) == [SALE, FEAR, END]
    assert sections(found) == ["Une vente contestée"]
    assert found.notes[0] == Note(NoteKind.AUTHOR_ASSUMED, ("Anne Roche",))


@pytest.mark.parametrize("head", ["Valmont Sud", "Par Karim Benali\nValmont Sud\n14 mai 2031"])
def test_a_name_is_nobodys_unless_the_lines_around_it_ask_for_one(
    head: str, imported: Import
) -> None:
    found = imported("a.txt", f"{TITLE}\n\n{head}\n\n{SALE}\n\n{END}")
    assert found.article.source.author in {None, "Karim Benali"}
    assert NoteKind.AUTHOR_ASSUMED not in {note.kind for note in found.notes}


@pytest.mark.parametrize(
    "kicker", ["ÉCONOMIE", "Sciences", "FAITS DIVERS", "Accueil > Sciences", "Accueil › Le port"]
)
def test_what_stands_above_the_title_is_not_taken_for_it(kicker: str, imported: Import) -> None:
    assert imported("a.txt", f"{kicker}\n{TITLE}\n\n{SALE}").article.title == TITLE


@pytest.mark.parametrize("below", [SALE, "Par Anne Roche, 14 mai 2031", "Le port."])
def test_a_title_of_one_word_stays_one(below: str, imported: Import) -> None:
    assert imported("a.txt", f"Disparition\n\n{below}\n\n{SALE}").article.title == "Disparition"


@pytest.mark.parametrize("credit", ["© Hervé Blanc / AFP", "Foto: AFP", "Crédit photo : NASA"])
def test_the_credit_of_a_picture_tells_neither_author_nor_agency(
    credit: str, imported: Import
) -> None:
    found = imported("a.txt", f"{TITLE}\n\n{SALE}\n\n{credit}\n\n{FEAR}")
    assert (found.article.source.author, found.article.source.agency) == (None, None)
    assert texts(found) == [SALE, FEAR]
    assert sections(found) == []


def test_a_credit_right_below_a_line_makes_a_caption_of_it(imported: Import) -> None:
    found = imported("a.txt", f"{TITLE}\n\n{SALE}\n\nLe port, mardi.\n© Hervé Blanc\n\n{FEAR}")
    caption = found.article.passages[1]
    assert (caption.kind, caption.text, caption.credit) == (
        "caption",
        "Le port, mardi.",
        "Hervé Blanc",
    )


@pytest.mark.parametrize(
    "stamp", ["[14/05/2031 08:12] Anne: ", "[08:12, 14/05/2031] Anne: ", "[5/14/31, 8:12 PM] A: "]
)
def test_what_a_messenger_puts_before_a_message_is_left_out(stamp: str, imported: Import) -> None:
    found = imported("a.txt", f"{stamp}{TITLE}\nhttps://gazette.example/p\n\n{SALE}")
    assert (found.article.title, found.article.source.name) == (TITLE, "gazette.example")
    assert texts(found) == [SALE]


def test_short_paragraphs_a_line_each_are_not_joined(imported: Import) -> None:
    lines = [f"Le quai numéro {number} du port de Valmont a été vendu mardi." for number in "1234"]
    assert texts(imported("a.txt", "\n".join((TITLE, *lines)))) == lines


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_date_in_figures_is_read_as_the_language_of_the_text_does(
    name: str, imported: Import
) -> None:
    french = imported(name, f"# {TITLE}\n\nDate: 03/04/2031\nSource: La Gazette\n\n{SALE}")
    assert french.article.date == "2031-04-03"
    assert french.article.source.name == "La Gazette"
    sale = "The council has sold the port to the company on Tuesday, and the dockers are afraid."
    english = imported(name, f"# The port is sold\n\nDate: 03/04/2031\n\n{sale}")
    assert Note(NoteKind.DATE_AMBIGUOUS) in english.notes
    assert texts(english) == [sale]


def test_the_marks_of_a_messenger_are_no_part_of_the_text(imported: Import) -> None:
    sale = SALE.replace("mardi", "*mardi*").replace("port", "_port_")
    end = f"{END}\n\nLire la suite : https://gazette.example/p\n\nRejoignez-nous sur WhatsApp !"
    found = imported("a.txt", f"*{TITLE}*\n\n{sale} 2 * 3 * 4\n\n{end}")
    assert found.article.title == TITLE
    assert texts(found) == [f"{SALE} 2 * 3 * 4", END]
