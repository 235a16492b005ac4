import type { CallerEvent, CallerQuestion, Difficulty } from '@shared/vocabulary/training'

/** What the trainee asks the caller, in the words to ask it with; and what a caller answers to unasked. */
export const questions = {
  'asked-for-account-name': 'What do you sign in with?',
  'asked-for-access': 'Which of your emails or phones can you open right now?',
  'asked-for-other-contact': 'Is there another email or phone that you may have given us?',
  'asked-for-new-contact': 'Which email or phone would you like to use from now on?',
  'asked-for-device': 'Do you still have the old phone or computer?',
  'asked-for-date': 'When did it happen?',
  'asked-for-change': 'Did you ask for this change yourself?',
  'asked-for-risk': 'Could somebody else get at it?',
  'asked-for-code': 'Have you got a message with a code from us?',
  'asked-for-newest-code': 'Is that code from the message that came last?',
  'asked-for-code-box': 'What does the page say above the box where you put it?',
  'asked-for-junk': 'Could you look in the folder for junk or spam?',
  'asked-for-setting': 'Does your phone block texts from unknown numbers?',
  'asked-for-address': 'Which address or number should the code have gone to?',
  'asked-for-window': 'Which windows do you have open?',
  'asked-for-urgency': 'What makes it urgent?',
  'asked-for-facts': 'Can you tell me something that only the owner knows?',
  'asked-for-password': 'What is your password?',
  'asked-to-change-setting': 'Please allow texts from unknown numbers first.',
  'asked-to-wait': 'Can you wait until then?',
  refused: 'When you say no',
  'code-sent': 'When a code goes out',
  waiting: 'When a wait starts',
  closed: 'When you close the case',
  restless: 'When they have waited too long',
  angry: 'When they lose their temper',
  'hangs-up': 'When they hang up',
} satisfies Record<CallerQuestion | CallerEvent, string>

export const difficulties = { easy: 'easy', medium: 'medium', hard: 'hard' } satisfies Record<
  Difficulty,
  string
>
