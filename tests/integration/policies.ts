import type { PolicyDraftView } from '@shared/views/policy'

/** A policy of the house as its form has it: sixty days, and codes of eight digits. */
export const houseDraft: PolicyDraftView = {
  id: 'contoso-bank',
  version: '1.0',
  about: 'Contoso Bank waits longer and sends longer codes.',
  extends: 'seeds',
  set: [
    { parameter: 'replacement.wait', value: '60d', reason: 'The insurer asks for sixty days.' },
    { parameter: 'code.digits', value: '8', reason: 'As long as the bank’s own tokens.' },
  ],
}
