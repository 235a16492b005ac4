/** A stamp says from what a step's result was made; a step whose stamp still fits has nothing to do. */
import fs from 'node:fs'
import path from 'node:path'
import { nodeModules } from './places.mjs'
import { writeAtomically } from './atomicFiles.mjs'

/** Stamps live in node_modules, so that they go when `npm ci` wipes what they vouch for. */
const place = (step) => path.join(nodeModules, '.latchkey', `${step}.stamp`)

export function hasStamp(step, value) {
  try {
    return fs.readFileSync(place(step), 'utf8') === value
  } catch {
    return false
  }
}

export function setStamp(step, value) {
  writeAtomically(place(step), value)
}

export function dropStamp(step) {
  fs.rmSync(place(step), { force: true })
}
