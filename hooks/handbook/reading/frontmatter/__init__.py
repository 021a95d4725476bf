"""Front matter as text to plain values with the line of each; the only importer of yaml.

MkDocs shows a broken block as page text without a word. Here every fault is a problem.
Must not know which keys there are.
"""

from handbook.reading.frontmatter.document import Document, decode, read, read_yaml

__all__ = ["Document", "decode", "read", "read_yaml"]
