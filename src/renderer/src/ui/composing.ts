/** What browsers say of a key that an input method has taken: some say it only so. */
const takenKey = 229

/** Whether a key belongs to an input method: Enter takes a candidate then, arrows go through them, and Escape leaves them. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === takenKey
}

/**
 * Keeps keys of an input method from whatever handles keys itself: boxes, dialogues, tabs, shortcuts. It stands before all of
 * them, so that nobody has to think of it. The input method gets its keys as ever.
 */
export function leaveComposingAlone(window: Window): () => void {
  const leave = (event: KeyboardEvent): void => {
    if (isComposing(event)) event.stopPropagation()
  }
  window.addEventListener('keydown', leave, true)
  window.addEventListener('keyup', leave, true)
  return () => {
    window.removeEventListener('keydown', leave, true)
    window.removeEventListener('keyup', leave, true)
  }
}
