import type { ContactKind } from '@shared/vocabulary/kinds'
import { asciiLabel, unicodeLabel } from '../model/punycode'

/** Test support: the same address as somebody else writes it. */
export function respelt({ kind, value }: { readonly kind: ContactKind; readonly value: string }) {
  return { kind, value: kind === 'email' ? respeltEmail(value) : respeltPhone(value) }
}

function respeltEmail(value: string): string {
  const at = value.lastIndexOf('@')
  const local = value.slice(0, at)
  const labels = value.slice(at + 1).split('.')
  const otherCase = local === local.toUpperCase() ? local.toLowerCase() : local.toUpperCase()
  const otherLabels = labels.map((label) =>
    label.startsWith('xn--') ? unicodeLabel(label) : asciiLabel(label),
  )
  return `${otherCase}@${otherLabels.join('.')}`
}

function respeltPhone(value: string): string {
  const pairs = [
    [/^\+549(?=\d{10}$)/, '+54'],
    [/^\+54(?=\d{10}$)/, '+549'],
    [/^(\+55\d{2})9(?=[6-9]\d{7}$)/, '$1'],
    [/^(\+55\d{2})(?=[6-9]\d{7}$)/, '$19'],
  ] as const
  const pair = pairs.find(([one]) => one.test(value))
  return pair === undefined ? value : value.replace(pair[0], pair[1])
}
