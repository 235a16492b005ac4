/** What `npm run scenario -- --help` says. */
export const help = `Plays scenario files on the same desk as the app, with a clock that is moved and a store in memory.

  npm run scenario -- FILE…                        a transcript of each, then “N passed, N failed”
  npm run scenario -- --json FILE…                 one JSON object a step and one summary a file, a line each
  npm run scenario -- --junit out.xml FILE…        writes JUnit’s XML as well
  npm run scenario -- --policy nist-strict FILE…   plays them under this pack, whatever the files say
  npm run scenario -- --policy house.yaml FILE…    the same under a policy of the house (docs/policy/house.md says how to write one)
  npm run scenario -- --rules                      prints every rule and every number of the packs (docs/policy/rules.md)

Exit status: 0 all passed · 1 a scenario failed · 2 a file is not a valid scenario, or the call is wrong.
A file that is not valid counts as failed; the others are played all the same.
The same files and seed give the same bytes.

In a file
  A path such as steps[3].expect counts from 0; the transcript numbers the steps from 1.
  A time that is earlier than the step before sets the clock back, to see what the desk makes of it.
  expect on a check: true, or on change-world, looks at what happened by itself since the step before: its events and
  messages, those of its account where it names one. On every other step events and messages are the step’s own.
  messages lists what must be among those sent, each once, in any order; [] says that none was sent.
  can: a command counts as possible too where the customer has to prove who they are first.
  code: last-received with no such code leaves the box empty, and the transcript says so.
  account can be left out where case or request says whose it is, and for sign-in, recover-username and its submit-code,
  where the app finds the account by what was typed.
  score: the steps are the reference and must reach every goal. done: it was accepted, or with refused it ran into that rule.
  before: the first was done, and the second not before it. never: it was not done. within and until: the file’s first account
  is as described after a step in time, or something was done in time. What is reached by doing nothing counts only beside
  something that was done. past: true has happened before the trainee sits down; lengths count from there.
  Not in the file: locale en, zone UTC, seed 1, pack seeds; a contact without confirmedAt waits for its code.
`
