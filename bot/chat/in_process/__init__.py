"""An in-memory Bot API, as strict as Telegram's: the bot can be met and tested without a token.

`InProcessApi` takes the place of the network; `Updates` makes what Telegram would have sent.
Nothing here knows what the bot answers.
"""

from bot.chat.in_process.api import Call, InProcessApi
from bot.chat.in_process.updates import Updates

__all__ = ["Call", "InProcessApi", "Updates"]
