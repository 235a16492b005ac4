import type { SummaryTexts } from './text'

export const fr: SummaryTexts = {
  title: 'Votre échange avec l’assistance (dossier {case})',
  asked: 'Votre demande',
  askedWhen: 'Vous nous avez contactés le {at, date}, au sujet du compte de {name}.',
  story: 'Avec vos mots : « {story} »',
  done: 'Ce qui a été fait',
  nothingDone: 'Rien n’a été changé sur votre compte.',
  'done.code-verified':
    'Nous avons vérifié que c’était bien vous, avec un code envoyé à {contact}.',
  'done.contact-added': '{contact} a été ajouté. Il comptera dès que son code aura été saisi.',
  'done.contact-confirmed': '{contact} a été confirmé. Des codes peuvent désormais y être envoyés.',
  'done.contact-removed': '{contact} a été retiré de vos informations de sécurité.',
  'done.contact-enabled': '{contact} peut de nouveau recevoir des codes.',
  'done.replacement-requested':
    'Le remplacement de toutes les informations de sécurité par {contact} a été demandé. Il commence dès que son code aura été saisi.',
  'done.replacement-started':
    'Le changement de toutes vos informations de sécurité a été lancé. Jusqu’à sa prise d’effet, rien n’y change.',
  'done.replacement-cancelled':
    'Le changement de toutes vos informations de sécurité a été annulé. Tout est comme avant.',
  'done.replacement-frozen':
    'Vous avez dit « ce n’était pas moi » : le changement de vos informations de sécurité est gelé jusqu’à ce que nous l’ayons examiné.',
  'done.replacement-released':
    'Nous l’avons examiné, et le changement de vos informations de sécurité se poursuit.',
  'done.locale-set': 'La langue de votre compte a été changée.',
  'done.two-step-set':
    'La vérification en deux étapes a été {enabled, select, true {activée} other {désactivée}}.',
  'done.password-reset-authorised':
    'Vous avez reçu de quoi choisir un nouveau mot de passe. Personne ici ne le voit.',
  when: 'Ce qui se passe, et quand',
  nothingWaits: 'Vous n’avez rien à attendre.',
  'when.replacement':
    '{at, date} : toutes vos informations de sécurité changent. Jusque-là vous vous connectez comme d’habitude ; les paramètres de sécurité et de facturation ne peuvent pas être modifiés.',
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
    'Si vous n’avez pas demandé ce changement, dites-le : connectez-vous, « Options de sécurité de base », « Mettre à jour les informations », « ce n’était pas moi », ou appelez-nous. Un code à un ancien contact l’arrête aussitôt.',
  'should.frozen':
    'Attendez que nous vous contactions. Gardez vos anciens contacts : les codes y arrivent encore.',
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
}
