"""What becomes of a file that an editor sends, until it is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.en import ENGLISH
from bot.chat.wording.fr import FRENCH
from tests.chat.desk.conftest import BRIDGE, article

if TYPE_CHECKING:
    from pathlib import Path

    from tests.chat.desk.conftest import Editor

DESK = FRENCH.desk
TEXT = """\
Le tunnel est percé

Genève, 12 mars 2025

Les ouvriers ont percé le tunnel du Salève mardi soir après trois ans de travaux.

«Nous avons travaillé jour et nuit», a déclaré Anna Keller, ingénieure en chef du chantier.

La première rame passera sous la montagne en octobre, selon le canton de Genève.
"""
PAGE = """\
<html lang="fr"><head><title>Le tunnel est percé</title>
<meta property="article:published_time" content="2025-03-12">
<link rel="canonical" href="https://gazette.example/tunnel"></head>
<body><article><h1>Le tunnel est percé</h1>
<p>Les ouvriers ont percé le tunnel du Salève mardi soir après trois ans de travaux.</p>
<p>La première rame passera sous la montagne en octobre, selon le canton de Genève.</p>
</article></body></html>
"""


async def test_a_new_article_is_shown_before_anything_is_written(editor: Editor) -> None:
    preview = await editor.shown("Brücke (final).yaml", BRIDGE)

    assert preview["text"].splitlines()[:5] == [
        "🆕 Nouvel article",
        "Le pont rouvre · 17 mai 2025 · La Gazette · 2 passages",
        "Fichier : articles/pont.yaml",
        "Citations",
        "• Jeanne Morel — Nous avons remplacé tous les câbles porteurs",
    ]
    assert "Absents de people.yaml : Jeanne Morel" in preview["text"]
    assert list(editor.room.buttons(preview)) == [DESK.publish, DESK.cancel]
    assert editor.articles() == ["valmont.yaml"]
    assert len(editor.room.knowledge.current.corpus.articles) == 1


async def test_the_preview_names_questions_that_will_be_answered(editor: Editor) -> None:
    preview = await editor.shown("pont.yaml", BRIDGE)
    lines = preview["text"].splitlines()
    asked = lines[lines.index(DESK.answers.removeprefix("<b>").removesuffix("</b>")) + 1]
    await editor.tap(preview, DESK.publish)
    answer = await editor.room.ask(asked.removeprefix("• "))
    assert editor.room.quoted(answer) == ["Nous avons remplacé tous les câbles porteurs"]


async def test_another_state_of_an_article_is_compared_with_it(editor: Editor) -> None:
    changed = article("Valmont").replace(b"quarante", b"trente")
    preview = await editor.shown("anything.yml", changed)

    text = preview["text"]
    assert text.startswith("♻️ Remplace l'article Le facteur de Valmont\n")
    assert "Passages : +1 −1\n− Le facteur de Valmont distribue" in text
    assert "trente ans.\n" in text
    await editor.tap(preview, DESK.publish)
    assert editor.articles() == ["valmont.yaml"]
    assert (editor.directory / "articles" / "valmont.yaml").read_bytes() == changed


async def test_an_article_stays_in_the_file_in_which_it_is(editor: Editor) -> None:
    folder = editor.directory / "articles"
    (folder / "valmont.yaml").rename(folder / "2025-03 facteur.yaml")
    changed = article("Valmont").replace(b"quarante", b"trente")
    await editor.tap(await editor.shown("valmont.yaml", changed), DESK.publish)
    assert editor.articles() == ["2025-03 facteur.yaml"]


async def test_what_is_known_already_needs_no_publication(editor: Editor) -> None:
    told = await editor.shown("valmont.yaml", article("Valmont"))
    assert told["text"].startswith("valmont.yaml : c'est ce que je sais déjà")
    assert editor.room.buttons(told) == {}


async def test_problems_are_told_with_their_lines(editor: Editor) -> None:
    bad = BRIDGE.replace("2025-05-17", "2025-13-17").replace("speaker", "<speeker>")
    told = await editor.shown("pont.yaml", bad)

    assert told["text"].splitlines() == [
        "❌ pont.yaml : 2 erreurs. Rien n'a changé.",
        "3:7: date: expected a date that is in the calendar, but found '2025-13-17'",
        "date: 2025-13-17",
        "8:5: unknown key '<speeker>'; did you mean 'speaker'?",
        "<speeker>: Jeanne Morel",
    ]
    assert editor.room.buttons(told) == {}
    assert await editor.room.store.drafts.newest(9) is None


async def test_what_does_not_fit_beside_the_other_files_is_told_too(editor: Editor) -> None:
    people = "people:\n  - {name: Jeanne Morel}\n"
    (editor.directory / "people.yaml").write_text(people, encoding="utf-8")
    clash = "people:\n  - {name: Paul}\n  - {name: Anne, aliases: [Paul]}\n"
    told = await editor.shown("people.yaml", clash)
    assert "3:" in told["text"]
    assert "duplicate name 'Paul'" in told["text"]
    assert (editor.directory / "people.yaml").read_text(encoding="utf-8") == people


async def test_problems_of_other_files_are_named_with_their_file(editor: Editor) -> None:
    (editor.directory / "articles" / "broken.yaml").write_text("id: broken\n")
    told = await editor.shown("pont.yaml", BRIDGE)
    assert "articles/broken.yaml:1:1: missing key 'date'" in told["text"]


async def test_people_take_the_place_of_the_list(editor: Editor) -> None:
    people = "people:\n  - {name: Paul Valmont, role: facteur}\n"
    preview = await editor.shown("People.YAML", people)
    assert preview["text"].startswith("♻️ Remplace people.yaml")
    await editor.tap(preview, DESK.publish)
    assert (editor.directory / "people.yaml").read_text(encoding="utf-8") == people
    answer = await editor.room.ask("Que dit Paul Valmont ?")
    assert "— Paul Valmont, facteur" in answer["text"]


async def test_test_questions_tell_how_many_are_answered_rightly(editor: Editor) -> None:
    questions = (
        "questions:\n"
        '  - {q: "Que dit Paul Valmont ?", gold: ["chaque porte"]}\n'
        '  - {q: "Qui a remplacé tous les câbles porteurs ?", gold: ["câbles"]}\n'
    )
    preview = await editor.shown("questions.yaml", questions)
    assert preview["text"].endswith("Réponses justes : 1 sur 2 questions.")
    await editor.tap(preview, DESK.publish)
    assert (editor.directory / "questions.yaml").read_text(encoding="utf-8") == questions

    preview = await editor.shown("pont.yaml", BRIDGE)
    assert preview["text"].endswith(
        "2 questions, dont la réponse change pour :\n"
        "❌ → ✅ Qui a remplacé tous les câbles porteurs ?"
    )
    bad = await editor.shown("questions.yaml", "questions: []\n")
    assert "1:12: " in bad["text"]


async def test_a_text_becomes_an_article(editor: Editor) -> None:
    preview = await editor.shown("tunnel.txt", TEXT)
    text = preview["text"]
    assert text.startswith("🆕 Nouvel article\nLe tunnel est percé · 12 mars 2025 · ")
    assert "• Anna Keller — Nous avons travaillé jour et nuit" in text
    assert "À vérifier\n• " in text
    assert "• Non indiqué, donc omis : auteur, agence, adresse." in text
    await editor.tap(preview, DESK.publish)
    answer = await editor.room.ask("Qui a percé le tunnel du Salève ?")
    assert editor.room.quoted(answer)[0].startswith("Les ouvriers ont percé le tunnel")


async def test_a_page_that_was_changed_replaces_its_article(editor: Editor) -> None:
    await editor.tap(await editor.shown("tunnel.html", PAGE), DESK.publish)
    before = editor.articles()
    corrected = PAGE.replace("Le tunnel est percé", "Le tunnel du Salève est percé")
    preview = await editor.shown("tunnel (1).htm", corrected.replace("octobre", "novembre"))
    assert preview["text"].startswith("♻️ Remplace l'article Le tunnel est percé\n")
    await editor.tap(preview, DESK.publish)
    assert editor.articles() == before


async def test_an_imported_draft_can_be_had_as_a_file_and_sent_back(editor: Editor) -> None:
    preview = await editor.shown("tunnel.txt", TEXT)
    (_, call) = await editor.tap(preview, DESK.as_file)
    document = call.result["document"]
    data = editor.room.api.files.contents[document["file_id"]]
    corrected = data.replace(b"octobre", b"novembre")

    again = await editor.shown(document["file_name"], corrected)
    assert again["text"].startswith("🆕 Nouvel article\nLe tunnel est percé")
    assert DESK.as_file not in editor.room.buttons(again)
    await editor.tap(again, DESK.publish)
    assert editor.articles() == [document["file_name"], "valmont.yaml"]


async def test_other_files_are_refused_by_their_names(editor: Editor) -> None:
    for name in ("article.pdf", "yaml", ".yaml", "article.yaml.exe"):
        calls = await editor.send(name, BRIDGE)
        assert [call.method for call in calls] == ["sendMessage"]
        assert calls[0].result["text"].startswith("Je lis les fichiers .htm, ")


async def test_a_file_without_a_name_is_refused(editor: Editor) -> None:
    document = editor.room.api.files.add("", BRIDGE.encode())
    del document["file_name"]
    update = editor.room.updates.post(editor.chat, editor.room.admin, document=document)
    (call,) = await editor.room.see(update)
    assert call.result["text"].startswith("Je lis les fichiers")


async def test_a_file_that_telegram_does_not_give_is_told(editor: Editor) -> None:
    update = editor.room.updates.document(editor.chat, editor.room.admin, "a.yaml", b"id: a")
    del editor.room.api.files.contents[update["message"]["document"]["file_id"]]
    *_, call = await editor.room.see(update)
    assert "(Invalid file_id)" in call.result["text"]


async def test_everybody_else_is_told_that_only_text_is_read(editor: Editor) -> None:
    room = editor.room
    update = room.updates.document(room.private, room.ben, "pont.yaml", BRIDGE.encode())
    (call,) = await room.see(update)
    assert call.result["text"] == ENGLISH.text_only


async def test_in_groups_files_are_none_of_the_bots_business(editor: Editor) -> None:
    room = editor.room
    update = room.updates.document(room.group, room.admin, "pont.yaml", BRIDGE.encode())
    assert await room.ignores(update)


async def test_an_edited_caption_does_not_import_again(editor: Editor) -> None:
    update = editor.room.updates.document(
        editor.chat, editor.room.admin, "pont.yaml", BRIDGE.encode(), caption="Voici"
    )
    await editor.room.see(update)
    message = {**update["message"], "caption": "Voilà", "edit_date": update["message"]["date"]}
    assert await editor.room.ignores({"update_id": 10**6, "edited_message": message})


# ------------------------------------------------------------------------ hostile documents


@pytest.fixture
def before(directory: Path) -> dict[str, bytes]:
    return held(directory)


def held(directory: Path) -> dict[str, bytes]:
    """Every file below a directory's parent, and what it holds."""
    files = (path for path in directory.parent.rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in files}


