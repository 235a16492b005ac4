import { formatDuration, type Seconds } from '@shared/vocabulary/instant'
import { maskAddress } from '../../engine/model/mask'
import type { Policy } from '../../engine/model/policy'
import type { Letter } from '../world/world'

const places: Readonly<Record<Letter['place'], string>> = {
  inbox: '',
  junk: 'in the junk folder',
  refused: 'refused by the provider',
  blocked: 'dropped: the phone blocks unknown senders',
  'with-somebody-else': 'somebody else got it: the contact is mistyped',
}

/** `maria/mail ma•••••• · code.sign-in · es · 482913 · in the junk folder`. The code is shown: it is the training room. */
export function letterInWords(
  { contact, message, place, sentAt, arrivesAt, outOfReach, mailboxOf, stolen }: Letter,
  policy: Policy,
): string {
  const mask = maskAddress(message.to, policy.values['mask.showEmailDomain'])
  const late =
    arrivesAt === null || arrivesAt === sentAt
      ? []
      : [`arrives ${formatDuration((arrivesAt - sentAt) as Seconds)} later`]
  const where = places[place] === '' ? [] : [places[place]]
  const read = [
    ...(arrivesAt !== null && outOfReach ? ['the customer can’t get at it'] : []),
    ...(arrivesAt !== null && mailboxOf !== null ? [`a mailbox of ${mailboxOf}`] : []),
    ...(stolen && place !== 'with-somebody-else' ? ['somebody else reads it too'] : []),
  ]
  return [
    `${contact === null ? '' : `${contact} `}${mask}`,
    message.template,
    message.language,
    ...(message.code === null ? [] : [message.code]),
    ...where,
    ...late,
    ...read,
  ].join(' · ')
}
