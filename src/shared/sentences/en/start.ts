/** First start and sign in. */
export const start = {
  'first.title': 'Set up this desk',
  'first.about':
    'Nobody has used this profile yet. Create the first operator; there is no default password.',
  'first.own': 'Start with my own directory',
  'first.ownAbout': 'The desk starts empty. You import your accounts from a file.',
  'first.sample': 'Open the sample directory',
  'first.sampleAbout':
    'Invented people to look around with. The codes sent to them can be read under Messages. This profile stays a sample.',
  'first.how': 'How to start',
  'first.name': 'Your name',
  'first.nameHint': 'It is recorded with everything that you do.',
  'first.passphrase': 'Passphrase',
  'first.passphraseHint':
    'At least 12 characters. Several words that don’t belong together are better than one with symbols.',
  'first.again': 'Passphrase again',
  'first.tooShort': '{missing, plural, one {One more character} other {# more characters}} to go.',
  'first.weak.repeated': 'Long enough, but it repeats itself: easy to guess.',
  'first.weak.name': 'Long enough, but a name is most of it: easy to guess.',
  'first.weak.sequence': 'Long enough, but mostly a run of neighbouring keys: easy to guess.',
  'first.fair': 'Long enough. More words make it stronger.',
  'first.good': 'Long, and varied.',
  'first.differ': 'The two are not the same.',
  'first.needName': 'Enter your name.',
  'first.lost':
    'Nobody can look the passphrase up for you, and nobody can reset their own. Name somebody else who can administer this desk soon.',
  'second.name': 'Name a second founder now',
  'second.about':
    'Another person, who is a supervisor too. Whatever takes two supervisors can then be done from the first day; a supervisor whom you add later can’t approve anything of yours for a week.',
  'second.theirName': 'Name of the second founder',
  'second.passphrase': 'First passphrase of the second founder',
  'second.passphraseHint':
    'Tell it to them. At least 12 characters; all they can do with it is choose their own.',
  'second.needName': 'Enter their name.',
  'second.other': 'That is your own name. The second founder is somebody else.',
  'first.create': 'Create the first operator',
  'first.openSample': 'Open the sample directory',
  'first.folder': 'Everything is kept in this folder on this machine:',
  'signIn.title': 'Sign in',
  'signIn.about': 'The desk is locked.',
  'signIn.name': 'Operator',
  'signIn.passphrase': 'Passphrase',
  'signIn.submit': 'Sign in',
  'signIn.wait': 'Too many tries. The next one is possible at {liftsAt, date}.',
  'signIn.waitLeft': '{length} left',
  'signIn.needPassphrase': 'Enter your passphrase.',
  'own.title': 'Choose your passphrase',
  'own.about':
    'Hello, {name}. The passphrase that you signed in with was given to you. Choose one that only you know; then the desk opens.',
  'own.passphrase': 'New passphrase',
  'own.again': 'New passphrase again',
  'own.submit': 'Set my passphrase',
  'own.leave': 'Not now: lock',
  'first.weak.common': 'Long enough, but it is close to what many people choose: easy to guess.',
  'first.weak.guessable':
    'Long enough, but easy to guess. Add another word that doesn’t belong with the rest.',
  showTyped: 'Show what is typed',
  crashed: 'The page crashed. Nothing that was stored is lost; sign in to go on.',
  lost: 'Passphrase forgotten?',
  'lost.other':
    'Somebody else who administers this desk can give you a new one, under Operators. Nobody can look yours up.',
  'lost.only':
    'Nobody can reset their own. If you are the only one who administers this desk, there is no way back into it yet: that is what a second administrator is for.',
  working: 'One moment…',
}
