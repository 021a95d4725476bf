"""From text to values: front matter, quotes, Markdown, and the problems found on the way."""
