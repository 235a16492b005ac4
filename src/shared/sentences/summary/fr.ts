import type { SummaryTexts } from './text'

export const fr: SummaryTexts = {
  title: 'Votre échange avec l’assistance (dossier {case})',
  asked: 'Votre demande',
  askedWhen:
    'Vous nous avez contactés le {at, date}, au sujet du compte {elides, select, true {d’} other {de }}{name}.',
  story: 'Avec vos mots : « {story} »',
  done: 'Ce qui a été fait',
  nothingDone: 'Rien n’a été changé sur votre compte.',
  'done.code-verified':
    'Nous avons vérifié que c’était bien vous, avec un code envoyé à {contact}.',
  'done.contact-added':
    '{fate, select, waits {{contact} a été ajouté. Il comptera dès que son code aura été saisi.} gone {{contact} a été ajouté, et n’est plus sur votre compte.} other {{contact} a été ajouté.}}',
  'done.contact-confirmed':
    '{fate, select, runs {Le nouveau contact {contact} a été confirmé. Il compte à partir du {at, date} ; jusque-là aucun code n’y est envoyé.} frozen {Le nouveau contact {contact} a été confirmé. Il ne compte pas, car le changement est gelé.} cancelled {Le nouveau contact {contact} a été confirmé. Il n’est pas sur votre compte, car le changement a été annulé.} completed {Le nouveau contact {contact} a été confirmé. Il compte depuis le {at, date}.} gone {{contact} a été confirmé, et n’est plus sur votre compte.} other {{contact} a été confirmé. Des codes peuvent désormais y être envoyés.}}',
  'done.contact-removed': '{contact} a été retiré de vos informations de sécurité.',
  'done.contact-enabled': '{contact} peut de nouveau recevoir des codes.',
  'done.replacement-requested':
    'Le changement de toutes vos informations de sécurité au profit du nouveau contact {contact} a été demandé.{fate, select, waits { Il commence dès que le code envoyé là-bas aura été saisi.} never { Il n’a jamais commencé, car ce code n’a pas été saisi.} other {}}',
  'done.replacement-started':
    'Le changement de toutes vos informations de sécurité a été lancé.{fate, select, runs { Jusqu’à sa prise d’effet, rien n’y change.} frozen { Il est gelé : rien ne change jusqu’à ce que nous l’ayons examiné.} cancelled { Il a été annulé plus tard.} completed { Il a pris effet le {at, date}.} other {}}',
  'done.replacement-cancelled':
    '{how, select, newInfoAdded {Vous avez ajouté de nouvelles informations de sécurité, ce qui a mis fin au changement de toutes.} other {Le changement de toutes vos informations de sécurité a été annulé. Ce qui s’y trouvait avant est resté.}}',
  'done.replacement-frozen':
    'Vous avez dit « ce n’était pas moi » : le changement de vos informations de sécurité {fate, select, frozen {est gelé jusqu’à ce que nous l’ayons examiné} other {a été gelé}}.',
  'done.replacement-released':
    'Nous l’avons examiné, et le changement de vos informations de sécurité {fate, select, runs {se poursuit} frozen {s’est poursuivi ; il a été gelé de nouveau depuis} cancelled {s’est poursuivi ; il a été annulé plus tard} completed {s’est poursuivi ; il a pris effet le {at, date}} other {s’est poursuivi}}.',
  'done.locale-set': 'La langue de votre compte a été changée.',
  'done.two-step-set':
    'La vérification en deux étapes a été {enabled, select, true {activée} other {désactivée}}.',
  'done.password-reset-authorised':
    'La réinitialisation du mot de passe a été lancée. Vous choisissez le nouveau ; personne ici ne le voit.',
  when: 'Ce qui se passe, et quand',
  nothingWaits: 'Vous n’avez rien à attendre.',
  'when.replacement':
    '{at, date} : {kind, select, removeAll {toutes vos informations de sécurité sont retirées ; il vous sera alors demandé d’en saisir de nouvelles} replace {le nouveau contact {contact} remplace toutes vos informations de sécurité} other {l’ancien contact {contact} est retiré ; les plus récents restent}}.',
  frozen:
    'Le changement de toutes vos informations de sécurité est gelé. Il ne prend effet à aucune date tant que nous ne l’avons pas examiné.',
  meanwhile:
    '{signIn, select, gate {Jusque-là, la connexion vous permet seulement d’ajouter des informations de sécurité ; si vous en ajoutez, le changement prend fin aussitôt.} blocked {Jusque-là, vous ne pouvez pas vous connecter avec la vérification en deux étapes, et les paramètres de sécurité et de facturation ne peuvent pas être modifiés.} other {Jusque-là vous vous connectez comme d’habitude ; les paramètres de sécurité et de facturation ne peuvent pas être modifiés.}}',
  'when.replacement-confirm':
    '{at, date} : la demande expire si le code envoyé au nouveau contact n’a pas été saisi.',
  'when.notice-hard':
    '{at, date} : à partir de là, la connexion vous demande de vérifier un contact ou d’en ajouter un.',
  'when.sign-in-lock': '{at, date} : vous pourrez de nouveau vous connecter.',
  'when.code-lock': '{at, date} : des codes pourront de nouveau être saisis.',
  'when.code-lock-anybody':
    '{at, date} : les codes pour se connecter, retrouver le nom du compte ou réinitialiser le mot de passe pourront de nouveau être saisis.',
  'when.last-four-lock':
    '{at, date} : les quatre derniers chiffres de votre téléphone pourront de nouveau être essayés.',
  'when.established': '{at, date} : {contact} compte pleinement.',
  should: 'Ce que vous devez faire',
  'should.pending':
    'Si vous n’avez pas demandé ce changement, dites-le : {signIn, select, gate {appelez-nous. Si vous connaissez le mot de passe, connectez-vous et ajoutez des informations de sécurité : cela l’arrête aussitôt.} other {connectez-vous, « Options de sécurité de base », « Mettre à jour les informations », « ce n’était pas moi », ou appelez-nous. Un code à un ancien contact l’arrête aussitôt.}}',
  'should.waits':
    'Si vous avez demandé ce changement, saisissez le code envoyé au nouveau contact {contact}. Sinon, dites-le-nous : sans ce code, rien ne commence.',
  'should.frozen':
    'Attendez que nous vous contactions.{signIn, select, gate {} other { Gardez vos anciens contacts : les codes y arrivent encore.}}',
  'should.needs-new-info':
    'Connectez-vous et choisissez « Ajouter des informations de sécurité », pour pouvoir revenir si vous oubliez le mot de passe.',
  'should.active':
    'Connectez-vous, ouvrez « Options de sécurité de base », « Mettre à jour les informations », et vérifiez que vous pouvez lire chaque contact.',
  never: 'Ce que vous ne devez jamais faire',
  neverCode:
    'Ne lisez jamais à personne un code de connexion ou de mot de passe. L’assistance ne demande que le code dont le message nomme votre dossier.',
  neverPassword: 'Ne dites jamais votre mot de passe. Personne ici ne le demande.',
  neverHurry:
    'Ne laissez personne vous presser : personne, qui que ce soit, ne peut raccourcir une attente.',
  question: 'Des questions ? Appelez l’assistance et donnez le numéro du dossier : {case}.',
  questionPhone: 'Des questions ? Appelez le {phone} et donnez le numéro du dossier : {case}.',
  number: 'Dossier {case}',
  dated: 'Situation au {at, date}',
  theNewOne: '{contact} (le nouveau)',
  theOldOne: '{contact} (l’ancien)',
}
