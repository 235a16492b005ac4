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
