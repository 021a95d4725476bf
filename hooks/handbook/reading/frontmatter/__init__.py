"""Front matter as text to plain values with the line of each; the only importer of yaml.

MkDocs shows a broken block as page text without a word. Here every fault is a problem.
Must not know which keys there are.
"""

from handbook.reading.frontmatter.document import Document, decode, read, read_yaml
from handbook.reading.frontmatter.markers import is_plain

__all__ = ["Document", "decode", "is_plain", "read", "read_yaml"]
