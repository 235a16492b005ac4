import { z } from 'zod'
import type { AppView } from '@shared/views/app'
import type { OperatorView } from '@shared/views/operators'
import { roles } from '@shared/vocabulary/kinds'
import type { Weakness } from '@shared/vocabulary/passphrases'
import { defineChannel, typed, type Topic } from './defineChannel'
import { founding, name, nothing, operatorId, passphrase, yes } from './schemas/parts'

export const operators = {
  /** `second`: another person, who is a supervisor as well, and independent from the first day on. */
  'operators.createFirst': defineChannel({
    request: founding,
    reply: typed<AppView>(),
    permission: 'anyone',
    audit: 'itself',
    inTraining: 'closed',
  }),
  'operators.signIn': defineChannel({
    request: z.object({ name, passphrase: z.string().max(1024) }),
    reply: typed<AppView>(),
    permission: 'anyone',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** What makes a passphrase that somebody is choosing easy to guess. Whoever sets it is told the same again, and refused. */
  'operators.weighPassphrase': defineChannel({
    request: z.object({ name: z.string().max(100), passphrase: z.string().max(1024) }),
    reply: typed<{ readonly weakness: Weakness | null }>(),
    permission: 'anyone',
    audit: 'never',
    inTraining: 'closed',
  }),
  'operators.lock': defineChannel({
    request: nothing,
    reply: typed<AppView>(),
    permission: 'newcomer',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** One's own. Only who was given the old one need not repeat it: they have just signed in with it. */
  'operators.changePassphrase': defineChannel({
    request: z.object({ old: z.string().max(1024).optional(), passphrase }),
    reply: typed<AppView>(),
    permission: 'newcomer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** All of them, those who were removed too. */
  'operators.list': defineChannel({
    request: nothing,
    reply: typed<readonly OperatorView[]>(),
    permission: 'administer',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** `passphrase`: the first one, which must be changed at the first sign-in. `yes`: see rule operators.supervisor-by-two. */
  'operators.add': defineChannel({
    request: z.object({ name, role: z.enum(roles), passphrase, yes }),
    reply: typed<OperatorView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  'operators.setRole': defineChannel({
    request: z.object({ operatorId, role: z.enum(roles), yes }),
    reply: typed<OperatorView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  'operators.remove': defineChannel({
    request: z.object({ operatorId }),
    reply: typed<OperatorView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** `passphrase`: a temporary one, which must be changed at the next sign-in. */
  'operators.resetPassphrase': defineChannel({
    request: z.object({ operatorId, passphrase, yes }),
    reply: typed<OperatorView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  'operators.setIdleLock': defineChannel({
    request: z.object({ minutes: z.int().min(1).max(60) }),
    reply: typed<AppView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'operators'>
