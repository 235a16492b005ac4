import { describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import { readScenario } from './read'

const text = `latchkey: scenario/1
title: A title
start: 2026-03-01T09:00:00Z
operators: { ana: { role: agent } }
accounts:
  maria:
    name: Maria Gómez
    signInNames: [{ value: maria@contoso.example }]
    contacts:
      phone: { phone: "+34612345678", confirmedAt: -400d }
      mail: { email: maria.g@example.org, confirmedAt: -400d }
steps:
  - { do: open-case, account: maria, by: ana, case: c1 }
  - { after: 10m, do: request-code, account: maria, contact: mail, purpose: sign-in, expect: { result: sent } }
  - { do: check-last-four, account: maria, contact: phone, digits: "5678" }
`

/** What is said of the text with this mistake in it: line, column, path, and the sentence in both languages. */
function said(right: string, mistake: string): readonly (readonly [string, string, string])[] {
  expect(text).toContain(right)
  const read = readScenario(new TextEncoder().encode(text.replace(right, mistake)))
  return read.ok
    ? []
    : read.problems.map(({ line, column, path, remark }) => [
        `${line}:${column} ${path}`,
        remarkText('en', remark),
        remarkText('es', remark),
      ])
}

/** The mistake stands in a line of its own at the end of the file. */
const lastLine = text.split('\n').at(-2) ?? ''
const added = (line: string): [string, string] => [lastLine, `${lastLine}\n${line}`]

describe('a mistake that people make is told once: where, what was expected, and what was probably meant', () => {
  it.each<[string, [string, string], string, string, string]>([
    [
      'a key that is misspelt',
      ['title:', 'titel:'],
      '2:1 titel',
      'there is no key “titel” here (did you mean “title”?)',
      'aquí no hay ninguna clave «titel» (¿quiso decir «title»?)',
    ],
    [
      'a command that is misspelt and was to open a case: not its case as well',
      ['do: open-case', 'do: opne-case'],
      '13:11 steps[0].do',
      'expected a command, change-world or ask, found “opne-case” (did you mean “open-case”?)',
      'se esperaba una orden, change-world o ask; se encontró «opne-case» (¿quiso decir «open-case»?)',
    ],
    [
      'a key that is forgotten',
      ['title: A title\n', ''],
      '1:1 ',
      'expected the key “title”, found none',
      'se esperaba la clave «title», y no está',
    ],
    [
      'a key twice',
      added('title: Again'),
      '16:1 title',
      'expected the key “title” once, found it twice',
      'se esperaba la clave «title» una sola vez, y está dos veces',
    ],
    [
      'a date without a time',
      ['T09:00:00Z', ''],
      '3:8 start',
      'expected an instant such as 2026-03-01T09:00:00Z, found “2026-03-01”',
      'se esperaba un instante como 2026-03-01T09:00:00Z; se encontró «2026-03-01»',
    ],
    [
      'a role that is misspelt',
      ['role: agent', 'role: agnet'],
      '4:27 operators.ana.role',
      'expected one of agent, supervisor, trainer, auditor, administrator, found “agnet” (did you mean “agent”?)',
      'se esperaba uno de estos valores: agent, supervisor, trainer, auditor, administrator; se encontró «agnet» (¿quiso decir «agent»?)',
    ],
    [
      'a phone number without quotes',
      ['"+34612345678"', '+34612345678'],
      '10:23 accounts.maria.contacts.phone.phone',
      'expected a phone number such as "+34612345678" in quotes, found the number +34612345678',
      'se esperaba un número de teléfono como "+34612345678" entre comillas; se encontró el número +34612345678',
    ],
    [
      'digits without quotes',
      ['"5678"', '0678'],
      '15:68 steps[2].digits',
      'expected digits in quotes, found the number 0678',
      'se esperaba cifras entre comillas; se encontró el número 0678',
    ],
    [
      'a time in words',
      ['after: 10m', 'after: 10 minutes'],
      '14:14 steps[1].after',
      'expected an offset from the step before such as 1m or 24h, found “10 minutes”',
      'se esperaba una distancia desde el paso anterior como 1m o 24h; se encontró «10 minutes»',
    ],
    [
      'a command that is misspelt',
      ['do: request-code', 'do: requst-code'],
      '14:23 steps[1].do',
      'expected a command, change-world or ask, found “requst-code” (did you mean “request-code”?)',
      'se esperaba una orden, change-world o ask; se encontró «requst-code» (¿quiso decir «request-code»?)',
    ],
    [
      'a parameter that is misspelt',
      ['purpose: sign-in', 'purpos: sign-in'],
      '14:68 steps[1].purpos',
      'there is no key “purpos” here (did you mean “purpose”?)',
      'aquí no hay ninguna clave «purpos» (¿quiso decir «purpose»?)',
    ],
    [
      'a parameter that is forgotten',
      ['purpose: sign-in, ', ''],
      '14:5 steps[1]',
      'expected the key “purpose”, found none',
      'se esperaba la clave «purpose», y no está',
    ],
    [
      'a value that is misspelt',
      ['purpose: sign-in', 'purpose: signin'],
      '14:77 steps[1].purpose',
      'expected one of confirm-contact, sign-in, change-security-info, recover-username, reset-password, cancel-replacement, support-call, found “signin” (did you mean “sign-in”?)',
      'se esperaba uno de estos valores: confirm-contact, sign-in, change-security-info, recover-username, reset-password, cancel-replacement, support-call; se encontró «signin» (¿quiso decir «sign-in»?)',
    ],
    [
      'a contact that is misspelt',
      ['contact: mail', 'contact: mial'],
      '14:62 steps[1].contact',
      'expected a contact of maria, found “mial” (did you mean “mail”?)',
      'se esperaba un contacto de maria; se encontró «mial» (¿quiso decir «mail»?)',
    ],
    [
      'an account that is misspelt',
      ['account: maria, contact: phone', 'account: mario, contact: phone'],
      '15:37 steps[2].account',
      'expected an account of this file, found “mario” (did you mean “maria”?)',
      'se esperaba una cuenta de este archivo; se encontró «mario» (¿quiso decir «maria»?)',
    ],
    [
      'an operator who is misspelt',
      ['by: ana', 'by: anna'],
      '13:42 steps[0].by',
      'expected customer, system or an operator of this file, found “anna” (did you mean “ana”?)',
      'se esperaba customer, system o un operador de este archivo; se encontró «anna» (¿quiso decir «ana»?)',
    ],
    [
      'a result that is misspelt',
      ['result: sent', 'result: send'],
      '14:104 steps[1].expect.result',
      'expected a result that a command can have, found “send” (did you mean “sent”?)',
      'se esperaba un resultado que puede tener una orden; se encontró «send» (¿quiso decir «sent»?)',
    ],
    [
      'a rule that is misspelt',
      ['result: sent', 'refused: code.cool-down'],
      '14:105 steps[1].expect.refused',
      'expected a rule id (docs/policy/rules.md lists them), found “code.cool-down” (did you mean “code.cooldown”?)',
      'se esperaba el identificador de una regla (están en docs/policy/rules.md); se encontró «code.cool-down» (¿quiso decir «code.cooldown»?)',
    ],
    [
      'a pack that is misspelt',
      added('policy: seed'),
      '16:9 policy',
      'expected one of seeds, microsoft-2026, nist-strict, found “seed” (did you mean “seeds”?)',
      'se esperaba uno de estos valores: seeds, microsoft-2026, nist-strict; se encontró «seed» (¿quiso decir «seeds»?)',
    ],
    [
      'a parameter of the policy that is misspelt',
      added('policy: { extends: seeds, set: { replacement.waits: 60d } }'),
      '16:34 policy.set.replacement.waits',
      'there is no parameter “replacement.waits” (did you mean “replacement.wait”?)',
      'no hay ningún parámetro «replacement.waits» (¿quiso decir «replacement.wait»?)',
    ],
    [
      'a parameter of the policy out of its bounds',
      added('policy: { extends: seeds, set: { replacement.wait: 60s } }'),
      '16:52 policy.set.replacement.wait',
      'expected a duration such as 30m or 6h, from 1d to 3650d, found “60s”',
      'se esperaba una duración como 30m o 6h, de 1d a 3650d; se encontró «60s»',
    ],
    [
      'a fact of the world that is misspelt',
      added('world: { maria/phone: { noAcces: true } }'),
      '16:25 world.maria/phone.noAcces',
      'there is no key “noAcces” here (did you mean “noAccess”?)',
      'aquí no hay ninguna clave «noAcces» (¿quiso decir «noAccess»?)',
    ],
    [
      'a goal about a command that is misspelt',
      added('score: [{ id: a, points: 1, when: { done: add-contract } }]'),
      '16:43 score[0].when.done',
      'expected a command, found “add-contract” (did you mean “add-contact”?)',
      'se esperaba una orden; se encontró «add-contract» (¿quiso decir «add-contact»?)',
    ],
    [
      'a tab that indents',
      ['  maria:', '\tmaria:'],
      '6:1 ',
      'not YAML: lines are indented with spaces, not with tabs',
      'no es YAML: las líneas se sangran con espacios, no con tabuladores',
    ],
    [
      'a colon in a text',
      ['A title', 'A title: the first'],
      '2:8 ',
      'not YAML: a text with a colon in it needs quotes',
      'no es YAML: un texto con dos puntos necesita comillas',
    ],
    [
      'a brace that is forgotten',
      ['case: c1 }', 'case: c1'],
      '13:5 ',
      'not YAML: this { is not closed: a } is missing',
      'no es YAML: este { no se cierra: falta un }',
    ],
  ])('%s', (_what, [right, mistake], where, english, spanish) => {
    expect(said(right, mistake)).toEqual([[where, english, spanish]])
  })
})
