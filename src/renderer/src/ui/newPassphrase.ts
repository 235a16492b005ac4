import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import { isPhrase, shortestPassphrase, type Weakness } from '@shared/vocabulary/passphrases'
import { ask } from '../query/bridge'
import { newestOnly } from '../query/newest'
import { useWords } from '../session/words'

/** From here on it is long enough that nothing more has to be wished of it. */
const long = 20
/** Whoever types is not asked about after each letter. */
const pauseMs = 250

/**
 * What is said of a passphrase that is typed for the first time. Main weighs it, by the lists of what people choose; there it
 * is refused, too. Here it is only said as early as it is known.
 */
export function useWeighed(passphrase: () => string, name: () => string) {
  const words = useWords()
  const weakness = ref<Weakness | null>(null)
  const newest = newestOnly()
  let pausing: ReturnType<typeof setTimeout> | undefined

  const missing = computed(() => shortestPassphrase - [...passphrase()].length)
  const tooShort = computed(() =>
    missing.value > 0 ? words.say('start.first.tooShort', { missing: missing.value }) : '',
  )
  const weak = computed(() =>
    weakness.value === null ? '' : words.say(`start.first.weak.${weakness.value}`),
  )
  const praise = computed(() =>
    words.say([...passphrase()].length >= long ? 'start.first.good' : 'start.first.fair'),
  )

  async function weigh(): Promise<void> {
    const reply = await newest.reply(
      ask('operators.weighPassphrase', { passphrase: passphrase(), name: name() }),
    )
    if (reply?.ok) weakness.value = reply.value.weakness
  }

  watch([passphrase, name], () => {
    newest.drop()
    clearTimeout(pausing)
    weakness.value = null
    if (missing.value <= 0 && !isPhrase(passphrase(), [name()]))
      pausing = setTimeout(() => void weigh(), pauseMs)
  })
  onScopeDispose(() => (clearTimeout(pausing), newest.drop()))
  return { tooShort, weak, praise }
}

/** A passphrase that is typed for the first time, and typed again: what helps, what is wrong, and when that is said. */
export function useNewPassphrase(name: () => string) {
  const words = useWords()
  const passphrase = ref('')
  const again = ref('')
  const tried = ref(false)
  const { tooShort, weak, praise } = useWeighed(() => passphrase.value, name)

  const wrong = computed(() => tooShort.value || weak.value)
  const hint = computed(() => {
    if (passphrase.value === '') return words.say('start.first.passphraseHint')
    // Once that is wrong it is said as what is wrong, and not a second time.
    if (wrong.value !== '') return tried.value ? '' : wrong.value
    return praise.value
  })
  const differ = computed(() =>
    again.value === passphrase.value ? '' : words.say('start.first.differ'),
  )
  const problems = computed(() => ({
    passphrase: tried.value ? wrong.value : '',
    again:
      tried.value || (again.value !== '' && again.value.length >= passphrase.value.length)
        ? differ.value
        : '',
  }))

  /** Whether it can be sent; from now on the fields say what is wrong with them. */
  function fits(): boolean {
    tried.value = true
    return wrong.value === '' && differ.value === ''
  }

  function clear(): void {
    passphrase.value = again.value = ''
    tried.value = false
  }

  return reactive({ passphrase, again, hint, problems, fits, clear })
}
