import type { IpcError } from '@shared/ipc/errors'
import type { useWords } from '../../session/words'

type Words = ReturnType<typeof useWords>

/** What belongs into a field, by the last part of its path, where main says that it does not. */
const formOf: Readonly<Record<string, 'host' | 'port' | 'pace' | 'email' | 'url' | 'pointer'>> = {
  host: 'host',
  port: 'port',
  pace: 'pace',
  from: 'email',
  address: 'email',
  url: 'url',
  base: 'url',
  reference: 'pointer',
  error: 'pointer',
  word: 'pointer',
}

/** What main has found wrong with a field of a channel; empty: nothing. */
export function wrongWith(words: Words, error: IpcError | null, path: string): string {
  if (error?.code !== 'bad-request') return ''
  const why = error.facts[path]
  switch (why) {
    case undefined:
      return ''
    case 'missing':
    case 'authorities':
    case 'again':
    case 'unreadable':
      return words.say(`channelsScreen.wrong.${why}`)
    case 'plain':
      return words.say(
        path === 'base' ? 'channelsScreen.wrong.plainUrl' : 'channelsScreen.wrong.plain',
      )
    default: {
      const form = formOf[path.split('.').at(-1) ?? '']
      return words.say(
        path.endsWith('headers')
          ? 'channelsScreen.wrong.headers'
          : form === undefined
            ? 'channelsScreen.wrong.form'
            : `channelsScreen.wrong.${form}`,
      )
    }
  }
}
