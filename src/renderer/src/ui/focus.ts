import type { Directive } from 'vue'

/** Puts the cursor into a control as soon as it is on the screen; not where it is told false: something stands before it that is missing. */
export const vFocus: Directive<HTMLElement, boolean | null | undefined> = {
  mounted(element, { value }) {
    if (value !== false) element.focus()
  },
}

/** Brings what has just come up into sight, where it came up outside of it or under something that stands over the page. */
export const vInSight: Directive<HTMLElement> = {
  mounted(element) {
    element.scrollIntoView({ block: 'nearest' })
    if (isCovered(element)) element.scrollIntoView({ block: 'center' })
  },
}

function isCovered(element: HTMLElement): boolean {
  const { left, bottom } = element.getBoundingClientRect()
  const there = document.elementFromPoint(left + 1, bottom - 1)
  return there !== null && !element.contains(there)
}
