import path from 'node:path'
import type { Desk } from '../actions/desk'
import type { TrainingHouse } from '../actions/training/house'
import type { RunStore } from '../ports/training'
import { hunting } from './hunt/hunting'
import { trainingRooms } from './room/rooms'
import { makeShelf } from './shelf/shelf'
import { makeWorkshop } from './workshop/workshop'

export interface HousePlaces {
  /** The scenarios that come with the app. */
  readonly shipped: string
  /** The profile's folder: own scenarios are kept in it. */
  readonly profile: string
  /** The migrations of the store that a simulated desk has. */
  readonly migrationsFolder: string
}

/** Puts the training room together. It never gets the live store. */
export function trainingHouse(places: HousePlaces, runs: RunStore): TrainingHouse<Desk> {
  return {
    runs, hunting,
    shelf: makeShelf({ shipped: places.shipped, own: path.join(places.profile, 'scenarios') }),
    rooms: trainingRooms(places.migrationsFolder),
    workshop: makeWorkshop(places.migrationsFolder),
  }
}
