/**
 * When a transaction is safe from a power cut: once it is answered, or, for what would be done again in the same way, once
 * something after it is. Whoever reads sees it at once either way, and the end of the program takes nothing away.
 */
export type Durability = 'now' | 'soon'
