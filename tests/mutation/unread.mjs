import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin'

/** Words that only people read; a test of its own compares them with docs/policy/rules.md. */
const forPeople = new Set(['where', 'source', 'shapes', 'advises'])

/** What is left as it is: a mutant there could only be killed by repeating the code, or by breaking the engine from outside. */
const unread = {
  shouldIgnore({ node }) {
    if (
      node.type === 'ObjectProperty' &&
      node.key.type === 'Identifier' &&
      forPeople.has(node.key.name)
    )
      return 'read by people only'
    if (node.type === 'ThrowStatement') return 'only a defect gets here'
    if (node.type === 'IfStatement' && node.consequent.type === 'ThrowStatement')
      return 'only a defect gets here'
    return undefined
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'unread', unread)]
