/** Files that leave: how a table is written, and what stands in it. */
export const exporting = {
  separator: 'Between columns',
  'separator.comma': 'comma (,)',
  'separator.semicolon': 'semicolon (;)',
  'separator.tab': 'tab',
  language: 'Headings in',
  'language.en': 'English',
  'language.es': 'Spanish',
  about:
    'A spreadsheet opens a table in columns where it has the separator that it expects: in most of Europe and Latin America a semicolon. Each of them can be imported again.',
  'cases.case': 'case',
  'cases.account': 'account',
  'cases.operator': 'operator',
  'cases.channel': 'channel',
  'cases.opened': 'opened',
  'cases.closed': 'closed',
  'cases.outcome': 'outcome',
  'cases.checks': 'checks',
}
