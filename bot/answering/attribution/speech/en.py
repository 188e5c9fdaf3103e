"""English."""

from bot.answering.attribution.speech.speech import Speech

EN = Speech(
    code="en",
    verbs="""
        said says told tells added adds stated states declared declares explained explains
        insisted insists warned warns argued argues claimed claims announced announces noted notes
        stressed stresses replied replies responded responds answered answers continued continues
        concluded concludes admitted admits acknowledged acknowledges asserted asserts remarked
        remarks commented comments observed observes recalled recalls recounted conceded concedes
        confirmed confirms complained complains wrote writes tweeted posted urged urges vowed vows
        pledged pledges promised promises suggested suggests emphasised emphasized emphasises
        emphasizes reiterated reiterates joked jokes quipped exclaimed whispered shouted praised
        praises criticised criticized criticises criticizes condemned condemns denounced denounces
        hailed hails welcomed welcomes described describes called calls accused accuses predicted
        predicts lamented laments expressed expresses hopes hoped believes believed thinks thought
        cautioned quoted quotes cited cites denied denies reported reports dismissed dismisses
        slammed blasted asked begged boasted bragged chided chides clarified countered counters
        cried disclosed enthused enthuses exhorted fumed fumes grumbled grumbles hinted implored
        implied implies interjected mused muses objected opined opines pleaded pleads pondered
        proclaimed proclaims protested queried questioned raged ranted reasoned rebuked reflected
        reminded retorted retorts revealed reveals scoffed scoffs shrugged sighed snapped sniped
        speculated speculates stormed summed surmised taunted teased testified testifies thundered
        vented volunteered wondered worried yelled applauded applauds bemoaned bemoans berated
        blamed branded castigated celebrated characterised characterized contended contends
        decried decries deplored deplores deemed deems derided derides dubbed echoed envisaged
        estimated gushed highlighted labelled labeled likened likens mocked mocks outlined
        reassured reassures recommended regretted rejected ridiculed stipulated touted underlined
        underlines underscored underscores upbraided voiced advised alleged alleges appealed
        assured assures attested commended considered considers defended defends feared feels felt
        forecast indicated indicates maintained maintains mentioned proposed reckoned reckons
        saluted signalled signaled spoke speaks swore talked thanked threatened threatens
        trumpeted vouched accepted accepts agreed agrees backed bristled chuckled confessed
        confesses confided confides croaked crowed demanded despaired disagreed disagrees
        dissented elaborated elucidated fired gasped groaned growled heralded hollered huffed
        hypothesised insinuated intoned laughed marvelled marveled muttered mumbled murmured
        nodded panned piped pontificated preached prophesied quips railed rallied rebutted
        reiterating relented remonstrated roared sang savaged screamed smiled sneered sobbed spat
        sympathised sympathized theorised theorized tweets wept wisecracked singled attributed
        invoked invokes lauded lauds lambasted extolled vilified termed terms refused refuses
        declined declines disputed disputes
    """,
    gerunds="""
        saying adding stating telling declaring explaining insisting warning arguing claiming
        noting stressing replying concluding admitting calling describing praising criticising
        criticizing condemning urging promising emphasising emphasizing recalling vowing accusing
        denouncing hailing blaming comparing likening branding labelling labeling quipping joking
        blasting slamming decrying lamenting predicting cautioning writing tweeting conceding
        acknowledging asserting confirming dismissing welcoming expressing asking pleading
        pledging boasting announcing underlining underscoring reiterating responding remarking
        observing thanking threatening alleging suggesting dubbing lambasting lauding mocking
        questioning commenting speaking
    """,
    gerund_openers="by while before after when and in then",
    infinitives="""
        say add tell explain declare insist warn argue stress describe call recall ask reply
        respond admit concede reiterate emphasise emphasize reassure underline denounce condemn
        praise quip joke remark
    """,
    collective="say tell add warn insist claim argue believe think fear hope call report",
    plural_auxiliaries="were are have",
    passive="was were been being is be",
    perfect="having",
    denials="""
        denied denies deny refused refuses declined declines rejected rejects dismissed dismisses
        disputed disputes rebutted rebuts avoided avoids
    """,
    relays="""
        quoted quotes cited cites reported reports
    """,
    litotes="hide hid doubt mince rule ruled",
    hearing="""
        received read reads heard hears found saw sees quotes quoted quoting cites cited citing
        reading hearing
    """,
    continuing="added adds continued continues concluded concludes",
    negations="not never didn't hasn't hadn't without n't didn’t hasn’t hadn’t",
    openers="""
        it there here they we you what when if no not yes as so then this these those that how why
        who all both some many few most each everyone nobody nothing something one two three asked
        told born given speaking pressed such only even just still yet besides despite instead
        perhaps maybe once again since because although though while where whether with without
        your our my i i'm i'd i've
    """,
    fillers="""
        has had also then later further earlier again previously repeatedly recently however still
        now just already reportedly publicly bluntly simply himself herself too once often
        meanwhile therefore clearly firmly angrily briefly quietly finally
    """,
    times="""
        monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january
        february march april may june july august september october november december morning
        evening night afternoon week month year day earlier later ago last next
    """,
    ages="years",
    he="he",
    she="she",
    him="him",
    her="her",
    mister="mr sir lord",
    madam="mrs ms miss lady dame madam",
    titles="""
        dr prof professor gen general col colonel capt captain sen senator rep representative gov
        governor president vice prime minister premier chancellor secretary foreign state defence
        defense treasury king queen prince princess pope cardinal archbishop bishop reverend rev
        mayor judge justice attorney ambassador commissioner director chief executive chairman
        chairwoman deputy former lt sgt sergeant inspector superintendent detective constable
        lieutenant commander admiral officer spokesman spokeswoman spokesperson coach speaker
        congressman congresswoman cllr coun insp supt det pc dc sr jr adm maj lt-col brig hon rt
        baroness baron pastor father sister brother dean provost rabbi imam sheikh shaikh emir
        sultan crown
    """,
    his_former="former ex",
    her_former="former ex",
    attributes="""
        former ex retired senior deputy top veteran acting outgoing incoming vice interim lead
        independent prominent leading local long-time longtime chief assistant associate defending
        national regional federal state foreign prime opposition ruling self-styled co- junior
        shadow general managing executive then-
    """,
    determiners="""
        the a an this that these those his her its their our my your some any every each another
        several many two three four
    """,
    definite="the this that",
    prepositions="""
        of to with against for by on under at in before behind between among during after since
        despite without about from into over through near like as than via until following
        alongside outside inside including
    """,
    of="of",
    that="that if whether",
    whether="whether if",
    according="""
        according to
        in the words of
        in the view of
        in the opinion of
    """,
    according_to_him="in his words\nin his view\nin his opinion",
    according_to_her="in her words\nin her view\nin her opinion",
    topical="for",
    utterances="""
        words phrase remark remarks statement quote slogan promise message tweet comments speech
        reply response verdict warning
    """,
    relatives="who which",
    personal="who whose",
    conjunctions="and or nor",
    boundaries="""
        while
        whereas
        but
        when
        although
        though
        as
        ;
        after
        before
        where
        whose
    """,
    roles="""
        president vice-president minister secretary chief chancellor king queen prince princess
        pope cardinal bishop archbishop pastor priest rabbi imam governor mayor councillor
        councilor alderman lawmaker senator congressman congresswoman representative deputy
        adviser advisor aide ambassador envoy diplomat negotiator commissioner spokesman
        spokeswoman spokesperson leader official candidate activist campaigner director manager
        boss ceo founder co-founder owner entrepreneur chairman chairwoman chairperson chair
        treasurer coordinator lawyer attorney prosecutor judge justice magistrate general colonel
        captain commander lieutenant sergeant soldier officer detective firefighter professor
        teacher lecturer researcher economist historian analyst expert specialist scientist
        biologist climatologist doctor physician nurse psychologist psychiatrist pharmacist vet
        coach trainer player striker defender goalkeeper skier runner cyclist champion athlete
        actor actress singer musician filmmaker writer novelist author artist painter architect
        journalist reporter editor presenter farmer baker resident neighbour neighbor witness
        victim student pupil pensioner worker employee shopkeeper father mother brother sister son
        daughter husband wife widow uncle aunt cousin assistant colleague successor predecessor
        counterpart billionaire engineer technician geologist meteorologist head premier
        headteacher principal speaker fisherman strategist councilman councilwoman counsellor
        barrister solicitor vicar nun pundit commentator columnist broadcaster politician peer
        backbencher whip executive consultant banker trader broker investor shareholder auditor
        accountant regulator watchdog virologist epidemiologist surgeon paramedic midwife dentist
        psychotherapist sociologist anthropologist philosopher archaeologist linguist
        mathematician physicist chemist astronomer astronaut pilot sailor driver mechanic plumber
        carpenter electrician builder miner docker trucker butcher brewer winemaker chef cook
        waiter waitress barista bartender landlord landlady tenant homeowner shopper customer
        tourist passenger commuter motorist holidaymaker survivor bystander eyewitness onlooker
        mum mom dad grandmother grandfather nephew niece fiance fiancee partner friend classmate
        roommate teammate footballer golfer swimmer boxer gymnast sprinter midfielder winger
        batsman bowler quarterback referee umpire skipper organiser organizer volunteer veteran
        refugee migrant asylum-seeker protester demonstrator unionist secretary-general
        undersecretary inspector superintendent sheriff marshal ranger warden coroner commodore
        brigadier corporal private rapporteur mediator delegate chargé consul blogger influencer
        photographer producer composer conductor pianist violinist drummer guitarist dancer
        choreographer comedian poet playwright sculptor curator biographer librarian archivist
        translator interpreter headmaster headmistress dean provost rector tutor undergraduate
        graduate postgraduate hotelier restaurateur tycoon magnate heir heiress mogul mp mep msp
        gp carer caregiver cleaner janitor gardener grower rancher beekeeper shepherd vintner
        forecaster seismologist volcanologist hydrologist ecologist botanist zoologist
        conservationist environmentalist lobbyist whistleblower defendant plaintiff claimant
    """,
    institutions="""
        newspaper daily weekly magazine agency channel broadcaster station site website bank group
        company firm maker giant union party movement charity association organisation
        organization foundation institute university school ministry department government city
        region council club team coalition alliance cabinet hospital museum festival operator
        platform network report study statement court parliament senate assembly commission
        committee army police house office service document letter survey law deal country embassy
        consulate board bureau supermarket manufacturer carmaker automaker brewer lender insurer
        retailer regulator watchdog newswire tabloid prosecution defence defense opposition
        majority campaign league federation authority authorities chain producer developer
        publisher airline
    """,
    synonyms="""
        top diplomat = foreign minister
        boss = chief
        head = chief
    """,
    epithets="""
        year-old = *
        father mother man woman = *
        politician = senator congressman congresswoman mp mayor minister lawmaker governor
        politician = councillor
        councillor councilor = mayor
        mp peer backbencher = minister
        lawmaker = senator congressman congresswoman representative mp
        striker midfielder defender forward winger player captain = footballer striker captain
        businessman businesswoman billionaire entrepreneur = founder owner executive chairman
        academic scientist researcher = professor lecturer director researcher
    """,
    his_latter="the latter",
    her_latter="the latter",
    subject_first=True,
    adjective_endings=("elect", "general", "designate", "minister", "president", "secretary"),
    light_verbs="""
        made/makes it/that/his/her/their clear
        made/makes clear
        went/goes on
        went/goes further
        pointed/points out
        hit/hits back
        shot/shoots back
        fired/fires back
        struck/strikes back
        hit/hits out
        lashed/lashes out
        spoke/speaks out
        weighed/weighs in
        chimed/chimes in
        chipped/chips in
        jumped/jumps in
        summed/sums up
        summed/sums it up
        played/plays down
        put/puts it
        let slip
        piled in
        sounded/sounds the alarm
        raised/raises the alarm
        set/sets out
        was/is/remained/remains/seemed/sounded adamant/unrepentant/defiant/upbeat/bullish/unmoved
        as saying/telling/writing
        was/is quoted as saying/telling
        was/is quoted saying
    """,
    demonyms="""
        briton frenchman frenchwoman dutchman dutchwoman swede dane finn turk pole serb swiss
    """,
    demonym_endings=("alian", "ssian", "inian", "rman", "rican", "adian", "zilian", "vian", "nese"),
    verb_shapes=("ed", "s"),
    opening_participles=("ed", "ing"),
)
