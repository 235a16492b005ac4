import type { Catalogue } from '../shape'

export const holds: Catalogue['holds'] = {
  'replacement-frozen': 'petición congelada',
  replacement: 'sustitución pendiente',
  gate: 'necesita información de seguridad',
  'notice-hard': 'hay que responder al aviso',
  'sign-in-lock': 'inicio de sesión bloqueado',
  'code-lock': 'códigos bloqueados',
  'replacement-confirm': 'espera a su contacto nuevo',
  'last-four-lock': 'cuatro últimas cifras bloqueadas',
  'contact-disabled': 'contacto desactivado',
  'notice-hard.title': 'El inicio de sesión se detiene en el aviso',
  'notice-hard.about':
    'Ya no se puede omitir. El cliente inicia sesión y allí verifica un contacto o añade uno nuevo.',
  'sign-in-lock.title': 'El inicio de sesión está bloqueado',
  'sign-in-lock.about':
    'La contraseña fue incorrecta demasiadas veces. Hasta que acabe el bloqueo se rechaza también la correcta.',
  'code-lock.title': 'No se comprueba ningún código',
  'code-lock.about':
    'Los códigos fueron incorrectos demasiadas veces seguidas. Hasta que acabe el bloqueo se rechaza también el correcto, y para entonces puede haber caducado.',
  'last-four-lock.title': 'No se pueden dar las cuatro últimas cifras de un teléfono',
  'last-four-lock.about':
    'Fueron incorrectas demasiadas veces. Un código a un teléfono para cambiar la información de seguridad tiene que esperar; uno a un correo, no.',
  'contact-disabled.title': 'Un contacto no recibe códigos',
  'contact-disabled.about':
    'Los códigos que se le enviaron fueron incorrectos demasiadas veces seguidas. Se le sigue informando de todo. Un supervisor puede volver a activarlo.',
}
