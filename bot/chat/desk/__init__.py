"""The desk in a chat: admins send articles, see what would change, and publish or take back.

Who is an admin is decided by the handlers' filters, and again at every tap.
"""
