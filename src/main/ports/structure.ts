/** Looks at how the file of a store is put together: its pages, and whether its indices have what its tables have. */
export interface StructureCheck {
  /**
   * @param file where the store is
   * @returns what is wrong, in the database's words: names of tables and numbers, and never what stands in a row
   */
  check(file: string): Promise<readonly string[]>
  /** Ends a check that runs at the next table, and finds no more. */
  stop(): void
}
