import type { HookFault, HookStep } from '@shared/vocabulary/hookEvents'

/** Settings → Organisation → Tickets: what a ticket system is told. */
export const hookScreen = {
  title: 'Telling your ticket system',
  about:
    'Whenever a case is opened, handed over, closed or reopened, its caller is verified, or a change of all security info is started or cancelled, your ticket system gets a signed message: case number, ticket, outcome, how the caller was verified. Never a code, never a full contact.',
  sample: 'This profile holds invented people, so nothing leaves this computer.',
  url: 'Address (URL)',
  'url.hint': 'It starts with https://. Empty: nobody is told, and what waits is dropped.',
  'url.wrong':
    'That address is not possible: it has to start with https:// (http:// only on this computer), without a name or password in it. Nothing was saved.',
  secret: 'Signing secret',
  'secret.hint':
    'Your ticket system checks messages with it. Copy it there before you save: it is never shown again.',
  'secret.kept': 'It is kept, and never shown. Enter another one to replace it.',
  'secret.make': 'Make a new secret',
  'secret.what': 'the secret',
  'secret.wrong':
    'A secret is written whsec_ and 24 to 64 bytes in base64. “Make a new secret” writes one.',
  private: 'It may be an address of your inner network (10.x, 192.168.x and the like)',
  allSent: 'Everything has arrived.',
  waiting:
    '{notices, plural, one {One message waits} other {# messages wait}}, since {since, date}.',
  triesAgain: 'Tried again: {at, date}.',
  givenUp:
    '{notices, plural, one {One message was given up} other {# messages were given up}} after more than three days of trying.',
  again: 'Send again',
  test: 'Send a test message',
  'step.address': 'Name looked up: {detail}',
  'step.connected': 'Connected to {detail}',
  'step.secured': 'Encrypted: {detail}',
  'step.answered': 'Taken: it answered {detail}',
  'fault.url': 'The address is not possible.',
  'fault.name': 'The name of the server could not be looked up.',
  'fault.private':
    'The address belongs to an inner network. Allow that above if your ticket system is there.',
  'fault.connection': 'The server could not be reached, or broke off.',
  'fault.certificate':
    'The connection could not be encrypted: this computer does not trust the server’s certificate, or it is none for that name.',
  'fault.time': 'The server did not answer within 10 seconds.',
  'fault.redirect':
    'The server leads on to somewhere else ({status}). That is not followed: enter the address that it leads to.',
  'fault.status': 'The server did not take it: it answered {status}.',
} satisfies Record<`step.${HookStep}` | `fault.${HookFault}`, string> & Record<string, string>
