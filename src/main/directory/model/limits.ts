/**
 * What a file may have. Whoever sends a bigger one gets a sentence, not a crash. People are handed on as they are read, so what
 * costs memory is one line, one text and, for a million people, where each sign-in name stood first. These are limits of the
 * machine, not rules about accounts, so they stand here and not in a policy pack. `docs/directory.md` lists them.
 */
export const limits = {
  /** Of all files of an import together. */
  streamedMebibytes: 4_096,
  files: 1_000,
  /** People; and as many empty rows and lines. */
  records: 2_000_000,
  /** Of all people together: where each stood first is kept, in two tables of 64 MiB at the most. */
  signInNames: 2_500_000,
  /** That are listed, of each severity; all are counted. */
  problems: 100_000,
  csvLineMebibytes: 1,
  /** Line breaks or white space on end, without anything between them. */
  blankMebibytes: 1,
  csvColumns: 1_000,
  headingCharacters: 1_000,
  jsonDepth: 64,
  /** Of a text, or of a number. */
  jsonStringMebibytes: 4,
  /** Of one object. */
  jsonKeys: 200_000,
  /** Of one person, in JSON what a mapping asks for, not all that stands there, and in our own CSV the entries of lists. */
  cellsPerRecord: 1_000,
  /** After which no new columns or keys are listed for the mapping. */
  peopleSurveyed: 1_000,
  columnsListed: 1_000,
  /** Of a JSON file of no known format: lists in which people may be. */
  listsOffered: 20,
  contactsPerRecord: 20,
  signInNamesPerRecord: 20,
  /** Of a sign-in name or a number as it stands there, before it is read: composing the marks of a text takes the square of their count. */
  valueCharacters: 1_000,
  nameCharacters: 200,
  signInNameCharacters: 254,
  externalIdCharacters: 200,
} as const

export const mebibyte = 1_048_576
