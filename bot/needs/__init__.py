"""What readers need and the articles do not tell: gathered from what they asked in vain.

`gathering` brings wordings together, `inquiry` asks the articles again, `export` writes it down.
Knows no Telegram and no database.
"""
