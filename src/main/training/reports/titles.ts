import type { Scenario } from '../format/scenario'

/** The title of a scenario, and which of its variants it is where it has several. */
export function titleOf({
  title,
  variant,
  variants,
}: Pick<Scenario, 'title' | 'variant' | 'variants'>): string {
  return variants === 1 ? title : `${title}, variant ${variant + 1} of ${variants}`
}
