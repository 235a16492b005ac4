/** What the hunter says of a story that it found: what its two people have, what went wrong, and what made it possible. */
export const storyRemarks = {
  'owner-knows': [],
  'owner-forgot': [],
  'owner-reads': ['owner', 'reads', 'within', 'late'],
  'owner-reads-none': ['owner'],
  'stranger-has': ['has'],
  'the-password': [],
  'what-arrives': ['handle'],
  both: ['first', 'second'],
  'ends-signed-in': [],
  'ends-taken-over': [],
  'ends-locked-out': ['later'],
  'blamed-nothing': ['base'],
  'blamed-no-single': ['base'],
  blamed: ['base', 'changes'],
  'with-change': ['first', 'second'],
} as const satisfies Readonly<Record<string, readonly string[]>>
