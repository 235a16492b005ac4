import type { Catalogue } from '../shape'

/** Aprobar donde está la gente. */
export const approvalsHere: Catalogue['approvalsHere'] = {
  title: 'Hay un compañero aquí',
  about:
    'Lee lo que va a pasar y lo aprueba con su nombre y su frase de acceso. Usted sigue con la sesión abierta; no hace falta que la abra él.',
  name: 'Compañero',
  choose: 'Elija…',
  passphrase: 'Su frase de acceso',
  open: 'Un compañero lo aprueba aquí…',
  waits:
    'Espera a un segundo operador: quien esté aquí lo aprueba abajo; cualquier otro, en Aprobaciones.',
  nothingElse:
    'Una vez aprobado, el contacto se muestra durante un minuto. En la cuenta no cambia nada.',
  yours: 'Lo que ha pedido que se apruebe',
  noneOfOthers: 'Nadie más espera una aprobación.',
  perform: 'Hacerlo ahora',
  performOf: 'Hacerlo ahora: {command}',
  withdrawOf: 'Retirar la petición: {command}',
  because: 'Por qué: «{why}»',
  noWhy: 'No se dio ningún motivo.',
  onAccount: '{command}, {account}',
  goTo: 'Ir allí para hacerlo',
  'state.waits': 'Espera a un segundo operador, hasta el {at}',
  'state.approved': '{name} lo ha aprobado: hágalo antes del {at}',
  'state.declined': '{name} lo ha rechazado',
  'told.approved': '{name} ha aprobado: {what}. Ya puede hacerlo.',
  'told.declined': '{name} ha rechazado: {what}.',
  past: 'Peticiones anteriores',
  'past.none': 'Aún no se ha decidido nada.',
  'past.what': 'Qué',
  'past.asked': 'Se pidió',
  'past.outcome': 'Cómo acabó',
  'past.more': 'Mostrar anteriores',
  'past.approved': 'Aprobada por {name}, sin usar por ahora',
  'past.declined': 'Rechazada por {name}',
  'past.withdrawn': 'Retirada{name, select, none {} other {, después de aprobarla {name}}}',
  'past.used': 'Aprobada por {name}, y hecha',
  'past.lapsed':
    'Caducada{name, select, none {: nadie decidió} other {, después de aprobarla {name}}}',
  'past.beside': 'en el diálogo de quien la pidió',
}
