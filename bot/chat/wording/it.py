"""The frame in Italian."""

from __future__ import annotations

from bot.chat.wording.vocabulary import Wording
from bot.model import SmallTalk

ITALIAN = Wording(
    language="it",
    miss="Gli articoli non ne dicono nulla.",
    closest="Ciò che più si avvicina alla domanda, senza rispondervi:",
    try_these="Può chiedere:",
    older_differs="Un articolo meno recente ({date}) dice un'altra cosa:",
    small_talk={
        SmallTalk.GREETING: "Buongiorno! Mi faccia una domanda sugli articoli: rispondo con le loro"
        " stesse parole e cito la fonte.",
        SmallTalk.THANKS: "Prego! Ha un'altra domanda sugli articoli?",
        SmallTalk.FAREWELL: "Arrivederci, e a presto per altre domande.",
        SmallTalk.IDENTITY: "Sono un bot: trovo negli articoli la frase o la citazione che risponde"
        " alla domanda, la riporto parola per parola e dico da dove viene.",
        SmallTalk.ABUSE: "So soltanto citare gli articoli. Mi chieda qualcosa su ciò che"
        " raccontano.",
        SmallTalk.EMPTY: "Qui non c'è niente da leggere. Scriva la domanda in poche parole.",
    },
    passage="brano {number}",
    caption="didascalia",
    credited_caption="didascalia, {credit}",
    unknown_link="Questo link non porta a nessun brano degli articoli. Mi faccia piuttosto una"
    " domanda.",
    more="Altra risposta",
    context="Contesto",
    back="Indietro",
    link="Link",
    no_more="Era l'ultima risposta.",
    voted_up="Grazie! Il suo 👍 è stato registrato.",
    voted_down="Grazie, il suo 👎 è stato registrato.",
    cannot_vote="Possono votare solo le persone, non i canali né gli amministratori anonimi.",
    stale="Nel frattempo gli articoli sono cambiati. Ripeta la domanda e cercherò di nuovo.",
    start="Buongiorno! Mi faccia una domanda con parole sue: rispondo con una frase o una citazione"
    " degli articoli, parola per parola, e ne indico l'autore e la fonte. Conosco {articles}.",
    help="<b>In privato</b>: scriva semplicemente la domanda.\n"
    "<b>In un gruppo</b>: /ask seguito dalla domanda, @{bot} nel messaggio oppure una risposta a"
    " uno dei miei messaggi.\n"
    "<b>In qualsiasi altra chat</b>: digiti @{bot} e poi la domanda.\n\n"
    "Sotto una risposta, «Altra risposta» mostra la successiva e «Contesto» ciò che la circonda."
    " Se corregge la domanda, cambia anche la mia risposta; se risponde a uno dei miei messaggi,"
    " non perdo il filo.\n\n"
    "/sources – gli articoli\n/people – le persone citate\n/summary – l'essenziale degli articoli\n"
    "/follow – i nuovi articoli segnalati\n/privacy – i suoi dati",
    ask_what="Scriva la domanda dopo il comando, per esempio: <code>/ask Chi era presente?</code>",
    text_only="Leggo solo testo. Mi scriva la sua domanda.",
    unknown_command="Non conosco questo comando. Scriva semplicemente la domanda, o consulti"
    " /help.",
    privacy="Non conservo i suoi messaggi. Per seguire il filo della conversazione conservo per"
    " {days} i numeri della domanda e della mia risposta, il suo identificativo Telegram,"
    " un'impronta della domanda e le relative parole chiave; per contare i giudizi, i suoi 👍 e 👎."
    " Le domande rimaste senza risposta sono conservate altrettanto, senza il nome di chi le ha"
    " poste."
    " Nei gruppi conservo altrettanto anche le parole delle domande rivolte a me, perché le"
    " risposte sbagliate possano essere corrette; nulla dei messaggi che non sono rivolti a me."
    " Se segue i nuovi articoli (/follow), conservo anche questo, e la sua lingua, fino a"
    " /unfollow.",
    forget="Cancella i miei dati",
    forgotten="Fatto: tutti i dati che la riguardano sono stati cancellati.",
    nothing_to_forget="Non conservo nulla a nome di canali o di amministratori anonimi.",
    apology="Mi dispiace, qualcosa è andato storto da parte mia. Riprovi tra poco.",
    many_waiting="Mi ha fatto molte domande insieme: rispondo a una a una, in ordine. Un po' di"
    " pazienza!",
    nothing_found="Nessun risultato: chiedere in chat",
    reloaded="✅ {articles}, {passages}: ricaricati in {seconds} s.",
    unchanged="Nulla è cambiato.",
    passages_changed="Brani: +{added} −{removed}",
    reload_failed="❌ I file contengono errori; mantengo gli articoli precedenti.",
    and_more={"one": "… e {n} altro", "other": "… e altri {n}"},
    articles={"one": "{n} articolo", "other": "{n} articoli"},
    passages={"one": "{n} brano", "other": "{n} brani"},
    persons={"one": "{n} persona", "other": "{n} persone"},
    questions={"one": "{n} domanda", "other": "{n} domande"},
    days={"one": "{n} giorno", "other": "{n} giorni"},
    commands={
        "start": "Per cominciare",
        "ask": "Fare una domanda: /ask seguito dalla domanda",
        "sources": "Gli articoli che conosco",
        "people": "Le persone citate",
        "summary": "L'essenziale degli articoli, o di uno: /summary seguito dal titolo",
        "follow": "Ricevere i nuovi articoli",
        "unfollow": "Non riceverli più",
        "help": "Come fare una domanda",
        "privacy": "Che cosa conservo e come cancellarlo",
    },
    admin_commands={
        "reload": "Rileggere i file degli articoli",
        "wrong": "Correggere una risposta: rispondile con /wrong",
        "history": "Che cosa è stato pubblicato, e da chi",
        "undo": "Annullare l'ultima versione",
        "remove": "Eliminare un articolo: /remove e il suo identificativo",
        "stats": "Domande, risposte e giudizi",
        "unanswered": "Le domande rimaste senza risposta",
    },
    description="Faccia una domanda sull'attualità: rispondo con la frase o la citazione degli"
    " articoli, parola per parola, dicendo di chi è e da dove viene. E se gli articoli non ne"
    " dicono nulla, lo dico.",
    short_description="Risposte parola per parola, tratte dagli articoli, con la fonte.",
)
