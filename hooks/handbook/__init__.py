"""The core of the handbook: plain Python that knows nothing of MkDocs.

Data flows one way: ``frontmatter`` reads YAML, ``parse`` turns it into the nouns of
``model`` or into ``problems``, ``translations`` lays English words over them,
``catalog`` joins everything by id, ``render`` makes HTML of it.
"""
