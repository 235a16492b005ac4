import { z } from 'zod'
import type { AppView } from '@shared/views/app'
import type { OrganisationView } from '@shared/views/organisation'
import type { WaitingView } from '@shared/views/waiting'
import { faultWays } from '@shared/vocabulary/faults'
import {
  longestHouseName,
  longestHouseText,
  longestPage,
  longestResetWords,
} from '@shared/vocabulary/house'
import { interfaceLanguages, messageLanguages } from '@shared/vocabulary/kinds'
import { ticketTimes } from '@shared/vocabulary/tickets'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, nothing } from './schemas/parts'

const houseText = z.string().trim().max(longestHouseText)
const houseTexts = z.object({ before: houseText, after: houseText })

export const app = {
  'app.show': defineChannel({
    request: nothing,
    reply: typed<AppView>(),
    permission: 'anyone',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'app.setAppearance': defineChannel({
    request: z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      language: z.enum(interfaceLanguages).optional(),
      zone: z.string().max(64).optional(),
      notifications: z.boolean().optional(),
    }),
    reply: typed<AppView>(),
    permission: 'anyone',
    audit: 'itself',
    inTraining: 'as-always',
  }),
  /** Takes a way on that the fault of a shut desk offers, and opens the profile again. An open desk refuses. */
  'app.resolveFault': defineChannel({
    request: z.object({ way: z.enum(faultWays) }),
    reply: typed<AppView>(),
    // Nobody can sign in to a shut desk; an open one has no fault to resolve.
    permission: 'anyone',
    // The desk that is opened by it says what was done.
    audit: 'never',
    inTraining: 'as-always',
  }),
  /** Another window of whoever asks, at the account that is named. False: they have as many as there may be. */
  'app.openWindow': defineChannel({
    request: z.object({ accountId: accountId.optional() }),
    reply: typed<{ readonly opened: boolean }>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'as-always',
  }),
  'app.waiting': defineChannel({
    request: nothing,
    reply: typed<WaitingView>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'simulated',
  }),
  /** The ticket that a ticket system opened Latchkey with, once. */
  'app.link': defineChannel({
    request: nothing,
    reply: typed<{ readonly ticket: string | null }>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'closed',
  }),
  'app.organisation': defineChannel({
    request: nothing,
    reply: typed<OrganisationView>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'simulated',
  }),
  /** What is left out stays as it is. */
  'app.setOrganisation': defineChannel({
    request: z
      .object({
        name: z.string().trim().max(longestHouseName),
        phone: z.string().trim().max(40),
        domain: z.string().trim().max(253),
        sender: z.string().trim().max(11),
        languages: z.array(z.enum(messageLanguages)).min(1).max(messageLanguages.length),
        texts: z.record(z.enum(messageLanguages), houseTexts),
        resetLink: z.string().trim().max(longestPage),
        resetWords: z.record(z.enum(messageLanguages), z.string().trim().max(longestResetWords)),
        securityPage: z.string().trim().max(longestPage),
        ticketPattern: z.string().trim().max(64),
        ticketWhen: z.enum(ticketTimes),
      })
      .partial(),
    reply: typed<OrganisationView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'app'>
