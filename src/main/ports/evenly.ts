/** Answers the work after a time that says nothing of what the work was (rules recovery.silent, signin.wrong-password). */
export type Evenly = <T>(work: () => Promise<T>) => Promise<T>
