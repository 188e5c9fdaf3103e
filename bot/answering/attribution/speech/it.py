"""Italian."""

from __future__ import annotations

from bot.answering.attribution.speech.speech import Speech

# Verbs in -are whose forms follow from the stem alone: afferm-a, -ava, -ò, -ato.
_STEMS = """
    abbozz accenn accus afferm annot annunci appoggi apprezz approv argoment arrabbi assicur
    attacc attest augur auspic avanz azzard bacchett bisbigli boccheggi bofonchi boll brontol
    calcol celebr chiarific chios comment compar condann conferm confess confid consider consigli
    constat contest contrattacc critic declam denunci deplor dettagli dichiar disapprov domand
    dubit elenc elogi enfatizz enunci esalt esclam esort esplicit esult evidenzi evoc formul
    fulmin giustific grid immagin impegn implor incalz indic indign infuri insinu interrog invit
    invoc ipotizz ironizz lagn lament lanci lod martell minacci minimizz mormor not obiett ordin
    osserv paragon parl pavent pens plaud polemizz pontific preannunci precis predic preoccup
    profetizz pronostic puntualizz qualific raccomand raccont ragion ramment rampogn rassicur
    reclam replic reput rettific ricord ridimension rievoc rilanci rilev rimarc rimbrott rimprover
    rincar ringhi ringrazi rintuzz rivel rivendic salut sbandier sbott sbuff scherz segnal
    sentenzi sferz sfog sibil sintetizz sogn sospett sospir sottoline specific sper stigmatizz
    strepit strill suggell supplic temporeggi tranquillizz tuon twitt url vagheggi vant vaticin
"""


def _regular(ending: str) -> str:
    return " ".join(stem + ending for stem in _STEMS.split())


