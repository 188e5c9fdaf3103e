"""The commands of `python -m bot`: what each takes, and what it prints on stdout.

A module a command, with an `add` that tells the parser. The heavy imports wait inside, so that
`check`, `--help` and a missing token are told at once.
"""
