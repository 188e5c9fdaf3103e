"""What the bot says to admins who correct an answer, in all its languages.

Messages are Telegram's HTML and get escaped values; the label of a button is plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectingWording:
    """One language of what there is to say about answers that are wrong."""

    # --- how to begin
    usage: str
    not_kept: str
    start_first: str  # {bot}

    # --- what was found
    first: str  # {confidence}
    refused: str  # {confidence}
    no_question: str
    another: str
    others: str
    nearest: str
    nothing_near: str
    hint: str
    refuse: str  # a button

    # --- what came of words that mean the same; {name} and {owner} are words
    known: str
    related_already: str
    several: str
    person: str
    name: str
    entry: str
    related: str

    # --- what the question answers with, and what becomes of it
    before: str
    after: str
    same: str
    added: str
    added_refusal: str
    case_known: str
    leans: str
    open: str
    gone: str
    nothing: str
    changed: str


CORRECTING: Mapping[str, CorrectingWording] = MappingProxyType(
    {
        "fr": CorrectingWording(
            usage="Répondez /wrong à l'une de mes réponses, ou écrivez /wrong suivi de la"
            " question.",
            not_kept="Je n'ai pas gardé les mots de cette question : écrivez /wrong suivi de la"
            " question.",
            start_first="Ouvrez d'abord une conversation privée avec moi : t.me/{bot}. C'est là que"
            " je vous montre ce que j'ai trouvé.",
            first="<b>En tête</b>, sûr à {confidence}",
            refused="<b>Aucune réponse</b> : la plus proche n'est sûre qu'à {confidence}",
            no_question="<b>Aucune réponse</b> : je n'y ai pas vu de question sur les articles",
            another="⚠️ La première réponse n'est plus celle que vous avez signalée.",
            others="<b>Viennent ensuite</b>",
            nearest="<b>Les plus proches</b>",
            nothing_near="Rien d'autre ne s'en approche.",
            hint="Touchez le numéro de la bonne réponse. Si des mots veulent dire la même chose,"
            " écrivez-le ainsi : <code>cessez-le-feu = trêve</code>.",
            refuse="Aucune : ne pas répondre",
            known="<b>{name}</b> veut déjà dire la même chose que <b>{owner}</b>. Si la réponse est"
            " fausse, c'est qu'un autre passage semble mieux convenir : dites plutôt laquelle est"
            " la bonne.",
            related_already="<b>{name}</b> est déjà donné comme proche de <b>{owner}</b>.",
            several="<b>{name}</b> et <b>{owner}</b> ont chacun leurs noms dans les listes : ils ne"
            " peuvent pas en avoir un en commun.",
            person="<b>{name}</b> devient un autre nom de <b>{owner}</b>.",
            name="<b>{name}</b> devient un synonyme de <b>{owner}</b>.",
            entry="Nouvelle entrée : <b>{owner}</b>, et <b>{name}</b> pour synonyme.",
            related="<b>{name}</b> et <b>{owner}</b> sont deux entrées du lexique : elles"
            " deviennent proches l'une de l'autre.",
            before="<b>Avant</b>",
            after="<b>Après</b>",
            same="La réponse à la question ne change pas.",
            added="La question rejoint les questions de contrôle, avec cette réponse :",
            added_refusal="La question rejoint les questions de contrôle : il ne faut pas y"
            " répondre.",
            case_known="La question est déjà parmi les questions de contrôle.",
            leans="La question s'appuie sur la précédente ; elle ne rejoint pas les questions de"
            " contrôle. Pour l'y mettre, écrivez-la en entier après /wrong.",
            open="La bonne réponse n'est pas connue : la question ne rejoint pas les questions de"
            " contrôle.",
            gone="Les articles ne contiennent plus cette réponse.",
            nothing="Il n'y a rien à publier.",
            changed="⚠️ Les articles ont changé depuis cet aperçu.",
        ),
        "en": CorrectingWording(
            usage="Reply /wrong to one of my answers, or write /wrong and the question.",
            not_kept="I did not keep the words of that question: write /wrong and the question.",
            start_first="Please open a private chat with me first: t.me/{bot}. That is where I show"
            " you what I found.",
            first="<b>Found first</b>, {confidence} sure",
            refused="<b>No answer</b>: the nearest is only {confidence} sure",
            no_question="<b>No answer</b>: I saw no question about the articles in it",
            another="⚠️ The first answer is no longer the one you reported.",
            others="<b>Next in line</b>",
            nearest="<b>The nearest</b>",
            nothing_near="Nothing else comes near.",
            hint="Tap the number of the right answer. If words mean the same, write it like this:"
            " <code>ceasefire = truce</code>.",
            refuse="None: do not answer",
            known="<b>{name}</b> already means the same as <b>{owner}</b>. If the answer is wrong,"
            " another passage seems to fit better: rather say which one is right.",
            related_already="<b>{name}</b> is already listed as close to <b>{owner}</b>.",
            several="<b>{name}</b> and <b>{owner}</b> each have their own names in the lists: they"
            " cannot share one.",
            person="<b>{name}</b> becomes another name of <b>{owner}</b>.",
            name="<b>{name}</b> becomes a synonym of <b>{owner}</b>.",
            entry="New entry: <b>{owner}</b>, with the synonym <b>{name}</b>.",
            related="<b>{name}</b> and <b>{owner}</b> are two entries of the lexicon: they become"
            " related.",
            before="<b>Before</b>",
            after="<b>After</b>",
            same="The answer to the question does not change.",
            added="The question joins the test questions, with this answer:",
            added_refusal="The question joins the test questions: it is not to be answered.",
            case_known="The question is already among the test questions.",
            leans="The question leans on the one before it, so it does not join the test questions."
            " To put it there, write it out in full after /wrong.",
            open="The right answer is not known: the question does not join the test questions.",
            gone="The articles no longer hold that answer.",
            nothing="There is nothing to publish.",
            changed="⚠️ The articles have changed since this preview.",
        ),
        "de": CorrectingWording(
            usage="Antworten Sie mit /wrong auf eine meiner Antworten, oder schreiben Sie /wrong"
            " und die Frage.",
            not_kept="Den Wortlaut dieser Frage habe ich nicht behalten: Schreiben Sie /wrong und"
            " die Frage.",
            start_first="Öffnen Sie bitte zuerst einen privaten Chat mit mir: t.me/{bot}. Dort"
            " zeige ich Ihnen, was ich gefunden habe.",
            first="<b>An erster Stelle</b>, zu {confidence} sicher",
            refused="<b>Keine Antwort</b>: Die nächstliegende ist nur zu {confidence} sicher",
            no_question="<b>Keine Antwort</b>: Ich sah darin keine Frage zu den Artikeln",
            another="⚠️ Die erste Antwort ist nicht mehr die, die Sie gemeldet haben.",
            others="<b>Danach kommen</b>",
            nearest="<b>Am nächsten kommen</b>",
            nothing_near="Sonst kommt nichts in die Nähe.",
            hint="Tippen Sie auf die Nummer der richtigen Antwort. Wenn Wörter dasselbe bedeuten,"
            " schreiben Sie es so: <code>Waffenruhe = Feuerpause</code>.",
            refuse="Keine: nicht antworten",
            known="<b>{name}</b> bedeutet bereits dasselbe wie <b>{owner}</b>. Wenn die Antwort"
            " falsch ist, scheint eine andere Passage besser zu passen: Sagen Sie lieber, welche"
            " richtig ist.",
            related_already="<b>{name}</b> gilt bereits als verwandt mit <b>{owner}</b>.",
            several="<b>{name}</b> und <b>{owner}</b> haben in den Listen je eigene Namen: Sie"
            " können keinen gemeinsam haben.",
            person="<b>{name}</b> wird ein weiterer Name von <b>{owner}</b>.",
            name="<b>{name}</b> wird ein Synonym von <b>{owner}</b>.",
            entry="Neuer Eintrag: <b>{owner}</b>, mit dem Synonym <b>{name}</b>.",
            related="<b>{name}</b> und <b>{owner}</b> sind zwei Einträge des Lexikons: Sie gelten"
            " künftig als verwandt.",
            before="<b>Bisher</b>",
            after="<b>Künftig</b>",
            same="Die Antwort auf die Frage ändert sich nicht.",
            added="Die Frage kommt zu den Testfragen, mit dieser Antwort:",
            added_refusal="Die Frage kommt zu den Testfragen: Sie soll nicht beantwortet werden.",
            case_known="Die Frage ist bereits unter den Testfragen.",
            leans="Die Frage stützt sich auf die vorige und kommt nicht zu den Testfragen."
            " Schreiben Sie sie dafür ganz aus, hinter /wrong.",
            open="Die richtige Antwort ist nicht bekannt: Die Frage kommt nicht zu den Testfragen.",
            gone="Die Artikel enthalten diese Antwort nicht mehr.",
            nothing="Es gibt nichts zu veröffentlichen.",
            changed="⚠️ Die Artikel haben sich seit dieser Vorschau geändert.",
        ),
        "it": CorrectingWording(
            usage="Risponda /wrong a una delle mie risposte, oppure scriva /wrong e la domanda.",
            not_kept="Non ho conservato le parole di quella domanda: scriva /wrong e la domanda.",
            start_first="Apra prima una chat privata con me: t.me/{bot}. È lì che le mostro che"
            " cosa ho trovato.",
            first="<b>Al primo posto</b>, certezza {confidence}",
            refused="<b>Nessuna risposta</b>: la più vicina ha solo una certezza del {confidence}",
            no_question="<b>Nessuna risposta</b>: non vi ho visto una domanda sugli articoli",
            another="⚠️ La prima risposta non è più quella che ha segnalato.",
            others="<b>Seguono</b>",
            nearest="<b>Le più vicine</b>",
            nothing_near="Nient'altro si avvicina.",
            hint="Tocchi il numero della risposta giusta. Se due parole significano lo stesso,"
            " lo scriva così: <code>cessate il fuoco = tregua</code>.",
            refuse="Nessuna: non rispondere",
            known="<b>{name}</b> significa già lo stesso di <b>{owner}</b>. Se la risposta è"
            " sbagliata, un altro passaggio sembra più adatto: indichi piuttosto qual è quella"
            " giusta.",
            related_already="<b>{name}</b> risulta già vicino a <b>{owner}</b>.",
            several="<b>{name}</b> e <b>{owner}</b> hanno ciascuno i propri nomi negli elenchi: non"
            " possono averne uno in comune.",
            person="<b>{name}</b> diventa un altro nome di <b>{owner}</b>.",
            name="<b>{name}</b> diventa un sinonimo di <b>{owner}</b>.",
            entry="Nuova voce: <b>{owner}</b>, con il sinonimo <b>{name}</b>.",
            related="<b>{name}</b> e <b>{owner}</b> sono due voci del lessico: diventano vicine.",
            before="<b>Prima</b>",
            after="<b>Dopo</b>",
            same="La risposta alla domanda non cambia.",
            added="La domanda si aggiunge alle domande di controllo, con questa risposta:",
            added_refusal="La domanda si aggiunge alle domande di controllo: non le si deve"
            " rispondere.",
            case_known="La domanda è già tra le domande di controllo.",
            leans="La domanda si appoggia alla precedente e non si aggiunge alle domande di"
            " controllo. Per aggiungerla, la scriva per intero dopo /wrong.",
            open="La risposta giusta non è nota: la domanda non si aggiunge alle domande di"
            " controllo.",
            gone="Gli articoli non contengono più quella risposta.",
            nothing="Non c'è nulla da pubblicare.",
            changed="⚠️ Gli articoli sono cambiati da questa anteprima.",
        ),
        "ru": CorrectingWording(
            usage="Ответьте /wrong на один из моих ответов или напишите /wrong и вопрос.",
            not_kept="Слов этого вопроса у меня нет: напишите /wrong и вопрос.",
            start_first="Сначала откройте личный чат со мной: t.me/{bot}. Там я покажу, что"
            " нашлось.",
            first="<b>Первый ответ</b>, уверенность {confidence}",
            refused="<b>Нет ответа</b>: уверенность в ближайшем лишь {confidence}",
            no_question="<b>Нет ответа</b>: вопроса о статьях я здесь не вижу",
            another="⚠️ Первый ответ уже не тот, о котором вы сообщили.",
            others="<b>Следующие</b>",
            nearest="<b>Ближайшие</b>",
            nothing_near="Ничего больше близкого нет.",
            hint="Нажмите номер верного ответа. Если слова значат одно и то же, напишите так:"
            " <code>перемирие = прекращение огня</code>.",
            refuse="Никакой: не отвечать",
            known="<b>{name}</b> уже значит то же, что <b>{owner}</b>. Если ответ неверен, значит,"
            " другой отрывок кажется более подходящим: лучше укажите, какой верен.",
            related_already="<b>{name}</b> уже считается близким к <b>{owner}</b>.",
            several="У <b>{name}</b> и <b>{owner}</b> в списках свои имена: общего у них быть не"
            " может.",
            person="<b>{name}</b> станет ещё одним именем: <b>{owner}</b>.",
            name="<b>{name}</b> станет синонимом: <b>{owner}</b>.",
            entry="Новая запись: <b>{owner}</b>, синоним — <b>{name}</b>.",
            related="<b>{name}</b> и <b>{owner}</b> — две записи словаря: они станут близкими.",
            before="<b>Было</b>",
            after="<b>Станет</b>",
            same="Ответ на вопрос не изменится.",
            added="Вопрос войдёт в контрольные вопросы с таким ответом:",
            added_refusal="Вопрос войдёт в контрольные вопросы: отвечать на него не нужно.",
            case_known="Этот вопрос уже есть среди контрольных.",
            leans="Вопрос опирается на предыдущий и в контрольные не войдёт. Чтобы добавить его,"
            " напишите его целиком после /wrong.",
            open="Верный ответ неизвестен: в контрольные вопросы этот не войдёт.",
            gone="В статьях этого ответа больше нет.",
            nothing="Публиковать нечего.",
            changed="⚠️ После этого предпросмотра статьи изменились.",
        ),
        "uk": CorrectingWording(
            usage="Дайте відповідь /wrong на одну з моїх відповідей або напишіть /wrong і"
            " запитання.",
            not_kept="Слів цього запитання в мене немає: напишіть /wrong і запитання.",
            start_first="Спершу відкрийте особистий чат зі мною: t.me/{bot}. Там я покажу, що"
            " знайшлося.",
            first="<b>Перша відповідь</b>, упевненість {confidence}",
            refused="<b>Немає відповіді</b>: упевненість у найближчій лише {confidence}",
            no_question="<b>Немає відповіді</b>: запитання про статті я тут не бачу",
            another="⚠️ Перша відповідь уже не та, про яку ви повідомили.",
            others="<b>Наступні</b>",
            nearest="<b>Найближчі</b>",
            nothing_near="Більше нічого близького немає.",
            hint="Натисніть номер правильної відповіді. Якщо слова означають те саме, напишіть так:"
            " <code>перемир’я = припинення вогню</code>.",
            refuse="Жодна: не відповідати",
            known="<b>{name}</b> уже означає те саме, що <b>{owner}</b>. Якщо відповідь"
            " неправильна, отже, інший уривок здається влучнішим: краще вкажіть, яка правильна.",
            related_already="<b>{name}</b> уже вважається близьким до <b>{owner}</b>.",
            several="<b>{name}</b> і <b>{owner}</b> мають у списках власні назви: спільної в них"
            " бути не може.",
            person="<b>{name}</b> стане ще одним іменем: <b>{owner}</b>.",
            name="<b>{name}</b> стане синонімом: <b>{owner}</b>.",
            entry="Новий запис: <b>{owner}</b>, синонім — <b>{name}</b>.",
            related="<b>{name}</b> і <b>{owner}</b> — два записи словника: вони стануть близькими.",
            before="<b>Було</b>",
            after="<b>Стане</b>",
            same="Відповідь на запитання не зміниться.",
            added="Запитання додасться до контрольних із такою відповіддю:",
            added_refusal="Запитання додасться до контрольних: відповідати на нього не треба.",
            case_known="Це запитання вже є серед контрольних.",
            leans="Запитання спирається на попереднє й до контрольних не додасться. Щоб додати"
            " його, напишіть його повністю після /wrong.",
            open="Правильна відповідь невідома: до контрольних це запитання не додасться.",
            gone="У статтях цієї відповіді більше немає.",
            nothing="Публікувати нічого.",
            changed="⚠️ Після цього попереднього перегляду статті змінилися.",
        ),
    }
)
