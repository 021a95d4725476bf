"""The handbook as a book: chapters of pages, made of the same blocks as the sheets.

Must not know how a book is set, nor where its pages stand online.
"""
