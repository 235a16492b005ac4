/** What of a key press says which keys were pressed. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/** The keys whose sign another layout has elsewhere, by their place on the keyboard that they are named after. */
const signs: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Slash: '/',
}

/**
 * What a press may stand for, the likeliest first: `ctrl+k`, `?`, `alt+ArrowLeft`. By what the key says, and where that is
 * no Latin letter also by its place: on a Cyrillic, Greek, Hebrew or Arabic keyboard К, Κ, ל and ن lie where K does.
 */
export function keysOf(press: Press): readonly string[] {
  const { ctrlKey, metaKey, altKey } = press
  // Both together are AltGr, with which signs are typed.
  if (altKey && (ctrlKey || metaKey)) return []
  const before = ctrlKey || metaKey ? 'ctrl+' : altKey ? 'alt+' : ''
  const withShift = before === 'ctrl+' && press.shiftKey ? 'ctrl+shift+' : before
  return [...new Set([named(press.key), byPlace(press)])].flatMap((key) =>
    key === null ? [] : [`${withShift}${key}`],
  )
}

function named(key: string): string {
  return [...key].length === 1 ? key.toLowerCase() : key
}

function byPlace({ key, code, shiftKey }: Press): string | null {
  // A Latin letter is meant wherever it lies, and a key without a sign has a name.
  if ([...key].length !== 1 || /[a-z]/i.test(key)) return null
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey ? null : digit
  // The question mark of Arabic is another sign.
  if (shiftKey) return key === '؟' || (code === 'Slash' && key > '~') ? '?' : null
  return signs[code] ?? null
}

/** Whether this is a Mac: there the command key does what Ctrl does elsewhere. */
export const isMac = navigator.platform.startsWith('Mac')
