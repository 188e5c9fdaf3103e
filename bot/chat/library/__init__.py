"""The library: what there is to read, for those who do not ask.

`catalogue` knows what there is, `visits` how a button names a place in it, `pages` what stands
there, `browsing` who gets to see it.
"""
