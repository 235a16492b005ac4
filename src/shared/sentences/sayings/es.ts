import type { SayingTexts } from './text'

export const es: SayingTexts = {
  'before.account':
    'No puedo decir nada de una cuenta antes de saber que hablo con su titular. Hagamos eso primero: envío un código y usted me lo lee.',
  'before.given':
    'Creo que no lo tengo bien. Dígamelo otra vez, por favor: una dirección de correo completa, o un número de teléfono con el prefijo del país.',
  'before.desk': 'Antes tengo que hacer algo por mi parte. Un momento, por favor.',
  'before.code':
    'No he podido aceptar ese código. Léame otra vez el más reciente, o le envío otro.',
  'before.later': 'Eso no lo puedo hacer en este momento. Probemos de nuevo un poco más tarde.',
  'after.wait':
    'Toda su información de seguridad se está cambiando{liftsAt, select, none {} other {, y surte efecto el {liftsAt, date}}}. Hasta entonces no puedo cambiar nada en su configuración de seguridad, y nadie puede acortarlo. Puede iniciar sesión y usar todo como siempre.',
  'after.billing':
    'Sus datos de facturación no se pueden cambiar mientras se cambia su información de seguridad{liftsAt, select, none {} other {: eso acaba el {liftsAt, date}}}. Puede verlos y comprar con lo que está guardado.',
  'after.already':
    'Su solicitud ya está en marcha{liftsAt, select, none {} other { y surte efecto el {liftsAt, date}}}. Pedirlo otra vez no cambia la fecha.',
  'after.cancel':
    'Para cancelar el cambio envío un código a uno de sus contactos antiguos. Cuando me lo haya leído, todo queda como estaba.',
  'after.not-me':
    'Alguien ha dicho que el cambio de su información de seguridad no era suyo, así que está parado. Un supervisor lo mira y decide. Hasta entonces no pasa nada con sus contactos.',
  'after.confirm-new':
    'El contacto nuevo cuenta cuando se haya introducido su código{liftsAt, select, none {} other {; hay tiempo hasta el {liftsAt, date}}}. ¿Se lo envío otra vez?',
  'after.gate':
    'Su cuenta no tiene información de seguridad. Inicie sesión con su contraseña y elija «Agregar información de seguridad».',
  'after.notice':
    'Al iniciar sesión se le pedirá comprobar que puede recibir un código: verifique un contacto que tenga, o agregue uno nuevo. Cualquiera de las dos cosas basta.',
  'after.add-first':
    'Es el único contacto que tiene, así que todavía no se puede quitar. Agreguemos antes uno nuevo.',
  'after.all-at-once':
    'Solo quedarían contactos muy nuevos, así que cuenta como cambiarlo todo a la vez, con la espera. ¿Quiere eso, o dejamos de momento el antiguo?',
  'after.room': 'Su cuenta tiene tantos contactos como puede tener. ¿Cuál ya no necesita?',
  'after.given':
    'Esa no es una dirección de correo ni un número de teléfono que pueda usar. Dígamelo otra vez, el teléfono con el prefijo del país.',
  'after.known': 'Ese contacto ya está en su cuenta.',
  'after.disabled':
    'Se introdujeron demasiados códigos incorrectos para ese contacto, así que allí no va ningún código. Un supervisor puede volver a habilitarlo; ¿o tiene otro?',
  'after.last-four':
    'Antes de enviar un código a ese teléfono, dígame las cuatro últimas cifras de su número.',
  'after.later':
    'Eso no lo puedo hacer en este momento{liftsAt, select, none {. Probemos de nuevo un poco más tarde.} other {. Se puede otra vez desde el {liftsAt, date}.}}',
  'after.code':
    'Ese código no ha servido. Solo cuenta el más reciente, y una sola vez. ¿Le envío otro?',
  'after.sign-in':
    'Ese inicio de sesión no ha funcionado. Revise el nombre y la contraseña en la página de inicio de sesión; un código nunca va en la casilla de la contraseña.',
  'after.sign-in-lock':
    'Hubo demasiadas contraseñas incorrectas, así que el inicio de sesión está bloqueado{liftsAt, select, none {} other { hasta el {liftsAt, date}}}. Puedo hacer que se desbloquee, si sabe su contraseña.',
  'after.name':
    'Ese nombre no sirve así para iniciar sesión. Puede ver sus nombres en «Opciones de inicio de sesión».',
  'after.page': 'Eso lo hace usted: inicie sesión y vaya a «Información básica de seguridad».',
  'after.verify':
    'Para esto necesito un código que cuente: lo envío a un contacto suyo y usted me lo lee.',
  'after.two-proofs':
    'Para esto necesito dos códigos, de dos contactos suyos distintos. ¿A qué dos puede acceder?',
  'after.colleague':
    'Eso no lo puedo hacer a solas: también lo tiene que mirar otra persona del equipo. Se lo pido ahora.',
  'after.desk': 'Antes tengo que hacer algo por mi parte. Un momento, por favor.',
  'after.owner':
    'Gracias: ahora sé que hablo con el titular de la cuenta. Dígame qué ha cambiado y lo arreglamos.',
  'after.explain': 'Le explico cómo funciona esto.',
}
