import { z } from 'zod'
import type {
  ForeseenView,
  PolicyFileView,
  PolicyProblemView,
  PolicyView,
} from '@shared/views/policy'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { HuntView } from '@shared/views/training/author'
import { knownGaps } from '@shared/vocabulary/training'
import { defineChannel, typed, type Topic } from './defineChannel'
import { nothing } from './schemas/parts'

const policyId = z.string().min(1).max(64)
// Longer than what is allowed: what is too long is told at its place.
const draft = z.object({
  id: z.string().max(200),
  version: z.string().max(200),
  about: z.string().max(2_000),
  extends: z.string().max(64),
  set: z
    .array(
      z.object({
        parameter: z.string().max(64),
        value: z.string().max(10_000),
        reason: z.string().max(2_000),
      }),
    )
    .max(500)
    .readonly(),
})

/** The policy that the desk runs, and those that the house makes. */
export const policy = {
  'policy.show': defineChannel({
    request: nothing,
    reply: typed<PolicyView>(),
    permission: 'see-policy',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** What is wrong with a policy while it is being written. */
  'policy.check': defineChannel({
    request: z.object({ draft }),
    reply: typed<{ readonly problems: readonly PolicyProblemView[] }>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Keeps a policy of the house, in place of an earlier one of its id. What is in force stays in force. */
  'policy.save': defineChannel({
    request: z.object({ draft }),
    reply: typed<PolicyView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Puts a policy of the house away. */
  'policy.discard': defineChannel({
    request: z.object({ id: policyId }),
    reply: typed<PolicyView>(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Reads a file that somebody chooses into the form. Nothing is kept of it until it is saved. Null: they thought better of it. */
  'policy.openFile': defineChannel({
    request: nothing,
    reply: typed<PolicyFileView | null>(),
    permission: 'administer',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Writes a policy of the house to a file. */
  'policy.saveFile': defineChannel({
    request: z.object({ id: policyId }),
    reply: typed<{ readonly saved: boolean }>(),
    permission: 'see-policy',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Puts a policy in force. The first call asks for the approval that it takes. */
  'policy.adopt': defineChannel({
    request: z.object({ id: policyId, reason: z.string().trim().min(1).max(500) }),
    reply: typed<
      | { readonly outcome: 'adopted'; readonly policy: PolicyView }
      | { readonly outcome: 'refused'; readonly refusal: Refusal }
    >(),
    permission: 'administer',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Which open timers of the accounts would have been otherwise. How far it is comes as `policy.progress`. */
  'policy.foresee': defineChannel({
    request: z.object({ id: policyId }),
    reply: typed<ForeseenView>(),
    permission: 'see-policy',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** Searches random stories for a gap in a policy. How far it is comes as `policy.progress`. */
  'policy.hunt': defineChannel({
    request: z.object({
      id: policyId,
      stories: z.int().min(1).max(10_000_000),
      seed: z.int().min(0).max(4_294_967_295),
      /** A known gap of the rules to look for, and nothing else; left out: whatever goes wrong but these. */
      gap: z.enum(knownGaps).optional(),
    }),
    reply: typed<HuntView>(),
    permission: 'see-policy',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Ends what this window has under way; it answers with what it has found so far. */
  'policy.stop': defineChannel({
    request: z.object({ what: z.enum(['foresee', 'hunt']) }),
    reply: typed<{ readonly stopped: boolean }>(),
    permission: 'see-policy',
    audit: 'never',
    inTraining: 'closed',
  }),
} satisfies Topic<'policy'>
