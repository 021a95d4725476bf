// What the frame of every page has ready before its scripts; see overrides/main.html.

/** What the modules of a page export, by their names; see hooks/engine/modules.py. */
declare var modules: {
  "page/questionnaire/annexes.js": typeof import("../../docs/assets/js/page/questionnaire/annexes.js");
  "page/searcher.js": typeof import("../../docs/assets/js/page/searcher.js");
};
/** What a page can be found by; a file of its own. */
declare var searchIndex: SearchIndex;
/** Of a worker: runs a script and waits for it. */
declare function importScripts(address: string): void;

interface Storage {
  /** Whether this is a store of our own, for a browser that keeps nothing. */
  forgets?: boolean;
}

interface Navigator {
  /** Not every browser tells. */
  connection?: { saveData?: boolean };
}
