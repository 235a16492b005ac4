import type { failureRemarks as ids } from '../../vocabulary/remarks/failures'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/** What a step was expected to come to, and what it came to, in ICU MessageFormat; said within “expected …, found …”. */
export const failureRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    answer: 'an answer',
    defect: 'a defect: {error}',
    accepted: 'accepted',
    'accepted-with': 'accepted: {result}',
    'refused-by': 'refused by {rule}{facts}',
    'name-there': 'there',
    'name-not-there': 'not there',
    'name-on': 'on',
    'name-off': 'off',
    none: 'none',
    several: '{first}, {rest}',
    'several-messages': '{first}; {rest}',
    message:
      '{template}{to, select, none {} other { to {to}}}{language, select, none {} other { in {language}}}',
    'message-any': 'a message',
    'contact-without-handle': 'a contact without a handle',
    'timer-until': '{kind} until {at}',
    'timer-absent': 'no {kind}',
  },
  es: {
    answer: 'una respuesta',
    defect: 'un defecto: {error}',
    accepted: 'una aceptación',
    'accepted-with': 'una aceptación: {result}',
    'refused-by': 'un rechazo por {rule}{facts}',
    'name-there': 'presente',
    'name-not-there': 'ausente',
    'name-on': 'activado',
    'name-off': 'desactivado',
    none: 'una lista vacía',
    several: '{first}, {rest}',
    'several-messages': '{first}; {rest}',
    message:
      '{template}{to, select, none {} other { a {to}}}{language, select, none {} other { con idioma {language}}}',
    'message-any': 'un mensaje',
    'contact-without-handle': 'un contacto sin identificador',
    'timer-until': '{kind} hasta {at}',
    'timer-absent': 'que no hubiera {kind}',
  },
}
