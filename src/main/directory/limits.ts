/**
 * What a file may have. Whoever sends a bigger one gets a sentence, not a crash: the whole file is in memory while it is
 * read. These are limits of the machine, not rules about accounts, so they stand here and not in a policy pack.
 */
export const limits = {
  fileMebibytes: 64,
  records: 200_000,
  /** Of notes and dropped values that are kept; refusals always are. */
  problems: 100_000,
  csvLineMebibytes: 1,
  csvColumns: 1_000,
  jsonDepth: 64,
  jsonStringMebibytes: 4,
  /** Of one person, in JSON: what a mapping asks for, not all that stands there. */
  cellsPerRecord: 1_000,
  contactsPerRecord: 20,
  nameCharacters: 200,
  signInNameCharacters: 254,
  externalIdCharacters: 200,
} as const

export const mebibyte = 1_048_576
