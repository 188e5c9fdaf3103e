"""The door: what it refuses and why, what it assumes and says, and which ids it gives."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.importing import Imported, same_article
from bot.knowledge.importing.notes import Note, NoteKind
from bot.knowledge.loader import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    Import = Callable[..., Imported]

TEXT = (
    "Le pont rouvre\n\nPar Anne Roche, 12 mars 2031\n\nLe pont de Valmont a rouvert mardi à midi."
)
PAGE = "<html lang=fr><h1>Le pont rouvre</h1><p>Le pont de Valmont a rouvert mardi à midi.</p>"


def told(found: Imported) -> list[str]:
    """What an import says of itself, in English."""
    return [str(note) for note in found.notes]


def zipped() -> bytes:
    """A ZIP archive, as an office document is one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<p>Texte</p>")
    return stream.getvalue()


SUFFIXES = (
    "1:1: expected a name that ends in .htm, .html, .markdown, .md, .txt, .xhtml, but found {}"
)

REFUSED: dict[str, tuple[str, bytes, str]] = {
    "no bytes": ("a.txt", b" \n", "1:1: the file is empty"),
    "another suffix": (
        "a.docx",
        b"Texte",
        SUFFIXES.format("'.docx'"),
    ),
    "no suffix": (
        "article",
        b"Texte",
        SUFFIXES.format("''"),
    ),
    "too many bytes": (
        "a.html",
        b" <p>x" * 1_000_001,
        "1:1: expected at most 5 MB, but found more",
    ),
    "too much text": (
        "a.txt",
        b"mot " * 75_001,
        "1:1: expected at most 300000 characters, but found more",
    ),
    "too many elements": (
        "a.html",
        b"<br>" * 100_001,
        "1:1: expected at most 100000 elements, but found more",
    ),
    "too many paragraphs": (
        "a.html",
        b"<p>mot" * 5_001,
        "1:1: expected at most 5000 paragraphs, but found more",
    ),
    "Latin-1": (
        "a.txt",
        "Titre\n\nLe café".encode("latin-1"),
        "3:7: expected UTF-8, but found the byte 0xE9; save the file as UTF-8",
    ),
    "an archive": (
        "a.html",
        zipped(),
        "1:1: expected text, but the file is a ZIP archive or an office document; save it as text",
    ),
    "noise": ("a.md", b"\x01\x00\x02", "1:1: expected text, but the file is binary"),
    "scripts only": (
        "a.html",
        b"<script>alert('texte')</script><style>p{}</style>",
        "1:1: expected an article, but found no text of one",
    ),
    "a title only": ("a.txt", b"Titre", "1:1: expected an article, but found no text of one"),
    "an empty page": ("a.html", b"<!-- -->", "1:1: expected an article, but the page is empty"),
    "markup of nothing": ("a.md", b"---\n", "1:1: expected an article, but found no text of one"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_article_is_refused_with_the_reason(case: str, imported: Import) -> None:
    name, data, message = REFUSED[case]
    with pytest.raises(KnowledgeError) as caught:
        imported(name, data)
    assert [str(problem) for problem in caught.value.problems] == [f"{name}:{message}"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT.encode("utf-8-sig")),
        ("a.TXT", TEXT.encode("utf-16")),
        ("a.md", f"# {TEXT}".encode()),
        ("../../etc/a.htm", b'<meta charset="windows-1252">' + PAGE.encode("cp1252")),
        ("a.html", PAGE.encode("utf-16")),
        ("a.xhtml", b'<?xml version="1.0" encoding="iso-8859-1"?>' + PAGE.encode("latin-1")),
    ],
)
def test_encodings_that_are_known_for_sure_are_read(
    name: str, data: bytes, imported: Import
) -> None:
    article = imported(name, data).article
    assert article.title == "Le pont rouvre"
    assert [each.text for each in article.passages] == [
        "Le pont de Valmont a rouvert mardi à midi."
    ]


def test_a_page_nested_ten_thousand_deep_and_full_of_entities_is_read(imported: Import) -> None:
    bomb = "<!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY c '&b;&b;&b;'>]>"
    page = f"{bomb}{PAGE}<p>&c;</p>{'<div>' * 10_000}"
    assert "a rouvert mardi" in imported("a.xhtml", page).data.decode()


def test_metadata_that_is_nonsense_does_no_harm(imported: Import) -> None:
    odd = (
        '{"@type":["NewsArticle",3],"headline":{},"author":[null,3,{"name":[1]}],"publisher":[[]]}'
    )
    scripts = "".join(
        f'<script type="application/ld+json">{each}</script>' for each in (odd, "[" * 100_000, "{")
    )
    assert imported("a.html", scripts + PAGE).article.title == "Le pont rouvre"


def test_what_is_assumed_is_said(imported: Import) -> None:
    found = imported("a.txt", "Le pont rouvre\n\nLe pont de Valmont a rouvert mardi à midi.")
    assert found.article.date == "2035-01-02"
    assert found.article.source.name == "source non indiquée"
    assert told(found) == [
        "The language is not told; by the words it is fr.",
        "No date is told; it is the day of the import, 2035-01-02: correct it.",
        "No source is told; the file says so in its stead: correct it.",
        "Not told, so left out: author, agency, address.",
    ]


