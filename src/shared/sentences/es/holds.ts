import type { Catalogue } from '../shape'

export const holds: Catalogue['holds'] = {
  'replacement-frozen': 'congelada',
  replacement: 'cambio pendiente',
  gate: 'necesita información de seguridad',
  'notice-hard': 'hay que responder al aviso',
  'sign-in-lock': 'inicio de sesión bloqueado',
  'code-lock': 'códigos bloqueados',
  'code-lock-anybody': 'códigos bloqueados para desconocidos',
  'replacement-confirm': 'falta confirmar el contacto nuevo',
  'last-four-lock': 'cuatro últimas cifras bloqueadas',
  'contact-disabled': 'contacto desactivado',
  'contact-disabled-anybody': 'contacto desactivado para desconocidos',
  'notice-hard.title': 'El inicio de sesión se detiene en el aviso',
  'notice-hard.about':
    'Ya no se puede omitir. El cliente inicia sesión y allí verifica un contacto o añade uno nuevo.',
  'sign-in-lock.title': 'El inicio de sesión está bloqueado',
  'sign-in-lock.about':
    'La contraseña fue incorrecta demasiadas veces. Hasta que acabe el bloqueo se rechaza también la correcta.',
  'code-lock.title': 'No se comprueba ningún código',
  'code-lock.about':
    'Los códigos fueron incorrectos demasiadas veces seguidas. Hasta que acabe el bloqueo se rechaza también el correcto, y para entonces puede haber caducado.',
  'code-lock-anybody.title': 'No se comprueba ningún código que cualquiera pueda pedir',
  'code-lock-anybody.about':
    'Los códigos para iniciar sesión, encontrar el nombre de la cuenta o restablecer la contraseña fueron incorrectos demasiadas veces seguidas. Todavía puede verificar con un código a quien llama, y un cliente con la sesión iniciada puede usar los suyos.',
  'last-four-lock.title': 'No se pueden dar las cuatro últimas cifras de un teléfono',
  'last-four-lock.about':
    'Fueron incorrectas demasiadas veces. Un código a un teléfono para cambiar la información de seguridad tiene que esperar; uno a un correo, no.',
  'contact-disabled.title': 'Un contacto no recibe códigos',
  'contact-disabled.about':
    'Los códigos que se le enviaron fueron incorrectos demasiadas veces seguidas. Se le sigue informando de todo. Un supervisor puede volver a activarlo.',
  'contact-disabled-anybody.title':
    'Un contacto no recibe códigos para quien no ha iniciado sesión',
  'contact-disabled-anybody.about':
    'Alguien que no había iniciado sesión dio demasiados códigos incorrectos seguidos. Los códigos para un caso, y para un cliente con la sesión iniciada, siguen llegando allí. Un supervisor puede volver a activarlo.',
}
