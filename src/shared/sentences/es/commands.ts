import type { CommandType } from '@shared/vocabulary/kinds'
import type * as english from '../en/commands'
import type { Catalogue } from '../shape'

export const commands: Catalogue['commands'] = {
  'sign-in': 'Iniciar sesión',
  'sign-out': 'Cerrar sesión',
  'skip-notice': 'Omitir el aviso',
  'raise-notice': 'Pedir que se compruebe la información de seguridad',
  'request-code': 'Enviar un código de llamada',
  'submit-code': 'Comprobar un código',
  'check-last-four': 'Comprobar las cuatro últimas cifras',
  'add-contact': 'Añadir información de seguridad',
  'remove-contact': 'Quitar un contacto',
  'remove-all-contacts': 'Quitar toda la información de seguridad',
  'replace-contacts': 'Sustituir todo: «No tengo ninguno de estos»',
  'cancel-replacement': 'Cancelar el cambio',
  'report-not-me': 'Comunicar «no he sido yo»',
  'release-replacement': 'Liberar la petición congelada',
  'close-takeover': 'Cerrar como suplantación: cancelar la petición',
  'set-sign-in-preference': 'Activar o desactivar un nombre de inicio de sesión',
  'set-locale': 'Cambiar el idioma',
  'set-two-step': 'Activar o desactivar la verificación en dos pasos',
  'recover-username': 'Encontrar el nombre de la cuenta',
  'reset-password': 'Restablecer la contraseña',
  'change-billing': 'Cambiar la facturación',
  'view-billing': 'Ver la facturación',
  buy: 'Comprar con los datos guardados',
  'use-service': 'Usar los servicios',
  'open-case': 'Abrir un caso',
  'check-in-case': 'Anotar lo comprobado',
  note: 'Escribir una nota',
  'close-case': 'Cerrar el caso',
  'call-back': 'Devolver la llamada a un número guardado',
  'announce-call': 'Anunciar la llamada',
  'match-contact': 'Comparar un contacto',
  'link-ticket': 'Enlazar un tique',
  'hand-over': 'Pasar el caso',
  'take-over': 'Hacerse cargo del caso',
  'reopen-case': 'Reabrir el caso',
  'reveal-contact': 'Mostrar un contacto completo',
  'enable-contact': 'Volver a activar un contacto',
  'unlock-sign-in': 'Desbloquear el inicio de sesión',
  approve: 'Aprobar',
  decline: 'Rechazar',
  withdraw: 'Retirar la petición',
  'diagnose-delivery': 'Averiguar por qué no llegó un código',
  'update-from-directory': 'Actualizar desde un archivo de directorio',
}

export const doing: Catalogue['doing'] = {
  'sign-in': 'iniciar sesión',
  'sign-out': 'cerrar sesión',
  'skip-notice': 'omitir el aviso',
  'raise-notice': 'pedir la comprobación',
  'request-code': 'enviar códigos',
  'submit-code': 'comprobar códigos',
  'check-last-four': 'comprobar las cuatro últimas cifras',
  'add-contact': 'añadir un contacto',
  'remove-contact': 'quitar un contacto',
  'remove-all-contacts': 'quitar toda la información de seguridad',
  'replace-contacts': 'sustituir toda la información de seguridad',
  'cancel-replacement': 'cancelar el cambio',
  'report-not-me': 'comunicar «no he sido yo»',
  'release-replacement': 'liberar la petición',
  'close-takeover': 'cerrar la petición como suplantación',
  'set-sign-in-preference': 'preferencias de inicio de sesión',
  'set-locale': 'el idioma',
  'set-two-step': 'la verificación en dos pasos',
  'recover-username': 'encontrar el nombre de la cuenta',
  'reset-password': 'restablecer la contraseña',
  'change-billing': 'cambiar la facturación',
  'view-billing': 'ver la facturación',
  buy: 'comprar con los datos guardados',
  'use-service': 'correo, Skype, OneDrive, dispositivos',
  'open-case': 'abrir un caso',
  'check-in-case': 'anotar lo comprobado',
  note: 'escribir notas',
  'close-case': 'cerrar el caso',
  'call-back': 'devolver la llamada',
  'announce-call': 'anunciar una llamada',
  'match-contact': 'comparar un contacto',
  'link-ticket': 'enlazar un tique',
  'hand-over': 'pasar el caso',
  'take-over': 'hacerse cargo del caso',
  'reopen-case': 'reabrir el caso',
  'reveal-contact': 'mostrar un contacto completo',
  'enable-contact': 'activar un contacto',
  'unlock-sign-in': 'desbloquear el inicio de sesión',
  approve: 'aprobar',
  decline: 'rechazar',
  withdraw: 'retirar una petición',
  'diagnose-delivery': 'averiguar por qué no llegó un código',
  'update-from-directory': 'actualizar la cuenta desde un archivo de directorio',
}

