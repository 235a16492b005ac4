/** How many stories a search may tell, and which seeds there are. */
export const bounds = {
  stories: { from: 1, to: 10_000_000 },
  seed: { from: 0, to: 4_294_967_295 },
} as const

/** Whether a text is a whole number within bounds. */
export function isWithin(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return /^\d{1,10}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
}
