/**
 * Every number of the search that is a choice, with what moves when it is changed. After a change run
 * `npx vitest run --project unit test/search` (quality) and `npm run test:full -- R1 R2` (kilobytes).
 */

// ---- Ranking: points = rarity × place × parts × title share × lasting, added up over the clauses ----

/** By place: synonym, synonym in a heading, text, heading. Higher for headings: entries on a topic pass long texts that mention it. */
export const PLACE_WEIGHTS: readonly number[] = [0.6, 1, 1, 2.5];
/** A title with the very words. Higher: a word in a title beats any number of mentions. */
export const TITLE_WEIGHT = 6;
/** A title with a synonym of them. Nearer to TITLE_WEIGHT: it matters less which word the clerk chose. */
export const TITLE_SYNONYM_WEIGHT = 4.5;
/** For each further part of the text with the words. Higher: long texts that repeat a word rise. */
export const PART_WEIGHT = 0.2;
/** Weight of a title of which the words are next to nothing; of all of it 1 more. Lower: short, exact titles rise. */
export const TITLE_SHARE_BASE = 0.9;
/** What holds until it is changed (services, places, policies). Higher: notices sink below them. */
export const LASTING_WEIGHT = 1.5;
/** Letters may spell several words; every word but the first. Higher: `db` finds more than 低保 near the top. */
export const SECOND_SPELLING_WEIGHT = 0.1;
/** All pieces of a question in a row. Higher: `国办发 2019 3` is taken for one number more firmly. */
export const IN_A_ROW_WEIGHT = 3;
/** What is over: a past call, a closed consultation. Lower: it sinks below what can still be taken part in. */
export const OVER_WEIGHT = 0.8;
/** An alert that is not over, where its title was asked for. Higher: it passes whatever else has the words. */
export const ALERT_WEIGHT = 1.3;
/** A call for helpers that is open, where somebody wants to help. Higher: it passes rules and figures about helpers. */
export const OPEN_CALL_WEIGHT = 1.7;
/** A consultation, closed or open, where opinions were asked for. Higher: it passes rules and services about the same thing. */
export const CONSULTATION_WEIGHT = 2;
/** Of one series (same kind, community, category) those with so much of the best one's points change places: the newest period first. */
export const SERIES_SHARE = 0.7;
/** Share of what was asked that the first related title has, from which on nobody need be told that nothing fits. */
export const CLOSE_SHARE = 0.5;
/** Share of a title that names its entry, even one that no longer holds. Lower: repealed texts stand among those in force. */
export const NAMED_SHARE = 0.5;
/** What a later step finds. Higher: it mixes with what the first step found. */
export const LATER_STEP_WEIGHT = 0.5;
/** How much the place counts among entries that are related by bigrams. Higher: place beats how much of the question they hold. */
export const RELATED_PLACE_WEIGHT = 0.01;

// ---- Steps of a query: when the next one is tried ----

/** With fewer hits the next step is tried. Higher: more hits of a looser kind. */
export const FEW = 3;
/** The same for a sentence, since no entry need hold all of it. */
export const FEW_FOR_SENTENCE = 6;
/** From so many tokens on a question that nobody wrote word by word is a sentence. */
export const SENTENCE = 6;
/** With fewer hits the known words inside the question are tried one by one. Higher: fuller first pages, more noise. */
export const FIRST_PAGE = 10;
/** Tokens of the longest word that is looked for inside a question. */
export const LONGEST_WORD = 10;

// ---- Relaxed matching: entries that hold only a part, shown as related ----

/** Share of the clauses, by rarity, that a related entry must hold. Lower: more and looser entries. */
export const RELATED_SHARE = 0.35;
/** The same where some entries hold everything: only what comes close helps. */
export const RELATED_SHARE_BESIDE = 0.6;
/** Beside the best related one. Higher: fewer. */
export const RELATED_OF_BEST = 0.6;
/** Most related entries, and most of them beside entries that hold everything. */
export const MOST_RELATED = 60;
export const MOST_RELATED_BESIDE = 5;

