import { expectTypeOf, test } from 'vitest'
import type { AccountId, ContactId } from './ids'

test('an id of an account is none of a contact, and text is taken for either where it is declared as one', () => {
  expectTypeOf<ContactId>().not.toExtend<AccountId>()
  expectTypeOf<AccountId>().not.toExtend<ContactId>()
  expectTypeOf<string>().toExtend<AccountId>()
  expectTypeOf<AccountId>().toExtend<string>()
})
