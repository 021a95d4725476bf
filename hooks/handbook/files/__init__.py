"""Sheets and data as files that leave the site: printed, opened elsewhere or subscribed to.

Each module holds one kind of file and is the only importer of the library that writes it.
"""
