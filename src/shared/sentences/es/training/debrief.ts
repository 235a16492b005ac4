import type { Catalogue } from '../../shape'

export const debrief: Catalogue['debrief'] = {
  title: 'Repaso: {title}',
  about:
    '{trainee} · {seat, select, customer {como cliente} agent {como agente} supervisor {como supervisor} other {en la mesa}} · política {policy} · {moves, plural, one {una jugada} other {# jugadas}}',
  hints: '{used, plural, =0 {ninguna pista} one {una pista} other {# pistas}}',
  noHints: 'sin pistas',
  took: 'al cliente le llevó {length}',
  points: '{points} de {of} puntos',
  score: 'Puntuación',
  noGoals: 'Este escenario no tiene objetivos.',
  goal: 'Objetivo',
  'goal.points': 'Puntos',
  'goal.why': 'La regla que hay detrás',
  truth: 'Quién llamó',
  'truth.owner': 'Era el titular.',
  'truth.impostor': 'Era otra persona: un impostor.',
  'truth.confused': 'Era el titular, que confundía las cosas.',
  'truth.relative': 'Era alguien cercano al titular, con buena intención, pero no el titular.',
  author: 'Lo que dice el autor',
  learn: 'Lo que enseña',
  backs:
    '{backs, plural, =0 {nunca volvió atrás} one {volvió atrás una vez} other {volvió atrás # veces}}',
  looked: 'miró las cosas de quien llama',
  exam: 'examen',
  cost: 'Lo que le costó al cliente',
  'cost.nothing': 'Nada que no cueste también la solución de referencia.',
  'cost.what': 'Qué',
  'cost.run': 'Esta partida',
  'cost.reference': 'La referencia',
  'cost.undone': 'Lo que no se hizo',
  'goal.reached': 'alcanzado',
  'goal.lost': 'perdido',
  'goal.open': 'sin alcanzar',
  'goal.lostBy': 'perdido en el paso {move, number}',
  'goal.reachedBy': 'alcanzado en el paso {move, number}',
  'goal.openWhy': 'Nada de lo que se hizo lo alcanzó.',
  beside: 'Junto a la referencia',
  'beside.about': 'La referencia es una manera de alcanzar todos los objetivos.',
  'beside.did': 'Esta partida',
  'beside.reference': 'La referencia',
  'beside.price': 'Lo que costó',
  'beside.none': 'No se hizo nada.',
  'beside.notDone': 'no se hizo',
  'beside.notNeeded': 'la referencia no lo necesita',
  'beside.same': 'lo mismo',
  'beside.step': 'paso {number, number}',
  'beside.rules': 'Lo que {count, plural, one {dice la regla} other {dicen las reglas}}',
  'wrong.would-take':
    'Una regla lo impidió. De haberse hecho, habría costado {days, plural, one {un día} other {# días}}.',
  'wrong.no-harm': 'Se rechazó y no costó nada.',
  'wrong.instead': 'Mejor: {commands}.',
  free: 'no costó nada',
  walk: 'Paso a paso',
  again: 'Jugar otra vez',
  compare: 'Comparar con otra política',
  library: 'Volver a la biblioteca',
  print: 'Imprimir',
  unfinished: 'Esta partida se dejó antes del final, así que no tiene repaso.',
  gone: 'Esa partida ya no existe.',
}

export const prices: Catalogue['prices'] = {
  days: 'El cliente queda retenido {length, time} más, hasta {until, date}: {timer}.',
  'time-passed': 'Pasaron {length, time} sin que nada mejorara para el cliente.',
  shorter: 'El cliente queda retenido {length, time} menos.',
  'contact-gone': '{contact} ya no está en la cuenta de {who}.',
  'contact-leaves': '{contact} se quitará de la cuenta de {who} el {until, date}.',
  'code-read': 'Otra persona puede leer lo que se envió a {contact}: {template}.',
  'reset-read':
    'Otra persona puede leer el acceso a una contraseña nueva, que se envió a {contact}.',
  'code-older': 'El código que el cliente tenía de {contact} ya no vale: se envió uno más nuevo.',
  'code-expired': 'El código que el cliente tenía de {contact} caducó.',
  'code-in-vain':
    'Se envió en vano un código a {contact}: {fate, select, refused {el proveedor lo rechazó} blocked {el teléfono lo bloquea} other {el cliente no puede leerlo}}.',
  'thrown-out': 'Con eso terminó la sesión de {who} en la misma ventana.',
  'caller-in':
    '{truth, select, relative {Alguien que no es el titular} other {El impostor}} entró en la cuenta de {who}.',
  'caller-contact':
    '{truth, select, relative {Alguien que no es el titular} other {El impostor}} tiene un contacto propio en la cuenta de {who}: {contact}{until, select, none {} other { (a partir del {until, date})}}.',
  restless: 'Quien llama se impacientó.',
  angry: 'Quien llama se enfadó.',
  'hung-up': 'Quien llama colgó.',
  'gave-away':
    '{lure, select, password {Se entregó la contraseña} other {Se entregó un código}} a alguien que solo se hacía pasar por nosotros.',
}

