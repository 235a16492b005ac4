import { Document, isCollection, isNode, isPair, isScalar, isSeq, visit } from 'yaml'
import {
  formatDuration,
  formatInstant,
  type Instant,
  type Seconds,
} from '@shared/vocabulary/instant'
import { remarkText } from '@shared/sentences/remarks'
import { taleText } from '@shared/sentences/tale'
import type { TaleView } from '@shared/views/training/tale'
import type { EventType } from '../../engine/model/events'
import { accountStatus, contactState } from '../../engine/model/selectors'
import type { Policy } from '../../engine/model/policy'
import { titleOf, type About } from './about'
import { addresses, type Handle } from './handles'
import { windowOf } from './commandOf'
import { operators, password, signInName, type Step } from './step'
import type { Break } from './shrink'
import { confirmedAt, start, type GeneratedStory, type Turn } from './story'
import { writtenPolicy } from '../format/writtenPolicy'

type Fields = Readonly<Record<string, unknown>>

/**
 * A break as a scenario file that plays green as long as the same goes wrong: every answer of the engine is expected in it.
 * A comment before a step says what happens in it. A file is written in English.
 */
export function scenarioFile(
  found: Break,
  policy: Policy,
  about: About,
  tale: TaleView,
  seed: number,
): string {
  const { setup, story } = found
  const { extends: base, set } = writtenPolicy(policy)
  const document = new Document({
    latchkey: 'scenario/1',
    title: titleOf(found),
    about: [...about.people, ...about.ends].map((said) => remarkText('en', said)).join(' '),
    policy: Object.keys(set).length === 0 ? base : { extends: base, set },
    start: formatInstant(start),
    seed,
    ...unlessEmpty('operators', operatorsOf(story)),
    accounts: { maria: accountOf(setup) },
    ...unlessEmpty('world', worldOf(story)),
    steps: [...stepsOf(found), lastCheck(story)],
  })
  explain(document, tale)
  return written(document)
}

/** Each step is explained by its line of the tale; the check at the end by how it ends. */
function explain(document: Document, { lines }: TaleView): void {
  const steps = document.get('steps')
  if (!isSeq(steps)) return
  const told = lines.filter(({ is }) => is === 'deed' || is === 'end')
  for (const [index, step] of steps.items.entries()) {
    const line = told[index]
    if (line === undefined || !isNode(step)) continue
    const { said, met } = taleText('en', line, 'UTC')
    step.commentBefore = ` ${said}${met === null ? '' : ` ${met}`}`
  }
}

function unlessEmpty(key: string, fields: Fields): Fields {
  return Object.keys(fields).length === 0 ? {} : { [key]: fields }
}

function accountOf({ twoStep, privileged, absent, contacts }: Break['setup']): Fields {
  const ago = `-${formatDuration((start - confirmedAt) as Seconds)}`
  return {
    name: 'Maria Gómez',
    locale: 'en',
    password,
    ...(privileged ? { privileged } : {}),
    ...(twoStep ? { twoStep } : {}),
    lastSignInAt: `-${formatDuration(absent)}`,
    signInNames: [{ value: signInName }],
    contacts: Object.fromEntries(
      contacts.map((handle) => [handle, { ...newContact(handle), confirmedAt: ago }]),
    ),
  }
}

function operatorsOf({ turns }: GeneratedStory): Fields {
  const called = Object.entries(operators).filter(([handle]) =>
    turns.some(({ step }) => step.by === handle),
  )
  return Object.fromEntries(called.map(([handle, role]) => [handle, { role }]))
}

/** What is true of the contacts that the story speaks of and is not plain: who reads them, and how late messages arrive. */
function worldOf({ setup, turns }: GeneratedStory): Fields {
  const spokenOf = [...setup.contacts, ...turns.flatMap(({ step }) => step.given.handle ?? [])]
  const facts = [...new Set(spokenOf)].map((handle) => {
    const owners = setup.owner.reads.includes(handle)
    const stolen = owners && setup.stranger.reads.includes(handle)
    return [
      `maria/${handle}`,
      {
        ...(owners ? {} : { noAccess: true }),
        ...(owners && setup.delay > 0 ? { delay: formatDuration(setup.delay) } : {}),
        ...(stolen ? { stolen } : {}),
      },
    ] as const
  })
  return Object.fromEntries(facts.filter(([, fact]) => Object.keys(fact).length > 0))
}

function stepsOf({ kind, story }: Break): readonly Fields[] {
  const { turns } = story
  return turns.map((turn, index) => ({
    ...afterward(turn.at, turns[index - 1]?.at ?? start),
    do: turn.step.do,
    account: 'maria',
    ...byOf(turn.step),
    ...givenOf(turn.step),
    // A stranger may be in by more than a sign-in: by the code that a held one waited for.
    expect: {
      ...answerOf(turn),
      ...messagesOf(story, turn),
      ...(kind === 'signed-in' && turn === turns.at(-1) ? { events: ['signed-in'] } : {}),
    },
  }))
}

/** Changes that the owner has to hear of: in the file it is seen who was told, and who was not. */
const toldOf: readonly EventType[] = ['replacement-started', 'contact-confirmed', 'contact-removed']

function messagesOf(story: GeneratedStory, { decision }: Turn): Fields {
  if (!decision.events.some(({ type }) => toldOf.includes(type))) return {}
  return {
    messages: decision.messages.map(({ contactId, template }) => ({
      to: `maria/${story.handleOf(contactId)}`,
      template,
    })),
  }
}

function byOf({ who, by }: Step): Fields {
  if (by !== 'customer') return { by }
  return who === 'owner' ? {} : { window: windowOf(who) }
}

function answerOf({ decision }: Turn): Fields {
  return decision.outcome === 'accepted'
    ? { result: decision.result }
    : { refused: decision.refusal.rule }
}

function givenOf({ given: { handle, ...rest } }: Step): Fields {
  return { ...rest, ...(handle === undefined ? {} : { handle, ...newContact(handle) }) }
}

function newContact(handle: Handle): Fields {
  const { kind, value } = addresses[handle]
  return { [kind]: value }
}

/** How the account stands at the end of the story; of an owner’s who is locked out, at the horizon. */
function lastCheck(story: GeneratedStory): Fields {
  const { account, now, turns, setup } = story
  const standing = account.contacts.map((contact): [Handle, unknown] => [
    story.handleOf(contact.id),
    { state: contactState(account, contact) },
  ])
  const gone = setup.contacts
    .filter((handle) => !standing.some(([one]) => one === handle))
    .map((handle): [Handle, unknown] => [handle, 'absent'])
  return {
    ...afterward(now, turns.at(-1)?.at ?? start),
    check: true,
    account: 'maria',
    expect: {
      account: {
        status: accountStatus(account),
        contacts: Object.fromEntries([...standing, ...gone]),
      },
    },
  }
}

function afterward(at: Instant, before: Instant): Fields {
  return at === before ? {} : { after: formatDuration((at - before) as Seconds) }
}

/** One line for each step, account part and fact, as in the files that people write. */
function written(document: Document): string {
  const wide = new Set([
    'accounts',
    'maria',
    'policy',
    'set',
    'operators',
    'contacts',
    'world',
    'steps',
  ])
  visit(document, {
    Collection: (_key, node, path) => {
      const pair = path.at(-1)
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : null
      node.flow =
        path.length > 1 &&
        (name === null ||
          !wide.has(name) ||
          path.some((one) => isCollection(one) && one.flow === true))
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}
