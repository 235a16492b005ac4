import type { SayingTexts } from './text'

export const fr: SayingTexts = {
  'before.account':
    'Je ne peux rien dire d’un compte avant de savoir que je parle à son titulaire. Faisons cela d’abord : j’envoie un code et vous me le lisez.',
  'before.given':
    'Je crois que je ne l’ai pas bien noté. Redites-le-moi, s’il vous plaît : une adresse e-mail complète, ou un numéro de téléphone avec l’indicatif du pays.',
  'before.desk': 'J’ai d’abord quelque chose à faire de mon côté. Un instant, s’il vous plaît.',
  'before.code':
    'Je n’ai pas pu accepter ce code. Relisez-moi le plus récent, ou je vous en envoie un autre.',
  'before.later': 'Ce n’est pas possible pour le moment. Réessayons un peu plus tard.',
  'after.wait':
    'Toutes vos informations de sécurité sont en cours de changement{liftsAt, select, none {} other {, et cela prend effet le {liftsAt, date}}}. D’ici là je ne peux rien changer à vos paramètres de sécurité, et personne ne peut l’abréger. Vous pouvez vous connecter et tout utiliser comme toujours.',
  'after.billing':
    'Vos données de facturation ne peuvent pas être changées pendant que vos informations de sécurité le sont{liftsAt, select, none {} other { : cela finit le {liftsAt, date}}}. Vous pouvez les voir, et acheter avec ce qui est enregistré.',
  'after.already':
    'Votre demande est déjà en cours{liftsAt, select, none {} other { et prend effet le {liftsAt, date}}}. La refaire ne change pas la date.',
  'after.cancel':
    'Pour annuler le changement, j’envoie un code à l’un de vos anciens contacts. Dès que vous me l’aurez lu, tout sera comme avant.',
  'after.not-me':
    'Quelqu’un a dit que le changement de vos informations de sécurité ne venait pas de lui, il est donc suspendu. Un superviseur l’examine et décide. D’ici là il n’arrive rien à vos contacts.',
  'after.confirm-new':
    'Le nouveau contact compte dès que son code a été saisi{liftsAt, select, none {} other { ; il y a le temps jusqu’au {liftsAt, date}}}. Voulez-vous que je le renvoie ?',
  'after.gate':
    'Votre compte n’a aucune information de sécurité. Connectez-vous avec votre mot de passe et choisissez « Ajouter des informations de sécurité ».',
  'after.notice':
    'À la connexion, on vous demandera de vous assurer que vous pouvez recevoir un code : vérifiez un contact que vous avez, ou ajoutez-en un nouveau. L’un des deux suffit.',
  'after.add-first':
    'C’est le seul contact que vous ayez, il ne peut donc pas encore être retiré. Ajoutons-en d’abord un nouveau.',
  'after.all-at-once':
    'Il ne resterait que des contacts tout récents : cela compte comme un changement de tout à la fois, avec l’attente. Est-ce ce que vous voulez, ou gardons-nous l’ancien pour l’instant ?',
  'after.room':
    'Votre compte a autant de contacts qu’il peut en avoir. Duquel n’avez-vous plus besoin ?',
  'after.given':
    'Ce n’est pas une adresse e-mail ni un numéro de téléphone que je puisse utiliser. Redites-le-moi, le téléphone avec l’indicatif du pays.',
  'after.known': 'Ce contact est déjà sur votre compte.',
  'after.disabled':
    'Trop de codes erronés ont été saisis pour ce contact, aucun code n’y va donc plus. Un superviseur peut le réactiver ; ou en avez-vous un autre ?',
  'after.last-four':
    'Avant que je puisse envoyer un code à ce téléphone, dites-moi les quatre derniers chiffres de son numéro.',
  'after.later':
    'Ce n’est pas possible pour le moment{liftsAt, select, none {. Réessayons un peu plus tard.} other {. Ce sera de nouveau possible à partir du {liftsAt, date}.}}',
  'after.code':
    'Ce code n’a pas fonctionné. Seul le plus récent compte, et une seule fois. Voulez-vous que j’en envoie un autre ?',
  'after.sign-in':
    'Cette connexion n’a pas fonctionné. Vérifiez le nom et le mot de passe sur la page de connexion ; un code ne va jamais dans la case du mot de passe.',
  'after.sign-in-lock':
    'Il y a eu trop de mots de passe erronés, la connexion est donc bloquée{liftsAt, select, none {} other { jusqu’au {liftsAt, date}}}. Je peux la faire débloquer, si vous connaissez votre mot de passe.',
  'after.name':
    'Ce nom ne peut pas servir ainsi à se connecter. Vos noms se trouvent sous « Options de connexion ».',
  'after.page':
    'Vous le faites vous-même : connectez-vous et allez à « Options de sécurité de base ».',
  'after.verify':
    'Pour cela il me faut un code qui compte : je l’envoie à l’un de vos contacts, et vous me le lisez.',
  'after.two-proofs':
    'Pour cela il me faut deux codes, de deux contacts différents. Auxquels avez-vous accès ?',
  'after.colleague':
    'Je ne peux pas le faire seul : un collègue doit le regarder aussi. Je le demande maintenant.',
  'after.desk': 'J’ai d’abord quelque chose à faire de mon côté. Un instant, s’il vous plaît.',
  'after.owner':
    'Merci : je sais maintenant que je parle au titulaire du compte. Dites-moi ce qui a changé, et nous allons arranger cela.',
  'after.explain': 'Je vous explique comment cela marche.',
}
