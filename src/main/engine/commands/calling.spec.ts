import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import { fold } from '../evolve'
import { readPack } from '../packs/document'
import { packs } from '../packs'
import { seeds } from '../packs/seeds'
import { decide } from './decide'
import { addressOf, ana, sam, Story, type Beginning, type Given } from '../testing/story'

const bob = { kind: 'operator', id: 'bob', role: 'agent' } as const
function inCase(beginning: Beginning = {}, by = ana): Story {
  const story = new Story(beginning)
  story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  return story
}
const withTicket = (() => {
  const read = readPack({
    ...seeds,
    values: { ...seeds.values, 'case.ticketRequired': { value: true, source: [] } },
  })
  if (!read.ok) throw new Error(read.wrong.join())
  return read.policy
})()
/** What a decision comes to with sources of its own. */
function asked(story: Story, command: Given, sources: object) {
  const decision = decide(story.account, { by: ana, ...command }, { ...story.context, ...sources })
  return decision.outcome === 'refused' ? decision.refusal : decision.result
}

describe('calling back', () => {
  const callBack = (contactId = 'phone') => ({ type: 'call-back', by: ana, contactId }) as const

  it('shows a stored phone for a minute, and says so without the number', () => {
    const story = inCase()
    const shown = story.accepted(callBack())
    expect(shown).toMatchObject({
      result: 'shown',
      facts: { contact: '•••••••78', until: plus(story.now, 60) },
      events: [{ type: 'call-back-shown', contactId: 'phone', until: plus(story.now, 60) }],
      messages: [],
    })
    expect(JSON.stringify([shown.events, shown.facts])).not.toContain('612345678')
  })

  it('takes a case of one’s own', () => {
    expect(inCase({}, bob).refused(callBack()).refusal.rule).toBe('case.required')
  })

  it('is refused of an email address, of what is not on the account, and of what is not confirmed', () => {
    const story = inCase({ contacts: { phone: { value: '+34612345678', age: null } } })
    expect(story.refused(callBack()).refusal).toEqual({
      rule: 'case.call-back',
      facts: { onAccount: true },
      liftsAt: null,
      remedies: [],
    })
    expect(inCase().refused(callBack('mail')).refusal.facts).toEqual({ onAccount: true })
    expect(inCase().refused(callBack('gone')).refusal.facts).toEqual({ onAccount: false })
  })

  it('waits until the phone is established, and not a second longer', () => {
    const story = inCase({ contacts: { phone: { value: '+34612345678', age: '6d' } } })
    const { refusal } = story.refused(callBack())
    expect(refusal).toMatchObject({ rule: 'case.call-back', liftsAt: plus(story.now, 86_400) })
    expect(story.later('23h').later('3599s').refused(callBack()).refusal.rule).toBe(
      'case.call-back',
    )
    expect(story.later('1s').accepted(callBack()).result).toBe('shown')
  })

  it('stops at as many in a day as the pack lets an operator have, until the first is a day old', () => {
    const story = inCase()
    const at = (ago: number) => plus(story.now, -ago)
    const nine = Array.from({ length: 9 }, (_, n) => at(n))
    expect(asked(story, callBack(), { callBacks: nine })).toBe('shown')
    expect(asked(story, callBack(), { callBacks: [...nine, at(86_399)] })).toEqual({
      rule: 'case.call-back',
      facts: { callBacks: 10 },
      liftsAt: plus(story.now, 1),
      remedies: [],
    })
    expect(asked(story, callBack(), { callBacks: [...nine, at(86_400)] })).toBe('shown')
  })
})

