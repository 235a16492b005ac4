import { expect, it } from 'vitest'
import { channelNames } from '@shared/channels/names'
import * as runs from './runs'

it('each channel’s run is the one that its file has, and no other file lies beside them', () => {
  const files = import.meta.glob('./*/*.ts', { eager: true, import: 'run' })
  const runOf = Object.fromEntries(
    Object.entries(files).map(([file, run]) => [file.slice(2, -3).replace('/', '.'), run]),
  )
  expect(Object.keys(runOf).toSorted()).toEqual([...channelNames].toSorted())
  for (const channel of channelNames) expect(runs[channel], channel).toBe(runOf[channel])
})
