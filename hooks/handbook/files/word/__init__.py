"""Sheets as Word files: to print as they are, or to fill in and change on a screen.

The only importer of docx. Text goes in as text, never as XML.
"""
