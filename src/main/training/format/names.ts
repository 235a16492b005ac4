import { remark } from '@shared/vocabulary/remarks'
import { personCommandTypes } from '@shared/vocabulary/kinds'
import { callerQuestions } from '@shared/vocabulary/training'
import { checkScore } from './goalNames'
import type { Known } from './known'
import { at, itemsOf, keysOf, textAt } from './look'
import { among, mentioned } from './mentions'
import { complain, type Place } from './place'

/**
 * Checks that everything that a file mentions is in it, whatever else is wrong with the file.
 */
export function checkNames(root: Place): {
  /** The account of each step: said, or that of its case or request; null where it has none. */
  readonly ofSteps: readonly (string | null)[]
  /** The same for what the caller does when told to. */
  readonly ofDeeds: readonly (readonly (string | null)[])[]
} {
  const steps = itemsOf(at(root, 'steps'))
  const known: Known = {
    accounts: new Map(
      keysOf(at(root, 'accounts')).map(({ key }) => [
        key,
        new Set(
          keysOf(at(at(at(root, 'accounts'), key), 'contacts')).map((contact) => contact.key),
        ),
      ]),
    ),
    operators: new Set(keysOf(at(root, 'operators')).map(({ key }) => key)),
    cases: new Map(),
    requests: new Map(),
    letters: new Map(
      keysOf(at(root, 'letters')).map(({ key }) => [
        key,
        textAt(at(at(at(root, 'letters'), key), 'to'))?.split('/')[0] ?? null,
      ]),
    ),
  }
  for (const { place } of keysOf(at(root, 'operators')))
    mentioned(at(place, 'madeBy'), known.operators, remark('actor'))
  const caller = at(root, 'caller')
  const deeds = itemsOf(at(caller, 'does'))
  const done = deeds.map((deed) => itemsOf(at(deed, 'do')))
  // What the caller brings along is added to the account that the scenario is about, when they are told to.
  const [first = ''] = known.accounts.keys()
  for (const { key } of keysOf(at(caller, 'brings'))) known.accounts.get(first)?.add(key)
  for (const step of done.flat()) {
    const added = newHandle(step)
    if (added !== null) known.accounts.get(textAt(at(step, 'account')) ?? first)?.add(added)
  }
  const everAdded = withAddedContacts(known.accounts, steps)
  const said = itemsOf(at(caller, 'says'))
  const circumstances = [...said, ...deeds].map((place) => at(place, 'if'))
  const endings = itemsOf(at(root, 'score')).map((goal) => at(goal, 'ends-with'))
  for (const place of [root, ...said, ...deeds, ...circumstances, ...endings, ...steps])
    checkWorld(at(place, 'world'), everAdded)
  for (const { key } of keysOf(at(root, 'letters')))
    checkContact(at(at(at(root, 'letters'), key), 'to'), known.accounts)
  const answered = said.map((one) => textAt(at(one, 'when')) ?? '')
  for (const step of steps)
    mentioned(at(step, 'question'), [...callerQuestions, ...answered], remark('question-answered'))
  const ofSteps = steps.map((step) => checkStep(step, known))
  const ofDeeds = deeds.map((deed, index) => {
    mentioned(
      at(deed, 'contact'),
      known.accounts.get(first) ?? [],
      remark('contact-of', { account: first }),
    )
    return (done[index] ?? []).map((step) => checkStep(step, known))
  })
  // By now everything that some step adds is known.
  checkScore(root, known)
  return { ofSteps, ofDeeds }
}

