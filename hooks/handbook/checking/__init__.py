"""What must hold within a page and between pages: checks that return problems, no more."""
