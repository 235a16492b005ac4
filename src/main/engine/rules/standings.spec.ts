import { describe, expect, it } from 'vitest'
import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import { customer, system, type Actor } from '../model/actor'
import { anyCommand } from '../testing/anyCommand'
import { ana, password, sam, signInName, Story } from '../testing/story'

/** Under each answer, a result or the rule that refuses, the commands that get it. */
function answers(story: Story, by: Actor): Readonly<Record<string, readonly CommandType[]>> {
  const found: Record<string, CommandType[]> = {}
  for (const type of commandTypes) {
    const decision = story.preview(anyCommand(type, by))
    const answer = decision.outcome === 'refused' ? decision.refusal.rule : decision.result
    found[answer] = [...(found[answer] ?? []), type]
  }
  return found
}

const signsIn = { type: 'sign-in', name: signInName, password } as const
function atSignIn(beginning: ConstructorParameters<typeof Story>[0]): Story {
  const story = new Story(beginning)
  story.accepted(signsIn)
  return story
}
function inCase(by: Actor, story = new Story()): Story {
  story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  return story
}
function waiting(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  return story.later('60s')
}
function frozen(): Story {
  const story = waiting()
  story.accepted({ type: 'report-not-me' })
  return story
}

/** What no state of the account makes anybody of this kind able to do. */
const notForCustomers = {
  'role.forbidden': [
    'raise-notice',
    'release-replacement',
    'close-takeover',
    'open-case',
    'check-in-case',
    'note',
    'close-case',
    'hand-over',
    'take-over',
    'reopen-case',
    'call-back',
    'announce-call',
    'match-contact',
    'link-ticket',
    'reveal-contact',
    'enable-contact',
    'unlock-sign-in',
    'approve',
    'decline',
    'withdraw',
    'update-from-directory',
  ],
}
const notForAgents = {
  'role.forbidden': [
    'sign-in',
    'sign-out',
    'skip-notice',
    'raise-notice',
    'check-last-four',
    'release-replacement',
    'close-takeover',
    'change-billing',
    'view-billing',
    'buy',
    'use-service',
    'take-over',
    'reveal-contact',
    'enable-contact',
    'approve',
    'decline',
    'update-from-directory',
  ],
}
const notForSupervisors = {
  'role.forbidden': [
    'sign-in',
    'sign-out',
    'skip-notice',
    'raise-notice',
    'check-last-four',
    'change-billing',
    'view-billing',
    'buy',
    'use-service',
    'update-from-directory',
  ],
}

