import type { Catalogue } from '../shape'

export const exporting: Catalogue['exporting'] = {
  separator: 'Entre columnas',
  'separator.comma': 'coma (,)',
  'separator.semicolon': 'punto y coma (;)',
  'separator.tab': 'tabulador',
  language: 'Encabezados en',
  'language.en': 'inglés',
  'language.es': 'español',
  about:
    'Una hoja de cálculo abre una tabla en columnas si tiene el separador que espera: en España, el punto y coma. Cualquiera de ellas se puede volver a importar.',
  'cases.case': 'caso',
  'cases.account': 'cuenta',
  'cases.operator': 'operador',
  'cases.channel': 'canal',
  'cases.opened': 'abierto',
  'cases.closed': 'cerrado',
  'cases.outcome': 'resultado',
  'cases.checks': 'comprobaciones',
}
