"""What depends on the build engine: MkDocs, Material and static-i18n.

Everything here can be thrown away with the engine; the core in ``handbook`` stays.
"""
