import { sentence } from '@shared/sentences/format'
import { remarkText } from '@shared/sentences/remarks'
import { ruleIds, type RuleId } from '@shared/vocabulary/ruleIds'
import { expectation } from '../../engine/packs/document'
import { packDocuments, packIds, packs, type PackId } from '../../engine/packs'
import { numbersOf } from '../../engine/packs/numbers'
import type { Citation } from '../../engine/model/citation'
import { parameterIds, type ParameterId } from '../../engine/model/policy'
import { rules } from '../../engine/rules'
import { stages, type Check, type Rule } from '../../engine/rules/rule'

const sections: readonly (readonly [title: string, begins: readonly string[]])[] = [
  ['Contacts', ['contacts', 'settings', 'phone']],
  ['The wait', ['replacement']],
  ['Notice and freshness', ['notice', 'freshness']],
  ['Sign-in', ['signin', 'names', 'code.not-a-password']],
  ['Codes', ['code']],
  ['Identity', ['identity']],
  ['Finding the account name', ['recovery']],
  ['Support', ['role', 'case', 'approval', 'operators', 'export', 'directory', 'reset']],
  ['Masking', ['mask']],
  ['Time', ['clock']],
]

/**
 * The policy as a page: every rule of the rule table and every number of the packs, each with its source. It is written
 * from what the engine reads, so it can't say anything else than what the engine does. The sentences have the numbers of
 * `seeds`; each pack has a page of its own.
 */
export function policyPage(): string {
  return [
    '# The policy',
    '',
    'Written from the rule table and the policy packs by `npm run -s scenario -- --rules > docs/policy/rules.md`; a test fails when it is stale.',
    '',
    `The sentences say the numbers of \`seeds\`. Each pack has a page: ${packIds.map((id) => `[${id}](${id}.md)`).join(', ')}.`,
    '',
    `Refusals are checked in this order, the first one wins: ${stages.join(' → ')}. Within a stage the order is that of the table.`,
    '',
    ...ruleTables(['rule', 'the policy', 'effect', 'source'], ({ id, source, ...rule }) => [
      said(id, 'seeds'),
      effects(rule).join('<br>'),
      citations(source),
    ]),
    '## The numbers',
    '',
    ...packIds.map((id) => `- \`${id}\` ${packDocuments[id].version}: ${packDocuments[id].about}`),
    '',
    'Bold: other than in `seeds`.',
    '',
    row(['parameter', ...packIds.map((id) => `\`${id}\``), 'takes']),
    row(['---', ...packIds.map(() => '---'), '---']),
    ...parameterIds.map((id) =>
      row([
        `\`${id}\``,
        ...packIds.map((pack) => beside(id, pack)),
        remarkText('en', expectation(id)),
      ]),
    ),
    '',
  ].join('\n')
}

/** One pack as a page: what each rule says under it, and where each of its numbers comes from. */
export function packPage(pack: PackId): string {
  const { version, about, values } = packDocuments[pack]
  return [
    `# The policy \`${pack}\` ${version}`,
    '',
    about,
    '',
    'Written from the rule table and the pack; a test fails when it is stale: `npx vitest run --project=unit src/main/training/runner/policyPage.spec.ts -u` writes it anew. What each rule refuses, and in which order, is in [rules.md](rules.md).',
    '',
    ...ruleTables(['rule', 'the policy', 'source'], ({ id, source }) => [
      said(id, pack),
      citations(source),
    ]),
    '## The numbers',
    '',
    row(['parameter', 'value', 'source']),
    row(['---', '---', '---']),
    ...parameterIds.map((id) =>
      row([`\`${id}\``, inWords(values[id].value), citations(values[id].source)]),
    ),
    '',
  ].join('\n')
}

function ruleTables(
  head: readonly string[],
  cells: (rule: Rule) => readonly string[],
): readonly string[] {
  return sections.flatMap(([title, begins]) => [
    `## ${title}`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...idsOf(begins).flatMap((id) =>
      rules.filter((rule) => rule.id === id).map((rule) => row([`\`${id}\``, ...cells(rule)])),
    ),
    '',
  ])
}

function said(id: RuleId, pack: PackId): string {
  return sentence('en', `rules.${id}`, numbersOf(packs[pack]))
}

function citations(source: readonly Citation[]): string {
  return source
    .map(({ document, clause, url, since }) =>
      [
        url === null ? document : `[${document}](${url.replace(/^docs\//, '../')})`,
        ...(clause === null ? [] : [`, ${clause}`]),
        ...(since === null ? [] : [` (since ${since})`]),
      ].join(''),
    )
    .join('; ')
}

/** A rule belongs to the section that names it in full, or else to the one that names its beginning. */
function idsOf(begins: readonly string[]): readonly RuleId[] {
  const named = sections.flatMap(([, all]) => all).filter((begin) => begin.includes('.'))
  return ruleIds.filter(
    (id) => begins.includes(id) || (begins.includes(id.split('.')[0] ?? '') && !named.includes(id)),
  )
}

function effects({
  refuses,
  advises,
  shapes,
  keeps,
}: Pick<Rule, 'refuses' | 'advises' | 'shapes' | 'keeps'>): readonly string[] {
  return [
    ...refuses.map(({ on, stage }) => `refuses ${commandsOf(on)} (${stage})`),
    ...(advises === null ? [] : [`advises: ${advises}`]),
    ...(shapes === null ? [] : [`shapes: ${shapes}`]),
    ...(keeps === null ? [] : [`kept by the desk: ${keeps}`]),
  ]
}

function commandsOf(on: Check['on']): string {
  return on === 'every' ? 'every command' : [...new Set(on)].join(', ')
}

function beside(id: ParameterId, pack: PackId): string {
  const value = inWords(packDocuments[pack].values[id].value)
  return value === inWords(packDocuments.seeds.values[id].value) ? value : `**${value}**`
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}
