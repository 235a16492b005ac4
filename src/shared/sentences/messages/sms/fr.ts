import type { SmsTexts } from '../text'

const notMe = 'Pas vous ? Dites-le dans « Options de sécurité de base » ou appelez-nous.'
const notAsked = 'Pas demandé ? Ne le donnez à personne.'

export const fr: SmsTexts = {
  'code.confirm-contact': `{code} confirme ce contact de sécurité. ${notAsked}`,
  'code.sign-in': `{code} est votre code de connexion. Ne le lisez à personne. ${notAsked}`,
  'code.change-security-info': `{code} est votre code pour changer vos infos de sécurité. ${notAsked}`,
  'code.recover-username': `{code} montre quels comptes ont ce contact. ${notAsked}`,
  'code.reset-password': `{code} est votre code pour un nouveau mot de passe. ${notAsked}`,
  'code.cancel-replacement':
    '{code} annule le changement de vos infos de sécurité. Tout reste comme avant.',
  'code.support-call':
    '{code} : seulement pour votre appel{case, select, none {} other { {case}}}, à lire à l’agent. Il ne connecte jamais. Pas en appel ? Ne le donnez pas.',
  'contact.added': `{contact, select, none {Un contact} other {{contact}}} a été ajouté à vos infos de sécurité. ${notMe}`,
  'contact.removed': `{contact, select, none {Un contact} other {{contact}}} a été retiré de vos infos de sécurité. ${notMe}`,
  'contact.disabled': `Trop de codes erronés : {contact, select, none {l’un de vos contacts} other {{contact}}} ne reçoit plus de codes. ${notMe}`,
  'replacement.started': `Toutes vos infos de sécurité vont changer{maturesAt, select, none {} other { le {maturesAt, date}}}. {former, select, true {Pour l’arrêter : connectez-vous et ajoutez-en} other {Pour l’arrêter : annulez avec un code envoyé à ce contact}}. Pas vous ? Appelez-nous.`,
  'replacement.reminder': `Rappel : toutes vos infos de sécurité vont changer{maturesAt, select, none {} other { le {maturesAt, date}}}. {former, select, true {Pour l’arrêter : connectez-vous et ajoutez-en} other {Pour l’arrêter : annulez avec un code envoyé à ce contact}}.`,
  'replacement.frozen':
    'Quelqu’un a dit « ce n’était pas moi » : le changement de vos infos de sécurité est gelé le temps que l’assistance l’examine.',
  'replacement.released': `Examiné par l’assistance : le changement de vos infos de sécurité se poursuit{maturesAt, select, none {} other {, le {maturesAt, date}}}. Pas vous ? Appelez-nous.`,
  'replacement.cancelled': `Le changement de vos infos de sécurité est annulé. Tout est comme avant. ${notMe}`,
  'replacement.completed': `Vos infos de sécurité ont changé. Les anciens contacts ne reçoivent plus de codes. ${notMe}`,
  'replacement.completed-empty': `Votre compte n’a plus d’infos de sécurité. Ajoutez-en à la prochaine connexion. ${notMe}`,
  'password.reset': `{link, select, none {{words, select, none {L’assistance a lancé le changement de votre mot de passe : à la connexion, dites l’avoir oublié. ${notMe}} other {Nouveau mot de passe : {words}}}} other {Choisissez ici le mot de passe, une fois{validFor, select, none {} other {, sous {validFor, time}}} : {link}}}`,
  'password.reset-told': `Un changement de mot de passe a été lancé, via un autre de vos contacts. ${notMe}`,
  'two-step.set': `La vérification en deux étapes a été {enabled, select, true {activée} false {désactivée} other {activée ou désactivée}}. ${notMe}`,
  'sign-in-name.set': `La connexion avec {name, select, none {l’un de vos noms} other {{name}}} a été {enabled, select, true {activée} false {désactivée} other {activée ou désactivée}}. ${notMe}`,
  'sign-in-name.added': `{name, select, none {Un nom} other {Le nom {name}}} de connexion a été ajouté. ${notMe}`,
  'contact.enabled': `{contact, select, none {Un contact} other {{contact}}} reçoit de nouveau des codes. ${notMe}`,
  'sign-in.unlocked': `L’assistance a débloqué votre connexion. Vous pouvez réessayer. ${notMe}`,
  'call.announced':
    'Nous vous appelons{case, select, none {} other { ({case})}} et dirons d’abord : {code}. Si l’appelant ne les sait pas, raccrochez.',
  'notice.raised':
    'Vérifiez vos informations de sécurité : à votre prochaine connexion, vérifiez un contact ou ajoutez-en un. Personne ne vous appellera à ce sujet ni ne demandera de code.',
}
