"""The core of the handbook: plain Python that knows nothing of MkDocs.

README.md beside this file is its map: the rooms, the arrows between them, and three walks.
"""
