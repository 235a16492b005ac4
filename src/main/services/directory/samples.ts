import type { ColumnSamplesView } from '@shared/views/directory'
import type { ColumnSample } from '../../directory/model/samples'
import { maskAddress } from '../../engine/model/mask'

/** Words that are said of many people, and of nobody in particular. */
const plain =
  /^(?:true|false|yes|no|y|n|on|off|0|1|active|inactive|enabled|disabled|suspended|archived|locked|blocked|deleted|deprovisioned|provisioned|staged|recovery|password_expired|locked_out|null|none|never)$/i
const digits = /\d/g
/** All of the value: what follows a date may be somebody's address. */
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ][\d:.,]+ ?(?:Z|UTC|[ap]m|[+-]\d\d:?\d\d)?)?$/i
const number = /^\+?[\d\s()./-]+(?:[.,]\d+)?(?:e\+?\d+)?$/i

/** What a column holds, told without telling whom: contacts and sign-in names as they are masked anywhere. */
export function maskedSamples(samples: readonly ColumnSample[]): readonly ColumnSamplesView[] {
  return samples.map(({ column, values }) => ({ column, values: values.map(masked) }))
}

function masked(value: string): string {
  if (plain.test(value)) return value
  // Of a date its form says which one it is; a number is shown like a phone, which it may be.
  if (date.test(value)) return value.slice(0, 19).replace(digits, '•')
  if (number.test(value)) return value.length < 5 ? '••••' : maskAddress({ kind: 'phone', value })
  return maskAddress({ kind: 'email', value })
}
