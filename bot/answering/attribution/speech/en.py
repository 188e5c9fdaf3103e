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
        slammed blasted
    """,
    gerunds="""
        saying adding stating telling declaring explaining insisting warning arguing claiming
        noting stressing replying concluding admitting calling describing praising criticising
        criticizing condemning urging promising emphasising emphasizing recalling
    """,
    infinitives="say add tell explain declare insist warn argue stress describe call recall",
    collective="""
        say tell add warn argue insist claim
    """,
    plural_auxiliaries="were are have",
    passive="was were been being is be",
    perfect="having",
    denials="denied denies deny quoted quotes cited cites reported reports citing quoting",
    continuing="added adds continued continues concluded concludes",
    negations="not never didn't hasn't hadn't without n't didn’t hasn’t hadn’t",
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
        congressman congresswoman
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
    according="""
        according to
        in the words of
        in the view of
        in the opinion of
    """,
    topical="for",
    utterances="""
        words phrase remark remarks statement quote slogan promise message tweet comments speech
    """,
    relatives="who which",
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
        counterpart billionaire engineer technician geologist meteorologist head premier premier
        headteacher principal speaker
    """,
    institutions="""
        newspaper daily weekly magazine agency channel broadcaster station site website bank group
        company firm maker giant union party movement charity association organisation
        organization foundation institute university school ministry department government city
        region council club team coalition alliance cabinet hospital museum festival operator
        platform network report study statement court parliament senate assembly commission
        committee army police house office service document letter survey law deal country
    """,
    synonyms="""
        top diplomat = foreign minister
        boss = chief
        head = chief
    """,
    subject_first=True,
    adjective_endings=("elect", "general", "designate", "minister", "president", "secretary"),
    light_verbs="""
        made clear
        made it clear
        went on
        pointed out
        points out
    """,
    verb_shapes=("ed", "es"),
    opening_participles=("ed", "ing"),
)
