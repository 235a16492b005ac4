import { expect, it } from 'vitest'
import { ana } from '../testing/story'
import { customer, idOf, system } from './actor'

it('a record names an operator by their id, and the customer and the system by what they are', () => {
  expect([ana, customer, system].map(idOf)).toEqual(['ana', 'customer', 'system'])
})
