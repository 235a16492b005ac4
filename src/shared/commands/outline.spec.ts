import { expect, it } from 'vitest'
import { commandTypes } from '@shared/vocabulary/kinds'
import { outlineOf } from './outline'
import { fieldsOf } from './schemas'

it.each(commandTypes)('outlines what %s carries as its schemas do', (type) => {
  const full = fieldsOf(type).map(([name, { kind, from, optional, words }]) => [
    name,
    { kind, from, optional, words },
  ])
  expect(outlineOf(type)).toEqual(full)
})