describe('announcing a call', () => {
  const announce = (contactId = 'mail') => ({ type: 'announce-call', by: ana, contactId }) as const

  it('sends the organisation, the first name, the case and two words, which nothing else has', () => {
    const story = inCase({ locale: 'en' })
    const decision = decide(story.account, announce(), {
      ...story.context,
      announcer: { organisation: 'Contoso', operator: 'Ana' },
    })
    if (decision.outcome === 'refused') throw new Error(decision.refusal.rule)
    const until = plus(story.now, 600)
    expect(decision).toMatchObject({
      result: 'announced',
      facts: { contact: 'ma••••••', until },
      events: [{ type: 'call-announced', caseId: 'case-1', contactId: 'mail', until }],
      messages: [
        {
          contactId: 'mail',
          template: 'call.announced',
          facts: { case: 'case-1', organisation: 'Contoso', operator: 'Ana', expiresAt: until },
        },
      ],
    })
    const words = decision.messages[0]!.code!
    expect(words).toMatch(/^[a-z]+ [a-z]+$/)
    expect(JSON.stringify([decision.events, decision.facts, decision.account])).not.toContain(words)
    expect(JSON.stringify(decision.messages[0]!.facts)).not.toContain(words)
  })

  it('goes once for as long as its words count, in each case', () => {
    const story = inCase()
    story.accepted(announce())
    const until = plus(story.now, 600)
    story.later('599s')
    expect(story.refused(announce('phone')).refusal).toEqual({
      rule: 'case.desk-proof',
      facts: { announcedUntil: until },
      liftsAt: until,
      remedies: [],
    })
    story.accepted({ type: 'open-case', by: bob, channel: 'phone', story: '' })
    expect(story.accepted({ ...announce(), by: bob }).result).toBe('announced')
    expect(story.later('1s').accepted(announce()).result).toBe('announced')
    expect(fold(story.events)?.cases).toEqual(story.account.cases)
  })

  it('goes only to a contact that is established', () => {
    const story = inCase({ contacts: { mail: { value: 'm@example.org', age: '6d' } } })
    expect(story.refused(announce()).refusal).toMatchObject({
      rule: 'case.desk-proof',
      liftsAt: plus(story.now, 86_400),
    })
    expect(story.refused(announce('gone')).refusal.facts).toEqual({ onAccount: false })
    expect(story.later('1d').accepted(announce()).result).toBe('announced')
  })
})

describe('comparing what the caller says', () => {
  const compare = (said: string, contactId = 'mail') =>
    ({ type: 'match-contact', by: ana, contactId, contact: addressOf(said) }) as const

  it('says whether it is the contact, in whatever spelling, and keeps nothing of what was said', () => {
    const story = inCase()
    const match = story.accepted(compare('Maria.G@EXAMPLE.org'))
    expect(match).toMatchObject({
      result: 'match',
      facts: { contact: 'ma••••••' },
      events: [{ type: 'contact-compared', caseId: 'case-1', contactId: 'mail', matched: true }],
    })
    const other = story.accepted(compare('maria.h@example.org'))
    expect(other).toMatchObject({ result: 'no-match', events: [{ matched: false }] })
    expect(JSON.stringify([other.events, other.facts])).not.toContain('example.org')
    expect(story.accepted(compare('+34 612 34 56 78', 'phone')).result).toBe('match')
    expect(story.accepted(compare('maria.g@example.org', 'phone')).result).toBe('no-match')
  })

  it('proves nothing', () => {
    const story = inCase()
    story.accepted(compare('maria.g@example.org'))
    expect(story.refused({ type: 'set-locale', by: ana, locale: 'fr' }).refusal.rule).toBe(
      'case.caller-unverified',
    )
  })

  it('is done three times a contact and case, whatever the answer', () => {
    const story = inCase()
    story.accepted(compare('maria.g@example.org'))
    story.accepted(compare('b@example.org'))
    story.accepted(compare('c@example.org'))
    expect(story.refused(compare('maria.g@example.org')).refusal).toEqual({
      rule: 'case.match',
      facts: { tries: 3 },
      liftsAt: null,
      remedies: ['request-code'],
    })
    expect(story.accepted(compare('+34612345678', 'phone')).result).toBe('match')
    story.accepted({ type: 'open-case', by: bob, channel: 'phone', story: '' })
    expect(story.accepted({ ...compare('c@example.org'), by: bob }).result).toBe('no-match')
    expect(fold(story.events)?.cases).toEqual(story.account.cases)
  })

  it('takes something that can be a contact, and one that is on the account', () => {
    const story = inCase()
    const nothing = { kind: 'phone', value: null } as const
    expect(story.refused({ ...compare('a@example.org'), contact: nothing }).refusal).toMatchObject({
      rule: 'contacts.kind',
      facts: { expected: 'phone' },
    })
    expect(story.refused(compare('a@example.org', 'gone')).refusal).toMatchObject({
      rule: 'contacts.kind',
      facts: { onAccount: false },
    })
    expect(story.account.cases[0]).not.toHaveProperty('compared')
  })
})

