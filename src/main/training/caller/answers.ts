import type { CallerQuestion } from '@shared/vocabulary/training'
import type { Deed } from './acts'
import { awaited } from './codes'
import { hint, listed, say } from './lines'
import { lookInJunk } from './mail'
import { letUnknownSendersThrough } from './phone'
import { broughtAlong, canRead, contactsOf, hasIt, inHand, thingsOf } from './reach'
import { mainAccount, type Situation } from './situation'

/** What somebody answers to the questions of the catalogue where the file says nothing: from how everything stands. */
type Answering = (situation: Situation) => Deed | string

const plainly =
  (line: Parameters<typeof say>[1]): Answering =>
  (situation) =>
    say(situation, line)

export const answers: Readonly<Record<CallerQuestion, Answering>> = {
  'asked-for-account-name': (situation) => {
    const name = mainAccount(situation)?.signInNames[0]?.value
    return name === undefined ? say(situation, 'dontKnow') : say(situation, 'name', { name })
  },
  'asked-for-access': (situation) => {
    const readable = contactsOf(situation).filter(({ name }) => hasIt(situation, name))
    return readable.length === 0
      ? say(situation, 'opensNone')
      : say(situation, 'opens', {
          contacts: listed(
            situation,
            readable.map(({ address }) => hint(situation, address)),
          ),
        })
  },
  'asked-for-other-contact': plainly('noOther'),
  'asked-for-new-contact': (situation) => {
    const contact = broughtAlong(situation)[0]
    return contact === undefined
      ? say(situation, 'noContactToGive')
      : say(situation, 'newContact', { contact: contact.address.value })
  },
  'asked-for-device': plainly('device'),
  'asked-for-date': plainly('dontKnowWhen'),
  'asked-for-change': (situation) =>
    say(situation, situation.call.line === 'owner' ? 'notMine' : 'dontKnow'),
  'asked-for-risk': plainly('noRisk'),
  'asked-for-code': (situation) =>
    say(
      situation,
      inHand(situation).some(({ message }) => message.template.startsWith('code.'))
        ? 'hasCode'
        : 'hasNoCode',
    ),
  'asked-for-newest-code': (situation) => {
    const codes = inHand(situation).filter(({ message }) => message.template.startsWith('code.'))
    if (codes.length === 0) return say(situation, 'hasNoCode')
    return say(situation, codes.length === 1 ? 'onlyCode' : 'severalCodes', { count: codes.length })
  },
  'asked-for-code-box': (situation) =>
    say(situation, awaited(situation) === null ? 'noBox' : 'box'),
  'asked-for-junk': lookInJunk,
  'asked-for-setting': (situation) => {
    const phones = thingsOf(situation, 'phone').filter(({ name }) => canRead(situation, name))
    if (phones.length === 0) return say(situation, 'noPhone')
    return say(
      situation,
      phones.some(({ name }) => situation.world.factsOf(name).blocksUnknownSenders)
        ? 'blocks'
        : 'blocksNot',
    )
  },
  'asked-for-address': (situation) =>
    say(situation, 'addresses', {
      contacts: listed(
        situation,
        contactsOf(situation).map(({ address }) => hint(situation, address)),
      ),
    }),
  'asked-for-window': plainly('oneWindow'),
  'asked-for-urgency': plainly('urgency'),
  'asked-for-facts': plainly('facts'),
  'asked-for-password': plainly('password'),
  'asked-to-change-setting': letUnknownSendersThrough,
  'asked-to-wait': plainly('waits'),
}
