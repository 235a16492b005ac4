import type { SummaryTexts } from './text'

export const de: SummaryTexts = {
  title: 'Ihr Gespräch mit dem Support (Fall {case})',
  asked: 'Worum Sie gebeten haben',
  askedWhen: 'Sie haben sich am {at, date} gemeldet, wegen des Kontos von {name}.',
  story: 'In Ihren Worten: „{story}“',
  done: 'Was getan wurde',
  nothingDone: 'An Ihrem Konto wurde nichts geändert.',
  'done.code-verified': 'Wir haben mit einem Code an {contact} geprüft, dass Sie es sind.',
  'done.contact-added':
    '{contact} wurde hinzugefügt. Der Kontakt zählt, sobald sein Code eingegeben ist.',
  'done.contact-confirmed': '{contact} wurde bestätigt. Codes können ab jetzt dorthin gehen.',
  'done.contact-removed': '{contact} wurde aus Ihren Sicherheitsinfos entfernt.',
  'done.contact-enabled': '{contact} kann wieder Codes erhalten.',
  'done.replacement-requested':
    'Es wurde beantragt, alle Sicherheitsinfos durch {contact} zu ersetzen. Das beginnt, sobald der Code dorthin eingegeben ist.',
  'done.replacement-started':
    'Die Änderung aller Ihrer Sicherheitsinfos wurde begonnen. Bis sie wirksam wird, ändert sich daran nichts.',
  'done.replacement-cancelled':
    'Die Änderung aller Ihrer Sicherheitsinfos wurde abgebrochen. Alles ist wie vorher.',
  'done.replacement-frozen':
    'Sie haben gesagt „das war ich nicht“: Die Änderung Ihrer Sicherheitsinfos ist eingefroren, bis wir sie geprüft haben.',
  'done.replacement-released':
    'Wir haben es geprüft, und die Änderung Ihrer Sicherheitsinfos geht weiter.',
  'done.locale-set': 'Die Sprache Ihres Kontos wurde geändert.',
  'done.two-step-set':
    'Die Prüfung in zwei Schritten wurde {enabled, select, true {eingeschaltet} other {ausgeschaltet}}.',
  'done.password-reset-authorised':
    'Ihnen wurde ein Weg geschickt, ein neues Kennwort zu wählen. Niemand hier sieht es.',
  when: 'Was wann geschieht',
  nothingWaits: 'Sie müssen auf nichts warten.',
  'when.replacement':
    '{at, date}: Alle Ihre Sicherheitsinfos ändern sich. Bis dahin melden Sie sich an wie sonst; Sicherheitseinstellungen und Zahlungsdaten lassen sich nicht ändern.',
  'when.replacement-confirm':
    '{at, date}: Der Antrag verfällt, wenn der Code an den neuen Kontakt nicht eingegeben ist.',
  'when.notice-hard':
    '{at, date}: Ab dann verlangt die Anmeldung, einen Kontakt zu bestätigen oder einen hinzuzufügen.',
  'when.sign-in-lock': '{at, date}: Sie können sich wieder anmelden.',
  'when.code-lock': '{at, date}: Codes können wieder eingegeben werden.',
  'when.code-lock-anybody':
    '{at, date}: Codes zum Anmelden, zum Finden des Kontonamens oder zum Zurücksetzen des Passworts können wieder eingegeben werden.',
  'when.last-four-lock':
    '{at, date}: Die letzten vier Ziffern Ihres Telefons können wieder versucht werden.',
  'when.established': '{at, date}: {contact} zählt voll.',
  should: 'Was Sie tun sollten',
  'should.pending':
    'Falls Sie die Änderung nicht beantragt haben, sagen Sie es: anmelden, „Sicherheitsgrundlagen“, „Info aktualisieren“, „das war ich nicht“, oder rufen Sie uns an. Ein Code an einen alten Kontakt hält sie sofort auf.',
  'should.frozen':
    'Warten Sie, bis wir uns melden. Behalten Sie Ihre alten Kontakte: Codes gehen weiter dorthin.',
  'should.needs-new-info':
    'Melden Sie sich an und wählen Sie „Sicherheitsinfo hinzufügen“, damit Sie wieder hineinkommen, falls Sie das Kennwort vergessen.',
  'should.active':
    'Melden Sie sich an, öffnen Sie „Sicherheitsgrundlagen“, „Info aktualisieren“, und sehen Sie nach, ob Sie jeden Kontakt lesen können.',
  never: 'Was Sie nie tun sollten',
  neverCode:
    'Lesen Sie niemandem einen Code zum Anmelden oder für das Kennwort vor. Der Support fragt nur nach dem Code, dessen Nachricht Ihren Fall nennt.',
  neverPassword: 'Sagen Sie niemandem Ihr Kennwort. Niemand hier fragt danach.',
  neverHurry:
    'Lassen Sie sich von niemandem drängen: Niemand, wer es auch sei, kann eine Wartezeit abkürzen.',
  question: 'Fragen? Rufen Sie den Support an und nennen Sie die Nummer des Falls: {case}.',
}
