import { useWords } from '../../session/words'

/** “contoso-bank, version 1.0”. */
export function usePolicyName() {
  const words = useWords()
  return ({ id, version }: { readonly id: string; readonly version: string }): string =>
    words.say('policyScreen.named', { id, version })
}
