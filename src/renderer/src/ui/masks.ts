import type { useWords } from '../session/words'

const mask = /([^\s•“”«»(]{0,16}?)(•{6,})([^\s•.,;:!?)“”«»]*)/gu

/** A mask in its visible and hidden parts: `ma••••••`, `•••••••78`. */
export interface MaskParts {
  readonly start: string
  readonly dots: string
  readonly end: string
}

export function maskParts(hint: string): MaskParts {
  const dots = /•+/.exec(hint)?.[0] ?? ''
  const at = hint.indexOf(dots)
  return dots === ''
    ? { start: hint, dots, end: '' }
    : { start: hint.slice(0, at), dots, end: hint.slice(at + dots.length) }
}

/** A mask as it is read out: `•••••••78` → “number ending in 78”; bare, without what it masks: “ending in 78”. */
export function spokenMask(hint: string, words: ReturnType<typeof useWords>, bare = false): string {
  const { start, end } = maskParts(hint)
  if (end) return words.say(bare ? 'shell.bareEnding' : 'shell.phoneEnding', { digits: end })
  if (start) return words.say(bare ? 'shell.bareBeginning' : 'shell.addressBeginning', { start })
  return words.say(bare ? 'shell.bareHidden' : 'shell.hiddenAddress')
}

/** Cuts a sentence into text and masks, so that a mask in the middle of it looks and is read like any other. */
export function sentencePieces(
  text: string,
): readonly { readonly text: string; readonly isMask: boolean }[] {
  const pieces: { text: string; isMask: boolean }[] = []
  let end = 0
  for (const found of text.matchAll(mask)) {
    if (found.index > end) pieces.push({ text: text.slice(end, found.index), isMask: false })
    pieces.push({ text: found[0], isMask: true })
    end = found.index + found[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMask: false })
  return pieces
}
