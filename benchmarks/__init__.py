"""How fast the handbook builds, beside the engine without us; measures, asserts nothing."""
