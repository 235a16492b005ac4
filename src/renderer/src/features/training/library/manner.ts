import { defineStore } from 'pinia'
import { reactive } from 'vue'
import { useSession } from '../../../session/session'

/** How the next run is played. It stays as it was chosen until the console is locked. */
export const useManner = defineStore('training-manner', () => {
  const manner = reactive({ trainee: '', hints: true, policy: '' })
  useSession().whenLocked(() => Object.assign(manner, { trainee: '', hints: true, policy: '' }))
  return { manner }
})
