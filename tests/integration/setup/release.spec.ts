import { expect, test } from 'vitest'
import { refusal } from '../../../scripts/release/refusal.mjs'

const official = { version: '45.4.1', wanted: '45.4.1', official: true }
const standIn = { version: '33.2.1', wanted: '45.4.1', official: false }

test('a release is never built on the stand-in runtime', () => {
  expect(refusal(standIn, 'linux-x64')).toMatch(/needs Electron 45\.4\.1 itself/)
})

test('a release is not built on a platform where nobody tried it', () => {
  expect(refusal(official, undefined)).toMatch(/Linux on x64 so far/)
})

test('a release is built on the official Electron', () => {
  expect(refusal(official, 'linux-x64')).toBeUndefined()
})
