/** Stands between what an account is found by, so that nothing is found across two of them. No folded value has one. */
export const separator = '\n'
