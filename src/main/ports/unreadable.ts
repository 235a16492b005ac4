/**
 * A stored record that can't be read, or isn't what was stored: its bytes were changed by something other than Latchkey.
 * Whoever works through many items reports it and goes on with the next; whoever asked for this one item is told.
 * Carries where the record is and never what stands in it.
 */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord'

  /**
   * @param table the table that the record is in
   * @param key its primary key, as text: an account's id, an event's sequence
   */
  constructor(
    readonly table: string,
    readonly key: string,
    cause?: unknown,
  ) {
    super(`a record of ${table} can't be read`, { cause })
  }
}
