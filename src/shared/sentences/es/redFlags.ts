import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { RedFlagId } from '@shared/vocabulary/redFlags'

/** Señales de alarma: qué se ha notado, y qué decir o hacer en lugar de lo que quiere quien llama. */
export const flags = {
  listen: 'Preste atención.',
  eased: 'Sin alarma: la persona está verificada',
  'denies-change': 'Quien llama no ha pedido el cambio.',
  'denies-change.say':
    '{caller, select, verified {Comunique «no he sido yo»: congela la petición y decide un supervisor. También puede cancelar el cambio con un código a un contacto antiguo.} other {Ofrezca «no he sido yo»: no hace falta código y congela la petición. No diga qué contactos tiene la cuenta.}}',
  'takeover-reported': 'En esta cuenta se comunicó «no he sido yo» el {frozenAt, date}.',
  'takeover-reported.say':
    '{role, select, supervisor {Espera a un supervisor, y es usted: cierre la petición como suplantación, o libérela si le consta que la hizo el titular.} other {Diga: «Un compañero está revisando un aviso sobre esta cuenta. Hasta que termine no puedo cambiar nada». Después pase el caso a los supervisores.}}',
  'not-the-owner-before':
    'En un caso anterior, cerrado el {closedAt, date}, no llamaba el titular.',
  'not-the-owner-before.say':
    '{caller, select, verified {Esta persona ha demostrado tener un contacto de la cuenta. Siga, y anote qué sabe de la llamada anterior.} other {Lo que sepa quien llama no prueba nada. Solo vale un código a un contacto de la cuenta.}}',
  'new-number': 'El teléfono está roto o perdido, y hay un número nuevo que usar en su lugar.',
  'new-number.say':
    '{caller, select, verified {Añada primero el número nuevo y quite después el perdido.} other {No añada todavía el número nuevo. Diga: «Antes tengo que enviar un código a un contacto que ya esté en la cuenta. ¿A cuál tiene acceso todavía?». Si a ninguno, hay que pasar por la espera.}}',
  pressure: 'Quien llama presiona, mete prisa o amenaza.',
  'pressure.say':
    'Diga: «Entiendo que es urgente. Los pasos son los mismos para todos y protegen su cuenta». Aquí nadie puede acortarlos{role, select, supervisor {, usted tampoco} other {}}.',
  'failed-codes':
    '{failures, plural, one {Se ha leído un código equivocado} other {Se han leído # códigos equivocados}} en este caso.',
  'failed-codes.say':
    '{caller, select, verified {Al final llegó el correcto.} other {No ayude a adivinar ni lea nada en voz alta. Pregunte qué contacto puede abrir ahora mismo y envíe allí un solo código nuevo.}}',
  'several-agents':
    '{agents, number} de nosotros hemos llevado casos de esta cuenta en los últimos días.',
  'several-agents.say':
    'Lea lo que anotaron, en «Casos de esta cuenta»{caller, select, verified {.} other {, antes de seguir. Si un compañero dijo que no, usted también.}}',
  'several-cases': 'Hubo {cases, number} casos de esta cuenta en los últimos días.',
  'several-cases.say':
    '{caller, select, verified {Pregunte qué ha pasado desde la última llamada y anótelo.} other {Pregunte qué ha pasado desde la última llamada y compárelo con las notas.}}',
  'new-contact':
    '{contacts, plural, one {Un contacto es nuevo} other {# contactos son nuevos}} en esta cuenta.',
  'new-contact.say':
    '{caller, select, verified {El código fue a uno que lleva más tiempo. Pregunte si {contacts, plural, one {el nuevo lo añadió} other {los nuevos los añadió}} esta persona.} other {Envíe el código a un contacto que lleve más tiempo, y devuelva la llamada solo a un número así.}}',
} satisfies Record<RedFlagId | `${RedFlagId}.say` | 'listen' | 'eased', string>

/** Lo que el agente marca en un caso: lo que ha hecho y lo que ha notado. */
export const checks = {
  'account-name': 'Se preguntó el nombre de la cuenta, sin dárselo',
  'called-back': 'Se devolvió la llamada al teléfono registrado',
  pressure: 'Quien llama presiona, mete prisa o amenaza',
  'new-number': 'Un teléfono roto o perdido, y un número nuevo',
  'denies-change': 'Quien llama no pidió el cambio',
} satisfies Record<CaseCheck, string>
