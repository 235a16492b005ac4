import { defineStore } from 'pinia'
import { reactive } from 'vue'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { usualPassMark, type RunMode } from '@shared/vocabulary/training'
import { useSession } from '../../../session/session'

/** How the next run is played. `language`, `variant`, `policy`: empty where nothing else than the usual was chosen. */
export interface Manner {
  trainee: string
  mode: RunMode
  hints: boolean
  /** Of an exam, in percent. */
  passMark: number
  language: InterfaceLanguage | ''
  /** From 1 on. */
  variant: number | ''
  policy: string
}

const usual = (): Manner => ({
  trainee: '',
  mode: 'practice',
  hints: true,
  passMark: usualPassMark,
  language: '',
  variant: '',
  policy: '',
})

/** It stays as it was chosen until the console is locked. */
export const useManner = defineStore('training-manner', () => {
  const manner = reactive(usual())
  useSession().whenLocked(() => Object.assign(manner, usual()))
  return { manner }
})
