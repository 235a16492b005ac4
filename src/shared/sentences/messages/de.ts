import type { MessageTexts } from './text'

const notMe =
  'Falls Sie das nicht waren: Melden Sie sich an, öffnen Sie „Sicherheitsgrundlagen“, wählen Sie „Info aktualisieren“ und sagen Sie „das war ich nicht“, oder rufen Sie den Support an.'
const notAsked =
  'Falls Sie ihn nicht angefordert haben, versucht vielleicht jemand hineinzukommen: Geben Sie den Code nicht weiter.'

export const de: MessageTexts = {
  'code.confirm-contact': {
    subject: 'Ihr Code, um diesen Kontakt zu bestätigen',
    body:
      '{code} ist der Code, der diesen Kontakt als Sicherheitsinfo Ihres Kontos bestätigt. Geben Sie ihn unter „Sicherheitsinfo hinzufügen“ ein. ' +
      notAsked,
  },
  'code.sign-in': {
    subject: 'Ihr Code zum Anmelden',
    body:
      '{code} ist Ihr Code zum Anmelden. Geben Sie ihn auf der Seite ein, die danach gefragt hat, nicht im Feld für das Kennwort. Lesen Sie ihn niemandem vor. ' +
      notAsked,
  },
  'code.change-security-info': {
    subject: 'Ihr Code, um Sicherheitsinfos zu ändern',
    body:
      '{code} ist Ihr Code, um Sicherheitsinfos zu ändern. Geben Sie ihn auf der Seite ein, die danach gefragt hat, unter „Sicherheitsgrundlagen“. Lesen Sie ihn niemandem vor. ' +
      notAsked,
  },
  'code.recover-username': {
    subject: 'Ihr Code, um Ihren Kontonamen zu finden',
    body:
      '{code} ist Ihr Code, um zu sehen, welche Konten diesen Kontakt haben. Geben Sie ihn auf der Seite ein, die danach gefragt hat. ' +
      notAsked,
  },
  'code.reset-password': {
    subject: 'Ihr Code, um das Kennwort zurückzusetzen',
    body:
      '{code} ist Ihr Code, um ein neues Kennwort zu wählen. Geben Sie ihn auf der Seite ein, die danach gefragt hat. Lesen Sie ihn niemandem vor. ' +
      notAsked,
  },
  'code.cancel-replacement': {
    subject: 'Ihr Code, um die Änderung Ihrer Sicherheitsinfos abzubrechen',
    body: '{code} ist der Code, der die Änderung aller Ihrer Sicherheitsinfos abbricht. Sobald er eingegeben ist, ist alles wieder wie vorher.',
  },
  'code.support-call': {
    subject: 'Ihr Code für das Gespräch mit dem Support',
    body: '{code} gilt nur für Ihr Gespräch mit dem Support{case, select, none {} other { (Fall {case})}}: Lesen Sie ihn der Person vor, mit der Sie sprechen. Er zeigt, dass Ihnen das Konto gehört. Er meldet nie an und setzt nichts zurück. Falls Sie gerade nicht mit dem Support sprechen, geben Sie ihn niemandem.',
  },
  'contact.added': {
    subject: 'Ihrem Konto wurde eine Sicherheitsinfo hinzugefügt',
    body:
      '{contact, select, none {Ein neuer Kontakt} other {{contact}}} wurde als Sicherheitsinfo Ihres Kontos hinzugefügt. ' +
      notMe,
  },
  'contact.removed': {
    subject: 'Von Ihrem Konto wurde eine Sicherheitsinfo entfernt',
    body:
      '{contact, select, none {Ein Kontakt} other {{contact}}} wurde aus den Sicherheitsinfos Ihres Kontos entfernt. ' +
      notMe,
  },
  'contact.disabled': {
    subject: 'Ein Kontakt Ihres Kontos wurde gesperrt',
    body:
      'Für {contact, select, none {einen Ihrer Kontakte} other {{contact}}} wurden zu oft hintereinander falsche Codes eingegeben. {purpose, select, none {Dorthin geht kein Code mehr, bis der Support den Kontakt wieder freigibt.} other {Wer nicht angemeldet ist, bekommt dorthin keinen solchen Code mehr, bis der Support den Kontakt wieder freigibt.}} Nachrichten wie diese kommen weiter an. ' +
      notMe,
  },
  'replacement.started': {
    subject: 'Alle Sicherheitsinfos Ihres Kontos werden geändert',
    body:
      'Jemand hat beantragt, alle Sicherheitsinfos Ihres Kontos zu entfernen oder zu ersetzen.{maturesAt, select, none {} other { Das wird am {maturesAt, date} wirksam.}}{former, select, true { Dieser Kontakt gehörte bis vor Kurzem zum Konto und erhält daher keine Codes mehr. Wer das Kennwort weiß, kann es aufhalten: Wer sich anmeldet und eine Sicherheitsinfo hinzufügt, beendet den Antrag sofort.} other { Bis dahin ändert sich nichts: Sie melden sich an wie sonst, und dieser Kontakt erhält weiterhin Codes. Um es aufzuhalten, brechen Sie es mit einem Code an diesen Kontakt ab.}} ' +
      notMe,
  },
  'replacement.reminder': {
    subject: 'Erinnerung: Alle Sicherheitsinfos Ihres Kontos werden geändert',
    body:
      'Alle Sicherheitsinfos Ihres Kontos werden{maturesAt, select, none {} other { am {maturesAt, date}}} entfernt oder ersetzt.{former, select, true { Dieser Kontakt gehörte bis vor Kurzem zum Konto und erhält daher keine Codes mehr. Wer das Kennwort weiß, kann es aufhalten: Wer sich anmeldet und eine Sicherheitsinfo hinzufügt, beendet den Antrag sofort.} other { Um es aufzuhalten, brechen Sie es vorher mit einem Code an diesen Kontakt ab.}} ' +
      notMe,
  },
  'replacement.frozen': {
    subject: 'Die Änderung Ihrer Sicherheitsinfos ist eingefroren',
    body: 'Jemand hat gesagt „das war ich nicht“, deshalb ist die Änderung aller Ihrer Sicherheitsinfos eingefroren. Der Support prüft das, bevor irgendetwas geschieht.',
  },
  'replacement.released': {
    subject: 'Die Änderung Ihrer Sicherheitsinfos geht weiter',
    body:
      'Der Support hat es geprüft: Die Änderung aller Ihrer Sicherheitsinfos geht weiter{maturesAt, select, none {} other { und wird am {maturesAt, date} wirksam}}. ' +
      notMe,
  },
  'replacement.cancelled': {
    subject: 'Die Änderung Ihrer Sicherheitsinfos ist abgebrochen',
    body:
      'Die Änderung aller Ihrer Sicherheitsinfos ist abgebrochen. Alles ist wie vorher. ' + notMe,
  },
  'replacement.completed': {
    subject: 'Alle Sicherheitsinfos Ihres Kontos sind geändert',
    body:
      'Die Änderung aller Ihrer Sicherheitsinfos ist wirksam. Die alten Kontakte erhalten keine Codes mehr. ' +
      notMe,
  },
  'replacement.completed-empty': {
    subject: 'Ihr Konto hat keine Sicherheitsinfos mehr',
    body:
      'Alle Sicherheitsinfos Ihres Kontos sind entfernt. Wählen Sie bei der nächsten Anmeldung „Sicherheitsinfo hinzufügen“, damit Sie wieder hineinkommen, falls Sie das Kennwort vergessen. ' +
      notMe,
  },
  'password.reset': {
    subject: 'Wählen Sie ein neues Kennwort',
    body:
      'Der Support hat für Sie das Zurücksetzen des Kennworts begonnen. {link, select, none {{words, select, none {Gehen Sie zu „Anmelden“, sagen Sie, dass Sie das Kennwort vergessen haben, und wählen Sie ein neues.} other {{words}}}} other {Wählen Sie hier ein neues, ein einziges Mal{expiresAt, select, none {} other { und bis {expiresAt, date}}}: {link}}} Niemand im Support sieht es. ' +
      notMe,
  },
  'password.reset-told': {
    subject: 'Ein Zurücksetzen des Kennworts wurde begonnen',
    body:
      'Für Ihr Konto wurde das Zurücksetzen des Kennworts begonnen; der Weg zu einem neuen ging an einen anderen Ihrer Kontakte. ' +
      notMe,
  },
  'two-step.set': {
    subject: 'Die Bestätigung in zwei Schritten wurde geändert',
    body:
      'Die Bestätigung in zwei Schritten Ihres Kontos wurde {enabled, select, true {eingeschaltet} false {ausgeschaltet} other {ein- oder ausgeschaltet}}. ' +
      notMe,
  },
  'sign-in-name.set': {
    subject: 'Ein Anmeldename Ihres Kontos wurde geändert',
    body:
      'Die Anmeldung mit {name, select, none {einem Ihrer Namen} other {{name}}} wurde {enabled, select, true {eingeschaltet} false {ausgeschaltet} other {ein- oder ausgeschaltet}}. ' +
      notMe,
  },
  'sign-in-name.added': {
    subject: 'Ihrem Konto wurde ein Anmeldename hinzugefügt',
    body:
      '{name, select, none {Ein Anmeldename} other {Der Anmeldename {name}}} wurde Ihrem Konto hinzugefügt. ' +
      notMe,
  },
  'contact.enabled': {
    subject: 'Ein Kontakt Ihres Kontos bekommt wieder Codes',
    body:
      'Der Support hat {contact, select, none {einen Kontakt} other {{contact}}} Ihres Kontos wieder freigegeben: Er bekommt Codes wie vorher. ' +
      notMe,
  },
  'sign-in.unlocked': {
    subject: 'Die Anmeldung bei Ihrem Konto wurde entsperrt',
    body:
      'Die Anmeldung bei Ihrem Konto war nach zu vielen falschen Kennwörtern gesperrt. Der Support hat sie entsperrt: Sie können es jetzt wieder versuchen. ' +
      notMe,
  },
  'call.announced': {
    subject: 'Der Support ruft Sie gleich an',
    body: '{operator, select, none {Der Support} other {{operator}}}{organisation, select, none {} other { von {organisation}}} ruft Sie gleich an{case, select, none {} other { (Fall {case})}} und sagt zuerst diese zwei Wörter: {code}. Wenn jemand anruft und sie nicht weiß, legen Sie auf. Sagen Sie die Wörter niemandem.',
  },
  'notice.raised': {
    subject: 'Bitte prüfen Sie Ihre Sicherheitsinfos',
    body: 'Eines Tages kann ein Kontakt Ihres Kontos verloren sein oder nicht mehr Ihnen gehören, und dann führt nichts mehr zurück in Ihr Konto. Deshalb werden Sie bei der nächsten Anmeldung gebeten, sich zu vergewissern, dass Sie einen Code empfangen können: Bestätigen Sie einen Kontakt, oder fügen Sie einen weiteren hinzu. Diese Nachricht enthält keinen Link: Melden Sie sich an wie immer. Niemand ruft Sie deswegen an oder fragt nach einem Code.',
  },
}
