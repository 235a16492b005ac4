import { useWords } from '../../session/words'

/** A question to the caller in the reader's language; a scenario's own word becomes a question as it stands. */
export function useQuestionWords() {
  const words = useWords()
  return (id: string): string => {
    const asked = words.sayAny('questions', id)
    return asked === id ? `${id.replace(/^asked-(for-)?/, '').replaceAll('-', ' ')}?` : asked
  }
}
