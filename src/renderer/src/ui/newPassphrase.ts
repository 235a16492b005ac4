import { computed, reactive, ref } from 'vue'
import { useWords } from '../session/words'
import { shortest, strengthOf } from './strength'

/** A passphrase that is typed for the first time, and typed again: what helps, what is wrong, and when that is said. */
export function useNewPassphrase(name: () => string) {
  const words = useWords()
  const passphrase = ref('')
  const again = ref('')
  const tried = ref(false)

  const missing = computed(() => shortest - [...passphrase.value].length)
  const tooShort = computed(() =>
    missing.value > 0 ? words.say('start.first.tooShort', { missing: missing.value }) : '',
  )
  const hint = computed(() => {
    if (passphrase.value === '') return words.say('start.first.passphraseHint')
    // Once that is wrong it is said as what is wrong, and not a second time.
    if (tooShort.value !== '') return tried.value ? '' : tooShort.value
    return words.say(`start.first.${strengthOf(passphrase.value, name())}`)
  })
  const differ = computed(() =>
    again.value === passphrase.value ? '' : words.say('start.first.differ'),
  )
  const problems = computed(() => ({
    passphrase: tried.value ? tooShort.value : '',
    again:
      tried.value || (again.value !== '' && again.value.length >= passphrase.value.length)
        ? differ.value
        : '',
  }))

  /** Whether it can be sent; from now on the fields say what is wrong with them. */
  function fits(): boolean {
    tried.value = true
    return tooShort.value === '' && differ.value === ''
  }

  function clear(): void {
    passphrase.value = again.value = ''
    tried.value = false
  }

  return reactive({ passphrase, again, hint, problems, fits, clear })
}
