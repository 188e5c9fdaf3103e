"""English."""

from bot.answering.languages.language import Asked, Language
from bot.answering.languages.stemming import snowball
from bot.model import SmallTalk

EN = Language(
    code="en",
    stem=snowball("english"),
    stop_words="""
        a about above after again against all also am among an and any are aren as at be because been before being
        below between both but by can could d did didn do does doesn doing don down during each either else ever
        few for from further get had has have having he hello her here hers herself him himself his how i if in
        into is isn it its itself just ll m many me more most much must my myself no nor not of off on once only
        or other ought our ours ourselves out over own please quite re s same shall she should so some such t than
        that the their theirs them themselves then there these they this those though through to together too
        towards under until up upon us ve very was wasn we were what when where whether which while who whom whose
        why will with within without would yet you your yours tell know let
        give show find list explain want
    """,
    speech="""
        say says said saying tell tells told state states stated declare declared claim claims claimed affirm
        mention mentions mentioned think thinks thought believe believes explain explained announce announced
        comment commented opinion view views words quote quoted statement react reaction according talk talked
        add added speak spoke warn warned argue argued
    """,
    speech_nouns="opinion view views words quote statement reaction comment",
    asks={
        Asked.WHO: "who\nwhom\nwhose\nby whom\nwhich person",
        Asked.WHEN: "when\nwhat date\nwhich date\nwhat day\nwhich day\nwhat year\nwhich year\nwhat time\nsince when",
        Asked.WHERE: """where\nwhich city\nwhat city\nin which city\nwhich country\nwhat country\nwhat place
            which place\nwhich capital""",
        Asked.HOW_LONG: """how long\nhow many hours\nhow many days\nhow many weeks\nhow many months
            how many years\nhow many minutes\nwhat duration""",
        Asked.HOW_MANY: "how many\nhow much\nwhat number",
        Asked.WHY: "why\nwhat reason\nwhich reason\nfor what reason\nhow come\nwhat caused",
        Asked.SIZE: "how big\nhow far\nhow tall\nhow high\nhow large\nhow deep",
        Asked.HOW: "how\nin what way\nby what means",
    },
    leads_in="with regard to\nwith respect to\nregarding\nconcerning\non the subject of\non the issue of\non the question of\nwhen it comes to\nin terms of\nin the eyes of",
    hints={
        Asked.EFFECT: "consequence effect result impact cause lead",
        Asked.HOW_MANY: "old age population inhabitant",
        Asked.NAME: "name called nickname title titled",
        Asked.MONEY: "cost price sum amount budget salary revenue debt fortune fine paid pay worth",
        Asked.SIZE: "distance height length altitude width size depth high tall long far diameter area surface",
        Asked.SHARE: "percentage proportion share rate",
        Asked.SEVERAL: "list",
    },
    focus="what which many much",
    evidence={
        Asked.WHO: r"\bby (?:the|a|an|his|her|its|their)\b",
        Asked.WHEN: r"""\b(?:1\d{3}|20\d\d|january|february|march|april|may|june|july|august|september|october"""
        r"""|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow|today"""
        r"""|century)\b""",
        Asked.HOW_MANY: r"""\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"""
        r"""|forty|fifty|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozens?)\b""",
        Asked.HOW_LONG: r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b",
        Asked.WHY: r"\b(?:because|since|due to|in order to|so that|reasons?|caused?|therefore|owing)\b",
        Asked.HOW: r"\b(?:by \w+ing|using|through|means|thanks to|way|method|process)\b",
        Asked.EFFECT: r"\b(?:caus\w*|led|lead\w*|result\w*|effects?|consequences?|so|therefore|thus|allow\w*)\b",
        Asked.NAME: r"[“”\"]|\b(?:named|called|nicknamed|known as|titled|entitled|dubbed)\b",
        Asked.MONEY: r"\d ?[€$£]|[€$£] ?\d|\b(?:euros?|dollars?|francs?|pounds?|roubles?|rubles?)\b",
        Asked.SIZE: r"\b(?:km2?|kilomet(?:er|re)s?|met(?:er|re)s?|m2?|cm|miles?|feet|hectares?|ha|acres?)\b|[km]²",
        Asked.SHARE: r"%|\bper ?cent\b",
        Asked.SEVERAL: r",",
    },
    before_places="in at to from near",
    months="January Jan\nFebruary Feb\nMarch Mar\nApril Apr\nMay\nJune Jun\nJuly Jul\nAugust Aug\nSeptember Sept Sep\nOctober Oct\nNovember Nov\nDecember Dec",
    openers="and but so then",
    pronouns="he she him her",
    pointers="that this it there those",
    ties="""
        they them it its these those his their such here
        or thus therefore hence however yet still also moreover besides meanwhile instead otherwise nevertheless
        finally nor because
    """,
    further="when how why where which",
    go_on="go on\nand then\nand after that\nwhat next\nwhat happened next\nwhat then\ncontinue\nnext\nmore\nanything else\nwhat else",
    small_talk={
        SmallTalk.GREETING: """hello\nhi\nhey\nhello there\nhi there\ngood morning\ngood evening\ngood afternoon
            how are you\nhi how are you\nhello how are you\nwhat's up""",
        SmallTalk.THANKS: """thanks\nthank you\nthank you very much\nthanks a lot\nmany thanks\nthx\nty\ngreat
            great thanks\nok thanks\nperfect\nnice\nawesome\nokay""",
        SmallTalk.FAREWELL: "goodbye\nbye\nbye bye\nsee you\nsee you later\ngood night\nhave a nice day",
        SmallTalk.IDENTITY: """who are you\nwhat are you\nwhat can you do\nwhat do you do\nhelp\nhelp me
            how does this work\nhow do you work\nwhat can i ask\nwhat can i ask you\nare you a bot\nare you a robot
            are you an ai\nwhat is this""",
        SmallTalk.ABUSE: """idiot\nyou idiot\nstupid\nstupid bot\nyou are stupid\nyou're stupid\nmoron\nfuck\nfuck you
            fuck off\nshut up\nyou suck\nuseless\nuseless bot\nyou are useless\ndumb bot\nshit\nasshole\nbullshit""",
    },
    about_person="What does {} say?",
    about_topic="What do the articles say about “{}”?",
    articles="the a an this that these those his her its their",
)
