import { sentence } from '@shared/sentences/format'
import { remarkText } from '@shared/sentences/remarks'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import { expectation } from '../engine/packs/document'
import { packDocuments, packIds } from '../engine/packs'
import { parameters, type ParameterId } from '../engine/model/policy'
import { rules } from '../engine/rules'
import { stages, type Check, type Rule } from '../engine/rules/rule'

const sections: readonly (readonly [title: string, begins: readonly string[]])[] = [
  ['Contacts', ['contacts', 'phone']],
  ['The wait', ['replacement']],
  ['Notice and freshness', ['notice', 'freshness']],
  ['Sign-in', ['signin', 'names', 'code.not-a-password']],
  ['Codes', ['code']],
  ['Identity', ['identity']],
  ['Finding the account name', ['recovery']],
  ['Support', ['role', 'case', 'reset']],
  ['Masking', ['mask']],
  ['Time', ['clock']],
]

/**
 * The policy as a page: every rule of the rule table and every number of the packs, each with its source. It is written
 * from what the engine reads, so it can't say anything else than what the engine does.
 */
export function policyPage(): string {
  return [
    '# The policy',
    '',
    'Written from the rule table and the policy packs by `npm run -s scenario -- --rules > docs/policy/rules.md`; a test fails when it is stale.',
    '',
    'Sources: **A**, **B** the two source documents; **N** NIST SP 800-63B-4; **O** OWASP; **L** our own decision.',
    '',
    `Refusals are checked in this order, the first one wins: ${stages.join(' → ')}. Within a stage the order is that of the table.`,
    '',
    ...sections
      .flatMap(([title, begins]) => [
        '',
        `## ${title}`,
        '',
        '| rule | source | the policy | effect |',
        '|---|---|---|---|',
        ...idsOf(begins)
          .flatMap((id) => rules.filter((rule) => rule.id === id))
          .map(ruleRow),
      ])
      .slice(1),
    '',
    '## The numbers',
    '',
    ...packIds.map((id) => `- \`${id}\` ${packDocuments[id].version}: ${packDocuments[id].about}`),
    '',
    'Bold: other than in `seeds`.',
    '',
    `| parameter | ${packIds.map((id) => `\`${id}\``).join(' | ')} | source | takes |`,
    `|---|${packIds.map(() => '---|').join('')}---|---|`,
    ...(Object.keys(parameters) as ParameterId[]).map(parameterRow),
    '',
  ].join('\n')
}

/** A rule belongs to the section that names it in full, or else to the one that names its beginning. */
function idsOf(begins: readonly string[]): readonly RuleId[] {
  const named = sections.flatMap(([, all]) => all).filter((begin) => begin.includes('.'))
  return ruleIds.filter(
    (id) => begins.includes(id) || (begins.includes(id.split('.')[0] ?? '') && !named.includes(id)),
  )
}

function ruleRow(rule: Rule): string {
  return `| \`${rule.id}\` | ${rule.source.join(', ')} | ${cell(sentence('en', `rules.${rule.id}`))} | ${effects(rule).join('<br>')} |`
}

function effects({ refuses, advises, shapes }: Rule): readonly string[] {
  return [
    ...refuses.map(({ on, stage }) => `refuses ${commandsOf(on)} (${stage})`),
    ...(advises === null ? [] : [`advises: ${advises}`]),
    ...(shapes === null ? [] : [`shapes: ${shapes}`]),
  ]
}

function commandsOf(on: Check['on']): string {
  return on === 'every' ? 'every command' : [...new Set(on)].join(', ')
}

function parameterRow(id: ParameterId): string {
  const plain = inWords(packDocuments.seeds.values[id].value)
  const values = packIds.map((pack) => {
    const value = inWords(packDocuments[pack].values[id].value)
    return value === plain ? value : `**${value}**`
  })
  const sources = [...new Set(packIds.map((pack) => packDocuments[pack].values[id].source))]
  return `| \`${id}\` | ${values.join(' | ')} | ${cell(sources.join('; '))} | ${cell(remarkText('en', expectation(id)))} |`
}

function inWords(value: unknown): string {
  return cell(Array.isArray(value) ? value.join(', ') : String(value))
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
