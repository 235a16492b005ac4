import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es'
import { wordsOf, type Weakness } from '@shared/vocabulary/passphrases'

/** As a power of ten. Whoever has stolen the file of the store can try many, each of which costs what Argon2id costs. */
const enoughGuesses = 10

/**
 * So much of it is looked at: what is hard to guess there, is as a whole. The work grows faster than the text, and who is not signed in
 * yet may ask for it, before a sign-in that waits for the same thread.
 */
const lookedAt = 128

/** What zxcvbn says of why something is easy to guess, in our words. */
const kinds: Readonly<Record<string, Weakness>> = {
  userInputs: 'name',
  simpleRepeat: 'repeated',
  extendedRepeat: 'repeated',
  sequences: 'sequence',
  straightRow: 'sequence',
  keyPattern: 'sequence',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'common',
}

const estimate = new ZxcvbnFactory({
  dictionary: {
    passwords: common['passwords-common'],
    english: english['commonWords-en'],
    spanish: spanish['commonWords-es-es'],
    firstNames: [...english['firstnames-en'], ...spanish['firstnames-es-es']],
  },
  graphs: { qwerty: adjacencyGraphs.qwerty, azerty: adjacencyGraphs.azerty },
})

/**
 * What makes a passphrase easy to guess, by the lists of what people choose and by runs on the keyboard; null: nothing does.
 * A whole list is read for it: this file is loaded when somebody chooses a passphrase, and in a thread of its own.
 * @param names whose it is, and the house’s
 */
export function weaknessOf(passphrase: string, names: readonly string[]): Weakness | null {
  const { guessesLog10, feedback } = estimate.check(passphrase.slice(0, lookedAt), [
    ...names,
    ...names.flatMap(wordsOf),
    ...names.map((name) => wordsOf(name).join('')),
    'latchkey',
  ])
  return guessesLog10 >= enoughGuesses ? null : (kinds[feedback.warning ?? ''] ?? 'guessable')
}
