import { useWords } from '../../../../session/words'
import { useFieldWords } from '../format/fieldWords'
import type { EditorWords } from './editor'

/** What the editor's own controls and its suggestions are called, in the reader's language. */
export function useEditorWords(): () => Pick<EditorWords, 'phrases' | 'said'> {
  const words = useWords()
  const { choiceLabel, doing, label } = useFieldWords()
  return () => ({
    phrases: {
      Completions: words.say('authorScreen.editor.completions'),
      'Fold line': words.say('authorScreen.editor.fold'),
      'Unfold line': words.say('authorScreen.editor.unfold'),
      'folded code': words.say('authorScreen.editor.folded'),
      unfold: words.say('authorScreen.editor.unfold'),
      'Folded lines': words.say('authorScreen.editor.folded'),
      'Unfolded lines': words.say('authorScreen.editor.unfold'),
      to: '–',
      'Control character': words.say('authorScreen.editor.control'),
    },
    said: {
      key: (path) => {
        const said = label({ path })
        return said === path.at(-1) ? '' : said
      },
      choice: (group, value) =>
        group === 'doing'
          ? doing(value)
          : group === ''
            ? ''
            : choiceLabel({ kind: 'choice', group }, value),
    },
  })
}
