import type { HookFault, HookStep } from '@shared/vocabulary/hookEvents'

/** Ajustes → Organización → Tiques: lo que se comunica a un sistema de tiques. */
export const hookScreen = {
  title: 'Avisos a su sistema de tiques',
  about:
    'Cada vez que se abre, traspasa, cierra o reabre un caso, se verifica a quien llama, o se inicia o cancela un cambio de toda la información de seguridad, su sistema de tiques recibe un mensaje firmado: número de caso, tique, resultado y cómo se verificó a quien llamaba. Nunca un código ni un contacto completo.',
  sample: 'Este perfil contiene personas inventadas, así que nada sale de este equipo.',
  url: 'Dirección (URL)',
  'url.hint': 'Empieza por https://. Vacía: no se avisa a nadie, y lo que esperaba se descarta.',
  'url.wrong':
    'Esa dirección no es posible: tiene que empezar por https:// (http:// solo en este equipo), sin nombre ni contraseña dentro. No se ha guardado nada.',
  secret: 'Secreto de firma',
  'secret.hint':
    'Su sistema de tiques comprueba los mensajes con él. Cópielo allí antes de guardar: no vuelve a mostrarse.',
  'secret.kept': 'Está guardado y no se muestra nunca. Escriba otro para sustituirlo.',
  'secret.make': 'Crear un secreto nuevo',
  'secret.what': 'el secreto',
  'secret.wrong':
    'Un secreto se escribe whsec_ y de 24 a 64 bytes en base64. «Crear un secreto nuevo» escribe uno.',
  private: 'Puede ser una dirección de su red interna (10.x, 192.168.x y similares)',
  allSent: 'Ha llegado todo.',
  waiting:
    '{notices, plural, one {Espera un mensaje} other {Esperan # mensajes}}, desde el {since, date}.',
  triesAgain: 'Nuevo intento: {at, date}.',
  givenUp:
    '{notices, plural, one {Se ha abandonado un mensaje} other {Se han abandonado # mensajes}} tras más de tres días de intentos.',
  again: 'Enviar de nuevo',
  test: 'Enviar un mensaje de prueba',
  'step.address': 'Nombre resuelto: {detail}',
  'step.connected': 'Conectado con {detail}',
  'step.secured': 'Cifrado: {detail}',
  'step.answered': 'Aceptado: ha respondido {detail}',
  'fault.url': 'La dirección no es posible.',
  'fault.name': 'No se pudo resolver el nombre del servidor.',
  'fault.private':
    'La dirección es de una red interna. Permítalo arriba si su sistema de tiques está allí.',
  'fault.connection': 'No se pudo conectar con el servidor, o cortó la conexión.',
  'fault.certificate':
    'No se pudo cifrar la conexión: este equipo no confía en el certificado del servidor, o no es para ese nombre.',
  'fault.time': 'El servidor no respondió en 10 segundos.',
  'fault.redirect':
    'El servidor remite a otro lugar ({status}). No se sigue: escriba la dirección a la que remite.',
  'fault.status': 'El servidor no lo aceptó: ha respondido {status}.',
} satisfies Record<`step.${HookStep}` | `fault.${HookFault}`, string> & Record<string, string>
