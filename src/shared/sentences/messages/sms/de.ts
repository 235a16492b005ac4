import type { SmsTexts } from '../text'

const notMe = 'Nicht Sie? Sagen Sie es unter „Sicherheitsgrundlagen“ oder rufen Sie uns an.'
const notAsked = 'Nicht angefordert? Geben Sie ihn niemandem.'

export const de: SmsTexts = {
  'code.confirm-contact': `{code} bestätigt diesen Kontakt als Sicherheitsinfo. ${notAsked}`,
  'code.sign-in': `{code} ist Ihr Code zum Anmelden. Nie vorlesen. ${notAsked}`,
  'code.change-security-info': `{code} ist Ihr Code, um Sicherheitsinfos zu ändern. Nie vorlesen. ${notAsked}`,
  'code.recover-username': `{code} zeigt, welche Konten diesen Kontakt haben. ${notAsked}`,
  'code.reset-password': `{code} ist Ihr Code für ein neues Kennwort. Nie vorlesen. ${notAsked}`,
  'code.cancel-replacement':
    '{code} bricht die Änderung Ihrer Sicherheitsinfos ab. Alles bleibt, wie es war.',
  'code.support-call':
    '{code} ist nur für Ihr Gespräch{case, select, none {} other { {case}}}: dem Support vorlesen. Er meldet nie an. Kein Gespräch? Niemandem geben.',
  'contact.added': `{contact, select, none {Ein Kontakt} other {{contact}}} ist jetzt Sicherheitsinfo Ihres Kontos. ${notMe}`,
  'contact.removed': `{contact, select, none {Ein Kontakt} other {{contact}}} ist nicht mehr Sicherheitsinfo Ihres Kontos. ${notMe}`,
  'contact.disabled': `Zu viele falsche Codes: {contact, select, none {einer Ihrer Kontakte} other {{contact}}} bekommt keine Codes mehr. ${notMe}`,
  'replacement.started': `Alle Ihre Sicherheitsinfos ändern sich{maturesAt, select, none {} other { am {maturesAt, date}}}. {former, select, true {Aufhalten: anmelden und neue hinzufügen} other {Aufhalten: mit einem Code an diesen Kontakt abbrechen}}. Nicht Sie? Rufen Sie an.`,
  'replacement.reminder': `Erinnerung: Alle Ihre Sicherheitsinfos ändern sich{maturesAt, select, none {} other { am {maturesAt, date}}}. {former, select, true {Aufhalten: anmelden und neue hinzufügen} other {Aufhalten: mit einem Code an diesen Kontakt abbrechen}}.`,
  'replacement.frozen':
    'Jemand sagte „das war ich nicht“: Die Änderung Ihrer Sicherheitsinfos ist eingefroren, bis der Support sie geprüft hat.',
  'replacement.released': `Vom Support geprüft: Die Änderung Ihrer Sicherheitsinfos geht weiter{maturesAt, select, none {} other {, am {maturesAt, date}}}. Nicht Sie? Rufen Sie an.`,
  'replacement.cancelled': `Die Änderung Ihrer Sicherheitsinfos ist abgebrochen. Alles ist wie vorher. ${notMe}`,
  'replacement.completed': `Alle Ihre Sicherheitsinfos haben sich geändert. Alte Kontakte bekommen keine Codes. ${notMe}`,
  'replacement.completed-empty': `Ihr Konto hat keine Sicherheitsinfos mehr. Fügen Sie beim nächsten Anmelden welche hinzu. ${notMe}`,
  'password.reset': `{link, select, none {{words, select, none {Der Support setzt Ihr Kennwort zurück: Sagen Sie beim Anmelden, dass Sie es vergessen haben. ${notMe}} other {Neues Kennwort: {words}}}} other {Hier ein neues Kennwort wählen, einmal{validFor, select, none {} other {, binnen {validFor, time}}}: {link}}}`,
  'password.reset-told': `Ein Zurücksetzen des Kennworts ging an einen anderen Ihrer Kontakte. ${notMe}`,
  'two-step.set': `Die Bestätigung in zwei Schritten wurde {enabled, select, true {eingeschaltet} false {ausgeschaltet} other {ein- oder ausgeschaltet}}. ${notMe}`,
  'sign-in-name.set': `Anmelden mit {name, select, none {einem Ihrer Namen} other {{name}}} wurde {enabled, select, true {eingeschaltet} false {ausgeschaltet} other {ein- oder ausgeschaltet}}. ${notMe}`,
  'sign-in-name.added': `{name, select, none {Ein Anmeldename} other {Der Anmeldename {name}}} wurde hinzugefügt. ${notMe}`,
  'contact.enabled': `{contact, select, none {Ein Kontakt} other {{contact}}} bekommt wieder Codes. ${notMe}`,
  'sign-in.unlocked': `Der Support hat das Anmelden entsperrt. Versuchen Sie es jetzt noch einmal. ${notMe}`,
  'call.announced':
    'Wir rufen Sie jetzt an{case, select, none {} other { ({case})}} und sagen zuerst: {code}. Wer die Wörter nicht kennt: auflegen.',
  'notice.raised':
    'Bitte prüfen Sie Ihre Sicherheitsinfos: Bestätigen Sie bei der nächsten Anmeldung einen Kontakt, oder fügen Sie einen hinzu. Niemand ruft Sie deswegen an oder fragt nach einem Code.',
}
