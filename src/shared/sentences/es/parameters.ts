export const parameters = {
  'replacement.wait': 'Espera hasta que se sustituye toda la información de seguridad',
  'replacement.remindBefore': 'Recordatorios: cuánto tiempo antes de que acabe la espera',
  'replacement.confirmWithin':
    'Plazo para confirmar el contacto nuevo antes de que caduque su petición',
  'replacement.usingOldContactCancels': 'Usar un contacto antiguo cancela la espera',
  'replacement.blocksTwoStepSignIn':
    'Las cuentas con dos pasos no pueden iniciar sesión durante la espera',
  'notice.skipFor': 'Omitir el aviso vale durante',
  'notice.hardAfter': 'Tiempo hasta que el aviso ya no se puede omitir',
  'notice.addedUnprovenFor':
    'Cuánto tiempo sirve solo para iniciar sesión un contacto que se añadió sin prueba',
  'freshness.absence': 'Ausencia tras la que se muestra el aviso (0: nunca)',
  'contacts.establishedAfter': 'Tiempo desde la confirmación hasta que un contacto está afianzado',
  'contacts.limit': 'Contactos confirmados que puede tener una cuenta',
  'contacts.ownDomains': 'Dominios de los buzones de la propia organización',
  'identity.proofLifetime': 'Tiempo durante el que vale un código comprobado',
  'identity.challengeOnUpdate': 'Cuándo se pide un código para cambiar la información de seguridad',
  'identity.staleAfter': 'Antigüedad con la que una comprobación anterior ya no vale',
  'lastFour.tries': 'Errores en las cuatro últimas cifras hasta el bloqueo',
  'lastFour.lock': 'Bloqueo tras errar las cuatro últimas cifras',
  'lastFour.opensFor': 'Plazo para enviar un código tras acertar las cuatro últimas cifras',
  'code.digits': 'Cifras de un código',
  'code.lifetime': 'Tiempo hasta que caduca un código',
  'code.tries': 'Intentos fallidos que agotan un código',
  'code.cooldown': 'Pausa entre dos códigos',
  'code.perHour': 'Códigos por hora',
  'code.perDay': 'Códigos por día',
  'code.lockAfter': 'Códigos erróneos seguidos hasta que se bloquea la comprobación',
  'code.locks': 'Bloqueos de la comprobación de códigos, uno tras otro',
  'code.disableContactAfter': 'Códigos erróneos seguidos que desactivan un contacto',
  'signIn.lockAfter': 'Inicios de sesión fallidos seguidos hasta el bloqueo',
  'signIn.locks': 'Bloqueos del inicio de sesión, uno tras otro',
  'signIn.emailCodeCounts': 'Un código por correo vale para iniciar sesión',
  'reset.twoProofs': 'Quién necesita dos comprobaciones para restablecer la contraseña',
  'reset.differentMethods':
    'Las dos comprobaciones de un restablecimiento deben llegar por medios distintos',
  'mask.showEmailDomain': 'Los correos enmascarados muestran su dominio',
  'approvals.required': 'Qué necesita un segundo operador',
  'approvals.lifetime': 'Tiempo hasta que caduca una aprobación sin usar',
  'operators.approverAfter': 'Cuánto tiempo hay que ser supervisor para aprobar',
  'operators.independentAfter':
    'Cuánto tiempo cuentan dos operadores como una persona después de que uno creara al otro o le diera una frase de acceso',
  'operators.lookUpsPerHour':
    'Búsquedas de un operador en una hora hasta que se avisa a los supervisores',
  'redFlags.within': 'Hasta cuándo se remontan las señales de alarma',
  'redFlags.failedCodes': 'Códigos erróneos que dan una señal de alarma',
  'reveal.shownFor': 'Tiempo que se ve en pantalla un contacto mostrado',
  'waysBackIn.longestPause':
    'Pausa más larga que puede tener una manera de volver a entrar sin llamarse espera',
  'cases.closedWithin': 'Cuánto tiempo siguen en la lista los casos cerrados',
  'case.oneActPer':
    'Tiempo en que los operadores solo pueden hacer un tipo de acción que debilite una cuenta',
  'callBack.perDay': 'Números a los que un operador puede devolver la llamada en un día',
  'match.tries': 'Veces que se puede comparar un contacto en un caso',
  'case.ticketRequired': 'Los cambios exigen el número de un tique',
  'clock.suspectAfter':
    'Cuánto puede saltar el reloj entre dos arranques antes de que se ponga en duda',
} as const
