/** What the exit code says. `no`: a channel said no · `wrong`: the call was, or whoever made it may not · `closed`: the profile can’t be opened. */
export const exits = { good: 0, no: 1, wrong: 2, closed: 3 } as const