def test_of_who_wrote_it_and_where_only_what_is_missing_is_said_to_be(imported: Import) -> None:
    header = "Auteur: Anne Roche\nAgence: AFP\n"
    found = imported("a.txt", f"{header}\n{TEXT}")
    assert found.notes[-1] == Note(NoteKind.NOT_TOLD, ("address",))
    found = imported("a.txt", f"{header}URL: https://example.org/pont\n\n{TEXT}")
    assert NoteKind.NOT_TOLD not in {note.kind for note in found.notes}


def test_an_address_that_is_none_was_told_all_the_same(imported: Import) -> None:
    found = imported("a.txt", f"URL: <b>demain</b>\n\n{TEXT}")
    assert "The address is none, so it was left out: b>demain</b" in told(found)
    assert found.notes[-1] == Note(NoteKind.NOT_TOLD, ("agency",))


def test_a_title_that_nobody_tells_is_the_name_of_the_file(imported: Import) -> None:
    text = "Le pont de Valmont a rouvert mardi à midi, après deux ans de travaux. " * 4
    found = imported("le-pont_rouvre.txt", text)
    assert found.article.title == "le pont rouvre"
    assert "No title is told; the file's name is taken for it." in told(found)


@pytest.mark.parametrize(
    ("line", "date", "note"),
    [
        (
            "VALMONT, 12 mars (AFP) - Le pont a rouvert mardi à midi.",
            "2034-03-12",
            "2034 is assumed",
        ),
        ("VALMONT, 1er janvier (AFP) - Le pont a rouvert.", "2035-01-01", "2035 is assumed"),
    ],
)
def test_a_day_without_its_year_is_the_last_such_day(
    line: str, date: str, note: str, imported: Import
) -> None:
    found = imported("a.txt", f"Le pont rouvre\n\n{line}")
    assert found.article.date == date
    assert found.article.source.agency == "AFP"
    assert any(note in each for each in told(found))


def test_a_date_that_may_be_two_is_left_out_and_that_is_said(imported: Import) -> None:
    text = "The bridge opens\n\nBy Ann Rock, 03/04/2031\n\nThe bridge has been open since noon."
    found = imported("a.txt", text)
    assert found.article.date == "2035-01-02"
    assert "The date in figures may mean two days, so it was left out." in told(found)


def test_an_id_is_short_and_the_same_for_the_same_article(imported: Import) -> None:
    assert imported("a.txt", TEXT).article.id == "le-pont-rouvre-2031-03"
    assert imported("b.txt", TEXT) == imported("a.txt", TEXT)


def test_an_id_is_in_latin_letters_whatever_the_script(imported: Import) -> None:
    text = "Порт Вальмона продан\n\n12 марта 2031\n\nПорт Вальмона продали во вторник."
    assert imported("a.txt", text).article.id == "port-valmona-prodan-2031-03"


def test_an_id_that_is_taken_is_not_given_again(imported: Import) -> None:
    taken = {"le-pont-rouvre-2031-03", "le-pont-rouvre-2031-03-2"}
    assert imported("a.txt", TEXT, taken=taken).article.id == "le-pont-rouvre-2031-03-3"


def test_articles_are_one_by_their_address_or_by_title_and_date(imported: Import) -> None:
    article = imported("a.txt", TEXT).article
    here = imported("a.txt", f"url: https://example.org/pont\n\n{TEXT}").article
    revised = imported("a.txt", f"url: https://example.org/pont\n\nMis à jour: {TEXT}").article
    assert same_article(article, here)
    assert same_article(here, revised)
    assert not same_article(article, revised)


def test_characters_that_telegram_changes_are_cleaned(imported: Import) -> None:
    header = "Le pont\n\n12 mars 2031\n\n"
    text = f"{header}Le\tpont de Val\u00admont\u200b a\u0301 rou\u0007vert.\u2028À midi."
    found = imported("a.txt", text)
    assert [each.text for each in found.article.passages] == [
        "Le pont de Valmont á rouvert.",
        "À midi.",
    ]
    assert parse([("articles/a.yaml", found.data)]).articles == (found.article,)


def test_a_pulled_out_quotation_is_credited_to_who_says_it_in_the_text(imported: Import) -> None:
    page = (
        f"{PAGE}<blockquote>Nous avons attendu ce jour pendant deux ans</blockquote>"
        "<p>«Nous avons attendu ce jour pendant deux ans», a dit Anne Berger, la maire.</p>"
    )
    quote = imported("a.html", page).article.passages[1]
    assert (quote.text, quote.speaker) == (
        "Nous avons attendu ce jour pendant deux ans",
        "Anne Berger",
    )


def test_a_quotation_whose_speaker_nobody_tells_has_none_and_that_is_said(imported: Import) -> None:
    found = imported("a.html", f"{PAGE}<blockquote>Nous avons attendu ce jour</blockquote>")
    assert found.article.passages[1].speaker is None
    assert "Passage 2 is a quotation; who says it is not told." in told(found)


def test_sentences_that_begin_like_notices_stay(imported: Import) -> None:
    kept = ("Share prices fell sharply on Monday.", "Print is not dead, says Ann Rock.")
    text = "\n\n".join(("The market", "Published 12 March 2031", *kept))
    assert tuple(each.text for each in imported("a.txt", text).article.passages) == kept
