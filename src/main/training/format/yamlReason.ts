import { yamlRemarks } from '@shared/sentences/remarks/yaml'
import { yamlWordRemarks } from '@shared/sentences/remarks/yamlWords'
import { remark, type Remark, type RemarkFact, type RemarkId } from '@shared/vocabulary/remarks'

// The reader has one code for many messages, so a message is known by the English sentence that it is: the first that fits.
const known = Object.entries(yamlRemarks.en)
  .filter(([says]) => says !== 'yaml-other')
  .map(([says, written]) => ({ says: says as RemarkId, pattern: patternOf(written) }))

const words = new Map(
  Object.entries(yamlWordRemarks.en).map(([says, word]) => [word, says as RemarkId]),
)

function patternOf(written: string): RegExp {
  const parts = written.split(/\{(\w+)\}/)
  return new RegExp(
    `^${parts.map((part, index) => (index % 2 === 0 ? part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : `(?<${part}>.*?)`)).join('')}$`,
    's',
  )
}

/** Why the YAML reader did not take a text, by what it says of it. */
export function yamlReason(message: string): Remark {
  for (const { says, pattern } of known) {
    const found = pattern.exec(message)
    if (found !== null)
      return {
        says,
        facts: Object.fromEntries(
          Object.entries(found.groups ?? {}).map(([name, text]) => [name, factOf(text)]),
        ),
      }
  }
  return remark('yaml-other', { text: message })
}

function factOf(text: string): RemarkFact {
  const says = words.get(text)
  return says === undefined ? text : { says, facts: {} }
}
