// What the pages give to their scripts. Made by «python -m handbook schema»; do not change by hand.

/** One questionnaire, and what its papers say of where it comes from. Of the laws in ``unread`` not every article was read in the law itself; ``leader`` sees to what the school did not fill in. */
interface Form {
  id: string;
  title: string;
  result: string;
  edition: string;
  checked: string;
  locale: string;
  school: string;
  sender: string;
  site: string;
  uses: ("gesprek" | "mr" | "leerlingen" | "tekenen")[];
  consent: FormConsent[];
  plan: boolean;
  duties: FormDuty[];
  unread: string[];
  blanks: FormBlank[];
  contacts: FormContact[];
  leader: string;
  asks: FormAsk[];
  lines: FormLine[];
  opening: FormArticle[];
  closing: FormArticle[];
  parts: FormPart[];
  clashes: FormClash[];
}

/** What always stands in the text: its paragraphs, and the laws under it. */
interface FormArticle {
  id: string;
  title: string;
  text: string[];
  laws: FormLaw[];
  staff: boolean;
  public: string;
}

/** What the letter asks of one part of the MR: on the rules for staff, or on some parts. */
interface FormAsk {
  text: string;
  staff: boolean;
  parts: string[];
  advice: boolean;
}

/** A value that the school did not fill in: what it is, and how it stands in the text. */
interface FormBlank {
  name: string;
  said: string;
}

/** What fits in a field; a time is in minutes since midnight, a length in signs. */
interface FormBounds {
  least: number;
  most: number;
  step: number;
  unit: string;
  future: boolean;
  past: boolean;
  length: number;
}

/** Answers that cannot stand in one text: why, and what to change. Of two days the first comes too early: before the other, or also on the same day. */
interface FormClash {
  id: string;
  early: "" | "before" | "until";
  between: FormSide[];
  why: string;
  change: string;
}

/** A law that asks the consent of the MR: in which articles, and when they were read. */
interface FormConsent {
  text: string;
  href: string;
  ground: string;
}

/** Someone whom the text names, with the number and the address that the school filled in. */
interface FormContact {
  name: string;
  reach: string;
}

/** A law on which a text rests, with what it asks and in which articles. */
interface FormDuty {
  text: string;
  href: string;
  ground: string;
  said: string;
}

/** A law by its name, with the way to it from the page. */
interface FormLaw {
  text: string;
  href: string;
}

/** A line to call: its name and number, when it answers, and what for. */
interface FormLine {
  name: string;
  phone: string;
  answers: string;
  text: string;
}

/** The place in a clause where the answer comes; no text can look like it. */
interface FormMark {
  answer: true;
}

/** The answers to another question of which one is needed. */
interface FormNeed {
  question: string;
  answers: string[];
}

/** One answer, and the sentences that it becomes; that in own words has none. */
interface FormOption {
  id: string;
  text: string;
  clause: string;
  public: string;
}

/** Questions under one heading, with its name for pupils; one that ends comes after the rest. Its own text always stands before what the answers become. */
interface FormPart {
  id: string;
  title: string;
  name: string;
  ends: boolean;
  text: string[];
  questions: FormQuestion[];
}

/** One question, and who could come back to it; with options it has no clause of its own. */
interface FormQuestion {
  id: string;
  kind: "ja-nee" | "een-keuze" | "meer-keuzes" | "getal" | "tijd" | "datum" | "kort" | "lang";
  number: number;
  text: string;
  owner: string;
  statement: string;
  fixed: string;
  laws: FormLaw[];
  required: boolean;
  staff: boolean;
  letter: "reden" | "gevolgen" | "antwoord" | "";
  adoption: "instemming" | "besluit" | "";
  needs: FormNeed | null;
  bounds: FormBounds | null;
  clause: (string | FormMark)[];
  public: (string | FormMark)[];
  options: FormOption[];
}

/** One answer of a clash: some options, or a number or time between two. */
interface FormSide {
  question: string;
  answers: string[];
  least: number;
  most: number;
}

