import { describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import { readSource } from './source'

/** Where a text is no YAML and why, in both languages. */
function saidOf(text: string): readonly (readonly [string, string, string])[] {
  return readSource(new TextEncoder().encode(text)).problems.map(({ line, column, remark }) => [
    `${line}:${column}`,
    remarkText('en', remark),
    remarkText('es', remark),
  ])
}

describe('a text that is no YAML is told once: where it begins to be wrong, and how to mend it', () => {
  it.each([
    [
      'a: {b: 1\nc: 2',
      '1:4',
      'this { is not closed: a } is missing',
      'este { no se cierra: falta un }',
    ],
    ['[a, b', '1:1', 'this [ is not closed: a ] is missing', 'este [ no se cierra: falta un ]'],
    [
      'a: "b\nc: d',
      '1:4',
      'this " is not closed: a " is missing',
      'este " no se cierra: falta un "',
    ],
    ["a: 'b", '1:4', "this ' is not closed: a ' is missing", "este ' no se cierra: falta un '"],
    [
      'steps:\n  - { do: note }\n\t- { do: note }',
      '3:1',
      'lines are indented with spaces, not with tabs',
      'las líneas se sangran con espacios, no con tabuladores',
    ],
    [
      'a: [b, , c]',
      '1:8',
      ', is one too many here: does the text before it need quotes?',
      'aquí sobra ,: ¿necesita comillas el texto de antes?',
    ],
    [
      'a: {b: 1 c: 2}',
      '1:8',
      'within braces or brackets commas stand between the values, and a text with a colon in it needs quotes',
      'entre llaves o corchetes los valores se separan con comas, y un texto con dos puntos necesita comillas',
    ],
    [
      'a: {"b" "c"}',
      '1:9',
      'something is missing here: a colon after a key, a comma, a dash, or the space before a #',
      'aquí falta algo: los dos puntos tras una clave, una coma, un guion o el espacio antes de un #',
    ],
    [
      'a: b: c',
      '1:4',
      'a text with a colon in it needs quotes',
      'un texto con dos puntos necesita comillas',
    ],
    [
      'a:\n  b: c\n    d: e',
      '2:6',
      'a key ends with a colon and a space on its own line: is the colon missing, or is the next line indented too far?',
      'una clave acaba con dos puntos y un espacio en su propia línea: ¿faltan los dos puntos, o está la línea siguiente demasiado sangrada?',
    ],
    [
      'a:\n    b: c\n  d: e',
      '3:1',
      'this line is not indented like the others of its mapping or list: keys and dashes that belong together begin in one column',
      'esta línea no está sangrada como las demás de su mapa o lista: las claves y los guiones que van juntos empiezan en la misma columna',
    ],
    [
      'a: b\nc\n',
      '2:1',
      'something is missing here: a colon after a key, a comma, a dash, or the space before a #',
      'aquí falta algo: los dos puntos tras una clave, una coma, un guion o el espacio antes de un #',
    ],
    [
      'a: b\n\tc: d',
      '2:1',
      'lines are indented with spaces, not with tabs',
      'las líneas se sangran con espacios, no con tabuladores',
    ],
    [
      'a: @b',
      '1:4',
      'a text that begins with @ needs quotes',
      'un texto que empieza con @ necesita comillas',
    ],
    [
      'a: "\\q"',
      '1:5',
      'within double quotes a backslash begins a special character: write two for a backslash',
      'entre comillas dobles una barra invertida empieza un carácter especial: escriba dos para una barra',
    ],
    [
      'a: "b" c',
      '1:8',
      'c is one too many here: does the text before it need quotes?',
      'aquí sobra c: ¿necesita comillas el texto de antes?',
    ],
    [
      'a: !x b',
      '1:4',
      'there is no tag !x: a text that begins with ! needs quotes',
      'no hay ninguna etiqueta !x: un texto que empieza con ! necesita comillas',
    ],
    [
      'a: * b',
      '1:4',
      'an anchor is & and a name before a value, an alias is * and that name in place of one',
      'un ancla es & y un nombre delante de un valor; un alias es * y ese nombre en lugar de un valor',
    ],
    [
      'a: b\n}',
      '2:1',
      '} is one too many here: does the text before it need quotes?',
      'aquí sobra }: ¿necesita comillas el texto de antes?',
    ],
    [
      '%YAML 3.7\n---\na: b',
      '1:7',
      'a line that begins with % is a directive, and there is no such one',
      'una línea que empieza con % es una directiva, y esa no existe',
    ],
    [
      'a: |5x\n b',
      '1:6',
      'x is one too many here: does the text before it need quotes?',
      'aquí sobra x: ¿necesita comillas el texto de antes?',
    ],
  ])('%j', (text, where, english, spanish) => {
    expect(saidOf(text)).toEqual([[where, `not YAML: ${english}`, `no es YAML: ${spanish}`]])
  })

  it('lists without end', () => {
    expect(saidOf('- '.repeat(20_000))).toMatchObject([
      [
        expect.any(String),
        'not YAML: the values are nested too deeply',
        'no es YAML: los valores están anidados a demasiada profundidad',
      ],
    ])
  })
})
