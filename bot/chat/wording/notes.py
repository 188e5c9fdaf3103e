"""What the bot says of an article that it has made of a text, in every language.

As in `vocabulary`: Telegram's HTML. The kinds of notes go by the names that the importer gives
them; behind each stands what is filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesWording:
    """One language. A language's name, as CLDR has it, may be a word of any gender."""

    sentences: Mapping[str, str]  # a kind of note each
    facts: Mapping[str, str]  # what may be missing, as it stands in a list


NOTES: Mapping[str, NotesWording] = MappingProxyType(
    {
        "fr": NotesWording(
            sentences={
                "language guessed": "Langue non indiquée ; d'après les mots : {0}.",
                "language corrected": "Langue indiquée : {0} ; d'après les mots : {1}.",
                "title is first line": "Titre non indiqué ; la première ligne en tient lieu.",
                "title is file name": "Titre non indiqué ; le nom du fichier en tient lieu.",
                "date of import": "Date non indiquée ; c'est celle d'aujourd'hui, {0} :"
                " à corriger.",
                "date ambiguous": "La date en chiffres peut désigner deux jours ; je l'ai omise.",
                "year assumed": "La date est donnée sans année ; je suppose {0}.",
                "author assumed": "Le nom sous le titre est pris pour celui de l'auteur : {0}",
                "source missing": "Source non indiquée, comme le dit le fichier : à corriger.",
                "address refused": "Ceci n'est pas une adresse ; je l'ai omis : {0}",
                "not told": "Non indiqué, donc omis : {0}.",
                "heading left out": "Intertitre omis, faute de texte au-dessous : {0}",
                "speaker missing": "Le passage {0} est une citation ; on ne dit pas de qui.",
            },
            facts={"author": "auteur", "agency": "agence", "address": "adresse"},
        ),
        "en": NotesWording(
            sentences={
                "language guessed": "The language is not given; judging by the words: {0}.",
                "language corrected": "Language given: {0}; judging by the words: {1}.",
                "title is first line": "No title is given; the first line stands in for it.",
                "title is file name": "No title is given; the file's name stands in for it.",
                "date of import": "No date is given; it is today's, {0}: please correct it.",
                "date ambiguous": "The date in figures may mean two days, so I left it out.",
                "year assumed": "The date is given without its year; I assume {0}.",
                "author assumed": "The name below the title is taken for the author's: {0}",
                "source missing": "No source is given, and the file says so: please correct it.",
                "address refused": "This is not an address, so I left it out: {0}",
                "not told": "Not given, so left out: {0}.",
                "heading left out": "A heading with no text below it was left out: {0}",
                "speaker missing": "Passage {0} is a quotation with no speaker given.",
            },
            facts={"author": "author", "agency": "agency", "address": "address"},
        ),
        "de": NotesWording(
            sentences={
                "language guessed": "Sprache nicht angegeben; den Wörtern nach: {0}.",
                "language corrected": "Angegebene Sprache: {0}; den Wörtern nach: {1}.",
                "title is first line": "Kein Titel angegeben; ich nehme die erste Zeile.",
                "title is file name": "Kein Titel angegeben; ich nehme den Namen der Datei.",
                "date of import": "Kein Datum angegeben; ich nehme das heutige, {0}: bitte"
                " berichtigen.",
                "date ambiguous": "Das Datum in Ziffern kann zwei Tage bedeuten; ich habe es"
                " weggelassen.",
                "year assumed": "Das Datum steht ohne Jahr da; ich nehme {0} an.",
                "author assumed": "Den Namen unter dem Titel halte ich für den des Autors: {0}",
                "source missing": "Keine Quelle angegeben, und so steht es in der Datei: bitte"
                " berichtigen.",
                "address refused": "Das ist keine Adresse; ich habe es weggelassen: {0}",
                "not told": "Nicht angegeben, also weggelassen: {0}.",
                "heading left out": "Ein Zwischentitel ohne Text darunter wurde weggelassen: {0}",
                "speaker missing": "Passage {0} ist ein Zitat; von wem, ist nicht angegeben.",
            },
            facts={"author": "Autor", "agency": "Agentur", "address": "Adresse"},
        ),
        "it": NotesWording(
            sentences={
                "language guessed": "Lingua non indicata; a giudicare dalle parole: {0}.",
                "language corrected": "Lingua indicata: {0}; a giudicare dalle parole: {1}.",
                "title is first line": "Titolo non indicato; vale la prima riga.",
                "title is file name": "Titolo non indicato; vale il nome del file.",
                "date of import": "Data non indicata; vale quella di oggi, {0}: da correggere.",
                "date ambiguous": "La data in cifre può indicare due giorni; l'ho omessa.",
                "year assumed": "La data è indicata senza l'anno; suppongo il {0}.",
                "author assumed": "Il nome sotto il titolo vale come quello dell'autore: {0}",
                "source missing": "Fonte non indicata, e così dice il file: da correggere.",
                "address refused": "Questo non è un indirizzo; l'ho omesso: {0}",
                "not told": "Non indicati, quindi omessi: {0}.",
                "heading left out": "Titoletto omesso, perché non ha testo sotto di sé: {0}",
                "speaker missing": "Il brano {0} è una citazione; di chi, non è indicato.",
            },
            facts={"author": "autore", "agency": "agenzia", "address": "indirizzo"},
        ),
        "ru": NotesWording(
            sentences={
                "language guessed": "Язык не указан; судя по словам: {0}.",
                "language corrected": "Указанный язык: {0}; судя по словам: {1}.",
                "title is first line": "Заголовок не указан; вместо него первая строка.",
                "title is file name": "Заголовок не указан; вместо него имя файла.",
                "date of import": "Дата не указана; вместо неё сегодняшняя, {0}: исправьте её.",
                "date ambiguous": "Дата цифрами может означать два разных дня, поэтому она"
                " опущена.",
                "year assumed": "Дата указана без года; предположительно {0}.",
                "author assumed": "Имя под заголовком принято за имя автора: {0}",
                "source missing": "Источник не указан, и в файле так и сказано: исправьте это.",
                "address refused": "Это не адрес, поэтому он опущен: {0}",
                "not told": "Не указано и потому опущено: {0}.",
                "heading left out": "Подзаголовок, под которым нет текста, опущен: {0}",
                "speaker missing": "Фрагмент {0} — цитата; чья, не указано.",
            },
            facts={"author": "автор", "agency": "агентство", "address": "адрес"},
        ),
        "uk": NotesWording(
            sentences={
                "language guessed": "Мову не вказано; судячи зі слів: {0}.",
                "language corrected": "Вказана мова: {0}; судячи зі слів: {1}.",
                "title is first line": "Заголовок не вказано; замість нього перший рядок.",
                "title is file name": "Заголовок не вказано; замість нього назва файлу.",
                "date of import": "Дату не вказано; замість неї сьогоднішня, {0}: виправте її.",
                "date ambiguous": "Дата цифрами може означати два різні дні, тому її пропущено.",
                "year assumed": "Дату вказано без року; імовірно, {0}.",
                "author assumed": "Імʼя під заголовком вважаю іменем автора: {0}",
                "source missing": "Джерело не вказано, і у файлі так і сказано: виправте це.",
                "address refused": "Це не адреса, тому її пропущено: {0}",
                "not told": "Не вказано й тому пропущено: {0}.",
                "heading left out": "Підзаголовок, під яким немає тексту, пропущено: {0}",
                "speaker missing": "Фрагмент {0} — цитата; чия, не вказано.",
            },
            facts={"author": "автор", "agency": "агентство", "address": "адреса"},
        ),
    }
)
