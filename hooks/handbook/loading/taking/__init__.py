"""A document that a school already has to a draft of a page: Word, LibreOffice, Markdown or HTML.

One way: ``formats`` makes HTML of any file, ``shaping`` makes blocks of that, ``writing`` makes
Markdown of those, ``keeping`` writes it. Nothing of a document reaches a page but words, tables,
pictures and addresses that a reader may follow. Only a command imports this room, because its
libraries are large.
"""
