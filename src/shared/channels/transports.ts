import { z } from 'zod'
import type {
  AuthoritiesView,
  ChannelsView,
  CheckView,
  TransportsView,
  TransportView,
} from '@shared/views/transport'
import { transports as types, type TransportType } from '@shared/transports'
import { contactKinds } from '@shared/vocabulary/kinds'
import type { RedeemedView } from '@shared/views/redeemed'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

const kind = z.enum(contactKinds)
const type = z.enum(Object.keys(types) as [TransportType, ...TransportType[]])
const longestSecret = 8_000
/** By name. Empty: it is not said; null: it is taken away. */
const secrets = z.record(z.string().max(40), z.string().max(longestSecret).nullable())

/** The ways in which messages leave: what people call channels. */
export const transports = {
  /** How each channel stands, without where it leads. */
  'transports.states': defineChannel({
    request: nothing,
    reply: typed<ChannelsView>(),
    permission: 'see-channels',
    audit: 'never',
    inTraining: 'closed',
  }),
  'transports.show': defineChannel({
    request: nothing,
    reply: typed<TransportsView>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /**
   * Says where messages of a kind go. What is wrong is answered field by field, so the settings are of any shape here. Secrets go in
   * and never come out again; one that is left out stays as long as it goes to the same server.
   */
  'transports.set': defineChannel({
    request: z.object({
      kind,
      type,
      settings: z.record(z.string().max(40), z.unknown()),
      secrets,
    }),
    reply: typed<TransportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** From now on messages of the kind go nowhere, and the secrets are forgotten. */
  'transports.remove': defineChannel({
    request: z.object({ kind }),
    reply: typed<TransportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /**
   * Tries a channel: as far as signing in, or with a message to an address. Each step is told while it happens as `transports.progress`.
   * @param secrets used this once in place of those that are kept
   */
  'transports.check': defineChannel({
    request: z.object({
      kind,
      to: z.string().trim().max(1_000).nullable(),
      secrets: z.record(z.string().max(40), z.string().max(longestSecret)),
    }),
    reply: typed<CheckView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Lets go what was held because the profile is a copy: notices go, codes are lost. */
  'transports.release': defineChannel({
    request: nothing,
    reply: typed<TransportsView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Uses a link to a new password, for the page that it leads to. */
  'transports.redeem': defineChannel({
    request: z.object({ token: z.string().trim().max(200) }),
    reply: typed<RedeemedView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Sends the notices of the last day that nothing could carry. */
  'transports.queueAgain': defineChannel({
    request: z.object({ kind }),
    reply: typed<TransportView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Reads certificates in PEM: those given, or of a file that somebody chooses. Null: they thought better of it. */
  'transports.readAuthorities': defineChannel({
    request: z.object({ pem: z.string().max(64_000).nullable() }),
    reply: typed<AuthoritiesView | null>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
} satisfies Topic<'transports'>