export const remedies: Catalogue['remedies'] = {
  'sign-in': 'El cliente inicia sesión',
  'sign-out': 'El cliente cierra sesión',
  'skip-notice': 'El cliente omite el aviso',
  'raise-notice': 'Pedir que se compruebe la información de seguridad',
  'request-code': 'Enviar un código',
  'submit-code': 'Introducir el código',
  'check-last-four': 'El cliente dice las cuatro últimas cifras',
  'add-contact': 'Añadir antes un contacto',
  'remove-contact': 'Quitar un contacto',
  'remove-all-contacts': 'Quitar en su lugar toda la información de seguridad',
  'replace-contacts': 'Sustituir en su lugar toda la información de seguridad',
  'cancel-replacement': 'Cancelar con un código a un contacto antiguo',
  'report-not-me': 'Comunicar «no he sido yo»',
  'release-replacement': 'Supervisor: liberar la petición',
  'close-takeover': 'Supervisor: cerrar la petición como suplantación',
  'set-sign-in-preference': 'El cliente activa un nombre de inicio de sesión',
  'set-locale': 'Cambiar el idioma',
  'set-two-step': 'Cambiar la verificación en dos pasos',
  'recover-username': 'El cliente busca el nombre de la cuenta',
  'reset-password': 'Restablecer la contraseña',
  'change-billing': 'Cambiar la facturación',
  'view-billing': 'Ver la facturación',
  buy: 'Comprar con los datos guardados',
  'use-service': 'Usar los servicios',
  'open-case': 'Abrir un caso',
  'check-in-case': 'Anotar lo comprobado',
  note: 'Escribir una nota',
  'close-case': 'Cerrar el caso',
  'call-back': 'Devolver la llamada a un número guardado',
  'announce-call': 'Anunciar la llamada',
  'match-contact': 'Comparar un contacto',
  'link-ticket': 'Enlazar antes el tique',
  'hand-over': 'Pasar el caso',
  'take-over': 'Supervisor: hacerse cargo del caso',
  'reopen-case': 'Reabrir el caso',
  'reveal-contact': 'Mostrar un contacto completo',
  'enable-contact': 'Supervisor: activar el contacto',
  'unlock-sign-in':
    'Desbloquear el inicio de sesión: un supervisor, o usted cuando quien llama esté verificado',
  approve: 'Pedir la aprobación de un segundo operador',
  decline: 'Rechazar la petición',
  withdraw: 'Retirar la petición',
  'diagnose-delivery': 'Averiguar por qué no llegó el código',
  'update-from-directory': 'Un administrador importa un archivo de directorio',
}

