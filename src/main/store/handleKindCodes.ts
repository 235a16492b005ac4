import type { HandleKind } from '@shared/vocabulary/handles'

/** Stored codes: one never changes its meaning. */
const codes = {
  name: 1,
  email: 2,
  phone: 3,
  'phone-reversed': 4,
  'sign-in-email': 5,
  'sign-in-phone': 6,
  'user-name': 7,
  case: 8,
  ticket: 9,
} as const satisfies Readonly<Record<HandleKind, number>>

const kinds = new Map(
  Object.entries(codes).map(([kind, code]) => [code as number, kind as HandleKind]),
)

export function codeOfHandleKind(kind: HandleKind): number {
  return codes[kind]
}

/** Throws on a code that no version has written. */
export function handleKindOfCode(code: number): HandleKind {
  const kind = kinds.get(code)
  if (kind === undefined) throw new Error(`no handle kind has the code ${code}`)
  return kind
}
