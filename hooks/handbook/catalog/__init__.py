"""The pages and records of one language by id, and what readers ask of them; no HTML."""
