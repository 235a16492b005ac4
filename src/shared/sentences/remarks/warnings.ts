import type { warningRemarks as ids } from '../../vocabulary/remarks/warnings'

type Sentences = Readonly<Record<keyof typeof ids, string>>

/** What an author is warned of, in ICU MessageFormat. Keys and words of the file stay as they are in it. */
export const warningRemarks: { readonly en: Sentences; readonly es: Sentences } = {
  en: {
    'warn-nobody-sits': 'nobody here has the role {seat}: the seat stays empty',
    'warn-key-for-seat': '“{key}” is missing: whoever sits down needs it',
    'warn-no-reference': 'all steps are past: there is no reference solution',
    'warn-says-unused':
      'in the customer’s seat nobody asks, so nothing of this is said: tell it in “story”',
    'warn-asks-oneself':
      'in the customer’s seat nobody can be asked or told: the trainee is the customer',
    'warn-tells-nobody': 'there is no caller to tell this',
    'warn-customers-step': 'in an operator’s seat this is the caller’s to do: tell them to',
    'warn-operators-step':
      'in the customer’s seat nobody is at the desk: what it has done before is past',
    'warn-colleagues-step': 'a trainee can’t act for {who}: let colleagues decide by “decides”',
    'warn-nobody-decides':
      'this waits for a second operator, and nobody decides: give a colleague “decides”',
    'warn-waits-before':
      'this time passes after the trainee has sat down: let it pass before, with a step that is past',
    'warn-world-changes':
      'the trainee can’t change the world: let the caller do it, when told to or asked',
    'warn-preview': 'a preview is no step of a reference solution: the window shows it by itself',
    'warn-not-in-window': 'the window of this seat has no “{command}”',
    'warn-code-untold': 'nobody has told the operator this code: ask the caller for it first',
    'warn-points': 'the goals give {points} points: people expect {full}',
    'warn-goals-alike': '“{other}” asks for the same as “{one}”',
    'warn-cannot-be-lost': 'nobody can lose “{goal}”: {why}',
    'warn-why-patient': 'this caller never loses their patience',
    'warn-why-nobody-asks': 'in the customer’s seat nobody is asked or told anything',
    'warn-why-no-question': 'there is no such question',
    'warn-why-no-lure': 'there is no such letter with a link',
    'warn-why-not-followed': 'this caller follows no link',
    'warn-why-somebody-else': 'somebody else does that, who has no part in it',
    'warn-why-no-button': 'the window shows the refusal beforehand, and no button',
    'warn-why-not-in-window': 'the window of this seat can’t do that',
    'warn-one-move':
      'this one move pays {points} of {of} points ({goals}): let the goals ask for more than it',
    'warn-tell-unanswered': 'the caller neither does nor says anything when told “{instruction}”',
  },
  es: {
    'warn-nobody-sits': 'nadie tiene aquí el papel {seat}: el puesto queda vacío',
    'warn-key-for-seat': 'falta «{key}»: quien ocupa el puesto lo necesita',
    'warn-no-reference': 'todos los pasos son pasados: no hay solución de referencia',
    'warn-says-unused':
      'en el puesto del cliente nadie pregunta, así que nada de esto se dice: cuéntelo en «story»',
    'warn-asks-oneself':
      'en el puesto del cliente no se puede preguntar ni pedir nada a nadie: el cliente es quien practica',
    'warn-tells-nobody': 'no llama nadie a quien pedírselo',
    'warn-customers-step': 'en el puesto de un operador esto le toca a quien llama: pídaselo',
    'warn-operators-step':
      'en el puesto del cliente no hay nadie en la mesa: lo que hizo antes es pasado',
    'warn-colleagues-step':
      'quien practica no puede actuar por {who}: haga que decida con «decides»',
    'warn-nobody-decides':
      'esto espera a un segundo operador y nadie decide: dé «decides» a un colega',
    'warn-waits-before':
      'este tiempo pasa con quien practica ya sentado: déjelo pasar antes, con un paso ya pasado',
    'warn-world-changes':
      'quien practica no puede cambiar el mundo: haga que lo cambie quien llama, al pedírselo o preguntarle',
    'warn-preview':
      'una vista previa no es un paso de la solución de referencia: la ventana ya la muestra',
    'warn-not-in-window': 'la ventana de este puesto no tiene «{command}»',
    'warn-code-untold': 'nadie le ha dicho este código al operador: pídaselo antes a quien llama',
    'warn-points': 'los objetivos dan {points} puntos: se esperan {full}',
    'warn-goals-alike': '«{other}» pide lo mismo que «{one}»',
    'warn-cannot-be-lost': 'nadie puede perder «{goal}»: {why}',
    'warn-why-patient': 'quien llama nunca pierde la paciencia',
    'warn-why-nobody-asks': 'en el puesto del cliente no se pregunta ni se pide nada a nadie',
    'warn-why-no-question': 'no existe esa pregunta',
    'warn-why-no-lure': 'no existe esa carta con enlace',
    'warn-why-not-followed': 'quien llama no sigue ningún enlace',
    'warn-why-somebody-else': 'eso lo hace otra persona, que no interviene',
    'warn-why-no-button': 'la ventana muestra antes el rechazo, y ningún botón',
    'warn-why-not-in-window': 'la ventana de este puesto no puede hacer eso',
    'warn-one-move':
      'esta sola jugada da {points} de {of} puntos ({goals}): haga que los objetivos pidan más',
    'warn-tell-unanswered': 'quien llama no hace ni dice nada cuando se le pide «{instruction}»',
  },
}
