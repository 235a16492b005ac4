/** How close together things stand. It belongs to the eyes before the screen, so it stays with the window's own storage. */
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

const stored = 'latchkey.density'

export function density(): Density {
  return localStorage.getItem(stored) === 'compact' ? 'compact' : 'comfortable'
}

/** Keeps the choice and shows it at once; the tokens do the rest. */
export function setDensity(chosen: Density): void {
  localStorage.setItem(stored, chosen)
  showDensity()
}

export function showDensity(): void {
  document.documentElement.dataset['density'] = density()
}
