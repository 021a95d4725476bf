// The index of the search, which hooks/handbook/files/search makes, and what a search gives.
// Like stands beside like: a page is a place in each list of `pages`, a part one in those of `parts`.

interface SearchIndex {
  language: string;
  finding: SearchFinding;
  /** Lines with a number: name, number, address to call, and when they answer. */
  phones: [string, string, string, string][];
  /** The signs of need in other languages. */
  foreign: Record<SearchNeed, string[]>;
  /** The buttons in need, as places in `phones`. */
  care: Record<SearchNeed, number[]>;
  pages: {
    /** Below the folder of the language. */
    address: string[];
    kind: string[];
    title: string[];
    sentence: string[];
    /** Words by which readers look for it. */
    also: string[];
    weight: number[];
    /** 1 where the page only gathers records. */
    list: number[];
    /** The first number of a plan as a place in `phones`, or -1. */
    phone: number[];
    /** The language of the text where it is another, or nothing. */
    language: string[];
    /** What says that the page is of the school, or in another language, or nothing. */
    mark: string[];
    /** Whether a plan is for someone who may want to die, for danger to life, or who is hurt. */
    care: ("crisis" | "danger" | "hurt" | "")[];
  };
  parts: {
    /** Its page, as a place in `pages`. */
    page: number[];
    /** Nothing for a heading. */
    kind: string[];
    /** A star in it stands for the words of the title. */
    anchor: string[];
    title: string[];
    sentence: string[];
    /** Other names. */
    other: string[];
    phone: number[];
  };
  /** Names that mean the same. */
  names: string[][];
  /** The words of running text in order, and for each the signs of its pages, from "0" on, twice where
   * it is often. A word is a capital that says how many letters it shares with the word before it, and
   * its other letters; there are spaces between the places of words. */
  text: [string, string];
}

type SearchNeed = "crisis" | "danger" | "hurt" | "assault" | "missing";

/** What stands under `finding:` in hooks/handbook/words. */
interface SearchFinding extends Record<SearchNeed, string[]> {
  stop: string;
  aside: string;
  kind: Record<string, string>;
  ask: Record<string, string[]>;
  harmless: string[];
}

interface SearchPhone {
  name: string;
  phone: string;
  href: string;
  hours: string;
}

interface SearchResult {
  address: string;
  kind: string;
  label: string;
  title: string;
  part: string;
  sentence: string;
  phone: SearchPhone | null;
  language: string;
}

interface SearchFound {
  care: SearchPhone[];
  results: SearchResult[];
  /** Which words of the results were asked for. */
  marks: string[];
}
