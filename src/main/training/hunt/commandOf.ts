import { commandBody } from '@shared/commands/schemas'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import { customer, type Actor } from '../../engine/model/actor'
import type { Command } from '../../engine/model/commands'
import { addresses, type Handle } from './handles'
import { operators, type Step } from './step'

/** What the running story knows and a step only speaks of. */
export interface Known {
  readonly codeDigits: number
  /** Null while nothing was brought along under the handle. */
  idOf(handle: Handle): ContactId | null
  /** The newest code for the purpose that has arrived at the contact. */
  codeAt(handle: Handle, purpose: Purpose): string | null
}

/** Codes of a hunted story count up from one. */
const wrongDigit = '0'

/** The engine’s command for a step, as `play/engineCommand` makes it of a step; null where what it speaks of is not there. */
export function commandOf(known: Known, { who, by, do: type, given }: Step): Command | null {
  const { contact, handle, code, message: _message, ...rest } = given
  const contactId = contact === undefined ? undefined : known.idOf(contact)
  if (contactId === null) return null
  const digits =
    code === undefined
      ? undefined
      : code === 'wrong'
        ? wrongDigit.repeat(known.codeDigits)
        : known.codeAt(contact ?? 'mail', given.purpose ?? 'sign-in')
  if (digits === null) return null
  const body = commandBody.parse({
    type,
    ...rest,
    ...(contactId === undefined ? {} : { contactId }),
    ...(digits === undefined ? {} : { code: digits }),
    ...(handle === undefined ? {} : { contact: addresses[handle] }),
  })
  return { ...body, by: actorOf(by), window: windowOf(who) }
}

/** Each of the two has a browser of their own. */
export function windowOf(who: Step['who']): string {
  return who === 'owner' ? 'main' : 'stranger'
}

function actorOf(by: Step['by']): Actor {
  return by === 'customer' ? customer : { kind: 'operator', id: by, role: operators[by] }
}
