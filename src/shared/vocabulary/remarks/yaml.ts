/** Why a text is no YAML, and the facts that each reason has. */
export const yamlRemarks = {
  'yaml-not-closed': ['opening', 'closing'],
  'yaml-tab': [],
  'yaml-indentation': [],
  'yaml-colon-in-text': [],
  'yaml-key-of-lines': [],
  'yaml-lines-in-flow': [],
  'yaml-first-character': ['character'],
  'yaml-escape': [],
  'yaml-missing': [],
  'yaml-unexpected': ['text'],
  'yaml-alias': [],
  'yaml-tag': ['tag'],
  'yaml-directive': [],
  'yaml-too-deep': [],
  'yaml-unreadable': [],
} as const satisfies Readonly<Record<string, readonly string[]>>