IT = Speech(
    code="it",
    verbs=" ".join(
        [
            *map(_regular, ("a", "ava", "ò")),
            """
                dice diceva disse spiega spiegava spiegò aggiunge aggiungeva aggiunse ribadisce
                ribadiva ribadì sostiene sosteneva sostenne avverte avvertiva avvertì conclude
                concludeva concluse risponde rispondeva rispose ammette ammetteva ammise scrive
                scriveva scrisse insiste insisteva prosegue proseguiva proseguì continua
                continuava continuò chiarisce chiariva chiarì promette prometteva promise
                definisce definiva definì chiede chiedeva chiese teme temeva ritiene riteneva
                ritenne smentisce smentì nega negava negò cita citava citò riferisce riferiva
                riferì riporta riportava riportò ammonisce ammoniva ammonì esordisce esordiva
                esordì esige esprime esprimeva espresse garantisce garantiva garantì giudica
                giudicava giudicò predice preferisce pretende prevede reagisce reagiva reagì
                respinge respingeva respinse riconosce riconosceva riconobbe riflette rifletteva
                ripete ripeteva ripeté sorride sottoscrive suggerisce suggeriva suggerì taglia
                vede vedeva ribatte ribatteva difende difendeva interviene crede credeva loda
                rifiuta rifiutava rifiutò concede concedeva invita confessa plaude applaude
                esclude escludeva dissente dissentiva obbietta assume reclama eccepisce
                contraddice maledice insorge piange ride ridimensiona spera racconta
            """,
        ]
    ),
    participles=" ".join(
        [
            *map(_regular, ("ato", "ata")),
            """
                detto spiegato aggiunto ribadito sostenuto avvertito concluso risposto ammesso
                scritto insistito proseguito continuato chiarito promesso definito chiesto temuto
                ritenuto detta smentito negato citato riferito riportato ammonito esordito
                espresso garantito giudicato predetto previsto reagito respinto riconosciuto
                riflettuto ripetuto sorriso sottoscritto suggerito ribattuto difeso creduto
                rifiutato concesso escluso dissentito eccepito contraddetto
            """,
        ]
    ),
    auxiliaries="ha aveva avrebbe ebbe",
    reflexive_auxiliaries="è era",
    reflexives="si s' s’",
    collective=" ".join(
        [
            *map(_regular, ("ano", "avano", "arono")),
            """
                dicono spiegano aggiungono sostengono chiedono scrivono ritengono temono
                rispondono concludono promettono ribadiscono definiscono avvertono ammettono
            """,
        ]
    ),
    plural_auxiliaries="hanno avevano sono",
    infinitives="""
        dire aggiungere affermare dichiarare spiegare precisare ribadire ricordare concludere
        sottolineare osservare avvertire rispondere replicare commentare ammettere assicurare
        rassicurare denunciare criticare insistere chiedere avvisare puntualizzare confermare
    """,
    gerunds="""
        dicendo affermando dichiarando spiegando aggiungendo sottolineando osservando ricordando
        precisando ribadendo sostenendo assicurando avvertendo concludendo commentando rispondendo
        definendo denunciando criticando chiedendo promettendo insistendo ammettendo replicando
        scrivendo parlando ironizzando auspicando ringraziando accusando puntualizzando
        evidenziando rimarcando confermando annunciando rivendicando ribattendo proseguendo
        minacciando esortando invitando lamentando
    """,
    perfect="aver avere",
    passive="stato stata",
    denials="""
        smentisce smentì smentito nega negava negò negato rifiuta rifiutava rifiutò rifiutato
        evita evitato
    """,
    relays="""
        cita citava citato riferisce riferiva riferito riporta riportava riportato
    """,
    modals="commenta commentato",
    continuing="aggiunge aggiunto prosegue proseguito continua continuato concluso conclude",
    negations="non mai senza",
    fillers="""
        anche poi inoltre ancora infine però invece già sempre chiaramente recentemente si l' l’
        lo la gli le ci ne subito quindi stesso stessa suo sua
    """,
    times="""
        lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani gennaio febbraio
        marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina sera
        pomeriggio notte giorno settimana mese anno scorso scorsa
    """,
    he="lui egli",
    she="lei ella",
    mister="signor sig",
    madam="signora sig.ra",
    titles="""
        dottor dottoressa dott professor professoressa prof avvocato generale onorevole on sir sen
        dep
    """,
    determiners="""
        il lo la l' l’ i gli le un uno una un' un’ questo questa questi queste quel quella
        loro mio mia nostro nostra alcuni alcune ogni due tre quattro
    """,
    contractions="""
        del dello della dell' dell’ dei degli delle al allo alla all' all’ ai agli alle dal dallo
        dalla dall' dall’ dai dagli dalle nel nello nella nell' nell’ nei negli nelle sul sullo
        sulla sull' sull’ sui sugli sulle col
    """,
    definite="il lo la l' l’ questo questa quel quella",
    prepositions="""
        di d' d’ a da in con su per tra fra contro senza sotto sopra verso durante dopo prima
        davanti presso come
    """,
    of="di d' d’ del dello della dell' dell’ dei degli delle",
    that="che se come",
    whether="se",
    according="""
        secondo
        a detta di
        stando a
        nelle parole di
        ad avviso di
    """,
    according_to_him="a suo avviso\na suo dire\na suo giudizio\na suo parere",
    according_to_her="a suo avviso\na suo dire\na suo giudizio\na suo parere",
    topical="per",
    utterances="""
        parole frase dichiarazione citazione slogan promessa messaggio discorso replica risposta
        commento sfogo appello attacco monito parere ammissione denuncia affondo avvertimento
    """,
    back="""
        lo
        così
        è quanto
        questo quanto
        queste le parole
        sono le parole
        a dirlo
    """,
    relatives="che quale",
    conjunctions="e ed o",
    boundaries="""
        mentre
        ma
        quando
        però
        dopo che
        prima che
        sebbene
        dove
        ;
    """,
    roles="""
        presidente presidentessa vicepresidente ministro ministra premier segretario segretaria
        capo cancelliere cancelliera re regina principe principessa papa cardinale vescovo
        arcivescovo parroco sacerdote governatore governatrice sindaco sindaca prefetto deputato
        deputata senatore senatrice consigliere consigliera assessore assessora ambasciatore
        ambasciatrice commissario commissaria inviato inviata rappresentante portavoce leader
        responsabile candidato candidata attivista direttore direttrice amministratore fondatore
        fondatrice proprietario proprietaria imprenditore imprenditrice avvocato avvocata
        procuratore procuratrice giudice magistrato generale colonnello capitano comandante
        professore professoressa insegnante ricercatore ricercatrice economista storico storica
        analista esperto esperta scienziato scienziata medico dottore dottoressa infermiere
        infermiera allenatore allenatrice giocatore giocatrice attaccante portiere attore attrice
        cantante regista scrittore scrittrice autore autrice artista giornalista agricoltore
        contadino abitante vicino testimone studente studentessa padre madre fratello sorella
        figlio figlia moglie marito eurodeputato eurodeputata parlamentare vicepremier vicesindaco
        viceministro sottosegretario sottosegretaria questore maresciallo brigadiere ammiraglio
        poliziotto carabiniere vigile soccorritore soccorritrice ingegnere architetto tecnico
        perito geometra operaio operaia impiegato impiegata pensionato pensionata commerciante
        negoziante ristoratore ristoratrice albergatore albergatrice cuoco cuoca fornaio
        panettiere pescatore viticoltore viticoltrice allevatore allevatrice pastore autista
        conducente pilota marinaio capitana alpinista sciatore sciatrice ciclista corridore
        nuotatore nuotatrice tennista calciatore calciatrice difensore centrocampista mister ct
        bomber arbitro dirigente manager patron collega predecessore successore omologo omologa
        vicario don monsignore suor suora frate rabbino imam teologo teologa filosofo filosofa
        sociologo sociologa psicologo psicologa psichiatra virologo virologa epidemiologo
        epidemiologa infettivologo infettivologa immunologo chirurgo chirurga pediatra primario
        oncologo farmacista veterinario veterinaria biologo biologa fisico chimico geologo geologa
        climatologo climatologa meteorologo sismologo vulcanologo archeologo archeologa
        antropologo antropologa politologo politologa costituzionalista giurista notaio
        commercialista sindacalista volontario volontaria musicista pianista compositore
        compositrice ballerino ballerina pittore pittrice scultore scultrice fotografo fotografa
        curatore curatrice editore editrice conduttore conduttrice comico comica blogger
        influencer residente cittadino cittadina turista passeggero passeggera superstite
        sopravvissuto sopravvissuta vittima nonno nonna zio zia nipote cugino cugina vedova vedovo
        compagno compagna fidanzato fidanzata amico amica mediatore mediatrice negoziatore
        negoziatrice delegato delegata consulente funzionario funzionaria preside rettore rettrice
        docente maestro maestra municipale granconsigliere granconsigliera
    """,
    institutions="""
        giornale quotidiano settimanale agenzia canale radio sito banca gruppo società azienda
        impresa compagnia sindacato partito movimento associazione organizzazione fondazione
        istituto università scuola ministero dipartimento governo città regione cantone comune
        squadra coalizione ospedale museo rapporto studio comunicato tribunale corte parlamento
        senato camera commissione esercito polizia procura prefettura questura confindustria
        osservatorio federazione lega giunta maggioranza opposizione difesa accusa redazione
        testata ente ong onlus consorzio ambasciata consolato curia diocesi parrocchia tifoseria
        folla ferrovie operatore gestore produttore polo authority autorità cremlino farnesina
        viminale quirinale nota testo documento lettera sondaggio inchiesta legge progetto
    """,
    synonyms="capo governo = presidente consiglio\nprimo ministro = presidente consiglio",
    adjective_endings=(
        *(
            "ese",
            "esi",
            "ano",
            "ana",
            "ino",
            "ina",
            "ico",
            "ica",
            "ale",
            "ivo",
            "iva",
            "olo",
            "ola",
        ),
        *("russo", "russa", "svizzero", "svizzera", "turco", "turca", "greco", "greca", "ministro"),
    ),
    light_verbs="""
        fa/faceva/fece sapere/notare/presente/capire/eco
        lancia/lanciava/lanciò l'/l’ allarme
        lancia/lanciava/lanciò un appello
        mette/metteva/mise in guardia
        punta/puntava/puntò il dito
        rincara/rincarava/rincarò la dose
        taglia/tagliava/tagliò corto
        alza/alzava/alzò la voce
        va/andava all'/all’ attacco
        usa/usava mezzi termini
        tira/tirava le somme
        si dice/diceva/mostra/mostrava fiducioso/fiduciosa/ottimista/preoccupato/preoccupata
    """,
    light_participles="""
        fatto sapere/notare/presente/capire/eco
        lanciato l'/l’ allarme
        lanciato un appello
        messo/messa in guardia
        puntato il dito
        rincarato la dose
        tagliato corto
        alzato la voce
        detto/detta/mostrato/mostrata fiducioso/fiduciosa/ottimista/preoccupato/preoccupata
        tenuto a precisare/sottolineare/dire/ricordare/ribadire
    """,
    litotes="nasconde nascosto esclude escluso usa",
    verb_shapes=("a", "e", "ò", "ì", "to"),
    masculine_articles="il un questo",
    feminine_articles="la una questa",
    infinitive_shapes=("are", "ere", "ire", "rsi"),
    infinitive_markers="di a da per",
    opening_participles=("ato", "ata", "ito", "ita", "ando", "endo"),
    pro_drop=True,
    asides="-–—",
    own="mi ci noi",
    openers="""
        c' è non si ci vi noi loro questo questa questi quello ciò chi che cosa come dove quando
        perché se sì no nessuno niente nulla tutto tutti tutte molti alcuni pochi ogni ecco qui
        qua lì là poi allora così anche solo ancora già mai più meno intanto inoltre infine quindi
        dunque però eppure infatti forse preso presa messo messa visto vista chiesto alla eletto
        eletta
    """,
    ages="anni",
    hearing="""
        ricevuto riceve letto legge sentito sente ascoltato trovato cita citato citare citando
    """,
    epithets="""
        enne = *
    """,
    his_epithets="""
        uomo dirigente leader = *
        tecnico mister ct = allenatore selezionatore
        giocatore attaccante difensore centrocampista bomber calciatore = capitano giocatore
        politico esponente = sindaco deputato senatore consigliere ministro presidente segretario
        imprenditore patron = presidente fondatore proprietario
        studioso ricercatore docente = professore direttore
        legale penalista = avvocato
        prelato religioso sacerdote = vescovo arcivescovo cardinale don parroco
        magistrato = procuratore giudice
    """,
    her_epithets="""
        donna dirigente leader = *
        allenatrice = selezionatrice
        giocatrice attaccante calciatrice = capitana giocatrice
        politica esponente = sindaca deputata senatrice consigliera ministra presidente segretaria
        imprenditrice = presidente fondatrice proprietaria
        studiosa ricercatrice docente = professoressa direttrice
        legale penalista = avvocata avvocato
        magistrata = procuratrice giudice
    """,
    his_former="ex",
    her_former="ex",
    his_latter="quest' ultimo\nquest’ ultimo",
    her_latter="quest' ultima\nquest’ ultima",
)
