import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RouteLocationNormalizedLoaded } from 'vue-router'
import type { AppView } from '@shared/views/app'
import type { Room } from '@shared/vocabulary/rooms'

type Operator = NonNullable<AppView['operator']>

/**
 * Where the last operator stood when the window was locked. They come back there, nobody else does; it is kept in memory
 * and nothing that they had written is.
 */
export const usePlace = defineStore('place', () => {
  const left = shallowRef<{ readonly operator: Operator; readonly path: string; readonly room: unknown } | null>(null)

  function leave(operator: Operator, route: RouteLocationNormalizedLoaded): void {
    left.value = { operator, path: route.fullPath, room: route.meta['room'] ?? route.name }
  }

  /** Where somebody who has signed in starts. */
  function startOf(operator: Operator): string | { readonly name: Room } {
    const place = left.value
    if (place?.operator.id === operator.id && operator.rooms.includes(place.room as Room)) return place.path
    return { name: operator.rooms[0] ?? 'settings' }
  }

  return { left, leave, startOf }
})
