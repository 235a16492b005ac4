/**
 * What a folder of scenarios may have, and how long its files are read for at a time. What is beyond is told, not shown: a
 * folder chosen by mistake must not hold up the library.
 */
export const limits = { files: 500, bytes: 1_048_576, milliseconds: 15_000 } as const
