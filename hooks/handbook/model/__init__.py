"""The nouns of the handbook and the contract of their front matter.

One pydantic model per kind, one sentence and one example per field; the author guide,
the JSON Schema and the page templates are made from these classes. ``kinds`` lists them.
"""
