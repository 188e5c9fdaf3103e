"""The frame in German."""

from __future__ import annotations

from bot.chat.wording.vocabulary import Wording
from bot.model import SmallTalk

GERMAN = Wording(
    language="de",
    miss="Dazu steht nichts in den Artikeln.",
    closest="Das kommt der Frage am nächsten, beantwortet sie aber nicht:",
    try_these="Sie können fragen:",
    older_differs="In einem älteren Artikel ({date}) steht etwas anderes:",
    small_talk={
        SmallTalk.GREETING: "Guten Tag! Fragen Sie mich etwas zu den Artikeln: Ich antworte mit"
        " deren eigenen Worten und nenne die Quelle.",
        SmallTalk.THANKS: "Gern geschehen. Haben Sie noch eine Frage zu den Artikeln?",
        SmallTalk.FAREWELL: "Auf Wiedersehen! Kommen Sie gern mit weiteren Fragen wieder.",
        SmallTalk.IDENTITY: "Ich bin ein Bot: Ich finde in den Artikeln den Satz oder das Zitat mit"
        " der Antwort auf Ihre Frage, gebe die Stelle Wort für Wort wieder und sage, woher sie"
        " stammt.",
        SmallTalk.ABUSE: "Ich kann nur aus den Artikeln zitieren. Fragen Sie mich nach dem, was"
        " darin steht.",
        SmallTalk.EMPTY: "Ich finde darin keine Wörter. Schreiben Sie Ihre Frage in ein paar"
        " Worten.",
    },
    passage="Passage {number}",
    caption="Bildunterschrift",
    credited_caption="Bildunterschrift, {credit}",
    unknown_link="Dieser Link führt zu keiner Passage der Artikel. Stellen Sie mir lieber eine"
    " Frage.",
    more="Weitere Antwort",
    context="Kontext",
    back="Zurück",
    link="Link",
    no_more="Das war die letzte Antwort.",
    voted_up="Danke! Ihr 👍 zählt.",
    voted_down="Danke, Ihr 👎 zählt.",
    cannot_vote="Abstimmen können nur Personen, keine Kanäle und keine anonymen Admins.",
    stale="Die Artikel haben sich inzwischen geändert. Fragen Sie noch einmal, dann suche ich"
    " erneut.",
    start="Guten Tag! Stellen Sie mir eine Frage in Ihren eigenen Worten: Ich antworte Wort für"
    " Wort mit dem passenden Satz oder Zitat aus den Artikeln und sage, von wem es stammt und wo es"
    " steht. Ich kenne {articles}.",
    help="<b>Privat</b>: Schreiben Sie einfach Ihre Frage.\n"
    "<b>In einer Gruppe</b>: /ask und die Frage, @{bot} in der Nachricht oder eine Antwort auf eine"
    " meiner Nachrichten.\n"
    "<b>Überall sonst</b>: Tippen Sie @{bot} und die Frage.\n\n"
    "Unter einer Antwort zeigt „Weitere Antwort“ die nächste und „Kontext“, was rundherum steht."
    " Wenn Sie Ihre Frage bearbeiten, ändert sich auch meine Antwort; wenn Sie auf eine meiner"
    " Nachrichten antworten, behalte ich den Faden.\n\n"
    "/sources – die Artikel\n/people – die zitierten Personen\n/summary – das Wesentliche\n"
    "/follow – neue Artikel melden\n/privacy – Ihre Daten",
    ask_what="Schreiben Sie die Frage hinter den Befehl, zum Beispiel: <code>/ask Wer war"
    " dabei?</code>",
    text_only="Ich lese nur Text. Schreiben Sie mir Ihre Frage.",
    unknown_command="Diesen Befehl kenne ich nicht. Schreiben Sie einfach Ihre Frage, oder sehen"
    " Sie unter /help nach.",
    privacy="Ihre Nachrichten bewahre ich nicht auf. Um dem Gespräch zu folgen, speichere ich"
    " {days} lang die Nummern der Frage und meiner Antwort, Ihre Telegram-ID, einen digitalen"
    " Fingerabdruck und die Schlüsselwörter der Frage; um Bewertungen zu zählen, Ihre 👍 und 👎."
    " Fragen, auf die ich keine Antwort fand, bleiben ebenso lange, ohne den Namen der Fragenden."
    " In Gruppen bleibt auch der Wortlaut der Fragen an mich so lange, damit falsche Antworten"
    " berichtigt werden können; von Nachrichten, die nicht an mich gerichtet sind, wird nichts"
    " gespeichert."
    " Wenn Sie neuen Artikeln folgen (/follow), merke ich mir auch das und Ihre Sprache, bis zu"
    " /unfollow.",
    forget="Meine Daten löschen",
    forgotten="Erledigt: Alles, was ich über Sie gespeichert hatte, ist gelöscht.",
    nothing_to_forget="Unter dem Namen von Kanälen und anonymen Admins speichere ich nichts.",
    apology="Entschuldigung, bei mir ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch"
    " einmal.",
    many_waiting="Das sind viele Fragen auf einmal: Ich beantworte sie nacheinander, in ihrer"
    " Reihenfolge. Ein wenig Geduld, bitte!",
    nothing_found="Nichts gefunden: im Chat fragen",
    reloaded="✅ {articles}, {passages}, in {seconds} s neu geladen.",
    unchanged="Nichts hat sich geändert.",
    passages_changed="Passagen: +{added} −{removed}",
    reload_failed="❌ Die Dateien enthalten Fehler; ich behalte die bisherigen Artikel.",
    and_more={"one": "… und {n} weitere", "other": "… und {n} weitere"},
    articles={"one": "{n} Artikel", "other": "{n} Artikel"},
    passages={"one": "{n} Passage", "other": "{n} Passagen"},
    persons={"one": "{n} Person", "other": "{n} Personen"},
    questions={"one": "{n} Frage", "other": "{n} Fragen"},
    days={"one": "{n} Tag", "other": "{n} Tage"},
    commands={
        "start": "Starten",
        "ask": "Eine Frage stellen: /ask und die Frage",
        "sources": "Die Artikel, die ich kenne",
        "people": "Die zitierten Personen",
        "summary": "Das Wesentliche der Artikel oder eines einzigen: /summary und der Titel",
        "follow": "Neue Artikel melden lassen",
        "unfollow": "Nichts mehr melden lassen",
        "help": "So stellen Sie eine Frage",
        "privacy": "Was ich speichere und wie Sie es löschen",
    },
    admin_commands={
        "reload": "Die Artikeldateien neu einlesen",
        "wrong": "Eine Antwort berichtigen: mit /wrong darauf antworten",
        "history": "Was veröffentlicht wurde und von wem",
        "undo": "Die letzte Version zurücknehmen",
        "remove": "Einen Artikel entfernen: /remove und seine ID",
        "stats": "Fragen, Antworten und Bewertungen",
        "unanswered": "Die unbeantworteten Fragen",
    },
    description="Stellen Sie eine Frage zu den Nachrichten: Ich antworte mit dem Satz oder Zitat"
    " aus den Artikeln, Wort für Wort, und sage, von wem es stammt und wo es steht. Und wenn dazu"
    " nichts in den Artikeln steht, sage ich es.",
    short_description="Antworten Wort für Wort aus den Artikeln, mit Quellenangabe.",
)