describe('what each command gets', () => {
  it('from a customer who is not signed in', () => {
    expect(answers(new Story(), customer)).toEqual({
      ...notForCustomers,
      'signed-in': ['sign-in'],
      'signed-out': ['sign-out'],
      'identity.sign-in-first': [
        'skip-notice',
        'check-last-four',
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'replace-contacts',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
      ],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
      'identity.code-required': ['reset-password'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer who is signed in', () => {
    expect(answers(new Story().signIn(), customer)).toEqual({
      ...notForCustomers,
      'signed-in': ['sign-in'],
      'signed-out': ['sign-out'],
      'notice.skip': ['skip-notice'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'identity.code-required': [
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
      ],
      'code-sent': ['replace-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      set: ['set-locale'],
      'sent-if-known': ['recover-username'],
      done: ['change-billing', 'view-billing', 'buy', 'use-service'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer who has proved who they are', () => {
    expect(answers(new Story().signIn().proved().later('60s'), customer)).toEqual({
      ...notForCustomers,
      'signed-in': ['sign-in'],
      'signed-out': ['sign-out'],
      'notice.skip': ['skip-notice'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'code-sent': ['add-contact', 'replace-contacts'],
      removed: ['remove-contact'],
      'replacement-started': ['remove-all-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      set: ['set-sign-in-preference', 'set-locale', 'set-two-step'],
      'sent-if-known': ['recover-username'],
      'identity.code-required': ['reset-password'],
      done: ['change-billing', 'view-billing', 'buy', 'use-service'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer while the wait runs', () => {
    expect(answers(waiting(), customer)).toEqual({
      ...notForCustomers,
      'signed-in': ['sign-in'],
      'signed-out': ['sign-out'],
      'notice.skip': ['skip-notice'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'replacement.security-frozen': [
        'add-contact',
        'remove-contact',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
      ],
      'replacement.already-pending': ['remove-all-contacts', 'replace-contacts'],
      'code-sent': ['cancel-replacement'],
      frozen: ['report-not-me'],
      set: ['set-locale'],
      'sent-if-known': ['recover-username'],
      'replacement.billing-frozen': ['change-billing'],
      done: ['view-billing', 'buy', 'use-service'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer whose wait is frozen', () => {
    expect(answers(frozen(), customer)).toEqual({
      ...notForCustomers,
      'signed-in': ['sign-in'],
      'signed-out': ['sign-out'],
      'notice.skip': ['skip-notice'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'replacement.security-frozen': [
        'add-contact',
        'remove-contact',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
      ],
      'replacement.already-pending': ['remove-all-contacts', 'replace-contacts'],
      'replacement.not-me': ['cancel-replacement', 'report-not-me'],
      set: ['set-locale'],
      'sent-if-known': ['recover-username'],
      'replacement.billing-frozen': ['change-billing'],
      done: ['view-billing', 'buy', 'use-service'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer at the gate', () => {
    expect(answers(atSignIn({ contacts: {} }), customer)).toEqual({
      ...notForCustomers,
      'needs-new-info': ['sign-in'],
      'signed-out': ['sign-out'],
      'signin.needs-new-info': [
        'skip-notice',
        'remove-all-contacts',
        'replace-contacts',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
      ],
      'contacts.kind': ['request-code', 'diagnose-delivery'],
      'code.wrong': ['submit-code'],
      'identity.sign-in-first': [
        'check-last-four',
        'remove-contact',
        'set-locale',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
      ],
      'code-sent': ['add-contact'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
    })
  })

  it('from a customer at a notice', () => {
    expect(answers(atSignIn({ lastSignIn: '200d' }), customer)).toEqual({
      ...notForCustomers,
      notice: ['sign-in'],
      'signed-out': ['sign-out'],
      'signed-in': ['skip-notice'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'code-sent': ['add-contact', 'replace-contacts'],
      'identity.sign-in-first': [
        'remove-contact',
        'remove-all-contacts',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
      ],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
      'identity.code-required': ['reset-password'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer at a notice that has turned hard', () => {
    expect(answers(atSignIn({ lastSignIn: '200d' }).later('7d'), customer)).toEqual({
      ...notForCustomers,
      'notice.verify-first': ['sign-in', 'skip-notice'],
      'signed-out': ['sign-out'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      open: ['check-last-four'],
      'code-sent': ['add-contact', 'replace-contacts'],
      'identity.sign-in-first': [
        'remove-contact',
        'remove-all-contacts',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
      ],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
      'identity.code-required': ['reset-password'],
      action: ['diagnose-delivery'],
    })
  })

  it('from a customer whose sign-in waits for its code', () => {
    expect(answers(atSignIn({ twoStep: true }), customer)).toEqual({
      ...notForCustomers,
      'code-needed': ['sign-in'],
      'signed-out': ['sign-out'],
      'identity.sign-in-first': [
        'skip-notice',
        'check-last-four',
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
      ],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'code-sent': ['replace-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
      'identity.code-required': ['reset-password'],
      action: ['diagnose-delivery'],
    })
  })

  it('from an agent without a case', () => {
    expect(answers(new Story(), ana)).toEqual({
      ...notForAgents,
      'case.approval-required': ['withdraw'],
      'case.required': [
        'request-code',
        'submit-code',
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'replace-contacts',
        'cancel-replacement',
        'report-not-me',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'reset-password',
        'check-in-case',
        'note',
        'close-case',
        'hand-over',
        'reopen-case',
        'call-back',
        'announce-call',
        'match-contact',
        'link-ticket',
        'unlock-sign-in',
      ],
      'sent-if-known': ['recover-username'],
      opened: ['open-case'],
      action: ['diagnose-delivery'],
    })
  })

  it('from an agent in a case whose caller is not verified', () => {
    expect(answers(inCase(ana), ana)).toEqual({
      ...notForAgents,
      'case.approval-required': ['withdraw'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'case.caller-unverified': [
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'reset-password',
        'unlock-sign-in',
      ],
      'code-sent': ['replace-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      'sent-if-known': ['recover-username'],
      opened: ['open-case'],
      noted: ['check-in-case', 'note'],
      closed: ['close-case'],
      action: ['diagnose-delivery'],
      'handed-over': ['hand-over'],
      'case.required': ['reopen-case'],
      'case.call-back': ['call-back'],
      announced: ['announce-call'],
      'no-match': ['match-contact'],
      linked: ['link-ticket'],
    })
  })

  it('from an agent in a case whose caller is verified', () => {
    expect(answers(new Story().callerVerified().later('60s'), ana)).toEqual({
      ...notForAgents,
      'case.approval-required': ['withdraw'],
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'code-sent': ['add-contact', 'replace-contacts'],
      removed: ['remove-contact'],
      'replacement-started': ['remove-all-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me'],
      set: ['set-sign-in-preference', 'set-locale', 'set-two-step'],
      'sent-if-known': ['recover-username'],
      'reset-authorised': ['reset-password'],
      opened: ['open-case'],
      noted: ['check-in-case', 'note'],
      closed: ['close-case'],
      action: ['diagnose-delivery'],
      'signin.locked': ['unlock-sign-in'],
      'handed-over': ['hand-over'],
      'case.required': ['reopen-case'],
      'case.call-back': ['call-back'],
      announced: ['announce-call'],
      'no-match': ['match-contact'],
      linked: ['link-ticket'],
    })
  })

  it('from a supervisor in a case whose caller is verified', () => {
    expect(answers(new Story().callerVerified(sam).later('60s'), sam)).toEqual({
      ...notForSupervisors,
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'code-sent': ['add-contact', 'replace-contacts'],
      removed: ['remove-contact'],
      'replacement-started': ['remove-all-contacts'],
      'replacement.cancel-with-old': ['cancel-replacement'],
      'replacement.not-me': ['report-not-me', 'release-replacement', 'close-takeover'],
      set: ['set-sign-in-preference', 'set-locale', 'set-two-step'],
      'sent-if-known': ['recover-username'],
      'reset-authorised': ['reset-password'],
      opened: ['open-case'],
      noted: ['check-in-case', 'note'],
      closed: ['close-case'],
      'case.approval-required': [
        'reveal-contact',
        'enable-contact',
        'approve',
        'decline',
        'withdraw',
      ],
      action: ['diagnose-delivery'],
      'signin.locked': ['unlock-sign-in'],
      'handed-over': ['hand-over'],
      'case.required': ['take-over', 'reopen-case'],
      'case.call-back': ['call-back'],
      announced: ['announce-call'],
      'no-match': ['match-contact'],
      linked: ['link-ticket'],
    })
  })

  it('from a supervisor in a case while the wait is frozen', () => {
    expect(answers(inCase(sam, frozen()), sam)).toEqual({
      ...notForSupervisors,
      sent: ['request-code'],
      'code.wrong': ['submit-code'],
      'replacement.security-frozen': [
        'add-contact',
        'remove-contact',
        'set-sign-in-preference',
        'set-two-step',
        'reset-password',
      ],
      'replacement.already-pending': ['remove-all-contacts', 'replace-contacts'],
      'replacement.not-me': ['cancel-replacement', 'report-not-me'],
      released: ['release-replacement'],
      cancelled: ['close-takeover'],
      'case.caller-unverified': ['set-locale'],
      'sent-if-known': ['recover-username'],
      opened: ['open-case'],
      noted: ['check-in-case', 'note'],
      closed: ['close-case'],
      'case.approval-required': [
        'reveal-contact',
        'enable-contact',
        'approve',
        'decline',
        'withdraw',
      ],
      action: ['diagnose-delivery'],
      'signin.locked': ['unlock-sign-in'],
      'handed-over': ['hand-over'],
      'case.required': ['take-over', 'reopen-case'],
      'case.call-back': ['call-back'],
      announced: ['announce-call'],
      'no-match': ['match-contact'],
      linked: ['link-ticket'],
    })
  })

  it('from the system', () => {
    expect(answers(new Story(), system)).toEqual({
      'role.forbidden': [
        'sign-in',
        'skip-notice',
        'request-code',
        'submit-code',
        'check-last-four',
        'add-contact',
        'remove-contact',
        'remove-all-contacts',
        'replace-contacts',
        'cancel-replacement',
        'report-not-me',
        'release-replacement',
        'close-takeover',
        'set-sign-in-preference',
        'set-locale',
        'set-two-step',
        'recover-username',
        'reset-password',
        'change-billing',
        'view-billing',
        'buy',
        'use-service',
        'open-case',
        'check-in-case',
        'note',
        'close-case',
        'hand-over',
        'take-over',
        'reopen-case',
        'call-back',
        'announce-call',
        'match-contact',
        'link-ticket',
        'reveal-contact',
        'enable-contact',
        'unlock-sign-in',
        'approve',
        'decline',
        'withdraw',
        'diagnose-delivery',
      ],
      'signed-out': ['sign-out'],
      'notice-open': ['raise-notice'],
      set: ['update-from-directory'],
    })
  })

  it.each(['auditor', 'trainer', 'administrator'] as const)(
    'from an operator who is %s: nothing',
    (role) => {
      expect(answers(new Story(), { kind: 'operator', id: 'eva', role })).toEqual({
        'role.forbidden': commandTypes,
      })
    },
  )
})
