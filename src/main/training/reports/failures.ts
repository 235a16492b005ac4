import { remarkText } from '@shared/sentences/remarks'
import type { Failure } from '../player/played'

/** A missed expectation in the words of the command line. */
export function failureInEnglish({ key, expected, found }: Failure): {
  readonly key: string
  readonly expected: string
  readonly found: string
} {
  return { key, expected: remarkText('en', expected), found: remarkText('en', found) }
}
