import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RouteLocationResolved } from 'vue-router'
import type { AppView } from '@shared/views/app'
import { screens, type ScreenName } from '@shared/vocabulary/screens'

declare module 'vue-router' {
  interface RouteMeta {
    /** The screen that a page belongs to, where the page is not a screen itself. */
    readonly screen?: ScreenName
    /** A page of the training room, which the live desk doesn't have. */
    readonly inTraining?: true
    /** A page that is open to everybody who is signed in, at the desk and in the training room. */
    readonly forAll?: true
  }
}

type Operator = NonNullable<AppView['operator']>
/** What matters here of a route. */
type Route = Pick<RouteLocationResolved, 'fullPath' | 'meta' | 'name'>

/**
 * Where the last operator was when the window was locked. They come back there, nobody else does; it is kept in memory
 * and nothing that they had written is.
 */
export const useLastScreen = defineStore('lastScreen', () => {
  const left = shallowRef<{ readonly operator: Operator; readonly route: Route } | null>(null)

  function leave(operator: Operator, route: Route): void {
    left.value = { operator, route }
  }

  /** Where somebody who has signed in starts. */
  function startOf(operator: Operator): string | { readonly name: ScreenName } {
    const last = left.value
    return last?.operator.id === operator.id && isOpen(last.route, operator.screens)
      ? last.route.fullPath
      : firstOf(operator.screens)
  }

  return { left, leave, startOf }
})

/** The screen that a page belongs to; null: none, as before anybody has signed in. */
export function screenOf({ meta, name }: Route): ScreenName | null {
  return meta.screen ?? screens.find((screen) => screen === name) ?? null
}

/** Whether a page belongs to one of the screens that are open to an operator. */
export function isOpen(route: Route, open: readonly ScreenName[]): boolean {
  if (route.meta.forAll === true) return true
  const screen = screenOf(route)
  return screen !== null && open.includes(screen)
}

export function firstOf(open: readonly ScreenName[]): { readonly name: ScreenName } {
  return { name: open[0] ?? 'settings' }
}
