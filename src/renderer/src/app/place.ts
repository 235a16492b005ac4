import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RouteLocationResolved } from 'vue-router'
import type { AppView } from '@shared/views/app'
import type { Room } from '@shared/vocabulary/rooms'

type Operator = NonNullable<AppView['operator']>
/** What matters here of a route. */
type Route = Pick<RouteLocationResolved, 'fullPath' | 'meta' | 'name'>

/**
 * Where the last operator stood when the window was locked. They come back there, nobody else does; it is kept in memory
 * and nothing that they had written is.
 */
export const usePlace = defineStore('place', () => {
  const left = shallowRef<{
    readonly operator: Operator
    readonly path: string
    readonly room: Room
  } | null>(null)

  function leave(operator: Operator, route: Route): void {
    left.value = { operator, path: route.fullPath, room: roomOf(route) }
  }

  /** Where somebody who has signed in starts. */
  function startOf(operator: Operator): string | { readonly name: Room } {
    const place = left.value
    return place?.operator.id === operator.id && operator.rooms.includes(place.room)
      ? place.path
      : firstOf(operator.rooms)
  }

  return { left, leave, startOf }
})

/** A page that is not a room itself says which one it belongs to. */
export function roomOf(route: Route): Room {
  return (route.meta['room'] ?? route.name) as Room
}

export function firstOf(open: readonly Room[]): { readonly name: Room } {
  return { name: open[0] ?? 'settings' }
}
