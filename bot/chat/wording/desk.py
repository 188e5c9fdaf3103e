"""What the bot says to those who run the knowledge from a chat, in all its languages.

Messages are Telegram's HTML and get escaped values; buttons, toasts and the parts of messages that
say so are plain text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Plural = Mapping[str, str]  # as in `vocabulary`


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskWording:
    """One language of what editors are told."""

    # --- what was sent, and cannot be used
    wrong_kind: str  # {suffixes}
    too_large: str  # {most}, in megabytes
    not_fetched: str  # {reason}
    refused: str  # {name} {problems}
    problems: Plural
    nothing_new: str  # {name}

    # --- a preview; {name} {title} {names} {sections} are what the files say
    new: str
    replaces: str  # {title}
    replaces_list: str  # {name}
    file: str  # {name}
    sections: str  # {sections}
    quotations: str
    unknown: str  # {names}
    notes: str
    answers: str
    turned: str  # {questions}
    unturned: str  # {questions}
    right: str  # {right} {questions}
    continued: str  # in place of the preview of a text whose next part has come

    # --- buttons, and the toast of one whose draft is gone
    publish: str
    cancel: str
    as_file: str
    gone: str

    # --- what became of it
    published: str  # {version} {what}
    cancelled: str  # {name}
    meanwhile: str  # introduces versions
    reloaded_meanwhile: str
    conflict: str  # {names}
    look_again: str
    not_written: str  # {reason}

    # --- versions
    actions: Mapping[str, str]  # {subject}
    by: str  # {who} {version} {what}; what other admins are told
    history: str
    no_history: str
    undone_mark: str
    undone: str  # {version} {what}
    nothing_to_undo: str
    publish_again: str  # how to get back what was undone
    remove_again: str

    # --- removing
    ask_remove: str  # {title} {passages}
    remove: str  # a button
    keep: str  # a button
    kept: str  # {title}
    which: str
    unknown_id: str  # {id}

    help: str


DESK: Mapping[str, DeskWording] = {
    "fr": DeskWording(
        wrong_kind="Je lis les fichiers {suffixes}, et les articles collés dans un message.",
        too_large="Ce fichier est trop grand : {most} Mo au plus.",
        not_fetched="Telegram ne me donne pas ce fichier (<i>{reason}</i>). Renvoyez-le dans un"
        " instant.",
        refused="❌ <b>{name}</b> : {problems}. Rien n'a changé.",
        problems={"one": "{n} erreur", "other": "{n} erreurs"},
        nothing_new="<b>{name}</b> : c'est ce que je sais déjà, il n'y a rien à publier.",
        new="🆕 <b>Nouvel article</b>",
        replaces="♻️ <b>Remplace l'article</b> <i>{title}</i>",
        replaces_list="♻️ <b>Remplace</b> {name}",
        file="Fichier : <code>{name}</code>",
        sections="<b>Intertitres</b> : {sections}",
        quotations="<b>Citations</b>",
        unknown="⚠️ <b>Absents de people.yaml</b> : {names}",
        notes="<b>À vérifier</b>",
        answers="<b>Questions qui auront leur réponse</b>",
        turned="<b>Questions de contrôle</b> : {questions}, dont la réponse change pour :",
        unturned="<b>Questions de contrôle</b> : {questions}, aucun changement.",
        right="<b>Réponses justes</b> : {right} sur {questions}.",
        continued="La suite est arrivée : l'aperçu est plus bas.",
        publish="✅ Publier",
        cancel="Abandonner",
        as_file="En fichier",
        gone="Ce brouillon n'existe plus.",
        published="✅ <b>Version {version}</b> : {what}",
        cancelled="Abandonné : <b>{name}</b>. Rien n'a changé.",
        meanwhile="⚠️ <b>Les articles ont changé depuis cet aperçu :</b>",
        reloaded_meanwhile="fichiers relus",
        conflict="⚠️ <b>Modifiés sur le disque depuis cet aperçu</b> : {names}",
        look_again="Voici l'aperçu à jour ; touchez de nouveau pour publier.",
        not_written="❌ Les fichiers ne peuvent pas être écrits (<i>{reason}</i>). Rien n'a"
        " changé.",
        actions={
            "publish": "publié : {subject}",
            "correct": "corrigé : {subject}",
            "remove": "supprimé : {subject}",
            "undo": "annulé : {subject}",
        },
        by="📰 <b>{who}</b>, version {version} : {what}",
        history="<b>Versions</b>, la plus récente en tête :",
        no_history="Rien n'a encore été publié.",
        undone_mark="annulé depuis",
        undone="↩️ <b>Version {version}</b> : {what}",
        nothing_to_undo="Il n'y a rien à annuler.",
        publish_again="Pour y revenir, publiez-le de nouveau.",
        remove_again="Pour y revenir :",
        ask_remove="Supprimer <b>{title}</b> ({passages}) ? Les liens vers cet article ne"
        " mèneront plus nulle part. /undo le rétablit.",
        remove="🗑 Supprimer",
        keep="Garder",
        kept="<b>{title}</b> reste.",
        which="Quel article ? Écrivez /remove et son identifiant :",
        unknown_id="Aucun article n'a l'identifiant <code>{id}</code>.",
        help="<b>Pour la rédaction</b>\n"
        "Envoyez-moi un article en fichier .yaml, .md, .txt ou .html, ou collez son texte : je"
        " montre ce qui changerait, et rien n'est publié sans votre accord. people.yaml,"
        " lexicon.yaml et questions.yaml remplacent ces listes.\n"
        "/wrong — corriger une réponse : répondez-lui par cette commande\n"
        "/history — ce qui a été publié, et par qui\n/undo — annuler la dernière version\n"
        "/remove — supprimer un article\n/reload — relire les fichiers\n"
        "/unanswered — les questions restées sans réponse\n/stats — questions, réponses et avis",
    ),
    "en": DeskWording(
        wrong_kind="I read {suffixes} files, and articles pasted into a message.",
        too_large="This file is too large: {most} MB at most.",
        not_fetched="Telegram does not give me this file (<i>{reason}</i>). Please send it again"
        " in a moment.",
        refused="❌ <b>{name}</b>: {problems}. Nothing has changed.",
        problems={"one": "{n} error", "other": "{n} errors"},
        nothing_new="<b>{name}</b>: this is what I know already; there is nothing to publish.",
        new="🆕 <b>New article</b>",
        replaces="♻️ <b>Replaces the article</b> <i>{title}</i>",
        replaces_list="♻️ <b>Replaces</b> {name}",
        file="File: <code>{name}</code>",
        sections="<b>Headings</b>: {sections}",
        quotations="<b>Quotations</b>",
        unknown="⚠️ <b>Not in people.yaml</b>: {names}",
        notes="<b>Please check</b>",
        answers="<b>Questions that will be answered</b>",
        turned="<b>Test questions</b>: {questions}, and the verdict changes for:",
        unturned="<b>Test questions</b>: {questions}, no change.",
        right="<b>Right answers</b>: {right} of {questions}.",
        continued="The next part has arrived: the preview is below.",
        publish="✅ Publish",
        cancel="Discard",
        as_file="As a file",
        gone="This draft no longer exists.",
        published="✅ <b>Version {version}</b>: {what}",
        cancelled="Discarded: <b>{name}</b>. Nothing has changed.",
        meanwhile="⚠️ <b>The articles have changed since this preview:</b>",
        reloaded_meanwhile="files read again",
        conflict="⚠️ <b>Changed on disk since this preview</b>: {names}",
        look_again="Here is the preview as of now; tap again to publish.",
        not_written="❌ The files cannot be written (<i>{reason}</i>). Nothing has changed.",
        actions={
            "publish": "published: {subject}",
            "correct": "corrected: {subject}",
            "remove": "removed: {subject}",
            "undo": "undone: {subject}",
        },
        by="📰 <b>{who}</b>, version {version}: {what}",
        history="<b>Versions</b>, newest first:",
        no_history="Nothing has been published yet.",
        undone_mark="undone since",
        undone="↩️ <b>Version {version}</b>: {what}",
        nothing_to_undo="There is nothing to undo.",
        publish_again="To get it back, publish it again.",
        remove_again="To do it again:",
        ask_remove="Remove <b>{title}</b> ({passages})? Links to this article will lead nowhere."
        " /undo brings it back.",
        remove="🗑 Remove",
        keep="Keep",
        kept="<b>{title}</b> stays.",
        which="Which article? Write /remove and its id:",
        unknown_id="No article has the id <code>{id}</code>.",
        help="<b>For editors</b>\n"
        "Send me an article as a .yaml, .md, .txt or .html file, or paste its text: I show what"
        " would change, and nothing is published without your consent. people.yaml, lexicon.yaml"
        " and questions.yaml replace those lists.\n"
        "/wrong — correct an answer: reply to it with this command\n"
        "/history — what was published, and by whom\n/undo — take the last version back\n"
        "/remove — remove an article\n/reload — read the files again\n"
        "/unanswered — the questions left unanswered\n/stats — questions, answers and opinions",
    ),
    "de": DeskWording(
        wrong_kind="Ich lese Dateien der Art {suffixes} und Artikel, die als Nachricht eingefügt"
        " werden.",
        too_large="Diese Datei ist zu groß: höchstens {most} MB.",
        not_fetched="Telegram gibt mir diese Datei nicht (<i>{reason}</i>). Bitte senden Sie sie"
        " gleich noch einmal.",
        refused="❌ <b>{name}</b>: {problems}. Es hat sich nichts geändert.",
        problems={"one": "{n} Fehler", "other": "{n} Fehler"},
        nothing_new="<b>{name}</b>: Das weiß ich schon; es gibt nichts zu veröffentlichen.",
        new="🆕 <b>Neuer Artikel</b>",
        replaces="♻️ <b>Ersetzt den Artikel</b> <i>{title}</i>",
        replaces_list="♻️ <b>Ersetzt</b> {name}",
        file="Datei: <code>{name}</code>",
        sections="<b>Zwischentitel</b>: {sections}",
        quotations="<b>Zitate</b>",
        unknown="⚠️ <b>Nicht in people.yaml</b>: {names}",
        notes="<b>Bitte prüfen</b>",
        answers="<b>Fragen, die beantwortet werden</b>",
        turned="<b>Kontrollfragen</b>: {questions}, das Urteil ändert sich bei:",
        unturned="<b>Kontrollfragen</b>: {questions}, keine Änderung.",
        right="<b>Richtige Antworten</b>: {right} von {questions}.",
        continued="Die Fortsetzung ist da: Die Vorschau steht weiter unten.",
        publish="✅ Veröffentlichen",
        cancel="Verwerfen",
        as_file="Als Datei",
        gone="Diesen Entwurf gibt es nicht mehr.",
        published="✅ <b>Version {version}</b>: {what}",
        cancelled="Verworfen: <b>{name}</b>. Es hat sich nichts geändert.",
        meanwhile="⚠️ <b>Seit dieser Vorschau haben sich die Artikel geändert:</b>",
        reloaded_meanwhile="Dateien neu eingelesen",
        conflict="⚠️ <b>Seit dieser Vorschau auf der Platte geändert</b>: {names}",
        look_again="Hier ist die aktuelle Vorschau; tippen Sie noch einmal, um zu veröffentlichen.",
        not_written="❌ Die Dateien lassen sich nicht schreiben (<i>{reason}</i>). Es hat sich"
        " nichts geändert.",
        actions={
            "publish": "veröffentlicht: {subject}",
            "correct": "korrigiert: {subject}",
            "remove": "entfernt: {subject}",
            "undo": "rückgängig gemacht: {subject}",
        },
        by="📰 <b>{who}</b>, Version {version}: {what}",
        history="<b>Versionen</b>, die neueste zuerst:",
        no_history="Es wurde noch nichts veröffentlicht.",
        undone_mark="inzwischen rückgängig gemacht",
        undone="↩️ <b>Version {version}</b>: {what}",
        nothing_to_undo="Es gibt nichts rückgängig zu machen.",
        publish_again="Um es wiederzuhaben, veröffentlichen Sie es noch einmal.",
        remove_again="Um es noch einmal zu tun:",
        ask_remove="<b>{title}</b> ({passages}) entfernen? Links auf diesen Artikel führen dann"
        " ins Leere. /undo bringt ihn zurück.",
        remove="🗑 Entfernen",
        keep="Behalten",
        kept="<b>{title}</b> bleibt.",
        which="Welcher Artikel? Schreiben Sie /remove und seine ID:",
        unknown_id="Kein Artikel hat die ID <code>{id}</code>.",
        help="<b>Für die Redaktion</b>\n"
        "Senden Sie mir einen Artikel als .yaml-, .md-, .txt- oder .html-Datei, oder fügen Sie"
        " seinen Text ein: Ich zeige, was sich ändern würde, und ohne Ihre Zustimmung wird nichts"
        " veröffentlicht. people.yaml, lexicon.yaml und questions.yaml ersetzen diese Listen.\n"
        "/wrong – eine Antwort berichtigen: mit diesem Befehl darauf antworten\n"
        "/history – was veröffentlicht wurde und von wem\n/undo – die letzte Version zurücknehmen\n"
        "/remove – einen Artikel entfernen\n/reload – die Dateien neu einlesen\n"
        "/unanswered – die unbeantworteten Fragen\n/stats – Fragen, Antworten und Bewertungen",
    ),
    "it": DeskWording(
        wrong_kind="Leggo i file {suffixes} e gli articoli incollati in un messaggio.",
        too_large="Questo file è troppo grande: al massimo {most} MB.",
        not_fetched="Telegram non mi dà questo file (<i>{reason}</i>). Lo invii di nuovo tra un"
        " momento.",
        refused="❌ <b>{name}</b>: {problems}. Nulla è cambiato.",
        problems={"one": "{n} errore", "other": "{n} errori"},
        nothing_new="<b>{name}</b>: è ciò che so già, non c'è nulla da pubblicare.",
        new="🆕 <b>Nuovo articolo</b>",
        replaces="♻️ <b>Sostituisce l'articolo</b> <i>{title}</i>",
        replaces_list="♻️ <b>Sostituisce</b> {name}",
        file="File: <code>{name}</code>",
        sections="<b>Titoletti</b>: {sections}",
        quotations="<b>Citazioni</b>",
        unknown="⚠️ <b>Assenti da people.yaml</b>: {names}",
        notes="<b>Da verificare</b>",
        answers="<b>Domande che avranno risposta</b>",
        turned="<b>Domande di controllo</b>: {questions}, l'esito cambia per:",
        unturned="<b>Domande di controllo</b>: {questions}, nessun cambiamento.",
        right="<b>Risposte giuste</b>: {right} su {questions}.",
        continued="È arrivato il seguito: l'anteprima è più in basso.",
        publish="✅ Pubblica",
        cancel="Scarta",
        as_file="Come file",
        gone="Questa bozza non esiste più.",
        published="✅ <b>Versione {version}</b>: {what}",
        cancelled="Scartato: <b>{name}</b>. Nulla è cambiato.",
        meanwhile="⚠️ <b>Da questa anteprima gli articoli sono cambiati:</b>",
        reloaded_meanwhile="file riletti",
        conflict="⚠️ <b>Modificati sul disco dopo questa anteprima</b>: {names}",
        look_again="Ecco l'anteprima aggiornata; tocchi di nuovo per pubblicare.",
        not_written="❌ I file non si possono scrivere (<i>{reason}</i>). Nulla è cambiato.",
        actions={
            "publish": "pubblicato: {subject}",
            "correct": "corretto: {subject}",
            "remove": "eliminato: {subject}",
            "undo": "annullato: {subject}",
        },
        by="📰 <b>{who}</b>, versione {version}: {what}",
        history="<b>Versioni</b>, dalla più recente:",
        no_history="Non è ancora stato pubblicato nulla.",
        undone_mark="poi annullato",
        undone="↩️ <b>Versione {version}</b>: {what}",
        nothing_to_undo="Non c'è nulla da annullare.",
        publish_again="Per riaverlo, lo pubblichi di nuovo.",
        remove_again="Per rifarlo:",
        ask_remove="Eliminare <b>{title}</b> ({passages})? I link a questo articolo non"
        " porteranno più da nessuna parte. /undo lo ripristina.",
        remove="🗑 Elimina",
        keep="Mantieni",
        kept="<b>{title}</b> resta.",
        which="Quale articolo? Scriva /remove e il suo identificativo:",
        unknown_id="Nessun articolo ha l'identificativo <code>{id}</code>.",
        help="<b>Per la redazione</b>\n"
        "Mi invii un articolo come file .yaml, .md, .txt o .html, oppure ne incolli il testo:"
        " mostro che cosa cambierebbe, e nulla viene pubblicato senza il suo consenso."
        " people.yaml, lexicon.yaml e questions.yaml sostituiscono quelle liste.\n"
        "/wrong – correggere una risposta: le risponda con questo comando\n"
        "/history – che cosa è stato pubblicato, e da chi\n/undo – annullare l'ultima versione\n"
        "/remove – eliminare un articolo\n/reload – rileggere i file\n"
        "/unanswered – le domande rimaste senza risposta\n/stats – domande, risposte e giudizi",
    ),
    "ru": DeskWording(
        wrong_kind="Я читаю файлы {suffixes} и статьи, вставленные в сообщение.",
        too_large="Файл слишком большой: не более {most} МБ.",
        not_fetched="Telegram не отдаёт мне этот файл (<i>{reason}</i>). Отправьте его ещё раз чуть"
        " позже.",
        refused="❌ <b>{name}</b>: {problems}. Ничего не изменилось.",
        problems={
            "one": "{n} ошибка",
            "few": "{n} ошибки",
            "many": "{n} ошибок",
            "other": "{n} ошибки",
        },
        nothing_new="<b>{name}</b>: это я уже знаю, публиковать нечего.",
        new="🆕 <b>Новая статья</b>",
        replaces="♻️ <b>Заменяет статью</b> <i>{title}</i>",
        replaces_list="♻️ <b>Заменяет</b> {name}",
        file="Файл: <code>{name}</code>",
        sections="<b>Подзаголовки</b>: {sections}",
        quotations="<b>Цитаты</b>",
        unknown="⚠️ <b>Нет в people.yaml</b>: {names}",
        notes="<b>Проверьте</b>",
        answers="<b>Вопросы, на которые появится ответ</b>",
        turned="<b>Контрольные вопросы</b>: {questions}, оценка изменится для:",
        unturned="<b>Контрольные вопросы</b>: {questions}, без изменений.",
        right="<b>Верные ответы</b>: {right}, всего {questions}.",
        continued="Пришло продолжение: предпросмотр ниже.",
        publish="✅ Опубликовать",
        cancel="Отменить",
        as_file="Файлом",
        gone="Этого черновика больше нет.",
        published="✅ <b>Версия {version}</b>: {what}",
        cancelled="Отменено: <b>{name}</b>. Ничего не изменилось.",
        meanwhile="⚠️ <b>После этого предпросмотра статьи изменились:</b>",
        reloaded_meanwhile="файлы перечитаны",
        conflict="⚠️ <b>После этого предпросмотра на диске изменены</b>: {names}",
        look_again="Вот обновлённый предпросмотр; чтобы опубликовать, нажмите ещё раз.",
        not_written="❌ Файлы не удаётся записать (<i>{reason}</i>). Ничего не изменилось.",
        actions={
            "publish": "опубликовано: {subject}",
            "correct": "исправлено: {subject}",
            "remove": "удалено: {subject}",
            "undo": "отменено: {subject}",
        },
        by="📰 <b>{who}</b>, версия {version}: {what}",
        history="<b>Версии</b>, сначала новые:",
        no_history="Пока ничего не опубликовано.",
        undone_mark="потом отменено",
        undone="↩️ <b>Версия {version}</b>: {what}",
        nothing_to_undo="Отменять нечего.",
        publish_again="Чтобы вернуть, опубликуйте ещё раз.",
        remove_again="Чтобы повторить:",
        ask_remove="Удалить <b>{title}</b> ({passages})? Ссылки на эту статью никуда не приведут."
        " /undo её вернёт.",
        remove="🗑 Удалить",
        keep="Оставить",
        kept="<b>{title}</b> остаётся.",
        which="Какую статью? Напишите /remove и её идентификатор:",
        unknown_id="Статьи с идентификатором <code>{id}</code> нет.",
        help="<b>Для редакции</b>\n"
        "Пришлите мне статью файлом .yaml, .md, .txt или .html либо вставьте её текст: я покажу,"
        " что изменится, и без вашего согласия ничего не будет опубликовано. people.yaml,"
        " lexicon.yaml и questions.yaml заменяют эти списки.\n"
        "/wrong — исправить ответ: ответьте на него этой командой\n"
        "/history — что опубликовано и кем\n/undo — отменить последнюю версию\n"
        "/remove — удалить статью\n/reload — перечитать файлы\n"
        "/unanswered — вопросы, оставшиеся без ответа\n/stats — вопросы, ответы и оценки",
    ),
    "uk": DeskWording(
        wrong_kind="Я читаю файли {suffixes} і статті, вставлені в повідомлення.",
        too_large="Файл завеликий: щонайбільше {most} МБ.",
        not_fetched="Telegram не віддає мені цього файлу (<i>{reason}</i>). Надішліть його ще раз"
        " за мить.",
        refused="❌ <b>{name}</b>: {problems}. Нічого не змінилося.",
        problems={
            "one": "{n} помилка",
            "few": "{n} помилки",
            "many": "{n} помилок",
            "other": "{n} помилки",
        },
        nothing_new="<b>{name}</b>: це я вже знаю, публікувати нічого.",
        new="🆕 <b>Нова стаття</b>",
        replaces="♻️ <b>Замінює статтю</b> <i>{title}</i>",
        replaces_list="♻️ <b>Замінює</b> {name}",
        file="Файл: <code>{name}</code>",
        sections="<b>Підзаголовки</b>: {sections}",
        quotations="<b>Цитати</b>",
        unknown="⚠️ <b>Немає в people.yaml</b>: {names}",
        notes="<b>Перевірте</b>",
        answers="<b>Запитання, на які буде відповідь</b>",
        turned="<b>Контрольні запитання</b>: {questions}, оцінка зміниться для:",
        unturned="<b>Контрольні запитання</b>: {questions}, без змін.",
        right="<b>Правильні відповіді</b>: {right}, усього {questions}.",
        continued="Надійшло продовження: попередній перегляд нижче.",
        publish="✅ Опублікувати",
        cancel="Скасувати",
        as_file="Файлом",
        gone="Цієї чернетки вже немає.",
        published="✅ <b>Версія {version}</b>: {what}",
        cancelled="Скасовано: <b>{name}</b>. Нічого не змінилося.",
        meanwhile="⚠️ <b>Після цього перегляду статті змінилися:</b>",
        reloaded_meanwhile="файли перечитано",
        conflict="⚠️ <b>Після цього перегляду на диску змінено</b>: {names}",
        look_again="Ось оновлений перегляд; щоб опублікувати, натисніть ще раз.",
        not_written="❌ Файли не вдається записати (<i>{reason}</i>). Нічого не змінилося.",
        actions={
            "publish": "опубліковано: {subject}",
            "correct": "виправлено: {subject}",
            "remove": "видалено: {subject}",
            "undo": "скасовано: {subject}",
        },
        by="📰 <b>{who}</b>, версія {version}: {what}",
        history="<b>Версії</b>, найновіші перші:",
        no_history="Ще нічого не опубліковано.",
        undone_mark="згодом скасовано",
        undone="↩️ <b>Версія {version}</b>: {what}",
        nothing_to_undo="Скасовувати нічого.",
        publish_again="Щоб повернути, опублікуйте ще раз.",
        remove_again="Щоб повторити:",
        ask_remove="Видалити <b>{title}</b> ({passages})? Посилання на цю статтю нікуди не"
        " вестимуть. /undo її поверне.",
        remove="🗑 Видалити",
        keep="Залишити",
        kept="<b>{title}</b> залишається.",
        which="Яку статтю? Напишіть /remove та її ідентифікатор:",
        unknown_id="Статті з ідентифікатором <code>{id}</code> немає.",
        help="<b>Для редакції</b>\n"
        "Надішліть мені статтю файлом .yaml, .md, .txt або .html чи вставте її текст: я покажу, що"
        " зміниться, і без вашої згоди нічого не буде опубліковано. people.yaml, lexicon.yaml і"
        " questions.yaml замінюють ці списки.\n"
        "/wrong — виправити відповідь: дайте на неї відповідь цією командою\n"
        "/history — що опубліковано й ким\n/undo — скасувати останню версію\n"
        "/remove — видалити статтю\n/reload — перечитати файли\n"
        "/unanswered — запитання, що лишилися без відповіді\n"
        "/stats — запитання, відповіді й оцінки",
    ),
}
