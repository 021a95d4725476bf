"""What stands on paper: sheets of plain blocks, their codes, and where they stand.

Must not know which files are made of a sheet.
"""
