import type { Catalogue } from '../shape'

export const states: Catalogue['states'] = {
  unconfirmed: 'espera su código',
  confirmed: 'confirmado',
  'pending-removal': 'se va a quitar',
  'pending-addition': 'se va a añadir',
  disabled: 'desactivado',
}

export const statuses: Catalogue['statuses'] = {
  active: 'activa',
  'replacement-pending': 'cambio pendiente',
  'needs-new-info': 'necesita información de seguridad',
}

export const kinds: Catalogue['kinds'] = {
  email: 'Correo',
  phone: 'Teléfono',
  'user-name': 'Nombre de usuario',
  'remove-all': 'quitar toda la información de seguridad',
  replace: 'sustituir toda la información de seguridad',
  'change-all': 'cambiar de una vez toda la información de seguridad',
}

export const purposes: Catalogue['purposes'] = {
  'confirm-contact': 'para confirmar el contacto',
  'sign-in': 'para iniciar sesión',
  'change-security-info': 'para cambiar la información de seguridad',
  'recover-username': 'para encontrar el nombre de la cuenta',
  'reset-password': 'para restablecer la contraseña',
  'cancel-replacement': 'para cancelar el cambio',
  'support-call': 'para la llamada de soporte',
}

export const roles: Catalogue['roles'] = {
  agent: 'agente',
  supervisor: 'supervisor',
  trainer: 'formador',
  auditor: 'auditor',
  administrator: 'administrador',
}

export const languages: Catalogue['languages'] = {
  en: 'inglés',
  es: 'español',
  fr: 'francés',
  de: 'alemán',
}

export const services: Catalogue['services'] = {
  email: 'el correo',
  skype: 'Skype',
  onedrive: 'OneDrive',
  devices: 'los dispositivos',
}

export const channels: Catalogue['channels'] = {
  phone: 'teléfono',
  chat: 'chat',
  email: 'correo',
  'in-person': 'en persona',
}

export const outcomes: Catalogue['outcomes'] = {
  recovered: 'ha vuelto a entrar',
  waiting: 'en espera',
  'not-the-owner': 'no era el titular',
  escalated: 'pasado a otra persona',
  'no-action': 'nada que hacer',
}

export const templates: Catalogue['templates'] = {
  'code.confirm-contact': 'código para confirmar el contacto',
  'code.sign-in': 'código para iniciar sesión',
  'code.change-security-info': 'código para cambiar la información de seguridad',
  'code.recover-username': 'código para encontrar el nombre de la cuenta',
  'code.reset-password': 'código para restablecer la contraseña',
  'code.cancel-replacement': 'código para cancelar el cambio',
  'code.support-call': 'código para la llamada de soporte',
  'contact.added': 'se añadió información de seguridad',
  'contact.removed': 'se quitó información de seguridad',
  'contact.disabled': 'se desactivó un contacto',
  'replacement.started': 'toda la información de seguridad va a cambiar',
  'replacement.reminder': 'recordatorio: toda la información de seguridad va a cambiar',
  'replacement.frozen': 'el cambio está congelado',
  'replacement.released': 'el cambio sigue adelante',
  'replacement.cancelled': 'el cambio está cancelado',
  'replacement.completed': 'toda la información de seguridad ha cambiado',
  'replacement.completed-empty': 'ya no hay información de seguridad: añadir nueva',
  'password.reset': 'manera de elegir una contraseña nueva',
  'password.reset-told': 'se inició un restablecimiento de contraseña',
  'two-step.set': 'cambió la verificación en dos pasos',
  'sign-in-name.set': 'se activó o desactivó un nombre de inicio de sesión',
  'sign-in-name.added': 'se añadió un nombre de inicio de sesión',
  'contact.enabled': 'se volvió a activar un contacto',
  'sign-in.unlocked': 'el inicio de sesión se desbloqueó',
  'call.announced': 'se anunció una llamada',
  'notice.raised': 'revise su información de seguridad',
}

export const timers: Catalogue['timers'] = {
  replacement: 'Cambia toda la información de seguridad',
  'replacement-confirm': 'La petición caduca si no se confirma el contacto nuevo',
  'notice-skip': 'El aviso omitido vuelve a aparecer',
  'notice-hard': 'El aviso ya no se puede omitir',
  'code-expiry': 'El código caduca',
  'code-cooldown': 'Puede salir el siguiente código',
  'code-lock': 'Se pueden volver a comprobar códigos',
  'code-lock-anybody': 'Se pueden volver a comprobar los códigos que cualquiera puede pedir',
  'sign-in-lock': 'Se puede volver a iniciar sesión',
  'last-four-lock': 'Se pueden volver a intentar las cuatro últimas cifras',
  proof: 'Acaba la verificación con código',
  established: 'El contacto nuevo cuenta como afianzado',
}

export const facts: Catalogue['facts'] = {
  contact: 'contacto',
  kind: 'tipo',
  expected: 'se esperaba',
  limit: 'límite',
  wait: 'espera',
  waitUntil: 'la espera acabaría',
  maturesAt: 'surte efecto',
  liftsAt: 'termina',
  frozenAt: 'congelado',
  disabledAt: 'desactivado',
  requestedAt: 'pedido',
  startedAt: 'empezó',
  confirmBy: 'confirmar antes de',
  triesLeft: 'intentos restantes',
  role: 'función',
  takes: 'hace falta',
  purpose: 'para',
  byAnybody: 'pudo probarlo cualquiera',
  command: 'acción',
  state: 'estado',
  status: 'estado',
  lockedUntil: 'bloqueado hasta',
  sentAt: 'enviado',
  expiredAt: 'caducó',
  establishedAt: 'afianzado',
  usedAt: 'usado',
  nextAt: 'siguiente código',
  codeSent: 'hay un código abierto',
  have: 'verificados hasta ahora',
  need: 'hacen falta',
  differentMethods: 'por medios distintos',
  held: 'espera',
  newest: 'último registro',
  openCases: 'casos abiertos',
  confirmed: 'confirmado',
  onAccount: 'está en la cuenta',
  oldContact: 'es un contacto antiguo',
  pending: 'en espera',
  approval: 'aprobación',
}
