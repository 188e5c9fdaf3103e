"""German."""

from bot.answering.languages.language import Asked, Language
from bot.answering.languages.stemming import snowball
from bot.model import SmallTalk

DE = Language(
    code="de",
    stem=snowball("german"),
    stop_words="""
        aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim
        bin bis bist bitte da dabei dafür damit danach dann daran darauf darüber darum das dass dazu dein deine dem
        den denn der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein
        eine einem einen einer eines einige er es etwa etwas euch euer für gab gegen geht gewesen gibt hab habe
        haben hat hatte hatten hätte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins
        ist ja jede jedem jeden jeder jedes jene kann kannst kein keine können könnte machen macht man manche mein
        meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem
        seinen seiner selbst sich sie sind so solche soll sollen sollte sondern sonst statt über um und uns unser
        unter viel viele vom von vor wann war waren warum was wegen weil welche welchem welchen welcher welches
        wenn wer werde werden wie wieder wieso wieviel wird wo wohin wollen will wurde wurden würde zu zum zur zwar
        zwischen wem wen wessen
        gib zeig zeige finde nenne erkläre
    """,
    speech="""
        sagen sagt sagte gesagt erklären erklärt erklärte äußern äußert äußerte geäußert behaupten behauptet
        betonen betont betonte meinen meint meinte denken denkt glauben glaubt ankündigen angekündigt mitteilen
        mitgeteilt hinzufügen erwähnen erwähnt meinung ansicht worte zitat reaktion laut zufolge sprechen spricht
        sprach hält reden redet
    """,
    speech_nouns="meinung ansicht worte zitat reaktion",
    asks={
        Asked.WHO: "wer\nwen\nwem\nwessen\nwelche Person",
        Asked.WHEN: "wann\nan welchem Tag\nwelcher Tag\nwelches Datum\nin welchem Jahr\nwelches Jahr\nseit wann",
        Asked.WHERE: "wo\nwohin\nin welcher Stadt\nwelche Stadt\nin welchem Land\nwelches Land\nan welchem Ort",
        Asked.HOW_LONG: "wie lange\nwie viele Stunden\nwie viele Tage\nwie viele Jahre\nwelche Dauer",
        Asked.HOW_MANY: "wie viel\nwie viele\nwieviel\nwieviele\nwelche Zahl\nwie hoch",
        Asked.WHY: "warum\nwieso\nweshalb\naus welchem Grund\nwozu",
        Asked.HOW: "wie\nauf welche Weise\nwodurch\nwomit",
    },
    leads_in="in bezug auf\nbezüglich\nhinsichtlich\nwas betrifft\nzum thema\nin der frage der\nin den augen",
    hints={
        Asked.EFFECT: "Folge Auswirkung Ergebnis Wirkung bewirken führen",
        Asked.HOW_MANY: "alt Alter Einwohner",
        Asked.NAME: "Name heißen heißt nennen genannt Titel Spitzname",
        Asked.MONEY: "Kosten kosten kostet Preis Summe Betrag Budget Lohn Gehalt Umsatz Schulden Strafe zahlen",
        Asked.SIZE: "Entfernung Höhe Länge Breite Größe Tiefe Fläche hoch lang weit groß Durchmesser",
        Asked.SHARE: "Prozent Prozentsatz Anteil Rate",
        Asked.SEVERAL: "aufzählen",
    },
    focus="welche welcher welches welchen welchem viele viel wieviele",
    evidence={
        Asked.WHO: r"\b(?:von|vom|durch) ",
        Asked.WHEN: r"""\b(?:1\d{3}|20\d\d|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november"""
        r"""|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|morgen|heute"""
        r"""|jahrhundert)\b""",
        Asked.HOW_MANY: r"""\d|\b(?:zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|zwanzig|hundert"""
        r"""|tausend|million(?:en)?|milliarden?|halfte|drittel|viertel)\b""",
        Asked.HOW_LONG: r"\b(?:sekunden?|minuten?|stunden?|tagen?|tage|wochen?|monaten?|jahren?|jahrzehnte?)\b",
        Asked.WHY: r"\b(?:weil|denn|deshalb|daher|damit|wegen|grund|grunde|aufgrund|um zu)\b",
        Asked.HOW: r"\b(?:indem|durch|mit hilfe|mithilfe|mittels|dank|weise|methode|verfahren)\b",
        Asked.EFFECT: r"\b(?:fuhr\w*|bewirk\w*|verursach\w*|folgen?|ergebnis\w*|deshalb|daher|dadurch|somit)\b",
        Asked.NAME: r"[„“»«]|\b(?:genannt|nennt|heisst|namens|bezeichnet|getauft|betitelt)\b",
        Asked.MONEY: r"\d ?[€$£]|[€$£] ?\d|\b(?:euro|dollar|franken|pfund|rubel)\b",
        Asked.SIZE: r"\b(?:km2?|kilometern?|metern?|meter|m2?|cm|meilen?|hektar|ha)\b|[km]²",
        Asked.SHARE: r"%|\bprozent\b",
        Asked.SEVERAL: r",",
    },
    before_places="in nach bei aus",
    months="Januar Jänner Jan\nFebruar Feb\nMärz\nApril Apr\nMai\nJuni\nJuli\nAugust Aug\nSeptember Sept\nOktober Okt\nNovember Nov\nDezember Dez",
    openers="und aber dann",
    pronouns="er ihm ihn ihr",
    pointers="dazu darüber das dies davon",
    ties="""
        sie es diese dieser dieses diesen diesem jene jener jenes solche solcher deren dessen dabei dafür dagegen
        damit daran daraus daher darum deshalb deswegen hier dort
        oder doch denn also auch sondern jedoch trotzdem dennoch außerdem zudem allerdings schließlich danach
        inzwischen sonst
    """,
    further="wann wie warum wo wer was welche welcher welches",
    go_on="weiter\nund weiter\nund dann\nund danach\nwie geht es weiter\nmach weiter\nmehr\nwas noch",
    small_talk={
        SmallTalk.GREETING: "hallo\nguten tag\nguten morgen\nguten abend\nservus\nmoin\ngrüezi\nhallo wie geht's\nwie geht's",
        SmallTalk.THANKS: "danke\ndanke schön\ndankeschön\nvielen dank\ndanke sehr\nbesten dank\nsuper danke\nprima\nperfekt",
        SmallTalk.FAREWELL: "auf wiedersehen\ntschüss\nbis bald\nbis später\ngute nacht\nschönen tag noch",
        SmallTalk.IDENTITY: """wer bist du\nwer sind sie\nwas kannst du\nwas machst du\nhilfe\nwie funktioniert das
            was kann ich fragen\nbist du ein bot\nbist du ein roboter""",
        SmallTalk.ABUSE: "idiot\ndu idiot\ndummkopf\narschloch\nscheiße\nhalt die klappe\ndu bist dumm\nblöder bot",
    },
    about_person="Was sagt {}?",
    about_topic="Was sagen die Artikel über „{}“?",
    linking="s es n en er",
    articles="der die das den dem des ein eine einen einem einer eines",
)
