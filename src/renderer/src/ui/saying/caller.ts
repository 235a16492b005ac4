import { inject, provide, type InjectionKey } from 'vue'
import type { MessageLanguage } from '@shared/vocabulary/kinds'

/** Whom the operator is speaking with: in which language, and whether they have proved to be the owner. */
export interface Caller {
  readonly language: MessageLanguage
  readonly isVerified: boolean
}

const key: InjectionKey<() => Caller | null> = Symbol('caller')

/** A page with somebody on the phone says who it is. */
export function provideCaller(caller: () => Caller | null): void {
  provide(key, caller)
}

/** Null where nobody is on the phone: there is nothing to say then. */
export function useCaller(): () => Caller | null {
  return inject(key, () => null)
}
