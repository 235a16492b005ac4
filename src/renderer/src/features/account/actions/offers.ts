import type { AccountView, ActionView } from '@shared/views/account'
import { inWindow, type InWindow } from '@shared/commands'
import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType } from '@shared/vocabulary/kinds'

/** A command of “What you can do” with the best that main says of it, over all contacts it could name. */
export interface Offer {
  readonly command: OfferedCommand
  readonly best: ActionView
  readonly contactId: ContactId | null
}

const order = { can: 0, verify: 1, refused: 2 } as const

/** In main's order, whatever is said of them: an action that is looked for stands where it stood before. */
export function offersOf(account: AccountView): readonly Offer[] {
  const commands = [...new Set(account.actions.map((action) => action.command))].filter(isOffered)
  return commands.map((command) => {
    const all = account.actions
      .filter((action) => action.command === command)
      .toSorted((a, b) => order[a.verdict] - order[b.verdict] || soonness(a) - soonness(b))
    return {
      command,
      best: all[0] as ActionView,
      contactId: all.length === 1 ? (all[0]?.contactId ?? null) : null,
    }
  })
}

function soonness(action: ActionView): number {
  return action.refusal?.liftsAt ?? Infinity
}

/** What main says of a command for one contact. */
export function actionOn(
  account: AccountView,
  command: CommandType,
  contactId: ContactId,
): ActionView | null {
  return (
    account.actions.find(
      (action) => action.command === command && action.contactId === contactId,
    ) ?? null
  )
}

/** Single keys of the page; each stands beside what it does. The case beside the account has keys of its own. */
export const keyOf: Readonly<Record<OfferedCommand, string>> = {
  'request-code': 'c',
  'cancel-replacement': 'x',
  'report-not-me': 'w',
  'add-contact': 'a',
  'remove-contact': 'd',
  'remove-all-contacts': 'm',
  'replace-contacts': 'r',
  'reset-password': 'p',
  'set-two-step': 't',
  'set-locale': 'l',
  'release-replacement': 'g',
  'close-takeover': 'k',
  'reveal-contact': 'v',
  'enable-contact': 'b',
  'unlock-sign-in': 'u',
}

/** What can't be taken back, or takes something from the customer: it looks different from what helps. */
const destructive: readonly OfferedCommand[] = [
  'remove-contact',
  'remove-all-contacts',
  'replace-contacts',
  'close-takeover',
]

export function isDestructive(command: OfferedCommand): boolean {
  return destructive.includes(command)
}

/** A command that this page has a form for. */
export type FormCommandType = InWindow<'form'>
const forms = inWindow('form')

/** What is given on this page in another way than by a form. */
const givenOtherwise = ['submit-code', 'reveal-contact', 'open-case', 'note', 'close-case'] as const

/** Commands that lead somewhere on this page; what else main speaks of has no place in the window yet. */
export const givenHere: readonly CommandType[] = [...forms, ...givenOtherwise]

export function hasForm(command: CommandType): command is FormCommandType {
  return forms.some((one) => one === command)
}

/** What has a place among the groups of “What you can do”. */
export type OfferedCommand = FormCommandType | 'reveal-contact'

function isOffered(command: CommandType): command is OfferedCommand {
  return hasForm(command) || command === 'reveal-contact'
}
