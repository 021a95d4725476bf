"""What a page folds away, opened all at once."""

from playwright.sync_api import Frame, Page

# Of folds with one name only one is open at a time. Ends once the page has heard of all.
OPEN = """(document) => {
  let last;
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.removeAttribute("name");
    fold.open = true;
    last = fold;
  }
  return last && new Promise((done) => { last.ontoggle = () => done(); });
}"""


def open_all(page: Page | Frame) -> None:
    """Open all that is folded, also what is folded within a fold."""
    page.evaluate(f"({OPEN})(document)")
