/** What a folder of scenarios may have. What is beyond is told, not shown: a folder chosen by mistake must not hold up the library. */
export const limits = { files: 500, bytes: 1_048_576 } as const
