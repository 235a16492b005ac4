/** Steps that many wrong ways are made of, as a file writes them. */

export const ask = (...questions: readonly string[]) =>
  questions.map((question) => `{ do: ask, question: ${question} }`)

/** The trainee tells the caller, and what they do takes its forty seconds. */
export const tell = (to: string, contact?: string) =>
  `{ after: 40s, do: tell, to: ${to}${contact === undefined ? '' : `, contact: ${contact}`} }`

export interface Desk {
  readonly open: string
  /** A code for the call goes to a contact, and the caller is told to read it. */
  sent(contact: string): readonly string[]
  /** The same, and it is typed in. */
  proved(contact: string): readonly string[]
  /** Some other command, with what follows its name. */
  does(command: string): string
  close(outcome: string): string
}

/** What an operator does with an account. */
export function desk(account: string, by = 'ana'): Desk {
  const does = (command: string) => {
    const [type = '', ...rest] = command.split(', ')
    return `{ ${['after: 1m', `do: ${type}`, `account: ${account}`, `by: ${by}`, ...rest].join(', ')} }`
  }
  const sent = (contact: string) => [
    does(`request-code, purpose: support-call, contact: ${contact}`),
    tell('read-the-code'),
  ]
  return {
    does,
    sent,
    open: does('open-case, story: Calls.').replace('after: 1m, ', ''),
    proved: (contact) => [...sent(contact), does('submit-code, purpose: support-call')],
    close: (outcome) => does(`close-case, outcome: ${outcome}`),
  }
}
