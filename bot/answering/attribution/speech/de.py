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
        bestreitet bestritt zitiert zitierte beteuert beteuerte bekräftigt bekräftigte bemängelt
        bemängelte bemerkt bemerkte befand befürwortet befürwortete begründet begründete bekennt
        bekannte beschreibt beschrieb beschwert beschwerte beschwichtigt beschwichtigte bittet bat
        droht drohte empfiehlt empfahl empört empörte entgegnet entgegnete entschuldigt
        entschuldigte erinnert erinnerte erläutert erläuterte ermahnt ermahnte erwartet erwartete
        erwähnt erwähnte feiert feierte flucht fluchte folgert folgerte formuliert formulierte
        fragt fragte freut freute frohlockt frohlockte gesteht gestand gratuliert gratulierte
        höhnt höhnte insistiert insistierte jammert jammerte jubelt jubelte kommentiert
        kommentierte konstatiert konstatierte kontert konterte korrigiert korrigierte lacht lachte
        lässt liess ließ mutmasst mutmaßt mutmasste mutmaßte notiert notierte pariert parierte
        plädiert plädierte pocht pochte poltert polterte prahlt prahlte prognostiziert
        prognostizierte prophezeit prophezeite protestiert protestierte raunt raunte rät riet
        reagiert reagierte rechtfertigt rechtfertigte relativiert relativierte rügt rügte
        schildert schilderte schimpft schimpfte schwärmt schwärmte schwört schwor seufzt seufzte
        sinniert sinnierte spekuliert spekulierte spottet spottete staunt staunte stichelt
        stichelte tadelt tadelte tobt tobte tönt tönte twittert twitterte unterstellt unterstellte
        urteilt urteilte verlangt verlangte vermutet vermutete verkündet verkündete verrät verriet
        verweist verwies wettert wetterte wehrt wehrte widerspricht widersprach wirft warf witzelt
        witzelte wundert wunderte wünscht wünschte würdigt würdigte zürnt zürnte zweifelt
        zweifelte attestiert attestierte diagnostiziert diagnostizierte dankt dankte gelobt
        gelobte hakt hakte lamentiert lamentierte pflichtet pflichtete wertet wertete zischt
        zischte bejaht bejahte bestärkt bestärkte diktiert diktierte donnert donnerte entrüstet
        entrüstete ereifert ereiferte fleht flehte flüstert flüsterte frotzelt frotzelte
        interpretiert interpretierte klagt klagte konkretisiert konkretisierte lästert lästerte
        mäkelt monierte moniert nuanciert proklamiert proklamierte prangert prangerte
        schlussfolgert schlussfolgerte skizziert skizzierte stöhnt stöhnte umschreibt umschrieb
        verneint verneinte verspottet verspottete vergleicht verglich vertröstet warb wirbt
        weigert weigerte wiegelt wiegelte zetert zeterte denkt dachte
    """,
    participles="""
        gesagt erklärt betont gemeint ergänzt mitgeteilt berichtet versichert gewarnt gefordert
        hinzugefügt geantwortet erwidert behauptet bestätigt unterstrichen geschrieben erzählt
        gelobt kritisiert versprochen angekündigt bezeichnet genannt gesprochen geäussert geäußert
        gemahnt bedauert begrüsst begrüßt verurteilt eingeräumt festgehalten wiederholt dementiert
        bestritten zitiert beteuert bekräftigt bemängelt bemerkt begründet beschrieben beschwert
        erläutert ermahnt erinnert erwähnt gefragt geschildert gewürdigt gerechtfertigt
        kommentiert konstatiert gekontert relativiert gerügt prophezeit prognostiziert verlangt
        vermutet verkündet verraten verwiesen zurückgewiesen zugegeben zugestimmt widersprochen
        unterstellt vorgeworfen geurteilt gedroht gestanden appelliert plädiert protestiert
        reagiert argumentiert gehofft gedacht geglaubt gebeten geklagt geschimpft gewitzelt
        verglichen formuliert entschuldigt beklagt angeprangert bekannt geweigert präzisiert
        zusammengefasst ausgeführt dargelegt verteidigt gedankt
    """,
    auxiliaries="hat hatte habe",
    collective="""
        sagen sagten erklären erklärten betonen betonten fordern forderten warnen warnten
        kritisieren kritisierten meinen meinten teilten schreiben schrieben verlangen verlangten
        sprechen sprachen hoffen hofften glauben befürchten befürchteten rufen riefen berichten
        berichteten
    """,
    plural_auxiliaries="haben hatten",
    infinitives="""
        sagen erklären betonen warnen ergänzen versichern fordern mahnen berichten präzisieren
        beteuern bekräftigen erinnern
    """,
    passive="wurde wird worden werden",
    denials="""
        dementiert dementierte bestreitet bestritt bestritten verneint verneinte weigert weigerte
        geweigert
    """,
    relays="""
        zitiert zitierte
    """,
    hearing="""
        erhielt erhalten bekam bekommen las liest gelesen hörte hört gehört fand gefunden zitiert
        zitierte
    """,
    continuing="fügte ergänzt ergänzte fährt fuhr schloss schliesst hinzugefügt",
    negations="nicht nie niemals kaum",
    openers="""
        man es wir ihr ich sie dies das was wer wie wo wann warum wenn falls da dort hier nun so
        damit dabei darum deshalb deswegen dennoch trotzdem zudem ausserdem außerdem ferner auch
        noch schon erst nur nicht kein keine niemand nichts alles alle beide viele manche einige
        jeder jede gefragt angesprochen darauf danach zuvor bisher ja nein vielleicht immerhin
        allerdings anders
    """,
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
    ages="jahre",
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
    that="dass ob wie",
    whether="ob",
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
    """,
    according_to_him="""
        nach seinen angaben
        nach seinen worten
        seiner meinung nach
        seiner ansicht nach
        seinen angaben zufolge
    """,
    according_to_her="""
        nach ihren angaben
        nach ihren worten
        ihrer meinung nach
        ihrer ansicht nach
        ihren angaben zufolge
    """,
    topical="für",
    utterances="""
        worte satz äusserung äußerung aussage zitat slogan versprechen botschaft rede antwort
        reaktion kommentar warnung fazit
    """,
    back="""
        das
        dies
        so
    """,
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
        obmann bürgermeister bürgermeisterin kantonsarzt kantonsärztin landrat gemeindeammann
        bergführer bergführerin fahrer fahrerin pilot pilotin lokführer lokführerin verwaltungsrat
        kollege kollegin vorgänger vorgängerin nachfolger nachfolgerin mitarbeiter mitarbeiterin
        besucher besucherin soziologe soziologin psychologe psychologin biologe biologin geologe
        geologin klimatologe meteorologe meteorologin theologe theologin virologe virologin
        physiker physikerin chemiker chemikerin musiker musikerin techniker technikerin mechaniker
        informatiker informatikerin enkel enkelin grossmutter großmutter grossvater großvater
        onkel tante rentner rentnerin pensionär pensionärin schüler schülerin verkäufer
        verkäuferin händler händlerin winzer winzerin jäger jägerin förster försterin fischer
        fischerin retter retterin feuerwehrmann augenzeuge augenzeugin opfer überlebender
        überlebende angeklagter angeklagte verteidiger verteidigerin gutachter gutachterin
        vermittler vermittlerin unterhändler unterhändlerin aussenminister außenministerin premier
        premierministerin parteichefin fraktionschefin kommissar kommissarin kommandantin offizier
        soldat soldatin oberstleutnant hauptmann major korpsarzt seelsorger seelsorgerin imam
        rabbiner rabbinerin abt priester kaplan bischöfin chorleiter dirigent dirigentin komponist
        komponistin pianist pianistin geiger geigerin maler malerin fotograf fotografin architekt
        architektin designer designerin kurator kuratorin verleger verlegerin moderator
        moderatorin kolumnist kolumnistin skifahrer skifahrerin läufer läuferin radprofi
        radrennfahrer schwimmer schwimmerin mittelfeldspieler captain kapitän coach sportchef
        nationaltrainer bergbauer milchbauer hotelier hoteliere gastronom gastronomin koch köchin
        bäcker bäckerin metzger präfekt präfektin statthalter stadtammann syndikin ombudsmann
        ombudsfrau aktivist aktivistin
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
        "kandidat",
        "kandidatin",
        "bürgermeister",
        "bürgermeisterin",
        "arzt",
        "ärztin",
        "bauer",
        "bäuerin",
        "führer",
        "führerin",
        "ökonom",
        "ökonomin",
        "analyst",
        "analystin",
        "vorsteher",
        "vorsteherin",
        "richter",
        "richterin",
    ),
    institutions="""
        zeitung agentur sender bank gruppe firma gesellschaft unternehmen konzern gewerkschaft
        partei bewegung verband verein organisation stiftung institut universität schule
        ministerium departement regierung stadt kanton gemeinde klub club team koalition spital
        museum bericht studie mitteilung gericht parlament kommission rat armee polizei amt
        bundesamt land bund haus opposition staatsanwaltschaft bundesanwaltschaft
        gewerkschaftsbund fraktion vorstand leitung direktion verwaltung bundesregierung
        kantonspolizei feuerwehr behörde fachstelle konferenz kammer komitee ausschuss botschaft
        flughafen fluggesellschaft hersteller anbieter betreiber versicherer umfeld lager
        anwaltskanzlei kanzlei
    """,
    epithets="""
        jährige jähriger = *
    """,
    his_epithets="""
        mann = *
        rentner lehrer bauer landwirt student verkäufer = anwohner nachbar bewohner einwohner
        politiker = nationalrat ständerat minister präsident bürgermeister abgeordneter
        unternehmer patron = direktor gründer inhaber geschäftsführer chef
        gewerkschafter = sekretär präsident
        forscher wissenschaftler = professor leiter direktor
        torschütze stürmer spieler goalie = captain kapitän spieler
    """,
    her_epithets="""
        frau = *
        rentnerin lehrerin bäuerin studentin verkäuferin = anwohnerin nachbarin bewohnerin
        politikerin = nationalrätin ständerätin ministerin präsidentin bürgermeisterin abgeordnete
        unternehmerin = direktorin gründerin inhaberin geschäftsführerin chefin
        gewerkschafterin = sekretärin präsidentin
        forscherin wissenschaftlerin = professorin leiterin direktorin
    """,
    his_former="ehemalige frühere ex",
    her_former="ehemalige frühere ex",
    his_latter="letzterer",
    her_latter="letztere",
    splits=True,
    adjective_endings=("er", "en"),
    verb_shapes=("t", "te"),
    masculine_articles="der",
    feminine_articles="die",
    capital_nouns=True,
)
