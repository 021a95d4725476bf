// What the browser keeps for this page. Where it forbids that, the page begins with a store that
// forgets all when it closes.

/** Whether a text is kept; a browser may have no room left. Of an empty one nothing is left there.
 * @param {string} key @param {string} text */
export function keep(key, text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    return !localStorage.forgets;
  } catch {
    return false;
  }
}
