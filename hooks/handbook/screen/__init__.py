"""What the scripts of a page get: typed data, and the types of that data for the scripts."""
