/** Where somebody was on a page: how far it was scrolled, and what had the focus. */
export interface Spot {
  readonly scrolled: readonly { readonly part: string; readonly top: number }[]
  readonly focus: { readonly what: string; readonly nth: number } | null
}

/** How deep below the content the parts of a page lie that scroll by themselves. */
const deepest = 3
/** How long a page may take to fill itself. */
const patienceMs = 4_000
const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** Where somebody is on what the content shows now. */
export function spotOn(content: HTMLElement): Spot {
  return {
    scrolled: partsOf(content).flatMap(([part, element]) =>
      element.scrollTop > 0 ? [{ part, top: element.scrollTop }] : [],
    ),
    focus: focusIn(content),
  }
}

/**
 * Goes back to a spot. What it needs may still be on its way: it is waited for, unless whoever came does something themselves
 * meanwhile.
 */
export function goTo(content: HTMLElement, spot: Spot): void {
  const watching = new MutationObserver(() => tryIt())
  const events = ['keydown', 'pointerdown', 'wheel'] as const
  const end = (): void => {
    clearTimeout(deadline)
    watching.disconnect()
    for (const event of events) window.removeEventListener(event, end, true)
  }
  const deadline = setTimeout(end, patienceMs)
  let focused = spot.focus === null

  function tryIt(): void {
    const parts = new Map(partsOf(content))
    const there = spot.scrolled.filter(({ part, top }) => {
      const element = parts.get(part)
      if (element) element.scrollTop = top
      return element !== undefined && Math.abs(element.scrollTop - top) < 2
    })
    focused ||= focusOn(content, spot.focus)
    if (focused && there.length === spot.scrolled.length) end()
  }

  watching.observe(content, { childList: true, subtree: true })
  for (const event of events) window.addEventListener(event, end, { capture: true })
  tryIt()
}

/** The upper parts of a page, each with its place among them. */
function partsOf(element: HTMLElement, place = '', depth = 0): [string, HTMLElement][] {
  const below =
    depth === deepest
      ? []
      : [...element.children].flatMap((child, index) =>
          child instanceof HTMLElement ? partsOf(child, `${place}/${index}`, depth + 1) : [],
        )
  return [[place, element], ...below]
}

function focusIn(content: HTMLElement): Spot['focus'] {
  const on = document.activeElement
  if (!(on instanceof HTMLElement) || on === content || !content.contains(on)) return null
  const what = nameOf(on)
  return { what, nth: named(content, what).indexOf(on) }
}

function focusOn(content: HTMLElement, focus: Spot['focus']): boolean {
  const element = focus && named(content, focus.what)[focus.nth]
  element?.focus({ preventScroll: true })
  return element !== undefined
}

function named(content: HTMLElement, what: string): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>(focusable)].filter((one) => nameOf(one) === what)
}

/** What tells a control from others, also when the page is made anew. */
function nameOf(element: HTMLElement): string {
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : null
  const text =
    element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent.trim()
  return [element.tagName, element.getAttribute('href') ?? '', text].join(' ')
}