/** The contacts of each account with all that some step adds: the world may speak of one that is still to come. */
function withAddedContacts(
  accounts: Known['accounts'],
  steps: readonly Place[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map([...accounts].map(([account, contacts]) => [account, new Set(contacts)]))
  for (const step of steps) {
    const added = newHandle(step)
    if (added !== null) all.get(textAt(at(step, 'account')) ?? '')?.add(added)
  }
  return all
}

function newHandle(step: Place): string | null {
  return textAt(at(step, 'handle')) ?? textAt(at(at(step, 'with'), 'handle'))
}

function checkStep(step: Place, known: Known): string | null {
  const account = accountOf(step, known)
  const does = textAt(at(step, 'do'))
  mentioned(at(step, 'by'), ['customer', 'system', ...known.operators], remark('actor'))
  const isCommand = does === null || personCommandTypes.some((type) => type === does)
  const named = textAt(at(step, 'case')) ?? ''
  // A command that is misspelt may be the one that opens the case: its word is told, and not each case after it.
  if (does === 'open-case' || (!isCommand && !known.cases.has(named)))
    remember(known.cases, at(step, 'case'), account)
  else if (isCommand) mentioned(at(step, 'case'), known.cases.keys(), remark('case-opened'))
  if (does !== 'approve' && does !== 'decline' && does !== 'withdraw')
    remember(known.requests, at(step, 'request'), account)
  else mentioned(at(step, 'request'), known.requests.keys(), remark('request-made'))

  mentioned(at(step, 'letter'), known.letters.keys(), remark('letter-of-file'))

  const contacts = known.accounts.get(account ?? '')
  const added = newHandle(step)
  if (added !== null) contacts?.add(added)
  if (contacts !== undefined) {
    mentioned(at(step, 'contact'), contacts, remark('contact-of', { account: account ?? '' }))
    for (const { key, place } of keysOf(at(at(at(step, 'expect'), 'account'), 'contacts')))
      among(place, key, contacts, remark('contact-of', { account: account ?? '' }))
    for (const one of itemsOf(at(at(at(step, 'expect'), 'ways'), 'has')))
      mentioned(
        one,
        [...contacts, 'password', 'device'],
        remark('what-a-caller-has', { account: account ?? '' }),
      )
  }
  mentioned(at(at(at(step, 'expect'), 'ways'), 'by'), known.operators, remark('actor'))
  for (const message of itemsOf(at(at(step, 'expect'), 'messages')))
    checkContact(at(message, 'to'), known.accounts)
  const told = at(step, 'message')
  if (textAt(told)?.includes('/') === true) checkContact(told, known.accounts)
  else if (contacts !== undefined)
    mentioned(told, contacts, remark('contact-written-to', { account: account ?? '' }))
  for (const listed of itemsOf(at(at(step, 'expect'), 'accounts')))
    mentioned(listed, known.accounts.keys(), remark('account-of-file'))
  return account
}

const looksItUp = ['sign-in', 'recover-username', 'change-world', 'ask']
const ofOneAccount = ['account', 'timers', 'noTimers', 'holds', 'ways', 'can']

function accountOf(step: Place, known: Known): string | null {
  const said = at(step, 'account')
  if (said !== null) {
    mentioned(said, known.accounts.keys(), remark('account-of-file'))
    return textAt(said)
  }
  const implied =
    known.cases.get(textAt(at(step, 'case')) ?? '') ??
    known.requests.get(textAt(at(step, 'request')) ?? '') ??
    null
  if (implied !== null) return implied
  const does = textAt(at(step, 'do'))
  // The caller speaks for the account that the scenario is about.
  if (does === 'tell') return known.accounts.keys().next().value ?? null
  if (does === 'follow') return known.letters.get(textAt(at(step, 'letter')) ?? '') ?? null
  const recovers = does === 'submit-code' && textAt(at(step, 'purpose')) === 'recover-username'
  const expected = ofOneAccount.find((key) => at(at(step, 'expect'), key) !== null)
  if (does !== null && !looksItUp.includes(does) && !recovers)
    complain(step, remark('key-missing', { key: 'account' }))
  else if (expected !== undefined) complain(step, remark('account-missing', { key: expected }))
  return null
}

function remember(
  named: Map<string, string | null>,
  place: Place | null,
  account: string | null,
): void {
  const name = textAt(place)
  if (name !== null) named.set(name, account)
}

function checkWorld(world: Place | null, contacts: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const { key, place } of keysOf(world)) {
    if (!key.includes('/')) continue
    among(place, key, contactNames(contacts), remark('contact-of-file'))
    mentioned(at(at(world, key), 'mailboxOf'), contacts.keys(), remark('account-of-file'))
  }
}

function checkContact(
  place: Place | null,
  contacts: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  mentioned(place, contactNames(contacts), remark('contact-of-file'))
}

function contactNames(contacts: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...contacts].flatMap(([account, handles]) =>
    [...handles].map((handle) => `${account}/${handle}`),
  )
}
