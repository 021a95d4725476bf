// What the frame of every page has ready before its scripts; see overrides/main.html.

/** The address of the handbook. */
declare var __md_scope: URL | undefined;
/** A choice that the reader made before. */
declare function __md_get(name: string): unknown;
declare function __md_set(name: string, value: unknown): void;

interface Storage {
  /** Whether this is a store of our own, for a browser that keeps nothing. */
  forgets?: boolean;
}

interface Navigator {
  /** Not every browser tells. */
  connection?: { saveData?: boolean };
}
