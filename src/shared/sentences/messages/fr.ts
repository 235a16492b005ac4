import type { MessageTexts } from './text'

const notMe =
  'Si ce n’est pas vous : connectez-vous, ouvrez « Options de sécurité de base », choisissez « Mettre à jour les informations » et dites « ce n’était pas moi », ou appelez l’assistance.'
const notAsked =
  'Si vous ne l’avez pas demandé, quelqu’un essaie peut-être d’entrer : ne donnez ce code à personne.'

export const fr: MessageTexts = {
  'code.confirm-contact': {
    subject: 'Votre code pour confirmer ce contact',
    body:
      '{code} est le code qui confirme ce contact comme information de sécurité de votre compte. Saisissez-le sous « Ajouter des informations de sécurité ». ' +
      notAsked,
  },
  'code.sign-in': {
    subject: 'Votre code de connexion',
    body:
      '{code} est votre code de connexion. Saisissez-le sur la page qui l’a demandé, pas dans la case du mot de passe. Ne le lisez jamais à personne. ' +
      notAsked,
  },
  'code.change-security-info': {
    subject: 'Votre code pour modifier les informations de sécurité',
    body:
      '{code} est votre code pour modifier les informations de sécurité. Saisissez-le sur la page qui l’a demandé, sous « Options de sécurité de base ». Ne le lisez jamais à personne. ' +
      notAsked,
  },
  'code.recover-username': {
    subject: 'Votre code pour retrouver le nom de votre compte',
    body:
      '{code} est votre code pour voir quels comptes ont ce contact. Saisissez-le sur la page qui l’a demandé. ' +
      notAsked,
  },
  'code.reset-password': {
    subject: 'Votre code pour réinitialiser le mot de passe',
    body:
      '{code} est votre code pour choisir un nouveau mot de passe. Saisissez-le sur la page qui l’a demandé. Ne le lisez jamais à personne. ' +
      notAsked,
  },
  'code.cancel-replacement': {
    subject: 'Votre code pour annuler le changement de vos informations de sécurité',
    body: '{code} est le code qui annule le changement de toutes vos informations de sécurité. Dès qu’il est saisi, tout redevient comme avant.',
  },
  'code.support-call': {
    subject: 'Votre code pour l’appel à l’assistance',
    body: '{code} sert uniquement à votre appel à l’assistance{case, select, none {} other { (dossier {case})}} : lisez-le à la personne avec qui vous parlez. Il montre que vous êtes le titulaire. Il ne connecte jamais et ne réinitialise rien. Si vous n’êtes pas en ligne avec l’assistance, ne le donnez à personne.',
  },
  'contact.added': {
    subject: 'Une information de sécurité a été ajoutée à votre compte',
    body:
      '{contact, select, none {Un nouveau contact} other {{contact}}} a été ajouté aux informations de sécurité de votre compte. ' +
      notMe,
  },
  'contact.removed': {
    subject: 'Une information de sécurité a été retirée de votre compte',
    body:
      '{contact, select, none {Un contact} other {{contact}}} a été retiré des informations de sécurité de votre compte. ' +
      notMe,
  },
  'contact.disabled': {
    subject: 'Un contact de votre compte a été désactivé',
    body:
      'Trop de codes erronés de suite ont été saisis pour {contact, select, none {un de vos contacts} other {{contact}}}. {purpose, select, none {Plus aucun code n’y est envoyé tant que l’assistance ne l’a pas réactivé.} other {Sans être connecté, plus personne n’y reçoit de code de ce type tant que l’assistance ne l’a pas réactivé.}} Les messages comme celui-ci arrivent toujours. ' +
      notMe,
  },
  'replacement.started': {
    subject: 'Toutes les informations de sécurité de votre compte vont changer',
    body:
      'Quelqu’un a demandé à retirer ou à remplacer toutes les informations de sécurité de votre compte.{maturesAt, select, none {} other { Cela prend effet le {maturesAt, date}.}}{former, select, true { Ce contact appartenait au compte il y a peu encore, et ne reçoit donc plus de codes. Qui connaît le mot de passe peut l’arrêter : se connecter et ajouter des informations de sécurité met fin à la demande aussitôt.} other { D’ici là rien ne change : vous vous connectez comme d’habitude et ce contact reçoit toujours des codes. Pour l’arrêter, annulez avec un code envoyé à ce contact.}} ' +
      notMe,
  },
  'replacement.reminder': {
    subject: 'Rappel : toutes les informations de sécurité de votre compte vont changer',
    body:
      'Toutes les informations de sécurité de votre compte seront retirées ou remplacées{maturesAt, select, none {} other { le {maturesAt, date}}}.{former, select, true { Ce contact appartenait au compte il y a peu encore, et ne reçoit donc plus de codes. Qui connaît le mot de passe peut l’arrêter : se connecter et ajouter des informations de sécurité met fin à la demande aussitôt.} other { Pour l’arrêter, annulez avant cette date avec un code envoyé à ce contact.}} ' +
      notMe,
  },
  'replacement.frozen': {
    subject: 'Le changement de vos informations de sécurité est gelé',
    body: 'Quelqu’un a dit « ce n’était pas moi » : le changement de toutes vos informations de sécurité est donc gelé. L’assistance l’examine avant qu’il ne se passe quoi que ce soit.',
  },
  'replacement.released': {
    subject: 'Le changement de vos informations de sécurité se poursuit',
    body:
      'L’assistance l’a examiné : le changement de toutes vos informations de sécurité se poursuit{maturesAt, select, none {} other { et prend effet le {maturesAt, date}}}. ' +
      notMe,
  },
  'replacement.cancelled': {
    subject: 'Le changement de vos informations de sécurité est annulé',
    body:
      'Le changement de toutes vos informations de sécurité est annulé. Tout est comme avant. ' +
      notMe,
  },
  'replacement.completed': {
    subject: 'Toutes les informations de sécurité de votre compte ont changé',
    body:
      'Le changement de toutes vos informations de sécurité a pris effet. Les anciens contacts ne reçoivent plus de codes. ' +
      notMe,
  },
  'replacement.completed-empty': {
    subject: 'Votre compte n’a plus d’informations de sécurité',
    body:
      'Toutes les informations de sécurité de votre compte ont été retirées. À la prochaine connexion, choisissez « Ajouter des informations de sécurité » pour pouvoir revenir si vous oubliez le mot de passe. ' +
      notMe,
  },
  'password.reset': {
    subject: 'Choisissez un nouveau mot de passe',
    body:
      'L’assistance a lancé la réinitialisation de votre mot de passe. {link, select, none {{words, select, none {Allez à « Se connecter », dites que vous avez oublié le mot de passe et choisissez-en un nouveau.} other {{words}}}} other {Choisissez-en un nouveau ici, une seule fois{expiresAt, select, none {} other { et jusqu’au {expiresAt, date}}} : {link}}} Personne à l’assistance ne le voit. ' +
      notMe,
  },
  'password.reset-told': {
    subject: 'Une réinitialisation du mot de passe a été lancée',
    body:
      'Une réinitialisation du mot de passe de votre compte a été lancée ; la façon d’en choisir un nouveau a été envoyée à un autre de vos contacts. ' +
      notMe,
  },
  'two-step.set': {
    subject: 'La vérification en deux étapes de votre compte a changé',
    body:
      'La vérification en deux étapes de votre compte a été {enabled, select, true {activée} false {désactivée} other {activée ou désactivée}}. ' +
      notMe,
  },
  'sign-in-name.set': {
    subject: 'Un nom de connexion de votre compte a changé',
    body:
      'La connexion avec {name, select, none {l’un de vos noms} other {{name}}} a été {enabled, select, true {activée} false {désactivée} other {activée ou désactivée}}. ' +
      notMe,
  },
  'sign-in-name.added': {
    subject: 'Un nom de connexion a été ajouté à votre compte',
    body:
      '{name, select, none {Un nom de connexion} other {Le nom de connexion {name}}} a été ajouté à votre compte. ' +
      notMe,
  },
  'contact.enabled': {
    subject: 'Un contact de votre compte reçoit de nouveau des codes',
    body:
      'L’assistance a réactivé {contact, select, none {un contact} other {{contact}}} de votre compte : il reçoit des codes comme avant. ' +
      notMe,
  },
  'sign-in.unlocked': {
    subject: 'La connexion à votre compte a été débloquée',
    body:
      'La connexion à votre compte était bloquée après trop de mots de passe erronés. L’assistance l’a débloquée : vous pouvez réessayer maintenant. ' +
      notMe,
  },
  'call.announced': {
    subject: 'L’assistance va vous appeler',
    body: '{operator, select, none {L’assistance} other {{operator}}}{organisation, select, none {} other { de {organisation}}} va vous appeler{case, select, none {} other { (dossier {case})}} et dira d’abord ces deux mots : {code}. Si quelqu’un appelle sans les connaître, raccrochez. Ne dites ces mots à personne.',
  },
  'notice.raised': {
    subject: 'Vérifiez vos informations de sécurité',
    body: 'Un jour, un contact de votre compte peut être perdu ou ne plus être à vous, et plus rien ne vous permettra alors d’y revenir. C’est pourquoi, à votre prochaine connexion, il vous sera demandé de vous assurer que vous pouvez recevoir un code : vérifiez un contact ou ajoutez-en un autre. Ce message ne contient aucun lien : connectez-vous comme d’habitude. Personne ne vous appellera à ce sujet ni ne vous demandera de code.',
  },
}
