import { describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import { factsOfRemark, type RemarkId } from '@shared/vocabulary/remarks'
import { yamlRemarks } from '@shared/vocabulary/remarks/yaml'
import { readSource } from './source'
import { yamlReason } from './yamlReason'

const ids = Object.keys(yamlRemarks) as readonly (keyof typeof yamlRemarks)[]

/** What is said of a text, in both languages. */
function saidOf(text: string): readonly (readonly [string, string])[] {
  return readSource(new TextEncoder().encode(text)).problems.map(({ remark }) => [
    remarkText('en', remark),
    remarkText('es', remark),
  ])
}

describe('what the YAML reader says', () => {
  it.each(ids.filter((id) => id !== 'yaml-other'))(
    'is known as %s, and stays the same in English',
    (says: RemarkId) => {
      const message = remarkText('en', {
        says,
        facts: Object.fromEntries(factsOfRemark[says].map((name) => [name, `<${name}>`])),
      })
      expect(yamlReason(message).says).toBe(says)
      expect(remarkText('en', yamlReason(message))).toBe(message)
    },
  )

  it('is shown as it is where it is something new', () => {
    expect(yamlReason('Something new').says).toBe('yaml-other')
    expect(remarkText('en', yamlReason('Something new'))).toBe('Something new')
    expect(remarkText('es', yamlReason('Something new'))).toBe(
      'dice el lector de YAML: Something new',
    )
  })

  it.each([
    [
      'a: {b: 1',
      'Flow map in block collection must be sufficiently indented and end with a }',
      'un mapa entre llaves tiene que estar bastante sangrado y acabar en }',
    ],
    ['[a, b', 'Flow sequence must end with a ]', 'una lista entre corchetes tiene que acabar en ]'],
    ['a: [b, , c]', 'Unexpected , in flow sequence', 'sobra , en una lista entre corchetes'],
    [
      'a: {b: 1 c: 2}',
      'Block collections are not allowed within flow collections',
      'entre llaves o corchetes no caben mapas ni listas por líneas',
    ],
    [
      'a: {"b" "c"}',
      'Missing , or : between flow map items',
      'falta una , o un : entre los elementos de un mapa entre llaves',
    ],
    [
      'a: b: c',
      'Nested mappings are not allowed in compact mappings',
      'un mapa no cabe dentro de otro en la misma línea',
    ],
    ['a: b\n\tc: d', 'Tabs are not allowed as indentation', 'no se puede sangrar con tabuladores'],
    [
      'a: @b',
      'Plain value cannot start with reserved character @',
      'un valor sin comillas no puede empezar con @, que está reservado',
    ],
    ['a: "b', 'Missing closing "quote', 'falta la comilla " del final'],
    ["a: 'b", "Missing closing 'quote", "falta la comilla ' del final"],
    ['a: "\\q"', 'Invalid escape sequence \\q', 'la secuencia de escape \\q no vale'],
    ['a: !x b', 'Unresolved tag: !x', 'etiqueta sin resolver: !x'],
    [
      'a: !!map b',
      'Unresolved tag: tag:yaml.org,2002:map',
      'etiqueta sin resolver: tag:yaml.org,2002:map',
    ],
    ['a: !e!x b', 'Could not resolve tag: !e!x', 'no se pudo resolver la etiqueta !e!x'],
    [
      'a: !!timestamp b',
      '!!timestamp expects a date, starting with yyyy-mm-dd',
      '!!timestamp necesita una fecha que empiece por aaaa-mm-dd',
    ],
    [
      'a: !!omap {b: c}',
      'tag:yaml.org,2002:omap used for map collection, but expects seq',
      'tag:yaml.org,2002:omap está en un mapa, pero es para una lista',
    ],
    ['a: !!b%c3 d', 'URIError: URI malformed', 'la etiqueta tiene un % que no codifica nada'],
    [
      'a: b\n}',
      'Unexpected flow-map-end token in YAML stream: "}"',
      'fuera del documento sobra una llave que cierra: "}"',
    ],
    [
      'a: b\n c: - d',
      'Unexpected block-seq-ind on same line with key',
      'una lista por líneas no empieza en la línea de su clave',
    ],
    ['%YAML 3.7\n---\na: b', 'Unsupported YAML version 3.7', 'la versión 3.7 de YAML no se admite'],
    [
      'a: |5x\n b',
      'Block scalar header includes extra characters: |5x',
      'la cabecera del bloque de texto tiene caracteres de más: |5x',
    ],
  ])('of %j in both languages', (text, english, spanish) => {
    expect(saidOf(text)).toContainEqual([`not YAML: ${english}`, `no es YAML: ${spanish}`])
  })

  it('of lists without end in both languages', () => {
    expect(saidOf('- '.repeat(20_000))).toContainEqual([
      'not YAML: Maximum call stack size exceeded',
      'no es YAML: los valores están anidados a demasiada profundidad',
    ])
  })
})