// ---- Sounds, corrections, suggestions ----

/** Words tried for one spelling, and corrections tried for one phrase. Higher: more shards are fetched for a slip. */
export const MOST_SPELLINGS = 6;
/** From so many characters on a word with one wrong character is a correction even if it sounds otherwise. Lower: wrong corrections. */
export const CORRECTED_LENGTH = 4;
/** Titles offered while somebody types. */
export const MOST_OFFERED = 7;

// ---- The answer above the results ----

/** A word of so many characters is what a title is about, whatever stands before it: 加装电梯. Lower: 补贴 of 护理补贴 is as well. */
export const PLACED_LENGTH = 4;

/** A question with more characters asks for more than one thing by its name. */
export const LONGEST_ASKED = 30;
/** Results among which the same thing is looked for in other communities. Higher: more texts are fetched for a choice. */
export const MOST_ANSWERS = 50;

// ---- Snippets and links ----

/** Characters before the first mark, if no sentence begins nearer. */
export const SNIPPET_BEFORE = 16;
/** Characters of a snippet: about two lines of a phone. */
export const SNIPPET_LENGTH = 78;
/** A mark in a heading counts as so many in the text when the best section is chosen. */
export const SNIPPET_HEADING_WEIGHT = 2;
/** From so many tokens on a phrase stands in one passage, which is then the one shown and linked. Lower: passing mentions win. */
export const WHOLE_PHRASE = 8;
/** A passage that is meant exactly counts as so many marks: more than any passage has. */
export const SNIPPET_EXACT_WEIGHT = 1000;
/** A mark in the fields beside one in prose. */
export const SNIPPET_FACTS_WEIGHT = 0.01;
/** A clause in a link: shorter ones stand in more places of a page, longer ones nobody wants to copy. */
export const SHORTEST_LINKED = 6;
export const LONGEST_LINKED = 60;

// ---- The index: sizes. A change here changes addresses and bytes, never what is found (PARTS: also which phrases) ----

/** Parts of a text, cut at paragraphs. All terms of a phrase must share one. More would not fit into the payload's byte. */
export const PARTS = 5;
/** Bytes of a shard before compression. Higher: fewer files, more bytes for a query; lower: they compress worse. */
export const SHARD_BYTES = 1200;
/** For the estimate of shards: bytes of one posting with its share of the term. */
export const BYTES_PER_POSTING = 3.5;
/** Most shards of one kind and segment: 2 to this power. Higher: more files on a large site, fewer bytes for a query there. */
export const MOST_SHARD_BITS = 14;
/** Shards whose names stand in one file of names: 2 to this power. Higher: a shorter manifest on the search page, more bytes for each term. */
export const NAMED_TOGETHER_BITS = 7;
/** Numbers kept for each entry of an ordinary day. Higher: longer gaps in postings, fewer numbers move with an entry that goes. */
export const NUMBERS_FOR_ENTRY = 2;
/** Entries of the newest segment, about, up to twice as many: what an added one costs. Lower: the large segment is made anew more often. */
export const NEWEST_ENTRIES = 1024;
/** Fragments that share a digest, about. Higher: a shorter table of entries, more fragments renamed when one changes. */
export const FRAGMENTS_IN_GROUP = 32;
/** Characters up to which a text is one fragment. Higher: fewer files, more bytes for ten results. */
export const LONG_TEXT = 3000;
/** Characters kept of a part of a very long text for snippets; all of it is found. */
export const MOST_OF_PART = 6000;
/** Words of titles and headings in the table of pronunciations, beside synonyms. Higher: more slips are understood, for more bytes. */
export const MOST_WORDS = 1200;
export const MOST_COMPOUNDS = 500;
/** A word of a title counts as so many of headings when those are chosen. */
export const TITLE_WORD_WEIGHT = 5;
/** Titles that can be offered. More would weigh on a phone before the first letter is typed; the search finds the others. */
export const MOST_SUGGESTIONS = 400;