export const undone: Catalogue['undone'] = {
  'still-waiting':
    'El cambio de toda la información de seguridad de {who} sigue en marcha{until, select, none {} other {, hasta {until, date}}}. La referencia termina sin él.',
  'needs-new-info':
    'A la cuenta de {who} no le queda información de seguridad. En la referencia sí tiene.',
  'not-in': '{who} no llegó a entrar.',
  'contact-missing': 'No se añadió {contact}.',
  'contact-unconfirmed': 'Se añadió {contact} y no se confirmó nunca.',
  'contact-read': 'El cliente no puede fiarse de {contact}, y sigue en la cuenta.',
  'session-left': 'Otra persona sigue con la sesión iniciada en la cuenta de {who}.',
  'notice-left': 'El aviso de la cuenta de {who} quedó sin responder.',
  'two-step-otherwise':
    'Al final, la verificación en dos pasos de {who} debía estar {value, select, true {activada} other {desactivada}}.',
  'name-otherwise': 'Había que activar o desactivar un nombre de inicio de sesión de {who}.',
  'not-verified':
    'Nadie averiguó si era el titular: no se leyó ningún código enviado a un contacto conocido.',
  'no-case': 'No se abrió ningún caso.',
  'case-left-open': 'El caso quedó abierto.',
  'case-otherwise': 'El caso se cerró como «{outcome}» y debía cerrarse como «{wanted}».',
}

export const losses: Catalogue['losses'] = {
  time: 'Hasta que nada retuvo ya al cliente',
  contacts: 'Contactos perdidos',
  codes: 'Códigos que otra persona pudo leer',
  intrusions: 'Veces que entró otra persona',
  calm: 'Cómo estaba al final quien llama',
  'calm.mood':
    '{mood, select, calm {en calma} restless {impaciente} angry {enfadado} other {colgó}}',
}

export const fates: Catalogue['fates'] = {
  inbox: 'Llegó a {contact}: {template}.',
  junk: 'Cayó en la carpeta de correo no deseado de {contact}: {template}.',
  refused: 'El proveedor de {contact} lo rechazó: {template}.',
  blocked: '{contact} lo bloqueó: {template}.',
  'with-somebody-else': 'Le llegó a otra persona, {contact} está mal escrito: {template}.',
  read: 'Llegó a {contact}, y otra persona también lo lee: {template}.',
  'out-of-reach': 'Se envió a {contact}, que el cliente no puede leer: {template}.',
  late: 'Llegó a {contact} más tarde: {template}.',
}

export const comparison: Catalogue['comparison'] = {
  title: 'Dos políticas: {title}',
  about: 'La misma partida grabada, paso a paso. Las filas que difieren llevan la marca «difiere».',
  choose: 'Comparar con',
  chooseAbout:
    'La partida se jugó con {policy}. Elija otra política: con ella se repiten las mismas jugadas.',
  none: 'No hay otra política con la que comparar.',
  step: 'Paso',
  differs: 'difiere',
  onlyDiffering: 'Solo las filas que difieren',
  allSame: 'Cada paso acaba igual con las dos políticas.',
  count: 'Difieren {differing} de {all} pasos',
  points: '{points} de {of} puntos',
  parameters: 'Parámetros que difieren',
  parameter: 'Parámetro',
  noParameters: 'Las dos políticas tienen los mismos parámetros.',
  accepted: 'hecho',
  happened: 'pasó el tiempo',
  fellDue: 'Por el camino: {what}',
  back: 'Volver al repaso',
}
