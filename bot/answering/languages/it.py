"""Italian."""

from bot.answering.languages.language import Asked, Language
from bot.answering.languages.stemming import snowball
from bot.model import SmallTalk

IT = Language(
    code="it",
    stem=snowball("italian"),
    stop_words="""
        a abbia abbiamo abbiano ad agli ai al alcuna alcune alcuni alcuno all alla alle allo altra altre altri
        altro anche ancora avere aveva avevano ben c che chi ci ciò coi col come con cosa cui d da dagli dai dal
        dall dalla dalle dallo davanti degli dei del dell della delle dello dentro di dopo dov dove due e è ecco ed
        entro era erano essere essi fa fare fatto fino fra fu furono gli ha hai hanno ho i il in invece io l la le
        lei li lo loro lui ma mai me mentre mi mia mie miei mio molta molti molto ne negli nei nel nell nella nelle
        nello nessuno niente noi non nostra nostri nostro o ogni oppure per perché però più poco poi possono può
        prima pure qual quale quali qualche quando quanta quante quanti quanto quasi quei quel quell quella quelle
        quelli quello questa queste questi questo qui s sarà sarebbe se sei sempre senza si sia siamo siano sono
        sotto sta stata state stati stato stesso su sua sue sugli sui sul sull sulla sulle sullo suo suoi tra tu
        tua tuo tutta tutte tutti tutto un un' una uno v verso vi voi vostro
        dammi mostra trova elenca spiega
    """,
    speech="""
        dire dice dicono detto disse dichiarare dichiara dichiarato affermare afferma affermato spiegare spiega
        spiegato sottolineare aggiungere aggiunto pensare pensa credere crede annunciare annunciato opinione parere
        parole citazione commento secondo parlare parla parlato menzionare ritenere ritiene reazione
    """,
    speech_nouns="opinione parere parole citazione commento reazione",
    asks={
        Asked.WHO: "chi\nda chi\nquale persona",
        Asked.WHEN: "quando\nin che data\nquale data\nche giorno\nin quale giorno\nin che anno\nda quando\na che ora",
        Asked.WHERE: "dove\ndov'è\nin quale città\nquale città\nin quale paese\nquale paese\nin che luogo",
        Asked.HOW_LONG: "quanto tempo\nquanto è durato\nquanto è durata\nquanto sono durati\nquante ore\nquanti giorni\nquanti anni\nquanto dura",
        Asked.HOW_MANY: "quanto\nquanta\nquanti\nquante\nche numero",
        Asked.WHY: "perché\nper quale motivo\nper quale ragione\ncome mai",
        Asked.HOW: "come\nin che modo\nin quale modo\ncon quale mezzo",
    },
    leads_in="a proposito di\na proposito del\na proposito della\nriguardo a\nriguardo al\nriguardo alla\nper quanto riguarda\nin merito a\nin merito alla\nsul tema di",
    hints={
        Asked.EFFECT: "conseguenza effetto risultato impatto causare provocare",
        Asked.HOW_MANY: "età popolazione abitante",
        Asked.NAME: "nome chiamare chiama chiamano soprannome titolo",
        Asked.MONEY: "costo costare costa prezzo somma importo bilancio stipendio ricavi debito multa pagare",
        Asked.SIZE: "distanza altezza lunghezza larghezza dimensione profondità superficie alto lungo grande",
        Asked.SHARE: "percentuale proporzione quota tasso",
        Asked.SEVERAL: "elencare",
    },
    focus="quale quali quanto quanta quanti quante",
    evidence={
        Asked.WHO: r"\b(?:da|dal|dalla|dallo|dai|dalle|dagli|dall) ",
        Asked.WHEN: r"""\b(?:1\d{3}|20\d\d|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre"""
        r"""|novembre|dicembre|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|ieri|domani|oggi|secolo)\b""",
        Asked.HOW_MANY: r"""\d|\b(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|cento|mille|mila"""
        r"""|milion[ei]|miliard[oi]|meta|terzo|quarto)\b""",
        Asked.HOW_LONG: r"\b(?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])\b",
        Asked.WHY: r"\b(?:perche|poiche|siccome|affinche|causa|motiv[oi]|ragion[ei]|grazie|dovut[oaie])\b",
        Asked.HOW: r"\b(?:\w+ando|\w+endo|grazie a|tramite|attraverso|mezzo|modo|metodo|processo)\b",
        Asked.EFFECT: r"\b(?:caus\w*|provoc\w*|conseguenz\w*|effett\w*|risultat\w*|quindi|cosi|pertanto|permett\w*)\b",
        Asked.NAME: r"[«“”]|\b(?:chiamat\w*|nominat\w*|soprannominat\w*|intitolat\w*|dett[oaie]|noto come)\b",
        Asked.MONEY: r"\d ?[€$£]|[€$£] ?\d|\b(?:euro|dollar[oi]|franch[oi]|sterline?|rubl[oi])\b",
        Asked.SIZE: r"\b(?:km2?|chilometr[oi]|metr[oi]|m2?|cm|migli[ao]|ettar[oi]|ha)\b|[km]²",
        Asked.SHARE: r"%|\bper ?cento\b",
        Asked.SEVERAL: r",",
    },
    before_places="a in da verso presso",
    months="gennaio gen\nfebbraio febb\nmarzo\naprile\nmaggio\ngiugno\nluglio\nagosto\nsettembre\nottobre\nnovembre\ndicembre",
    openers="e ma allora poi",
    pronouns="lui lei egli ella",
    pointers="ciò questo quello ne proposito",
    ties="""
        essi esse loro questa questi queste quella quelli quelle quei ciò tale tali così vi
        o però dunque quindi perché perciò anche inoltre tuttavia eppure infine intanto invece insomma altrimenti
    """,
    further="quando quanto quanti quante perché come dove chi quale quali",
    go_on="continua\ne poi\ne dopo\nil seguito\ne il seguito\nvai avanti\nancora\ncos altro\naltro",
    small_talk={
        SmallTalk.GREETING: "ciao\nbuongiorno\nbuonasera\nsalve\ncome stai\nciao come stai",
        SmallTalk.THANKS: "grazie\ngrazie mille\nmolte grazie\ntante grazie\nperfetto\nottimo",
        SmallTalk.FAREWELL: "arrivederci\na presto\nbuonanotte\nbuona giornata\na dopo",
        SmallTalk.IDENTITY: "chi sei\ncosa sei\ncosa sai fare\ncosa puoi fare\naiuto\ncome funziona\ncosa posso chiedere\nsei un bot",
        SmallTalk.ABUSE: "idiota\nstupido\nscemo\nsei stupido\nvaffanculo\nstronzo\nmerda\nstai zitto",
    },
    about_person="Che cosa dice {}?",
    about_topic="Che cosa dicono gli articoli su «{}»?",
    articles="il lo la i gli le l un uno una del della dei",
)
