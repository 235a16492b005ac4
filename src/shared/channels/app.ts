import { z } from 'zod'
import type { AppView } from '@shared/views/app'
import type { OrganisationView } from '@shared/views/organisation'
import type { WaitingView } from '@shared/views/waiting'
import { faultWays } from '@shared/vocabulary/faults'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

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
  'app.waiting': defineChannel({
    request: nothing,
    reply: typed<WaitingView>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'simulated',
  }),
  'app.organisation': defineChannel({
    request: nothing,
    reply: typed<OrganisationView>(),
    permission: 'signed-in',
    audit: 'never',
    inTraining: 'closed',
  }),
  'app.setOrganisation': defineChannel({
    request: z.object({
      name: z.string().trim().max(80),
      ticketPattern: z.string().trim().max(64),
    }),
    reply: typed<OrganisationView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'app'>
