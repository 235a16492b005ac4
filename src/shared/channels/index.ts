import type { z } from 'zod'
import { accounts } from './accounts'
import { app } from './app'
import { approvals } from './approvals'
import { audit } from './audit'
import { cases } from './cases'
import { clock } from './clock'
import { commands } from './commands'
import { contacts } from './contacts'
import { courses } from './courses'
import type { Declaration, Typed } from './defineChannel'
import { delivery } from './delivery'
import { drafts } from './drafts'
import { directory } from './directory'
import { exports } from './exports'
import { insights } from './insights'
import { hooks } from './hooks'
import { operators } from './operators'
import { outbox } from './outbox'
import { policy } from './policy'
import { timers } from './timers'
import { today } from './today'
import { training } from './training'
import { transports } from './transports'
import { unreadable } from './unreadable'

/** Everything that a window can ask for. */
export const channels = {
  ...app,
  ...operators,
  ...directory,
  ...exports,
  ...accounts,
  ...commands,
  ...contacts,
  ...approvals,
  ...cases,
  ...drafts,
  ...delivery,
  ...timers,
  ...today,
  ...insights,
  ...outbox,
  ...audit,
  ...clock,
  ...policy,
  ...hooks,
  ...transports,
  ...unreadable,
  ...training,
  ...courses,
} satisfies Readonly<Record<string, Declaration>>

export type Channels = typeof channels
export type Channel = keyof Channels
/** `accounts` of `accounts.find`. */
export type ChannelTopic = Channel extends `${infer T}.${string}` ? T : never

export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(channels, name)
}

export type RequestOf<C extends Channel> = z.input<Channels[C]['request']>
export type ParsedRequestOf<C extends Channel> = z.output<Channels[C]['request']>
export type ValueOf<C extends Channel> =
  Channels[C]['reply'] extends Typed<infer Value> ? Value : never

/** The channels that the audit records by their name: each has its sentence there. */
export type RecordedChannel = Exclude<Channel, ChannelWith<{ audit: 'never' | 'command' }>>
/** The recorded channels that are not open to every role: that one was tried has its sentence, too. */
export type RefusableChannel = Exclude<
  RecordedChannel,
  ChannelWith<{ permission: 'anyone' | 'newcomer' | 'signed-in' }>
>

/** The channels whose declaration says so: `ChannelWith<{ audit: 'list' }>`. */
export type ChannelWith<Declared extends Partial<Declaration>> = {
  [C in Channel]: Channels[C] extends Declared ? C : never
}[Channel]
