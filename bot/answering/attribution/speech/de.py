"""German."""

from bot.answering.attribution.speech.speech import Speech

DE = Speech(
    code="de",
    verbs="""
        sagt sagte erklärt erklärte betont betonte meint meinte ergänzt ergänzte teilte teilt
        berichtet berichtete versichert versicherte warnt warnte fordert forderte fügte fügt
        antwortet antwortete erwidert erwiderte behauptet behauptete bestätigt bestätigte
        unterstreicht unterstrich schreibt schrieb erzählt erzählte hofft hoffte glaubt glaubte
        findet fand lobt lobte kritisiert kritisierte verspricht versprach kündigt kündigte
        bezeichnet bezeichnete nennt nannte spricht sprach äussert äusserte äußert äußerte mahnt
        mahnte beklagt beklagte bedauert bedauerte begrüsst begrüsste begrüßt begrüßte verurteilt
        verurteilte argumentiert argumentierte räumt räumte gibt gab stellt stellte hält hielt
        weist wies bilanziert bilanzierte resümiert resümierte scherzt scherzte ruft rief
        präzisiert präzisierte wiederholt wiederholte verteidigt verteidigte appelliert
        appellierte fährt fuhr schliesst schloss befürchtet befürchtete dementiert dementierte
        bestreitet bestritt zitiert zitierte
    """,
    participles="""
        gesagt erklärt betont gemeint ergänzt mitgeteilt berichtet versichert gewarnt gefordert
        hinzugefügt geantwortet erwidert behauptet bestätigt unterstrichen geschrieben erzählt
        gelobt kritisiert versprochen angekündigt bezeichnet genannt gesprochen geäussert geäußert
        gemahnt bedauert begrüsst begrüßt verurteilt eingeräumt festgehalten wiederholt dementiert
        bestritten zitiert
    """,
    auxiliaries="hat hatte habe",
    collective="""
        sagen sagten erklären erklärten betonen betonten fordern forderten warnen warnten
        kritisieren kritisierten meinen meinten teilten schreiben schrieben
    """,
    plural_auxiliaries="haben hatten",
    infinitives="sagen erklären betonen warnen ergänzen",
    passive="wurde wird worden werden",
    denials="dementiert dementierte bestreitet bestritt bestritten zitiert zitierte",
    continuing="fügte ergänzt ergänzte fährt fuhr schloss schliesst hinzugefügt",
    negations="nicht nie niemals kaum",
    fillers="""
        auch dann ferner zudem weiter später erneut wieder bereits schon noch jedoch aber dazu
        sich es dabei weiterhin deutlich klar kürzlich zuletzt schliesslich schließlich
        seinerseits ihrerseits selbst außerdem ausserdem
    """,
    times="""
        montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen januar
        februar märz april mai juni juli august september oktober november dezember abend
        nachmittag vormittag mittag nacht woche monat jahr tag anfang ende mitte vorabend
        wochenende montagabend dienstagabend mittwochabend donnerstagabend freitagabend
    """,
    he="er",
    she="sie",
    him="ihm",
    her="ihr",
    mister="herr herrn",
    madam="frau",
    titles="dr prof doktor professor general sir lord lady",
    determiners="""
        der die das den dem des ein eine einen einem einer eines dieser diese dieses sein seine
        ihr ihre mein meine unser unsere einige mehrere viele zwei drei vier jeder jede
    """,
    contractions="zum zur im am beim vom ins ans",
    definite="der die das dem den dieser diese",
    prepositions="""
        von mit gegen für durch auf unter bei in vor hinter zwischen während nach seit trotz ohne
        über aus um an zu bis wegen gegenüber neben wie als statt laut gemäss gemäß anlässlich
    """,
    of="von des der",
    that="dass ob",
    according="""
        laut
        gemäss
        gemäß
        so
        nach angaben von
        nach den worten von
        nach ansicht von
        nach meinung von
        aus sicht von
        für
    """,
    utterances="worte satz äusserung äußerung aussage zitat slogan versprechen botschaft rede",
    relatives="welcher welche",
    conjunctions="und oder sowie",
    boundaries="""
        während
        aber
        doch
        als
        wenn
        sondern
        nachdem
        bevor
        obwohl
        ;
    """,
    roles="""
        präsident präsidentin bundespräsident bundespräsidentin minister ministerin kanzler
        kanzlerin bundesrat bundesrätin regierungsrat regierungsrätin nationalrat nationalrätin
        ständerat ständerätin stadtrat stadträtin gemeinderat gemeinderätin landammann sprecher
        sprecherin chef chefin leiter leiterin direktor direktorin vorsitzender vorsitzende
        vorsitzenden könig königin prinz prinzessin papst kardinal bischof pfarrer pfarrerin
        botschafter botschafterin senator senatorin abgeordneter abgeordnete politiker politikerin
        experte expertin forscher forscherin wissenschaftler wissenschaftlerin ökonom ökonomin
        historiker historikerin politologe politologin analyst analystin anwalt anwältin richter
        richterin staatsanwalt staatsanwältin general oberst kommandant polizist polizistin
        professor professorin lehrer lehrerin arzt ärztin pfleger pflegerin trainer trainerin
        spieler spielerin stürmer torhüter torhüterin schauspieler schauspielerin sänger sängerin
        autor autorin schriftsteller schriftstellerin regisseur regisseurin künstler künstlerin
        journalist journalistin bauer bäuerin landwirt landwirtin bewohner bewohnerin anwohner
        anwohnerin nachbar nachbarin zeuge zeugin student studentin gründer gründerin inhaber
        inhaberin unternehmer unternehmerin geschäftsführer geschäftsführerin vater mutter bruder
        schwester sohn tochter witwe berater beraterin gesandter gouverneur gouverneurin
        beauftragter beauftragte sekretär sekretärin wirt wirtin ingenieur ingenieurin syndikus
        obmann
    """,
    role_endings=(
        "präsident",
        "präsidentin",
        "minister",
        "ministerin",
        "kanzler",
        "kanzlerin",
        "sprecher",
        "sprecherin",
        "chef",
        "chefin",
        "leiter",
        "leiterin",
        "direktor",
        "direktorin",
        "vorsitzende",
        "vorsitzender",
        "politiker",
        "politikerin",
        "experte",
        "expertin",
        "forscher",
        "forscherin",
        "meister",
        "meisterin",
        "beauftragte",
        "beauftragter",
        "trainer",
        "trainerin",
        "anwalt",
        "anwältin",
        "berater",
        "beraterin",
        "sekretär",
        "sekretärin",
        "rätin",
        "professor",
        "professorin",
        "besitzer",
        "besitzerin",
        "lehrer",
        "lehrerin",
    ),
    institutions="""
        zeitung agentur sender bank gruppe firma gesellschaft unternehmen konzern gewerkschaft
        partei bewegung verband verein organisation stiftung institut universität schule
        ministerium departement regierung stadt kanton gemeinde klub club team koalition spital
        museum bericht studie mitteilung gericht parlament kommission rat armee polizei amt
        bundesamt land bund haus
    """,
    splits=True,
    adjective_endings=("er", "en"),
    verb_shapes=("t", "te"),
    masculine_articles="der",
    feminine_articles="die",
    capital_nouns=True,
)
