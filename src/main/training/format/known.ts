/** Who and what a file names, as far as the reading has come. */
export interface Known {
  readonly accounts: ReadonlyMap<string, Set<string>>
  readonly operators: ReadonlySet<string>
  /** Case handle → account. */
  readonly cases: Map<string, string | null>
  /** Handle of a request for approval → account. */
  readonly requests: Map<string, string | null>
  /** Letter handle → account. */
  readonly letters: ReadonlyMap<string, string | null>
}
