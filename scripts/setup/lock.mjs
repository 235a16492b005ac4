/** Two commands started at once in one checkout must not set it up at once: the second waits for the first. */
import fs from 'node:fs'
import path from 'node:path'
import { out } from './places.mjs'
import { say } from './say.mjs'
import { isAlive, writeWhole } from './wholeFiles.mjs'

const place = path.join(out, 'setup.lock')

/** Runs work while no other process of this checkout runs such work. */
export async function oneAtATime(work) {
  await take()
  try {
    return await work()
  } finally {
    release()
  }
}

async function take() {
  const claim = `${place}.${process.pid}`
  writeWhole(claim, String(process.pid))
  process.once('exit', release)
  let waiting = false
  try {
    // A hard link is made in one step, and only when the name is free.
    while (!linked(claim)) {
      if (!waiting) say('Set-up: another command is setting this checkout up, waiting for it')
      waiting = true
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  } finally {
    fs.rmSync(claim, { force: true })
  }
}

function linked(claim) {
  try {
    fs.linkSync(claim, place)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const owner = holder()
    // Left behind by a process that was killed.
    if (owner !== undefined && !isAlive(owner)) fs.rmSync(place, { force: true })
    return false
  }
}

function holder() {
  try {
    return Number(fs.readFileSync(place, 'utf8'))
  } catch {
    return undefined
  }
}

function release() {
  if (holder() === process.pid) fs.rmSync(place, { force: true })
}
