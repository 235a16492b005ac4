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
    '{fate, select, waits {{contact} wurde hinzugefügt. Der Kontakt zählt, sobald sein Code eingegeben ist.} gone {{contact} wurde hinzugefügt und ist nicht mehr an Ihrem Konto.} other {{contact} wurde hinzugefügt.}}',
  'done.contact-confirmed':
    '{fate, select, runs {Der neue Kontakt {contact} wurde bestätigt. Er zählt ab {at, date}; bis dahin geht kein Code dorthin.} frozen {Der neue Kontakt {contact} wurde bestätigt. Er zählt nicht, weil die Änderung eingefroren ist.} cancelled {Der neue Kontakt {contact} wurde bestätigt. Er ist nicht an Ihrem Konto, weil die Änderung abgebrochen wurde.} completed {Der neue Kontakt {contact} wurde bestätigt. Er zählt seit {at, date}.} gone {{contact} wurde bestätigt und ist nicht mehr an Ihrem Konto.} other {{contact} wurde bestätigt. Codes können ab jetzt dorthin gehen.}}',
  'done.contact-removed': '{contact} wurde aus Ihren Sicherheitsinfos entfernt.',
  'done.contact-enabled': '{contact} kann wieder Codes erhalten.',
  'done.replacement-requested':
    'Es wurde beantragt, alle Sicherheitsinfos durch den neuen Kontakt {contact} zu ersetzen.{fate, select, waits { Das beginnt, sobald der Code dorthin eingegeben ist.} never { Es hat nie begonnen, weil dieser Code nicht eingegeben wurde.} other {}}',
  'done.replacement-started':
    'Die Änderung aller Ihrer Sicherheitsinfos wurde begonnen.{fate, select, runs { Bis sie wirksam wird, ändert sich daran nichts.} frozen { Sie ist eingefroren: Nichts ändert sich, bis wir sie geprüft haben.} cancelled { Später wurde sie abgebrochen.} completed { Wirksam wurde sie am {at, date}.} other {}}',
  'done.replacement-cancelled':
    '{how, select, newInfoAdded {Sie haben neue Sicherheitsinfos hinzugefügt; damit endete die Änderung aller Ihrer Sicherheitsinfos.} other {Die Änderung aller Ihrer Sicherheitsinfos wurde abgebrochen. Was vorher da war, ist geblieben.}}',
  'done.replacement-frozen':
    'Sie haben gesagt „das war ich nicht“: Die Änderung Ihrer Sicherheitsinfos {fate, select, frozen {ist eingefroren, bis wir sie geprüft haben} other {wurde eingefroren}}.',
  'done.replacement-released':
    'Wir haben es geprüft, und die Änderung Ihrer Sicherheitsinfos {fate, select, runs {geht weiter} frozen {ging weiter; sie wurde seitdem wieder eingefroren} cancelled {ging weiter; sie wurde später abgebrochen} completed {ging weiter; wirksam wurde sie am {at, date}} other {ging weiter}}.',
  'done.locale-set': 'Die Sprache Ihres Kontos wurde geändert.',
  'done.two-step-set':
    'Die Prüfung in zwei Schritten wurde {enabled, select, true {eingeschaltet} other {ausgeschaltet}}.',
  'done.password-reset-authorised':
    'Das Zurücksetzen des Kennworts wurde begonnen. Das neue wählen Sie; niemand hier sieht es.',
  when: 'Was wann geschieht',
  nothingWaits: 'Sie müssen auf nichts warten.',
  'when.replacement':
    '{at, date}: {kind, select, removeAll {Alle Ihre Sicherheitsinfos werden entfernt; ab dann werden Sie nach neuen gefragt} replace {Der neue Kontakt {contact} tritt an die Stelle aller Ihrer Sicherheitsinfos} other {Der alte Kontakt {contact} wird entfernt; die neueren bleiben}}.',
  frozen:
    'Die Änderung aller Ihrer Sicherheitsinfos ist eingefroren. Sie wird an keinem Datum wirksam, bis wir sie geprüft haben.',
  meanwhile:
    '{signIn, select, gate {Bis dahin können Sie nach der Anmeldung nur Sicherheitsinfos hinzufügen; tun Sie das, endet die Änderung sofort.} blocked {Bis dahin können Sie sich mit der Prüfung in zwei Schritten nicht anmelden, und Sicherheitseinstellungen und Zahlungsdaten lassen sich nicht ändern.} other {Bis dahin melden Sie sich an wie sonst; Sicherheitseinstellungen und Zahlungsdaten lassen sich nicht ändern.}}',
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
    'Falls Sie die Änderung nicht beantragt haben, sagen Sie es: {signIn, select, gate {Rufen Sie uns an. Wenn Sie das Kennwort wissen, melden Sie sich an und fügen Sie Sicherheitsinfos hinzu: Das hält sie sofort auf.} other {anmelden, „Sicherheitsgrundlagen“, „Info aktualisieren“, „das war ich nicht“, oder rufen Sie uns an. Ein Code an einen alten Kontakt hält sie sofort auf.}}',
  'should.waits':
    'Falls Sie die Änderung beantragt haben, geben Sie den Code ein, der an den neuen Kontakt {contact} ging. Falls nicht, sagen Sie es uns: Ohne diesen Code beginnt nichts.',
  'should.frozen':
    'Warten Sie, bis wir uns melden.{signIn, select, gate {} other { Behalten Sie Ihre alten Kontakte: Codes gehen weiter dorthin.}}',
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
  questionPhone: 'Fragen? Rufen Sie {phone} an und nennen Sie die Nummer des Falls: {case}.',
  number: 'Fall {case}',
  dated: 'Stand: {at, date}',
  theNewOne: '{contact} (der neue)',
  theOldOne: '{contact} (der bisherige)',
}