async def test_thirty_megabytes_are_not_even_fetched(
    editor: Editor, before: dict[str, bytes]
) -> None:
    calls = await editor.send("pont.yaml", BRIDGE, size=30_000_000)
    assert [call.method for call in calls] == ["sendMessage"]
    assert calls[0].result["text"] == "Ce fichier est trop grand : 5 Mo au plus."
    assert held(editor.directory) == before


async def test_a_file_that_is_larger_than_it_claims_is_refused(
    editor: Editor, before: dict[str, bytes]
) -> None:
    told = await editor.shown("pont.yaml", b"#" * 5_000_001, size=1000)
    assert told["text"] == "Ce fichier est trop grand : 5 Mo au plus."
    assert held(editor.directory) == before


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("zip.yaml", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256))),
        ("zip.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256))),
        ("latin1.yaml", BRIDGE.encode("latin-1")),
        ("latin1.txt", TEXT.encode("latin-1")),
        ("empty.yaml", b""),
        ("empty.md", b""),
        ("deep.yaml", b"[" * 100_000),
        ("bomb.yaml", b'a: &a ["x"]\n' + b"".join(b"b%d: [*a, *a]\n" % n for n in range(50))),
        ("up.yaml", BRIDGE.replace("id: pont", "id: ../../pont").encode()),
        ("long.yaml", BRIDGE.replace("id: pont", f"id: {'pont' * 60}").encode()),
        ("noise.questions.yaml", b"\x00\x01" * 2000),
        ("questions.yaml", b"questions: [" + b"{x: 1}, " * 2000 + b"]"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_what_is_no_article_is_refused_and_writes_nothing(
    editor: Editor, before: dict[str, bytes], name: str, data: bytes
) -> None:
    told = await editor.shown(name, data)
    assert told["text"].startswith(f"❌ {name} : ")
    assert editor.room.buttons(told) == {}
    assert held(editor.directory) == before


@pytest.mark.parametrize("name", ["../../pont.yaml", "..\\..\\pont.yaml", "/etc/pont.yaml"])
async def test_a_name_that_leads_elsewhere_leads_nowhere(
    editor: Editor, before: dict[str, bytes], name: str
) -> None:
    preview = await editor.shown(name, BRIDGE)
    await editor.tap(preview, DESK.publish)
    written = {path for path in held(editor.directory) if path not in before}
    assert written == {str(editor.directory / "articles" / "pont.yaml")}


async def test_tags_in_an_article_are_text(editor: Editor) -> None:
    script = "<script>alert(1)</script>"
    data = BRIDGE.replace("Le pont rouvre", script).replace("Grandval", f"<b>{script}")
    preview = await editor.shown("<i>pont</i>.yaml", data)
    assert f"\n{script} · 17 mai 2025" in preview["text"]
    await editor.tap(preview, DESK.publish)
    answer = await editor.room.ask("Qui a remplacé tous les câbles porteurs ?")
    assert script in answer["text"]
