import type { Catalogue } from '../shape'

export const events: Catalogue['events'] = {
  'account-registered': '{who} puso la cuenta en el directorio.',
  'directory-updated':
    'Una importación actualizó la cuenta desde otro directorio{renamed, select, true {; cambió su nombre} other {}}.',
  'signed-in': 'El cliente inició sesión.',
  'sign-in-held':
    'El cliente dio la contraseña correcta; el inicio de sesión espera {held, select, code {un código} notice {la comprobación de la información de seguridad} gate {información de seguridad nueva} other {el paso siguiente}}.',
  'sign-in-failed':
    'Falló un inicio de sesión.{lockedUntil, select, none {} other { Está bloqueado hasta el {lockedUntil, date}.}}',
  'signed-out': 'El cliente cerró sesión.',
  'notice-raised':
    'Se pide al cliente que se asegure de que puede recibir un código{hardAt, select, none {} other {, a más tardar el {hardAt, date}}}.',
  'notice-skipped':
    'El cliente omitió el aviso{until, select, none {} other { hasta el {until, date}}}.',
  'notice-cleared': 'El cliente ha demostrado que puede recibir un código.',
  'code-sent':
    '{who} pidió un código para {contact, select, none {un contacto} other {{contact}}}{purpose, select, none {} other { ({purpose})}}.',
  'code-failed':
    'Se introdujo un código erróneo{contact, select, none {} other { para {contact}}}.{lockedUntil, select, none {} other { La comprobación está bloqueada hasta el {lockedUntil, date}.}}{disabled, select, true {{byAnybody, select, true { A quien no ha iniciado sesión ya no se le envían allí códigos de ese tipo.} other { El contacto está desactivado.}}} other {}}',
  'code-verified':
    'Se verificó un código enviado a {contact, select, none {un contacto} other {{contact}}}{purpose, select, none {} other { ({purpose})}}.',
  'last-four-matched':
    'Las cuatro últimas cifras de {contact, select, none {un teléfono} other {{contact}}} se dijeron bien.',
  'last-four-failed':
    'Las cuatro últimas cifras de {contact, select, none {un teléfono} other {{contact}}} se dijeron mal.{lockedUntil, select, none {} other { Se podrá intentar de nuevo el {lockedUntil, date}.}}',
  'contact-added':
    '{who} añadió {contact, select, none {un contacto} other {{contact}}}. {directory, select, true {Vino con una importación.} other {Espera su código.}}',
  'contact-confirmed':
    '{contact, select, none {Un contacto} other {{contact}}} se confirmó{directory, select, true {: el directorio lo había verificado} other { con un código}}.',
  'contact-removed':
    '{who} quitó {contact, select, none {un contacto} other {{contact}}}.{risk, select, true { Otra persona podía acceder a él.} other {}}',
  'contact-enabled':
    '{who} volvió a activar {contact, select, none {un contacto} other {{contact}}}{reason, select, none {} other {: «{reason}»}}.',
  'contact-revealed':
    '{who} vio completo {contact, select, none {un contacto} other {{contact}}}{reason, select, none {} other {: «{reason}»}}.',
  'replacement-requested':
    '{who} pidió sustituir toda la información de seguridad por {contact, select, none {un contacto nuevo} other {{contact}}}. Empieza cuando se confirme{confirmBy, select, none {} other {, a más tardar el {confirmBy, date}}}.',
  'replacement-started':
    '{who} empezó a {kind, select, none {cambiar toda la información de seguridad} other {{kind}}}.{maturesAt, select, none {} other { Surte efecto el {maturesAt, date}.}} Se escribió un aviso a cada contacto antiguo.',
  'replacement-lapsed':
    'La petición de sustituir toda la información de seguridad caducó: el contacto nuevo no se confirmó a tiempo.',
  'replacement-reminded': 'Se escribió a los contactos un recordatorio del cambio pendiente.',
  'replacement-frozen': '{who} comunicó «no he sido yo». La petición está congelada.',
  'replacement-released': '{who} liberó la petición congelada. Sigue adelante.',
  'replacement-cancelled':
    '{how, select, newInfoAdded {El cliente inició sesión y añadió información de seguridad nueva, así que el cambio de toda la información de seguridad ha terminado.} other {{who} canceló el cambio de toda la información de seguridad. Todo está como antes.}}',
  'replacement-completed':
    'El cambio de toda la información de seguridad surtió efecto. Los contactos antiguos ya no están.',
  'sign-in-preference-set':
    '{who} {enabled, select, true {activó} false {desactivó} other {activó o desactivó}} el inicio de sesión con {name, select, none {un nombre} other {{name}}}.',
  'sign-in-name-added':
    'Una importación añadió {name, select, none {un nombre de inicio de sesión} other {el nombre de inicio de sesión {name}}}{enabled, select, false {, desactivado} other {}}.',
  'locale-set': '{who} cambió el idioma{locale, select, none {} other { a {locale}}}.',
  'two-step-set':
    '{who} {enabled, select, true {activó} false {desactivó} other {activó o desactivó}} la verificación en dos pasos.',
  'password-reset-authorised':
    '{who} inició el restablecimiento de la contraseña. El cliente la elige.',
  'sign-in-unlocked':
    '{who} desbloqueó el inicio de sesión y se escribió un aviso a cada contacto{reason, select, none {.} other {: «{reason}»}}',
  'billing-changed': 'El cliente cambió la información de facturación.',
  bought: 'El cliente compró algo con los datos guardados.',
  'service-used': 'El cliente usó {service, select, none {un servicio} other {{service}}}.',
  'account-list-shown':
    'Se mostraron al cliente las cuentas que tienen {contact, select, none {un contacto} other {{contact}}}.',
  'case-opened': '{who} abrió un caso{channel, select, none {} other { ({channel})}}.',
  'case-checked':
    '{who} {takenBack, select, true {quitó la marca de} other {marcó}} «{check}»{contact, select, none {} other { ({contact})}}.',
  'case-noted': '{who} anotó{text, select, none {.} other {: «{text}»}}',
  'case-closed': '{who} cerró el caso{outcome, select, none {} other {: {outcome}}}.',
  'call-back-shown':
    '{who} vio {contact, select, none {un número} other {{contact}}} para devolver la llamada.',
  'call-announced':
    '{who} anunció una llamada a {contact, select, none {un contacto} other {{contact}}}.',
  'contact-compared':
    '{who} comparó lo que dijo quien llama con {contact, select, none {un contacto} other {{contact}}}: {matched, select, true {coincide} other {no coincide}}.',
  'ticket-linked': '{who} enlazó el tique {ticket, select, none {} other {{ticket}}}.',
  'case-handed-over':
    '{left, select, true {El caso pasó a los supervisores: quien lo tenía ya no atiende a clientes.} other {{who} pasó el caso {operator, select, none {a los supervisores} other {a {operator}}}{reason, select, none {.} other {: «{reason}»}}}}',
  'case-taken': '{who} se hizo cargo del caso.',
  'case-reopened': '{who} reabrió el caso. Quien llame se verifica de nuevo.',
  'approval-requested':
    '{who} pidió una aprobación{command, select, none {} other {: {command}}}{reason, select, none {.} other {. «{reason}»}}',
  'approval-decided':
    '{who} {decision, select, approved {aprobó} declined {rechazó} other {decidió}} la petición{command, select, none {} other {: {command}}}{beside, select, true {, en el diálogo de quien la hizo} other {}}.{why, select, none {} other { «{why}»}}',
  'approval-withdrawn':
    '{who} retiró la petición de aprobación{command, select, none {} other {: {command}}}.',
  'account-weakened':
    'Esto debilita la cuenta{kind, select, none {} other {: {kind, select, resetPassword {un restablecimiento de contraseña} twoStepOff {desactivar la verificación en dos pasos} enableContact {activar un contacto} exchange {cambiar un contacto por otro} replaceContacts {sustituir toda la información de seguridad} unlockSignIn {dejar que se vuelva a intentar el inicio de sesión} other {un tipo de acción}}}}. Hasta {until, select, none {más tarde} other {el {until, date}}} otro tipo de acción requiere un segundo operador.',
  'message-bounced':
    'Volvió un mensaje a {contact}: {template}.{heldUpBy, select, none {} other { Por qué: {heldUpBy}.}}',
  'message-refused':
    'Rechazaron un mensaje a {contact}: {template}.{heldUpBy, select, none {} other { Por qué: {heldUpBy}.}}',
  'message-unknown': 'No se sabe si salió un mensaje a {contact}: {template}.',
  'message-expired': 'Un mensaje a {contact} no salió a tiempo: {template}.',
  'message-lost':
    'Un mensaje a {contact} no llegó a salir, porque Latchkey se cerró antes: {template}.',
  'approval-used': '{who} hizo lo que se había aprobado.',
  'clock-corrected':
    'El reloj del equipo había estado adelantado. Lo que se registró entretanto cuenta desde aquí.{early, select, none {} other { Un cambio de toda la información de seguridad que debía surtir efecto el {early, date} ya lo había hecho; no se deshizo.}}',
}
