"""Nouns to HTML through templates that escape every value; the only room that knows jinja2."""
