/** Ajustes → Organización. */
export const organisationScreen = {
  title: 'Organización',
  pages: 'Páginas de la organización',
  'page.organisation': 'Nombre y teléfono',
  'page.texts': 'Mensajes',
  'page.tickets': 'Tiques',
  about: 'Los clientes lo leen en los mensajes, en el resumen de su caso y en papel.',
  settingsAbout: 'Nombre, teléfono de soporte, textos de los mensajes y tiques.',
  settingsLink: 'Organización',
  save: 'Guardar',
  saved: 'Guardado.',
  none: '–',
  readOnly: 'Puede cambiarlo un administrador.',
  name: 'Nombre, tal como lo conocen los clientes',
  'name.hint': 'Encabeza cada mensaje de texto y firma cada correo.',
  phone: 'Teléfono de soporte',
  'phone.hint': 'Con su país: +34 900 123 456. Los clientes lo leen en correos y resúmenes.',
  'phone.shown': 'Desde el extranjero, {abroad}; desde el país, {home}.',
  'phone.both': '{abroad} (desde el país, {home})',
  'phone.wrong':
    'No es un teléfono con su país. Escríbalo con + y el prefijo del país. No se ha guardado nada.',
  sender: 'Nombre corto para los mensajes de texto',
  'sender.hint':
    'Hasta 11 letras, cifras y espacios, como los admiten las redes. Vacío: el nombre, cortado por una palabra.',
  'sender.wrong':
    'Use hasta 11 letras sin acentos (de la A a la Z), cifras y espacios, con una letra al menos.',
  domain: 'Dominio de su web',
  'domain.hint':
    'El único al que pueden llevar los enlaces de sus textos, y la página en que un teléfono ofrece los códigos: contoso.example. Vacío: ningún enlace.',
  'domain.wrong': 'Escriba solo el dominio, en minúsculas, como contoso.example.',
  'domain.leads':
    'Hay textos o enlaces en «Mensajes» que llevan al dominio de antes. Cámbielos primero. No se ha guardado nada.',
  languages: 'Idiomas de los mensajes',
  'languages.hint':
    'A cada cliente se le escribe en su idioma si está marcado; si no, en el primero que lo esté.',
  'languages.wrong': 'Marque al menos un idioma.',
  'texts.about': 'Lo que su organización dice antes y después de cada mensaje a un cliente.',
  'texts.language': 'Idioma',
  'texts.before': 'Antes del mensaje',
  'texts.after': 'Después del mensaje',
  'texts.hint':
    'Hasta {most} caracteres. En un mensaje de texto se omite si lo alargaría demasiado.',
  'text.long': 'Es demasiado largo: caben {most} caracteres.',
  'text.placeholder':
    'Sin llaves, ángulos ni otros comodines: podrían rellenarse con datos de alguien. Escriba el texto tal como se va a leer.',
  'text.link':
    '{domain, select, none {Sin enlaces ni direcciones: la organización aún no tiene dominio web.} other {Los enlaces y direcciones solo pueden llevar a {domain}, y empezar por https:// o por nada.}}',
  'text.sign': 'Contiene un carácter invisible. Escriba el texto de nuevo en vez de pegarlo.',
  resetLink: 'Enlace para elegir una contraseña nueva',
  'resetLink.hint':
    'Una página suya con {token} una vez, como {example}. Cada cliente recibe un código propio que sirve una sola vez. Vacío: el texto de abajo.',
  resetWords: 'Cómo eligen los clientes una contraseña nueva',
  'resetWords.hint':
    'Hasta {most} caracteres, en los mensajes sin enlace. Vacío: se les dice que inicien sesión e indiquen que la han olvidado.',
  securityPage: 'Página donde los clientes gestionan su información de seguridad',
  'securityPage.hint':
    'A ella llevan los mensajes sobre un cambio de toda la información de seguridad. Vacío: no se nombra ninguna página.',
  'page.long': 'Es demasiado largo: caben {most} caracteres.',
  'page.https': 'Escriba una dirección completa que empiece por https://, en letras sencillas.',
  'page.domain':
    '{domain, select, none {La organización aún no tiene dominio web: indíquelo antes en «Nombre y teléfono».} other {Tiene que ser una página de {domain}.}}',
  'page.token':
    '{token, select, true {El lugar del código tiene que estar una vez, después del nombre del servidor.} other {A esta página no va ningún código.}}',
  preview: 'Lo que leen los clientes',
  'preview.which': 'Mensaje',
  'preview.email': 'Correo',
  'preview.sms': 'Mensaje de texto',
  'preview.parts':
    '{parts, plural, one {Una parte} other {# partes}}, de {most} como mucho ({units} caracteres{coding, select, gsm {, GSM-7} other {, UCS-2: con una letra que GSM-7 no tiene, en cada parte cabe menos de la mitad}}).',
  'preview.leftOut': 'No caben todos sus textos, así que se omite alguno.',
  'tickets.about': 'Su propio sistema de tiques junto a los casos de Latchkey.',
  pattern: 'Cómo se escriben sus tiques',
  'pattern.hint':
    '# vale por una cifra, @ por una letra, * por cualquier cantidad de ellas y lo demás por sí mismo: INC#######. Vacío: de cualquier manera.',
  'pattern.example': 'Un tique se escribe entonces {example}.',
  'pattern.is':
    '{pattern, select, none {Los tiques pueden escribirse de cualquier manera.} other {Los tiques se escriben {pattern}, con # para una cifra, @ para una letra y * para cualquier cantidad de ellas.}}',
  when: 'Cuándo exige un caso el número de un tique',
  'when.never': 'Nunca',
  'when.opening': 'Para abrirse',
  'when.closing': 'Para cerrarse',
}
