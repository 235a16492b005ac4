/**
 * What shows that a file is of a format. A mark is a column's heading, or a key of a person in JSON joined with dots. In JSON, `$.`
 * before it is a key of the document itself, and `key=value` a key with this very value. Upper and lower case are the same.
 */
export interface Marks {
  /** One of each of these has to be there, whatever else is. */
  readonly needed: readonly (readonly string[])[]
  /** What hardly anything but these files has. */
  readonly own: readonly string[]
  /** What these files have, and others too. */
  readonly usual: readonly string[]
  /** What these files never have, and others that are like them do. */
  readonly never?: readonly string[]
  /** How much is enough where it is not as much as for every format: of a mapping that somebody made, what it needs. */
  readonly enough?: number
}
