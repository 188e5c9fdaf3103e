"""Articles that are pasted into a message, or into several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.chat.wording.fr import FRENCH

if TYPE_CHECKING:
    from tests.chat.desk.conftest import Editor

DESK = FRENCH.desk
TEXT = """\
Le tunnel est percé

Genève, 12 mars 2025

Les ouvriers ont percé le tunnel du Salève mardi soir après trois ans de travaux sous la montagne.

«Nous avons travaillé jour et nuit», a déclaré Anna Keller, ingénieure en chef de tout le chantier.

La première rame passera sous la montagne en octobre, selon le canton de Genève et ses voisins.
"""
FULL = TEXT + "".join(f"\nLe chantier numéro {n} a été fermé lundi dernier.\n" for n in range(75))
REST = "Le dernier rail a été posé hier par le ministre."
NOW = 1_700_000_000
CHANNEL = {"type": "channel", "date": NOW, "message_id": 7}
CHANNEL["chat"] = {"id": -1001, "type": "channel", "title": "La Gazette"}


def imported(editor: Editor) -> str:
    """The file of the article that was published."""
    (written,) = [name for name in editor.articles() if name != "valmont.yaml"]
    return (editor.directory / "articles" / written).read_text(encoding="utf-8")


async def test_a_pasted_article_is_a_draft(editor: Editor) -> None:
    preview = await editor.write(TEXT)
    assert preview["text"].startswith("🆕 Nouvel article\nLe tunnel est percé · 12 mars 2025 · ")
    assert list(editor.room.buttons(preview)) == [DESK.publish, DESK.cancel, DESK.as_file]


@pytest.mark.parametrize(
    "text",
    [
        "Que dit Paul Valmont ?",
        "Bonjour\n\nQue dit Paul Valmont ?\n\nMerci",
        "Que dit Paul Valmont de la distribution du courrier ? " * 20,
        TEXT[:250],
    ],
)
async def test_a_question_is_none_however_it_is_written(editor: Editor, text: str) -> None:
    answer = await editor.write(text)
    assert DESK.publish not in editor.room.buttons(answer)


async def test_to_anybody_else_a_pasted_article_is_a_question(editor: Editor) -> None:
    answer = await editor.room.ask(TEXT)
    assert DESK.publish not in editor.room.buttons(answer)


async def test_the_post_of_a_channel_is_an_article_however_short(editor: Editor) -> None:
    short = "Le tunnel est percé\n\nLes ouvriers ont percé le tunnel du Salève mardi soir."
    preview = await editor.write(short, forward_origin=CHANNEL)
    assert preview["text"].startswith("🆕 Nouvel article\nLe tunnel est percé")

    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    update = editor.room.updates.post(
        editor.chat, editor.room.admin, photo=photo, caption=short, forward_origin=CHANNEL
    )
    (call,) = await editor.room.see(update)
    assert call.result["text"].startswith("🆕 Nouvel article\nLe tunnel est percé")


async def test_a_text_that_was_cut_into_two_messages_is_one_article(editor: Editor) -> None:
    assert 3500 < len(FULL) <= 4096
    first = await editor.write(FULL, date=NOW)
    second = await editor.write(REST, date=NOW + 1)

    assert first["text"] == DESK.continued
    assert editor.room.buttons(first) == {}
    await editor.tap(second, DESK.publish)
    text = imported(editor)
    assert "Les ouvriers ont percé" in text
    assert f'  - "{REST}"\n' in text


async def test_a_sentence_that_was_cut_goes_on(editor: Editor) -> None:
    await editor.write(f"{FULL}\nLe dernier rail", date=NOW)
    await editor.tap(await editor.write("a été posé hier par le ministre.", date=NOW), DESK.publish)
    assert f'  - "{REST}"\n' in imported(editor)


async def test_what_follows_much_later_is_another_message(editor: Editor) -> None:
    first = await editor.write(FULL, date=NOW)
    later = await editor.write(REST, date=NOW + 60)
    assert DESK.publish in editor.room.buttons(first)
    assert DESK.publish not in editor.room.buttons(later)


async def test_what_follows_a_whole_article_is_another_message(editor: Editor) -> None:
    first = await editor.write(TEXT, date=NOW)
    answer = await editor.write("Que dit Paul Valmont ?", date=NOW + 1)
    assert DESK.publish in editor.room.buttons(first)
    assert editor.room.quoted(answer) == ["Je connais chaque porte et chaque chien"]


async def test_a_pasted_article_that_is_edited_is_let_be(editor: Editor) -> None:
    update = editor.room.updates.message(editor.chat, editor.room.admin, TEXT)
    await editor.room.see(update)
    edited = editor.room.updates.edit(update["message"], TEXT + "\nEt voilà.")
    assert await editor.room.ignores(edited)
