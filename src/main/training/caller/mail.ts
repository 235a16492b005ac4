import { messageText } from '@shared/sentences/messages'
import type { Letter } from '../world/world'
import { officialSender } from '../world/senders'
import { command, type Act, type Came, type Deed } from './acts'
import { cameOf, readOut, say } from './lines'
import { arrived, canRead, hasIt, inHand, isOpen, thingsOf } from './reach'
import type { Situation } from './situation'

/** What the caller does in their mailboxes. */

/** Opens their mailboxes; one of ours takes a sign-in, in the window in front of them unless they were told otherwise. */
export function* opened(situation: Situation): Generator<Act, Situation, Came> {
  let now = situation
  for (const { name } of thingsOf(situation, 'email')) {
    const { mailboxOf } = now.world.factsOf(name)
    if (mailboxOf === null || isOpen(now, name) || !hasIt(now, name)) continue
    const signIn = signInTo(now, mailboxOf)
    if (signIn !== null) now = (yield signIn).situation
  }
  return now
}

/** Opens them where the page that waits for a code stays as it is. */
export function* useAnotherBrowser(situation: Situation): Deed {
  situation.call.mailWindow = 'second-browser'
  return say(yield* opened(situation), 'otherBrowser')
}

function signInTo({ scenario, call }: Situation, account: string) {
  const { signInNames = [], password = null } = scenario.accounts.get(account) ?? {}
  const name = signInNames.find(({ enabled }) => enabled)
  return name === undefined || password === null
    ? null
    : command('sign-in', { name: name.value, password }, account, call.mailWindow ?? 'main')
}

export function* lookInInbox(situation: Situation): Deed {
  const now = yield* opened(situation)
  return inFolder(situation, now, 'inbox')
}

export function* lookInJunk(situation: Situation): Deed {
  const now = yield* opened(situation)
  now.call.looksInJunk = true
  return inFolder(situation, now, 'junk')
}

function inFolder(before: Situation, situation: Situation, place: 'inbox' | 'junk'): string {
  if (!readsMail(situation)) return say(situation, 'noMailbox')
  const ours = arrived(situation).filter(
    (letter) => letter.place === place && letter.message.to.kind === 'email',
  )
  const newest = ours.at(-1)
  const strange = place === 'inbox' ? strangeOf(situation) : []
  // Whoever looked it up here has signed in, and that may have cost them the page that waits.
  const told = [
    ...(before === situation ? [] : [say(situation, 'signedInThere')]),
    ...(newest === undefined
      ? []
      : [
          say(situation, 'inFolder', { count: ours.length, subject: subjectOf(situation, newest) }),
        ]),
    ...strange.map(({ subject }) => say(situation, 'strange', { subject })),
  ]
  if (newest === undefined && strange.length === 0) told.push(say(situation, 'emptyFolder'))
  return told.join(' ')
}

function readsMail(situation: Situation): boolean {
  return thingsOf(situation, 'email').some(({ name }) => canRead(situation, name))
}

/** What others have sent to where they can read it. */
export function strangeOf(situation: Situation) {
  return situation.world.strange.filter(
    ({ contact, at }) => at <= situation.now && canRead(situation, contact),
  )
}

export function subjectOf({ scenario }: Situation, { message }: Letter): string {
  return messageText({ ...message, kind: message.to.kind }, null, scenario.zone).subject
}

/** Who the newest of all messages is from, whoever sent it. */
export function readTheSender(situation: Situation): string {
  const ours = inHand(situation).at(-1)
  const strange = strangeOf(situation).at(-1)
  if (strange !== undefined && strange.at >= (ours?.arrivesAt ?? 0))
    return say(situation, 'sender', { from: strange.from })
  if (ours === undefined) return say(situation, 'whichMessage')
  return say(situation, 'sender', { from: officialSender[ours.message.to.kind] })
}

export function* trustTheSender(situation: Situation): Deed {
  const mailboxes = thingsOf(situation, 'email').filter(({ name }) => canRead(situation, name))
  if (mailboxes.length === 0) return say(situation, 'noMailbox')
  for (const { name, handle } of mailboxes)
    yield { kind: 'trust', account: name.slice(0, name.indexOf('/')), contact: handle }
  return say(situation, 'trusted')
}

export function leaveThatMessageAlone(situation: Situation): string {
  return say(
    situation,
    strangeOf(situation).length + inHand(situation).length === 0 ? 'whichMessage' : 'leftAlone',
  )
}

/** The newest code of all that they have found. One that is for nobody's ears they read out all the same, if they are asked. */
export function readTheCode(situation: Situation): string {
  const letter = inHand(situation).findLast(({ message }) => message.template.startsWith('code.'))
  const code = letter?.message.code ?? null
  if (letter === undefined || code === null) return say(situation, 'noCode')
  return say(situation, 'code', {
    code: readOut(code),
    secret: secret.includes(letter.message.template),
  })
}

/** The message itself says that the code is not to be read out. */
const secret: readonly string[] = [
  'code.sign-in',
  'code.change-security-info',
  'code.reset-password',
]

/** “This wasn’t me” stands in every message about a change; none is about a code. */
export function* sayItWasNotMe(situation: Situation): Deed {
  const letter = inHand(situation).findLast(
    ({ message }) => !aboutNoChange.some((start) => message.template.startsWith(start)),
  )
  if (letter === undefined || letter.contact === null) return say(situation, 'noSuchMessage')
  const account = situation.handles.accountHandle(letter.accountId)
  const came = yield command('report-not-me', { message: letter.contact }, account, 'main')
  return cameOf(came)
}

const aboutNoChange = ['code.', 'call.', 'notice.'] as const
