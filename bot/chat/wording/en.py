"""The frame in English."""

from __future__ import annotations

from bot.chat.wording.vocabulary import Wording
from bot.model import SmallTalk

ENGLISH = Wording(
    language="en",
    miss="The articles do not tell.",
    closest="This comes closest, but does not answer it:",
    try_these="You can ask:",
    older_differs="An older article ({date}) says otherwise:",
    small_talk={
        SmallTalk.GREETING: "Hello! Ask me something about the articles: I answer in their own"
        " words, with the source.",
        SmallTalk.THANKS: "My pleasure. Another question about the articles?",
        SmallTalk.FAREWELL: "Goodbye, and come back with more questions.",
        SmallTalk.IDENTITY: "I am a bot: I find the sentence or quotation in the articles that"
        " answers your question, word for word, and say where it comes from.",
        SmallTalk.ABUSE: "All I can do is quote the articles. Ask me about what they tell.",
        SmallTalk.EMPTY: "I find no words in it. Write your question in a few words.",
    },
    passage="passage {number}",
    caption="caption",
    credited_caption="caption, {credit}",
    unknown_link="This link leads to no passage of the articles. Ask me a question instead.",
    more="Another answer",
    context="Context",
    back="Back",
    link="Link",
    no_more="That was the last answer.",
    voted_up="Thank you! Your 👍 counts.",
    voted_down="Thank you, your 👎 counts.",
    cannot_vote="Only people can vote: not channels, nor anonymous admins.",
    stale="The articles have changed since. Ask again, and I will search anew.",
    start="Hello! Ask me a question in your own words: I answer with the sentence or quotation"
    " from the articles that holds the answer, word for word, with who said it and its source."
    " I know {articles}.",
    help="<b>In private</b>: just write your question.\n"
    "<b>In a group</b>: /ask and the question, @{bot} in the message, or a reply to one of my"
    " messages.\n"
    "<b>Anywhere else</b>: type @{bot} and the question.\n\n"
    "Under an answer, “Another answer” shows the next one and “Context” what surrounds it."
    " Edit your question, and my answer changes with it; reply to one of my answers, and I keep"
    " the thread.\n\n"
    "/sources — the articles\n/people — the people quoted\n/summary — the gist of the articles\n"
    "/follow — be told of new ones\n/privacy — your data",
    ask_what="Write the question after the command, for example: <code>/ask Who was there?</code>",
    text_only="I only read text. Write me your question.",
    unknown_command="I do not know this command. Just write your question, or see /help.",
    privacy="I do not keep your messages. To follow a conversation I keep for {days} the numbers"
    " of the question and of my answer, your Telegram id, a fingerprint of the question and its"
    " key words; to count opinions, your 👍 and 👎. Questions that I could not answer are kept as"
    " long, without who asked them. In groups, so are the words of the questions put to me,"
    " so that wrong answers can be corrected; nothing is kept of messages that are not addressed"
    " to me. If you follow new articles (/follow), I keep that as well, and your language, until"
    " /unfollow.",
    forget="Delete my data",
    forgotten="Done: everything that I kept about you is deleted.",
    nothing_to_forget="I keep nothing in the name of channels and anonymous admins.",
    apology="Sorry, something went wrong on my side. Please try again in a moment.",
    many_waiting="You have asked me many questions at once: I answer them one by one, in order."
    " A little patience, please!",
    nothing_found="Nothing found: ask me in the chat",
    reloaded="✅ {articles}, {passages}, reloaded in {seconds} s.",
    unchanged="Nothing has changed.",
    passages_changed="Passages: +{added} −{removed}",
    reload_failed="❌ The files have errors; I keep the articles from before.",
    and_more={"one": "… and {n} more", "other": "… and {n} more"},
    articles={"one": "{n} article", "other": "{n} articles"},
    passages={"one": "{n} passage", "other": "{n} passages"},
    persons={"one": "{n} person", "other": "{n} people"},
    questions={"one": "{n} question", "other": "{n} questions"},
    days={"one": "{n} day", "other": "{n} days"},
    commands={
        "start": "Begin",
        "ask": "Ask a question: /ask and the question",
        "sources": "The articles I know",
        "people": "The people quoted",
        "summary": "The gist of the articles, or of one: /summary and its title",
        "follow": "Be told of new articles",
        "unfollow": "Be told no more",
        "help": "How to ask",
        "privacy": "What I keep, and how to delete it",
    },
    admin_commands={
        "reload": "Read the article files again",
        "wrong": "Correct an answer: reply /wrong to it",
        "history": "What was published, and by whom",
        "undo": "Take the last version back",
        "remove": "Remove an article: /remove and its id",
        "stats": "Questions, answers and opinions",
        "unanswered": "The questions left unanswered",
    },
    description="Ask about the news: I answer with the sentence or quotation from the articles,"
    " word for word, with who said it and where it comes from. And if the articles do not tell, I"
    " say so.",
    short_description="Answers word for word, from the articles, with their source.",
)