/** Every word of these scripts in one language. */
interface Words {
  done: string;
  later: string;
  required: string;
  not_kept: string;
  wipe_sure: string;
  wipe_yes: string;
  no: string;
  later_check: string;
  point_check: string;
  later_options: string;
  later_waits: string;
  later_who: string;
  later_when: string;
  error_number: string;
  error_time: string;
  error_step: string;
  error_minutes: string;
  error_date: string;
  error_past: string;
  error_future: string;
  error_length: string;
  error_own: string;
  error_required: string;
  clock: string;
  clashes: string;
  clash_at: string;
  clash_of: string;
  clash_and: string;
  clash_to: string;
  wrong_title: string;
  clash_title: string;
  clash_text: string;
  clash_answers: string;
  warn_name: string;
  warn_number: string;
  warn_police: string;
  warn_images: string;
  warn_secret: string;
  own_mark: string;
  own_fixed: string;
  gone: string;
  come: string;
  changed: string;
  adopted_file: string;
  adopted_text: string;
  adopted_used: string;
  adopted_forget: string;
  adopted_forgotten: string;
  question: string;
  school_field: string;
  pick: string;
  text: string;
  gesprek: string;
  mr: string;
  leerlingen: string;
  tekenen: string;
  word: string;
  markdown: string;
  copy: string;
  print: string;
  saved: string;
  copied: string;
  copy_self: string;
  open_title: string;
  open_text: string;
  keep: string;
  keep_text: string;
  export: string;
  import: string;
  link: string;
  link_field: string;
  link_text: string;
  link_long: string;
  link_copied: string;
  link_self: string;
  link_empty: string;
  ask_file: string;
  ask_link: string;
  ask_other: string;
  ask_replace: string;
  lost_one: string;
  lost: string;
  use: string;
  keep_mine: string;
  used: string;
  unchanged: string;
  refused_large: string;
  refused_foreign: string;
  refused_points: string;
  refused_other: string;
  refused_newer: string;
  refused_damaged: string;
  team: string;
  team_title: string;
  team_text: string;
  team_people: string;
  team_threshold: string;
  team_threshold_text: string;
  team_error_threshold: string;
  team_error_people: string;
  team_begin: string;
  team_place: string;
  team_statement: string;
  team_hands: string;
  team_hands_for: string;
  team_error_hands: string;
  team_agreed: string;
  team_split: string;
  team_split_some: string;
  team_no_sentence: string;
  team_many: string;
  team_needs_people: string;
  team_more_hands: string;
  team_few_hands: string;
  team_previous: string;
  team_next: string;
  team_full: string;
  team_stop: string;
  team_keys: string;
  team_end: string;
  walk_place: string;
  walk_last: string;
  walk_all: string;
  walk_done: string;
  walk_later: string;
  walk_fault: string;
  walk_clash: string;
  walk_one: string;
  walk_below: string;
  page: string;
  of: string;
  school: string;
  version: string;
  not_consented: string;
  not_adopted: string;
  draft: string;
  draft_required: string;
  draft_later: string;
  draft_wrong: string;
  draft_clashes: string;
  number: string;
  numbers: string;
  proposal: string;
  fixed: string;
  discuss: string;
  who: string;
  when: string;
  article: string;
  chapter: string;
  article_law: string;
  points: string;
  blanks: string;
  blank_point: string;
  contacts: string;
  contact_reach: string;
  contact_points: string;
  laws_at: string;
  duties: string;
  duties_text: string;
  about: string;
  nothing_yet: string;
  unread: string;
  made: string;
  file_text: string;
  file_gesprek: string;
  file_mr: string;
  file_leerlingen: string;
  file_tekenen: string;
  file_draft: string;
  file_answers: string;
  file_own: string;
  talk_unanswered: string;
  talk_is_required: string;
  talk_statement: string;
  talk_hands: string;
  talk_hand: string;
  talk_agreement: string;
  talk_agreed: string;
  talk_all: string;
  mr_title: string;
  mr_to: string;
  mr_council: string;
  mr_from: string;
  mr_date: string;
  mr_before: string;
  mr_asked: string;
  mr_asked_text: string;
  mr_draft_text: string;
  mr_reason: string;
  mr_content: string;
  mr_first: string;
  mr_since: string;
  mr_new: string;
  mr_changed: string;
  mr_gone: string;
  mr_gone_count: string;
  mr_same: string;
  mr_effects: string;
  mr_appendix: string;
  mr_was: string;
  mr_becomes: string;
  mr_none: string;
  mr_answer: string;
  mr_by: string;
  mr_yes: string;
  mr_if: string;
  mr_not: string;
  mr_advise: string;
  mr_advise_not: string;
  mr_sign: string;
  public_title: string;
  public_draft: string;
  public_proposal: string;
  public_help: string;
  sign_title: string;
  sign_draft: string;
  sign_adopted: string;
  sign_consent: string;
  sign_read: string;
  sign_name: string;
  sign_role: string;
  sign_date: string;
  sign_sign: string;
}

/** Every word of the page on which a school says where it stands. */
interface FileWords {
  title: string;
  by_law: string;
  by_task: string;
  by_list: string;
  no_script: string;
  kept: string;
  not_kept: string;
  due: string;
  due_none: string;
  overdue: string;
  month: string;
  counts: string;
  counts_how: string;
  by_cell: string;
  cell: string;
  by_duty: string;
  by_role: string;
  filters: string;
  role: string;
  when: string;
  shown: string;
  state: string;
  state_open: string;
  state_busy: string;
  state_done: string;
  state_not: string;
  reason: string;
  owner: string;
  date: string;
  where: string;
  checked: string;
  note: string;
  said_date: string;
  state_short: string;
  reason_short: string;
  who: string;
  date_short: string;
  where_short: string;
  checked_short: string;
  asked_done: string;
  point: string;
  edit: string;
  close: string;
  forget: string;
  warn_name: string;
  own: string;
  own_new: string;
  own_how: string;
  own_text: string;
  own_from: string;
  from_team: string;
  from_incident: string;
  from_other: string;
  own_said: string;
  own_add: string;
  own_full: string;
  unknown: string;
  file: string;
  file_how: string;
  school_name: string;
  export: string;
  ods: string;
  agenda: string;
  agenda_none: string;
  inspectorate: string;
  inspectorate_word: string;
  file_inspectorate: string;
  print: string;
  print_filled: string;
  print_some: string;
  wipe: string;
  wipe_sure: string;
  wipe_list: string;
  wipe_yes: string;
  wipe_no: string;
  wiped: string;
  read_in: string;
  unchanged: string;
  refused_large: string;
  refused_damaged: string;
  refused_foreign: string;
  refused_answers: string;
  refused_newer: string;
  refused_clock: string;
  refused_marks: string;
  refused_own: string;
  refused_gone: string;
  refused_head: string;
  refused_full: string;
  taken_none: string;
  taken: string;
  other_school: string;
  other_yes: string;
  other_no: string;
  conflicts: string;
  mine: string;
  theirs: string;
  to_choose: string;
  merge: string;
  here: string;
  there: string;
  foundation: string;
  foundation_how: string;
  foundation_files: string;
  foundation_read: string;
  foundation_refused: string;
  foundation_table: string;
  school: string;
  duty: string;
  inspectorate_table: string;
}
