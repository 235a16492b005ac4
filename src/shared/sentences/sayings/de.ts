import type { SayingTexts } from './text'

export const de: SayingTexts = {
  'before.account':
    'Über ein Konto kann ich nichts sagen, bevor ich weiß, dass ich mit dem Inhaber spreche. Das machen wir zuerst: Ich sende einen Code, und Sie lesen ihn mir vor.',
  'before.given':
    'Ich glaube, das habe ich nicht richtig. Bitte sagen Sie es mir noch einmal: eine vollständige E-Mail-Adresse oder eine Telefonnummer mit Landesvorwahl.',
  'before.desk': 'Ich muss zuerst hier bei mir etwas tun. Einen Moment, bitte.',
  'before.code':
    'Diesen Code konnte ich nicht annehmen. Bitte lesen Sie mir den neuesten noch einmal vor, oder ich sende Ihnen einen anderen.',
  'before.later': 'Das geht gerade nicht. Versuchen wir es etwas später noch einmal.',
  'after.wait':
    'Alle Ihre Sicherheitsinfos werden gerade geändert{liftsAt, select, none {} other {, und das wird am {liftsAt, date} wirksam}}. Bis dahin kann ich an Ihren Sicherheitseinstellungen nichts ändern, und niemand kann es abkürzen. Sie können sich anmelden und alles wie immer benutzen.',
  'after.billing':
    'Ihre Zahlungsdaten können nicht geändert werden, solange Ihre Sicherheitsinfos geändert werden{liftsAt, select, none {} other {: Das endet am {liftsAt, date}}}. Sie können sie ansehen und mit dem bezahlen, was gespeichert ist.',
  'after.already':
    'Ihre Anfrage läuft schon{liftsAt, select, none {} other { und wird am {liftsAt, date} wirksam}}. Noch einmal zu fragen ändert das Datum nicht.',
  'after.cancel':
    'Um die Änderung abzubrechen, sende ich einen Code an einen Ihrer alten Kontakte. Sobald Sie ihn mir vorgelesen haben, ist alles wie vorher.',
  'after.not-me':
    'Jemand hat gesagt, dass die Änderung Ihrer Sicherheitsinfos nicht von ihm kam, deshalb steht sie still. Eine Vorgesetzte oder ein Vorgesetzter sieht es sich an und entscheidet. Bis dahin geschieht mit Ihren Kontakten nichts.',
  'after.confirm-new':
    'Der neue Kontakt zählt, sobald sein Code eingegeben ist{liftsAt, select, none {} other {; dafür ist Zeit bis {liftsAt, date}}}. Soll ich ihn noch einmal senden?',
  'after.gate':
    'Ihr Konto hat keine Sicherheitsinfos. Bitte melden Sie sich mit Ihrem Kennwort an und wählen Sie „Sicherheitsinfo hinzufügen“.',
  'after.notice':
    'Beim Anmelden werden Sie gebeten, sicherzustellen, dass Sie einen Code bekommen können: Bestätigen Sie einen Kontakt, den Sie haben, oder fügen Sie einen neuen hinzu. Eines davon genügt.',
  'after.add-first':
    'Das ist der einzige Kontakt, den Sie haben, deshalb kann er noch nicht weg. Fügen wir zuerst einen neuen hinzu.',
  'after.all-at-once':
    'Es blieben nur ganz neue Kontakte übrig, deshalb gilt das als Änderung von allem auf einmal, mit der Wartezeit. Möchten Sie das, oder behalten wir den alten vorerst?',
  'after.room':
    'Ihr Konto hat so viele Kontakte, wie es haben darf. Welchen brauchen Sie nicht mehr?',
  'after.given':
    'Das ist keine E-Mail-Adresse oder Telefonnummer, die ich verwenden kann. Bitte sagen Sie sie mir noch einmal, eine Telefonnummer mit Landesvorwahl.',
  'after.known': 'Dieser Kontakt ist schon in Ihrem Konto.',
  'after.disabled':
    'Für diesen Kontakt wurden zu viele falsche Codes eingegeben, deshalb geht kein Code mehr dorthin. Er kann wieder freigegeben werden; oder haben Sie einen anderen?',
  'after.last-four':
    'Bevor ich einen Code an dieses Telefon senden kann, sagen Sie mir bitte die letzten vier Ziffern der Nummer.',
  'after.later':
    'Das geht gerade nicht{liftsAt, select, none {. Versuchen wir es etwas später noch einmal.} other {. Ab {liftsAt, date} ist es wieder möglich.}}',
  'after.code':
    'Dieser Code hat nicht funktioniert. Nur der neueste zählt, und nur einmal. Soll ich Ihnen einen anderen senden?',
  'after.sign-in':
    'Diese Anmeldung hat nicht funktioniert. Prüfen Sie Name und Kennwort auf der Anmeldeseite; ein Code gehört nie in das Kennwortfeld.',
  'after.sign-in-lock':
    'Es gab zu viele falsche Kennwörter, deshalb ist die Anmeldung gesperrt{liftsAt, select, none {} other { bis {liftsAt, date}}}. Ich kann sie entsperren lassen, wenn Sie Ihr Kennwort wissen.',
  'after.name':
    'Mit diesem Namen geht die Anmeldung so nicht. Ihre Namen sehen Sie unter „Anmeldeoptionen“.',
  'after.page':
    'Das machen Sie selbst: Melden Sie sich an und gehen Sie zu „Sicherheitsgrundlagen“.',
  'after.verify':
    'Dafür brauche ich einen Code, der zählt: Ich sende ihn an einen Ihrer Kontakte, und Sie lesen ihn mir vor.',
  'after.two-proofs':
    'Dafür brauche ich zwei Codes von zwei verschiedenen Kontakten. An welche zwei kommen Sie heran?',
  'after.colleague':
    'Das darf ich nicht allein tun: Auch jemand anderes hier muss es sich ansehen. Ich frage jetzt nach.',
  'after.desk': 'Ich muss zuerst hier bei mir etwas tun. Einen Moment, bitte.',
  'after.owner':
    'Danke: Jetzt weiß ich, dass ich mit dem Inhaber des Kontos spreche. Sagen Sie mir, was sich geändert hat, dann bringen wir es in Ordnung.',
  'after.explain': 'Ich erkläre Ihnen, wie das geht.',
}
