"""What a school changed in the files of the handbook itself, where an update may meet it.

Its own files are never ours, so that an update has nothing to do with them.
"""
