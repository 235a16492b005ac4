import { maskAddress } from '../../engine/model/mask'

// Looser than what an address is: a provider may quote half of one.
const address = /[^\s<>"'()[\],;:]+@[^\s<>"'()[\],;]+/gu
const longNumber = /\+?\d(?:[\s().-]{0,3}\d){6,}/g

/** A text that a person or a provider wrote, without the addresses and numbers in it. */
export function maskQuoted(text: string): string {
  return text
    .replace(address, (value) => maskAddress({ kind: 'email', value }))
    .replace(longNumber, (value) => maskAddress({ kind: 'phone', value: value.replace(/\D/g, '') }))
}

const aloneNumber = /(?<![\p{L}\d.:[-])\+?\d(?:[\s()-]{0,3}\d){6,}(?![\p{L}\d]|[.:]\d)/gu
const date = /^\d{4}-\d\d-\d\d(?:\D|$)/

/**
 * The same for an answer of a server. What is stored of it was scrubbed of its own letter before; what an administrator looks for
 * stays: queue ids (`4C551230972`), addresses of servers, dates.
 */
export function maskAnswer(text: string): string {
  return text
    .replace(address, (value) => maskAddress({ kind: 'email', value }))
    .replace(aloneNumber, (value) =>
      date.test(value) ? value : maskAddress({ kind: 'phone', value: value.replace(/\D/g, '') }),
    )
}
