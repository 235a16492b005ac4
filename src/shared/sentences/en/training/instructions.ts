import type { CallerInstruction, InstructionPlace } from '@shared/vocabulary/training'

/** What the trainee tells the caller to do, in the words to say it with. What stands in quotes is what the caller sees there. */
export const instructions = {
  'look-in-inbox': 'Please look in your inbox. Is there a message from us?',
  'look-in-junk': 'Please look in the “Junk” folder too.',
  'read-the-sender': 'Who is that message from? Read me the sender.',
  'trust-the-sender':
    'Please mark our sender as trusted, so that the next message is in the inbox.',
  'leave-that-message-alone': 'Don’t open that message, and click nothing in it.',
  'read-the-code': 'Please read me the code that came.',
  'look-at-the-phone': 'Please look at your phone. Has a text come?',
  'let-unknown-senders-through':
    'Please let texts from unknown numbers through, in the settings of your phone.',
  'sign-in': 'Please choose “Sign in”, with your name and your password.',
  'sign-in-privately':
    'Please open a new private window, sign in there, and stop where it asks for a code. Leave it open.',
  'use-another-browser': 'Leave that page open, and open the mailbox in a second browser.',
  'sign-out': 'Please choose “Sign out”.',
  'forgot-password':
    'On the sign-in page choose “I forgot my password”, and have a code sent{contact, select, none {} other { to {contact}}}.',
  'choose-a-new-password': 'Now choose “Reset my password”.',
  'forgot-name':
    'On the sign-in page choose “I forgot my user name”, and type in {contact, select, none {the email or phone that you gave us} other {{contact}}}.',
  'have-a-code-sent':
    'On the page “Verify your identity” choose {contact, select, none {what you can open} other {{contact}}}, then “Next”.',
  'enter-the-code': 'Please type the code into the box under “Enter your code”.',
  'enter-the-newest-code':
    'Please type in the code from the message that came last, under “Enter your code”.',
  'enter-the-password': 'Your password goes into the box “Password”, and the code does not.',
  'choose-none-of-these':
    'Under “Security basics”, “Update info”, choose “I don’t have any of these”{contact, select, none {} other {, and give {contact}}}.',
  'add-a-contact':
    'Under “Security basics”, “Update info”, choose “Add security info”{contact, select, none {} other {, and give {contact}}}.',
  'remove-a-contact':
    'Under “Security basics”, “Update info”, choose “Remove” beside {contact, select, none {what you don’t have any more} other {{contact}}}.',
  'remove-everything': 'Under “Security basics”, “Update info”, choose “Remove all security info”.',
  'cancel-the-wait':
    'On the sign-in page choose “Cancel a change of my security info”, with a code{contact, select, none {} other { to {contact}}}.',
  'verify-at-the-notice':
    'Under “Make sure you can receive a verification code” choose {contact, select, none {what you can open} other {{contact}}}, then “Verify”.',
  'add-at-the-notice':
    'Under “Make sure you can receive a verification code” choose “Add security info”{contact, select, none {} other {, and give {contact}}}.',
  'skip-the-notice': 'Please choose “Skip for now”.',
  'say-it-was-not-me': 'In the message that you got, choose “This wasn’t me”.',
  'turn-the-name-on':
    'Under “Security basics”, “Sign-in options”, turn that name on again, once you are signed in with another one.',
  'turn-two-step-off':
    'Under “Security basics”, “Advanced security options”, “Two-step verification”, choose “Turn it off”.',
  'touch-nothing': 'Please leave everything as it is, and touch nothing.',
  'wait-for-the-message': 'Please wait a moment, until the message is there.',
  'be-called-back': 'Please hang up. I’ll call you back on a number that we have.',
} satisfies Record<CallerInstruction, string>

/** Where the caller does it. */
export const instructionPlaces = {
  mail: 'In the mailbox',
  phone: 'On the phone',
  page: 'On the page',
  call: 'In this call',
} satisfies Record<InstructionPlace, string>
