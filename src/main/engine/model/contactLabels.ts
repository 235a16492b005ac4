/**
 * What address books, letterheads and signatures write beside a number or an email address. None of it belongs to the
 * address. Not here: whatever says that no text message arrives (fax, switchboard) or that a number goes on (extension).
 */
const ofPhones: readonly string[] = [
  'tel',
  'tél',
  'telf',
  'tlf',
  'tfno',
  'tfn',
  'telephone',
  'téléphone',
  'teléfono',
  'telefono',
  'telefon',
  'telefone',
  'telefoon',
  'phone',
  'number',
  'número',
  'numero',
  'nummer',
  'mobile',
  'mobil',
  'móvil',
  'movil',
  'mobiel',
  'portable',
  'port',
  'cell',
  'cellular',
  'cellulare',
  'celular',
  'celu',
  'handy',
  'gsm',
  'sms',
  'whatsapp',
  'тел',
  'телефон',
  'моб',
  'мобильный',
  'τηλ',
  'κιν',
  'هاتف',
  'جوال',
  'موبايل',
  '電話',
  '携帯',
  '手机',
  '电话',
  '전화',
  '휴대폰',
]

const ofEmails: readonly string[] = [
  'email',
  'e-mail',
  'mail',
  'correo',
  'courriel',
  'correo electrónico',
  'email address',
]

const ofPlaces: readonly string[] = [
  'home',
  'work',
  'private',
  'personal',
  'other',
  'casa',
  'trabajo',
  'particular',
  'privat',
  'privé',
  'privado',
  'dienstlich',
  'geschäftlich',
  'travail',
  'domicile',
  'lavoro',
  'ufficio',
  'trabalho',
]

/** One label or two of them ("work mobile"), as an expression. */
function either(labels: readonly string[]): string {
  const one = labels.map((label) => label.normalize('NFKC')).join('|')
  return `(?:${one})(?:[\\s/.]+(?:${one}))?`
}

const phoneLabel = either([...ofPhones, ...ofPlaces])
const emailLabel = either([...ofEmails, ...ofPlaces])
const notWithin = String.raw`(?![\p{L}\p{N}])`

/** A letter stands for a label only where a mark or a + follows: `M: +34 …`, `T +34 …`. */
const beforePhone = new RegExp(
  `^[\\p{So}\\s]*(?:[(\\[]?${phoneLabel}${notWithin}[)\\].:\\s]*(?=\\(?\\s*[+\\d])|[mtc](?:[.:]\\s*(?=\\(?\\s*[+\\d])|\\s+(?=\\+)))?(?=\\(?\\s*[+\\d])`,
  'iu',
)
const behindPhone = new RegExp(
  `(?<=\\d)\\s*(?:[([]\\s*${phoneLabel}[.\\s]*[)\\]]|[-–,/]?\\s+${phoneLabel})$`,
  'iu',
)
const beforeEmail = new RegExp(`^${emailLabel}${notWithin}(?:\\s*:\\s*|\\s+)(?=\\S+@)`, 'iu')
const behindEmail = new RegExp(`\\s*[([]\\s*${emailLabel}[.\\s]*[)\\]]$`, 'iu')

/** `Mobile: +34 612 345 678`, `612 345 678 (mobile)` → the number. */
export function withoutPhoneLabel(text: string): string {
  return text.replace(beforePhone, '').replace(behindPhone, '')
}

/** `Email: ana@example.org`, `ana@example.org (work)` → the address. */
export function withoutEmailLabel(text: string): string {
  return text.replace(beforeEmail, '').replace(behindEmail, '')
}