describe('the organisation’s ticket', () => {
  const link = (ticket: string) => ({ type: 'link-ticket', by: ana, ticket }) as const
  const asksForCode = {
    type: 'request-code',
    by: ana,
    purpose: 'support-call',
    contactId: 'mail',
  } as const

  it('stands in the case, the last that was linked', () => {
    const story = inCase()
    story.accepted(link(' INC1 '))
    expect(story.account.cases[0]?.ticket).toBe('INC1')
    expect(story.accepted(link('INC2'))).toMatchObject({
      result: 'linked',
      facts: { ticket: 'INC2' },
    })
    expect(story.account.cases[0]?.ticket).toBe('INC2')
  })

  it('is written as the organisation writes its own', () => {
    const story = inCase()
    const pattern = { ticketPattern: 'INC##' }
    expect(asked(story, link('REQ12'), pattern)).toEqual({
      rule: 'case.ticket',
      facts: { pattern: 'INC##' },
      liftsAt: null,
      remedies: [],
    })
    expect(asked(story, link('INC12'), pattern)).toBe('linked')
    expect(asked(story, link(' INC12 '), pattern)).toBe('linked')
    expect(asked(story, link('REQ12'), { ticketPattern: null })).toBe('linked')
  })

  it('is asked for before a change only where the pack says so, and in that very case', () => {
    expect(packs.seeds.values['case.ticketRequired']).toBe(false)
    expect(inCase().accepted(asksForCode).result).toBe('sent')
    const story = inCase({ policy: withTicket })
    expect(story.refused(asksForCode).refusal).toEqual({
      rule: 'case.ticket',
      facts: {},
      liftsAt: null,
      remedies: ['link-ticket'],
    })
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    story.accepted({ ...link('INC1'), by: sam })
    expect(story.refused(asksForCode).refusal.rule).toBe('case.ticket')
    story.accepted(link('INC1'))
    expect(story.accepted(asksForCode).result).toBe('sent')
  })

  it('is never asked for by what only writes in the case, compares, hands it over or closes it', () => {
    const story = inCase({ policy: withTicket })
    const by = ana
    story.accepted({ type: 'note', by, text: 'A note.' })
    story.accepted({ type: 'check-in-case', by, check: 'pressure' })
    story.accepted({
      type: 'match-contact',
      by,
      contactId: 'mail',
      contact: addressOf('a@example.org'),
    })
    expect(story.refused({ type: 'report-not-me', by }).refusal.rule).toBe('replacement.not-me')
    story.accepted({ type: 'hand-over', by, to: 'bob', reason: 'My shift ends.' })
    expect(story.accepted({ type: 'close-case', by: bob, outcome: 'waiting' }).result).toBe(
      'closed',
    )
    expect(story.accepted({ type: 'sign-out' }).result).toBe('signed-out')
  })

  it('is no affair of the customer', () => {
    const story = new Story({ policy: withTicket }).signIn()
    expect(story.accepted({ type: 'set-locale', locale: 'fr' }).result).toBe('set')
  })
})
