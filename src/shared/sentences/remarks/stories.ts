import type { storyRemarks as ids } from '../../vocabulary/remarks/stories'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/** What the hunter says of a story that it found, in ICU MessageFormat. */
export const storyRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    'owner-knows': 'The owner knows the password',
    'owner-forgot': 'The owner has forgotten the password',
    'owner-reads':
      '{owner}, reads {reads} within {within} and answers what was not their doing{late, select, none {} other {, though everything arrives {late} late}}.',
    'owner-reads-none': '{owner} and can read none of the contacts.',
    'stranger-has':
      'The stranger knows the account’s name and can call an agent{has, select, none {} other {, and has {has}}}.',
    'the-password': 'the password',
    'what-arrives': 'what arrives at {handle}',
    both: '{first} and {second}',
    'ends-signed-in': 'At the end the stranger is signed in, with less than the rules demand.',
    'ends-taken-over':
      'At the end the stranger’s own contact is the only one that the account can be reached by.',
    'ends-locked-out':
      'At the end the owner has tried everything that they and the desk can do, and is not signed in {later} later.',
    'blamed-nothing': 'It happens under {base} as it is shipped.',
    'blamed-no-single': 'No single change of {base} is what makes it possible.',
    blamed: 'Under {base} it would not happen: what makes it possible is {changes}.',
    'with-change': '{first} with {second}',
  },
  es: {
    'owner-knows': 'El titular sabe la contraseña',
    'owner-forgot': 'El titular ha olvidado la contraseña',
    'owner-reads':
      '{owner}, lee {reads} antes de que pasen {within} y responde a lo que no hizo{late, select, none {} other {, aunque todo llega {late} tarde}}.',
    'owner-reads-none': '{owner} y no puede leer ninguno de los contactos.',
    'stranger-has':
      'El extraño sabe el nombre de la cuenta y puede llamar a un agente{has, select, none {} other {, y tiene {has}}}.',
    'the-password': 'la contraseña',
    'what-arrives': 'lo que llega a {handle}',
    both: '{first} y {second}',
    'ends-signed-in':
      'Al final, el extraño ha iniciado sesión con menos de lo que exigen las reglas.',
    'ends-taken-over':
      'Al final, el contacto del extraño es el único por el que se llega a la cuenta.',
    'ends-locked-out':
      'Al final, el titular ha probado todo lo que pueden hacer él y la mesa, y {later} después sigue sin iniciar sesión.',
    'blamed-nothing': 'Pasa con {base} tal como se entrega.',
    'blamed-no-single': 'Ningún cambio de {base} por sí solo lo hace posible.',
    blamed: 'Con {base} no pasaría: lo que lo hace posible es {changes}.',
    'with-change': '{first} con {second}',
  },
}
