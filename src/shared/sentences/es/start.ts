import type { Catalogue } from '../shape'

export const start: Catalogue['start'] = {
  'first.title': 'Preparar esta mesa',
  'first.about':
    'Nadie ha usado todavía este perfil. Cree el primer operador; no hay contraseña de fábrica.',
  'first.own': 'Empezar con mi propio directorio',
  'first.ownAbout': 'La mesa empieza vacía. Usted importa sus cuentas desde un archivo.',
  'first.sample': 'Abrir el directorio de ejemplo',
  'first.sampleAbout':
    'Personas inventadas para echar un vistazo. Los códigos que se les envían se pueden leer en Mensajes. Este perfil seguirá siendo de ejemplo.',
  'first.how': 'Cómo empezar',
  'first.name': 'Su nombre',
  'first.nameHint': 'Aparece junto a todo lo que usted hace.',
  'first.passphrase': 'Frase de acceso',
  'first.passphraseHint':
    'Al menos 12 caracteres. Varias palabras sin relación entre sí valen más que una con símbolos.',
  'first.again': 'Frase de acceso otra vez',
  'first.tooShort': '{missing, plural, one {Falta un carácter} other {Faltan # caracteres}}.',
  'first.weak.repeated': 'Es bastante larga, pero se repite: fácil de adivinar.',
  'first.weak.name': 'Es bastante larga, pero casi todo es un nombre: fácil de adivinar.',
  'first.weak.sequence': 'Es bastante larga, pero casi todo son teclas vecinas: fácil de adivinar.',
  'first.fair': 'Bastante larga. Con más palabras es más fuerte.',
  'first.good': 'Larga y variada.',
  'first.differ': 'Las dos no son iguales.',
  'first.needName': 'Escriba su nombre.',
  'first.lost':
    'Nadie puede consultar la frase de acceso, y nadie puede restablecer la suya. Nombre pronto a otra persona que pueda administrar esta mesa.',
  'second.name': 'Nombrar ahora a un segundo fundador',
  'second.about':
    'Otra persona, que también es supervisor. Lo que necesita a dos supervisores se puede hacer entonces desde el primer día; uno que usted añada más tarde no aprueba nada suyo durante una semana.',
  'second.theirName': 'Nombre del segundo fundador',
  'second.passphrase': 'Primera frase de acceso del segundo fundador',
  'second.passphraseHint': 'Dígasela. Al menos 12 caracteres; con ella solo puede elegir la suya.',
  'second.needName': 'Escriba su nombre.',
  'second.other': 'Ese es su propio nombre. El segundo fundador es otra persona.',
  'first.create': 'Crear el primer operador',
  'first.openSample': 'Abrir el directorio de ejemplo',
  'first.folder': 'Todo se guarda en esta carpeta de este equipo:',
  'signIn.title': 'Iniciar sesión',
  'signIn.about': 'La mesa está bloqueada.',
  'signIn.name': 'Operador',
  'signIn.passphrase': 'Frase de acceso',
  'signIn.submit': 'Iniciar sesión',
  'signIn.wait': 'Demasiados intentos. El siguiente es posible el {liftsAt, date}.',
  'signIn.waitLeft': 'quedan {length}',
  'signIn.needPassphrase': 'Escriba su frase de acceso.',
  'own.title': 'Elija su frase de acceso',
  'own.about':
    'Hola, {name}. La frase con la que ha entrado se la dieron. Elija una que solo usted conozca; después se abre la mesa.',
  'own.passphrase': 'Nueva frase de acceso',
  'own.again': 'Nueva frase de acceso otra vez',
  'own.submit': 'Poner mi frase de acceso',
  'own.leave': 'Ahora no: bloquear',
  'first.weak.common':
    'Es bastante larga, pero se parece a lo que elige mucha gente: fácil de adivinar.',
  'first.weak.guessable':
    'Es bastante larga, pero fácil de adivinar. Añada otra palabra que no tenga que ver con el resto.',
  showTyped: 'Mostrar lo escrito',
  crashed: 'La página falló. No se ha perdido nada de lo guardado; inicie sesión para seguir.',
  lost: '¿Ha olvidado la frase de acceso?',
  'lost.other':
    'Otra persona que administre esta mesa puede darle una nueva, en Operadores. Nadie puede consultar la suya.',
  'lost.only':
    'Nadie puede restablecer la suya. Si solo usted administra esta mesa, de momento no hay forma de volver a entrar: para eso sirve un segundo administrador.',
  working: 'Un momento…',
}
