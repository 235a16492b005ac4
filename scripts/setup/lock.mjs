/** Two commands started at once in one checkout must not set it up at once: the second waits for the first. */
import fs from 'node:fs'
import path from 'node:path'
import { out } from './places.mjs'
import { say } from './say.mjs'
import { isAlive, writeAtomically } from './atomicFiles.mjs'

const checkout = path.join(out, 'setup.lock')

/**
 * Runs work while no other process runs such work.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} place the file that stands for the lock
 * @returns {Promise<T>}
 */
export async function oneAtATime(work, place = checkout) {
  const letGo = () => holderOf(place) === process.pid && fs.rmSync(place, { force: true })
  await take(place)
  // Work may end the process without returning.
  process.once('exit', letGo)
  try {
    return await work()
  } finally {
    letGo()
    process.off('exit', letGo)
  }
}

async function take(place) {
  const claim = `${place}.${process.pid}`
  writeAtomically(claim, String(process.pid))
  try {
    for (let waited = false; !isTaken(place, claim); waited = true) {
      if (!waited) say('Set-up: another command is setting this checkout up, waiting for it')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } finally {
    fs.rmSync(claim, { force: true })
  }
}

/** A hard link is made in one step, only when its name is free, and with the owner's number in it from the start. */
function isTaken(place, claim) {
  try {
    fs.linkSync(claim, place)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(place)
    if (holder === undefined || isAlive(holder)) return false
    // Left behind by a process that was killed.
    fs.rmSync(place, { force: true })
    return isTaken(place, claim)
  }
}

function holderOf(place) {
  try {
    return Number(fs.readFileSync(place, 'utf8'))
  } catch {
    return undefined
  }
}
