"""English."""

from bot.answering.languages.language import Asked, Language
from bot.model import SmallTalk

EN = Language(
    code="en",
    algorithm="english",
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
    asks={
        Asked.WHO: "who\nwhom\nwhose\nby whom\nwhich person",
        Asked.WHEN: "when\nwhat date\nwhich date\nwhat day\nwhich day\nwhat year\nwhich year\nwhat time\nsince when",
        Asked.WHERE: """where\nwhich city\nwhat city\nin which city\nwhich country\nwhat country\nwhat place
            which place\nwhich capital""",
        Asked.HOW_LONG: """how long\nhow many hours\nhow many days\nhow many weeks\nhow many months
            how many years\nhow many minutes\nwhat duration""",
        Asked.HOW_MANY: "how many\nhow much\nwhat number\nwhat percentage\nwhat share\nhow old\nhow big\nhow far",
        Asked.WHY: "why\nwhat reason\nwhich reason\nfor what reason\nhow come\nwhat caused",
    },
    evidence={
        Asked.WHEN: r"""\b(?:1\d{3}|20\d\d|january|february|march|april|may|june|july|august|september|october"""
        r"""|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|tomorrow|today"""
        r"""|century)\b""",
        Asked.HOW_MANY: r"""\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"""
        r"""|forty|fifty|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozens?)\b""",
        Asked.HOW_LONG: r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\b",
        Asked.WHY: r"\b(?:because|since|due to|in order to|so that|reasons?|caused?|therefore|owing)\b",
    },
    before_places="in at to from near",
    openers="and but so then",
    pronouns="he she him her",
    pointers="that this it there those",
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
)
