import { onScopeDispose, shallowReactive } from 'vue'
import type { SentenceKey } from '@shared/sentences/shape'
import { isComposing } from './composing'
import { keysOf } from './pressedKeys'

/** `ctrl+k`, `alt+ArrowLeft`, `?`, `c`: what is pressed, what the sheet says, what happens. */
export interface Shortcut {
  readonly keys: string
  readonly label: SentenceKey
  readonly scope: 'anywhere' | 'here' | 'screens'
  /** Whether it does anything now; left out: always. */
  readonly works?: () => boolean
  run(): void
  /** What happens instead while it does nothing: it says why. */
  readonly otherwise?: () => void
}

const registered = shallowReactive<Shortcut[]>([])
const storedSwitch = 'latchkey.singleKeys'

/** Makes a shortcut work for as long as the component that asks for it is there. */
export function useShortcut(shortcut: Shortcut): void {
  registered.push(shortcut)
  onScopeDispose(() => registered.splice(registered.indexOf(shortcut), 1))
}

/** What can be pressed now, for the sheet. */
export function workingShortcuts(): readonly Shortcut[] {
  return registered.filter((one) => one.works?.() ?? true)
}

/** Single keys can be turned off (WCAG 2.1.4): speech input and slips press them. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storedSwitch) !== 'off'
}

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(storedSwitch, on ? 'on' : 'off')
}

/** Runs the shortcut that a key press means, unless it is typed text or a dialogue is open. */
export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event) || event.repeat) return
  const working = workingShortcuts()
  const known = registered.filter((one) => working.includes(one) || one.otherwise)
  const keys = keysOf(event).find((one) => known.some((shortcut) => shortcut.keys === one))
  const works = working.findLast((one) => one.keys === keys)
  const shortcut = works ?? known.findLast((one) => one.keys === keys)
  if (!shortcut || !isHeard(shortcut.keys, targetOf(event))) return
  event.preventDefault()
  if (works) shortcut.run()
  else shortcut.otherwise?.()
}

/** Where it was pressed, within a tree of its own too: the editor of the training room has one. */
function targetOf(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target
}

/** With Ctrl it is heard everywhere. With Alt it leads away from the page, and a dialogue is not left so; a single key may be typed text. */
function isHeard(keys: string, target: EventTarget | null): boolean {
  if (keys.startsWith('ctrl+')) return true
  if (keys.startsWith('alt+') || /^F\d+$/.test(keys)) return !document.querySelector(dialogue)
  return singleKeysOn() && isFree(target)
}

const dialogue = '[role="dialog"]'

function isFree(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null
  const typing = `input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], ${dialogue}`
  return !element?.closest(typing) && !document.querySelector(dialogue)
}
