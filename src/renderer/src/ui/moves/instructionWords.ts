import { useWords } from '../../session/words'

/** What a caller is told to do, in the reader's language, with the contact as a mask. */
export function useInstructionWords() {
  const words = useWords()
  return (id: string, contact: string | null): string =>
    words.sayAny('instructions', id, { contact })
}
