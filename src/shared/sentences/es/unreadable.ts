import type { Catalogue } from '../shape'

export const unreadable: Catalogue['unreadable'] = {
  leftOut:
    '{count, plural, one {Aquí falta una entrada, porque su registro no se puede leer.} other {Aquí faltan # entradas, porque sus registros no se pueden leer.}} Todo lo demás se muestra. Un administrador ve cuáles son.',
  notInFile:
    '{count, plural, one {Falta una en el archivo, porque su registro no se puede leer.} other {Faltan # en el archivo, porque sus registros no se pueden leer.}}',
  account: 'cuenta que no se puede leer',
  mark: '{full, select, true {No se pueden leer al menos {count, number} registros} other {{count, plural, one {No se puede leer un registro} other {No se pueden leer # registros}}}}',
  markAbout: 'Visto por primera vez {since, date}. Todo lo demás funciona.',
  markLink: 'Qué hacer',
  title: 'Registros que no se pueden leer',
  about:
    'Algo que no es Latchkey ha cambiado lo que estaba guardado, como hace un disco que falla. Lo que depende de estos registros se omite en todas partes; todo lo demás sigue: las esperas terminan, los mensajes salen, se encuentra a las personas.',
  'do.copy': 'Antes que nada, copie la carpeta del perfil a un lugar seguro, con Latchkey cerrado.',
  'do.disk': 'Haga revisar el disco de este equipo: un registro rara vez se queda solo.',
  'do.backup':
    'Recupere la copia de seguridad más reciente anterior a la primera fecha de abajo. Lo que se hizo desde entonces no está en ella.',
  'do.wait':
    'Si con eso se perdería más de lo dañado, siga: el trabajo en otras cuentas es seguro. Un registro que vuelve a leerse bien sale de esta lista en un minuto.',
  full: 'No se enumeran más de {count, number}. Tantos significan que el almacén entero está dañado.',
  open: 'Abrir la cuenta',
  record: 'Registro',
  place: 'Dónde',
  since: 'Visto por primera vez',
  why: 'Qué le pasa',
  'why.unreadable': 'No se puede leer, o no es lo que se guardó.',
  'why.stuck': 'Se puede leer, pero Latchkey falla al trabajar con él. Por favor, comuníquelo.',
  'table.account': 'Cuenta',
  'table.event': 'Entrada del historial de una cuenta',
  'table.message': 'Mensaje a un cliente',
  'table.setting': 'Ajuste',
  'table.request': 'Resultado de una orden',
  'table.operator': 'Operador',
  'table.hook_notice': 'Aviso al sistema de tiques',
  'table.desk_approval': 'Solicitud de aprobación',
  'table.delivery': 'Estado de un mensaje',
  'table.delivery_report': 'Respuesta que llegó de un mensaje',
  'table.transport': 'Ajustes de un canal',
  'table.transport_secret': 'Contraseña de un canal',
  'table.reset_token': 'Enlace enviado a un cliente',
}
