/** Settings → Organisation: whose desk it is, what it adds to messages, its tickets. */
export const organisationScreen = {
  title: 'Organisation',
  pages: 'Organisation pages',
  'page.organisation': 'Name and phone',
  'page.texts': 'Messages',
  'page.tickets': 'Tickets',
  about: 'Customers read this in messages, in the summary of their case and on paper.',
  settingsAbout: 'Name, support phone, texts in messages, and tickets.',
  settingsLink: 'Organisation',
  save: 'Save',
  saved: 'Saved.',
  none: '–',
  readOnly: 'An administrator can change this.',
  name: 'Name, as customers know it',
  'name.hint': 'It stands at the beginning of every text message and under every email.',
  phone: 'Support phone',
  'phone.hint': 'With its country: +34 900 123 456. Customers read it in emails and summaries.',
  'phone.shown': 'From abroad {abroad}, at home {home}.',
  'phone.both': '{abroad} (at home {home})',
  'phone.wrong':
    'That is not a phone number with its country. Write it with + and the country’s number. Nothing was saved.',
  sender: 'Short name for text messages',
  'sender.hint':
    'Up to 11 letters, digits and spaces, as phone networks take them. Empty: the name, cut at a word.',
  'sender.wrong':
    'Use up to 11 plain letters (A to Z), digits and spaces, with at least one letter.',
  domain: 'Website domain',
  'domain.hint':
    'The only one that links in your texts may lead to, and the page that a phone offers codes on: contoso.example. Empty: no links at all.',
  'domain.wrong': 'Write only the domain, in small letters, such as contoso.example.',
  'domain.leads':
    'Texts or links under “Messages” lead to the domain of before. Change those first. Nothing was saved.',
  languages: 'Languages of messages',
  'languages.hint':
    'Customers are written to in their own language if it is ticked, otherwise in the first one that is.',
  'languages.wrong': 'Tick at least one language.',
  'texts.about': 'What your organisation says before and after each message to a customer.',
  'texts.language': 'Language',
  'texts.before': 'Before the message',
  'texts.after': 'After the message',
  'texts.hint':
    'Up to {most} characters. In a text message it is left out where it would make the message too long.',
  'text.long': 'That is too long: {most} characters are possible.',
  'text.placeholder':
    'No braces, angle brackets or other placeholders: somebody’s data could be filled in. Write the text as it is to be read.',
  'text.link':
    '{domain, select, none {No links or addresses: the organisation has no website domain yet.} other {Links and addresses may only lead to {domain}, and start with https:// or nothing.}}',
  'text.sign': 'There is an invisible character in it. Type the text again instead of pasting it.',
  resetLink: 'Link to choose a new password',
  'resetLink.hint':
    'A page of yours with {token} once in it, such as {example}. Each customer gets a token that works once. Empty: the words below.',
  resetWords: 'How customers choose a new password',
  'resetWords.hint':
    'Up to {most} characters, in messages without a link. Empty: they are told to sign in and say that they forgot it.',
  securityPage: 'Page where customers see to their security info',
  'securityPage.hint':
    'Messages about a change of all security info lead there. Empty: no page is named.',
  'page.long': 'That is too long: {most} characters are possible.',
  'page.https': 'Write a whole address that starts with https://, in plain letters.',
  'page.domain':
    '{domain, select, none {The organisation has no website domain yet: set it under “Name and phone” first.} other {It has to be a page of {domain}.}}',
  'page.token':
    '{token, select, true {The place of the token has to be in it once, after the name of the server.} other {No token goes to this page.}}',
  preview: 'What customers read',
  'preview.which': 'Message',
  'preview.email': 'Email',
  'preview.sms': 'Text message',
  'preview.parts':
    '{parts, plural, one {One part} other {# parts}} of {most} at most ({units} characters{coding, select, gsm {, GSM-7} other {, UCS-2: a letter that GSM-7 lacks makes each part less than half as long}}).',
  'preview.leftOut': 'Your texts don’t all fit, so some are left out.',
  'tickets.about': 'Your own ticket system beside Latchkey’s cases.',
  pattern: 'How your tickets are written',
  'pattern.hint':
    '# stands for a digit, @ for a letter, * for any number of them, and everything else for itself: INC#######. Empty: in any way.',
  'pattern.example': 'A ticket then reads {example}.',
  'pattern.is':
    '{pattern, select, none {Tickets may be written in any way.} other {Tickets are written {pattern}, with # for a digit, @ for a letter and * for any number of them.}}',
  when: 'When a case needs a ticket number',
  'when.never': 'It doesn’t need one',
  'when.opening': 'It needs one to be opened',
  'when.closing': 'It needs one to be closed',
}