/** The same as the audit says it was done: `who` is the operator's name, “The customer” or “Latchkey”. */
export const commandDeeds: Pick<Catalogue['deeds'], CommandType> = {
  'sign-in': '{who} inició sesión.',
  'sign-out': '{who} cerró sesión.',
  'skip-notice': '{who} omitió el aviso.',
  'raise-notice': '{who} pidió una revisión de la información de seguridad.',
  'request-code': '{who} pidió un código{contact, select, none {} other { para {contact}}}.',
  'submit-code':
    '{who} introdujo el código correcto{result, select, contactConfirmed {: el contacto queda confirmado} replacementStarted {: ha empezado el cambio de toda la información de seguridad} replacementCancelled {: el cambio de toda la información de seguridad queda cancelado} none {} other {}}.',
  'check-last-four': '{who} dijo bien las últimas cuatro cifras.',
  'add-contact':
    '{who} añadió información de seguridad{contact, select, none {} other {: {contact}}}.',
  'remove-contact': '{who} quitó un contacto{contact, select, none {} other {: {contact}}}.',
  'remove-all-contacts': '{who} empezó a quitar toda la información de seguridad.',
  'replace-contacts':
    '{who} pidió sustituir toda la información de seguridad: se envió un código a {contact, select, none {el contacto nuevo} other {{contact}}}.',
  'cancel-replacement': '{who} pidió el código que cancela el cambio.',
  'report-not-me': '{who} comunicó «no he sido yo».',
  'release-replacement': '{who} liberó la petición congelada.',
  'close-takeover': '{who} cerró la petición como suplantación: queda cancelada.',
  'set-sign-in-preference': '{who} activó o desactivado un nombre de inicio de sesión.',
  'set-locale':
    '{who} cambió el idioma de los mensajes{localeWas, select, none {} other { de {localeWas}}}{locale, select, none {} other { a {locale}}}.',
  'set-two-step':
    '{who} {enabled, select, true {activó} false {desactivó} other {activó o desactivó}} la verificación en dos pasos{enabledWas, select, none {} true {; antes estaba activada} other {; antes estaba desactivada}}.',
  'recover-username': '{who} buscó un nombre de cuenta.',
  'reset-password': '{who} inició un restablecimiento de la contraseña.',
  'change-billing': '{who} cambió los datos de facturación.',
  'view-billing': '{who} vio los datos de facturación.',
  buy: '{who} compró algo con los datos guardados.',
  'use-service': '{who} usó un servicio.',
  'open-case': '{who} abrió un caso.',
  'check-in-case':
    '{who} cambió la lista de comprobaciones del caso{check, select, none {} other {: {check}}}{contact, select, none {} other { {contact}}}.',
  note: '{who} escribió una nota.',
  'close-case': '{who} cerró el caso.',
  'call-back':
    '{who} vio un número para devolver la llamada{contact, select, none {} other {: {contact}}}.',
  'announce-call': '{who} anunció una llamada{contact, select, none {} other { a {contact}}}.',
  'match-contact':
    '{who} comparó lo que dijo quien llama con {contact, select, none {un contacto} other {{contact}}}.',
  'link-ticket': '{who} enlazó un tique{ticket, select, none {} other {: {ticket}}}.',
  'hand-over':
    '{who} pasó el caso a {operator, select, none {los supervisores} other {{operator}}}.',
  'take-over': '{who} se hizo cargo del caso{operator, select, none {} other { de {operator}}}.',
  'reopen-case': '{who} reabrió el caso.',
  'reveal-contact':
    '{who} vio {contact, select, none {un contacto} other {{contact}}} completo{reason, select, none {.} other {: «{reason}»}}',
  'enable-contact':
    '{who} volvió a activar {contact, select, none {un contacto} other {{contact}}}{reason, select, none {.} other {: «{reason}»}}',
  'unlock-sign-in':
    '{who} desbloqueó el inicio de sesión{reason, select, none {.} other {: «{reason}»}}',
  approve:
    '{who} aprobó {operator, select, none {una petición} other {lo que pidió {operator}}}{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}{beside, select, true {, en su diálogo} other {}}{reason, select, none {.} other { · «{reason}»}}',
  decline:
    '{who} rechazó {operator, select, none {una petición} other {lo que pidió {operator}}}{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}{reason, select, none {} other { · «{reason}»}}{why, select, none {.} other {. Por qué no: «{why}»}}',
  withdraw:
    '{who} retiró lo que pidió aprobar{command, select, none {} other {: {command}}}{contact, select, none {} other { · {contact}}}.',
  'diagnose-delivery': '{who} buscó por qué no llegó un código.',
  'update-from-directory':
    '{who} actualizó la cuenta desde un archivo de directorio{maturesAt, select, none {} other {, con lo que empezó el cambio de toda la información de seguridad}}.',
}

/** What was done in the room, one sentence a move; `who` is “You”, a name, or Latchkey. */
export const moves: Catalogue['moves'] = {
  'sign-in':
    '{who} inició sesión{account, select, none {} other { en {account}}}{window, select, none {} private { en una ventana privada} other { en otro navegador}}.',
  'sign-out': '{who} cerró sesión.',
  'skip-notice': '{who} omitió el aviso.',
  'raise-notice': '{who} pidió que se compruebe la información de seguridad.',
  'request-code':
    '{who} hizo enviar un código{contact, select, none {} other { a {contact}}}{purpose, select, none {} other { {purpose}}}.',
  'submit-code':
    '{who} introdujo un código{contact, select, none {} other { enviado a {contact}}}{purpose, select, none {} other { {purpose}}}.',
  'check-last-four':
    '{who} dio las cuatro últimas cifras de {contact, select, none {un teléfono} other {{contact}}}.',
  'add-contact': '{who} añadió {contact, select, none {un contacto} other {{contact}}}.',
  'remove-contact': '{who} quitó {contact, select, none {un contacto} other {{contact}}}.',
  'remove-all-contacts': '{who} pidió quitar toda la información de seguridad.',
  'replace-contacts':
    '{who} pidió sustituir toda la información de seguridad{contact, select, none {} other { por {contact}}}.',
  'cancel-replacement': '{who} pidió cancelar el cambio de toda la información de seguridad.',
  'report-not-me': '{who} comunicó «no he sido yo».',
  'release-replacement': '{who} liberó la petición congelada.',
  'close-takeover': '{who} cerró la petición como suplantación.',
  'set-sign-in-preference':
    '{who} {value, select, true {activó} false {desactivó} other {activó o desactivó}} un nombre de inicio de sesión.',
  'set-locale': '{who} cambió el idioma.',
  'set-two-step':
    '{who} {value, select, true {activó} false {desactivó} other {activó o desactivó}} la verificación en dos pasos.',
  'recover-username': '{who} buscó el nombre de la cuenta.',
  'reset-password': '{who} restableció la contraseña.',
  'change-billing': '{who} cambió los datos de facturación.',
  'view-billing': '{who} consultó los datos de facturación.',
  buy: '{who} compró algo con los datos guardados.',
  'use-service': '{who} usó {service, select, none {un servicio} other {{service}}}.',
  'open-case': '{who} abrió un caso.',
  'check-in-case': '{who} anotó{check, select, none { lo comprobado} other {: {check}}}.',
  note: '{who} escribió una nota.',
  'close-case': '{who} cerró el caso{outcome, select, none {} other { como «{outcome}»}}.',
  'call-back':
    '{who} vio {contact, select, none {un número} other {{contact}}} para devolver la llamada.',
  'announce-call': '{who} anunció la llamada{contact, select, none {} other { a {contact}}}.',
  'match-contact':
    '{who} comparó lo que dijo quien llama con {contact, select, none {un contacto} other {{contact}}}.',
  'link-ticket': '{who} enlazó un tique.',
  'hand-over': '{who} pasó el caso.',
  'take-over': '{who} se hizo cargo del caso.',
  'reopen-case': '{who} reabrió el caso.',
  'reveal-contact':
    '{who} hizo mostrar {contact, select, none {un contacto} other {{contact}}} completo.',
  'enable-contact':
    '{who} volvió a activar {contact, select, none {un contacto} other {{contact}}}.',
  'unlock-sign-in': '{who} desbloqueó el inicio de sesión.',
  approve: '{who} aprobó una petición.',
  decline: '{who} rechazó una petición.',
  withdraw: '{who} retiró una petición de aprobación.',
  'diagnose-delivery': '{who} buscó por qué no llegó un código.',
}

