import type { CaseCheck } from '@shared/vocabulary/kinds'
import type { RedFlagId } from '@shared/vocabulary/redFlags'

/** Señales de alarma: qué se ha notado, y qué decir o hacer en lugar de lo que quiere quien llama. */
export const flags = {
  listen: 'Escuche con atención.',
  'denies-change': 'Quien llama dice que no ha pedido el cambio.',
  'denies-change.say':
    'Ofrezca «no he sido yo»: congela la petición. No diga qué contactos tiene la cuenta.',
  'takeover-reported': 'Para esta cuenta se avisó de «no he sido yo» el {frozenAt, date}.',
  'takeover-reported.say':
    'Diga: «Un compañero está revisando un aviso sobre esta cuenta; antes no puedo cambiar nada». Pase el caso a un supervisor.',
  'not-the-owner-before': 'Un caso de esta cuenta se cerró el {closedAt, date}: no era el titular.',
  'not-the-owner-before.say':
    'No tome como prueba nada de lo que sepa quien llama. Solo vale un código a un contacto guardado.',
  'new-number': 'El teléfono está roto o perdido, y hay un número nuevo que usar en su lugar.',
  'new-number.say':
    'Diga: «Solo puedo usar los contactos que tiene la cuenta. Si no tiene ninguno, hay que pasar la espera». No añada el número nuevo.',
  pressure: 'Quien llama presiona, mete prisa o amenaza.',
  'pressure.say':
    'Diga: «Entiendo que es urgente. Los pasos son iguales para todos y protegen su cuenta». Nadie puede acortarlos.',
  'failed-codes':
    '{failures, plural, one {Se ha leído un código equivocado} other {Se han leído # códigos equivocados}} en este caso.',
  'failed-codes.say':
    'No ayude a adivinar y no lea nada en voz alta. Pregunte qué contacto puede abrir ahora mismo y envíe allí un solo código nuevo.',
  'several-agents':
    '{agents, number} de nosotros hemos tenido un caso de esta cuenta en pocos días.',
  'several-agents.say': 'Lea sus notas antes de seguir. El no de un compañero es también el suyo.',
  'several-cases': '{cases, number} casos de esta cuenta en pocos días.',
  'several-cases.say': 'Pregunte qué ha pasado desde la última llamada y compárelo con las notas.',
  'new-contact':
    '{contacts, plural, one {Un contacto es nuevo} other {# contactos son nuevos}} en esta cuenta.',
  'new-contact.say':
    'Envíe el código a un contacto que lleve más tiempo, y devuelva la llamada solo a un número así.',
} satisfies Record<RedFlagId | `${RedFlagId}.say` | 'listen', string>

/** Lo que el agente marca en un caso: lo que ha hecho y lo que ha notado. */
export const checks = {
  'account-name': 'Se preguntó el nombre de la cuenta, sin ofrecerlo',
  'called-back': 'Se devolvió la llamada al teléfono guardado',
  pressure: 'Quien llama presiona, mete prisa o amenaza',
  'new-number': 'Un teléfono roto o perdido, y un número nuevo',
  'denies-change': 'Quien llama no pidió el cambio',
} satisfies Record<CaseCheck, string>
