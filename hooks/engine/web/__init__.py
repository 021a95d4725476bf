"""What a static site needs whoever builds it: see the map in ``handbook/README.md``."""