/** The button that gives it, in its form and where the page has another place for it. */
export const buttons: Pick<Catalogue['dialogue'], keyof typeof english.buttons> = {
  'do.add-contact': 'Enviar el código',
  'do.remove-contact': 'Quitarlo',
  'do.remove-contact.all': 'Quitarlo ahora de todos modos',
  'do.remove-all-contacts': 'Empezar a quitar todo',
  'do.replace-contacts': 'Enviar el código al contacto nuevo',
  'do.cancel-replacement': 'Enviar el código',
  'do.report-not-me': 'Congelar la petición',
  'do.release-replacement': 'Liberar la petición',
  'do.close-takeover': 'Cancelar la petición',
  'do.set-locale': 'Cambiar el idioma',
  'do.set-two-step': 'Cambiarlo',
  'do.reset-password': 'Iniciar el restablecimiento',
  'do.enable-contact': 'Activarlo',
  'do.unlock-sign-in': 'Desbloquear',
  'do.request-code': 'Enviar el código',
  'do.submit-code': 'Comprobar el código',
  'do.open-case': 'Abrir el caso',
  'do.note': 'Guardar la nota',
  'do.close-case': 'Cerrar el caso',
  'do.approve': 'Aprobar',
  'do.decline': 'Rechazar',
}

/** What a form's command means, under its title. */
export const abouts: Pick<Catalogue['dialogue'], keyof typeof english.abouts> = {
  'about.request-code':
    'El código va a un contacto; quien llama se lo lee a usted. Solo sirve para esta llamada.',
  'about.add-contact':
    'Se envía un código al contacto nuevo. Cuando quien llama lo haya leído, el contacto cuenta.',
  'about.remove-contact': 'El contacto deja de recibir códigos. Se avisa a todos los contactos.',
  'about.remove-all-contacts':
    'Se quita toda la información de seguridad, pero solo tras la espera; hasta entonces no cambia nada.',
  'about.replace-contacts':
    'Para un cliente que no tiene ninguno de los contactos. Se envía un código al nuevo; cuando se introduzca, empieza la espera.',
  'about.cancel-replacement':
    'Se envía un código a uno de los contactos antiguos. Cuando quien llama lo haya leído, todo vuelve enseguida a estar como antes.',
  'about.report-not-me':
    'Una petición en espera queda congelada y no surte efecto hasta que un supervisor la haya examinado. Si no hay ninguna, se quita el contacto que se añadió sin prueba.',
  'about.release-replacement': 'Fue una falsa alarma: la petición sigue adelante.',
  'about.close-takeover':
    'Era una suplantación: la petición se cancela y todo vuelve a estar como antes.',
  'about.set-locale':
    'Los contactos que se añadan desde ahora reciben los mensajes en este idioma; los demás conservan el suyo.',
  'about.set-two-step': 'Si iniciar sesión requiere un código además de la contraseña.',
  'about.reset-password':
    'Se envía al cliente la manera de elegir una contraseña nueva. Usted no la elige ni la ve.',
  'about.unlock-sign-in':
    'Se bloqueó por contraseñas incorrectas. El cliente puede volver a intentarlo enseguida; se avisa a todos los contactos.',
  'about.enable-contact': 'Se vuelven a poder enviar códigos al contacto.',
}
