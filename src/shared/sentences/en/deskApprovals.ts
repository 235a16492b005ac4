/** What takes a second operator and concerns the desk, not one account: what is asked, and what becomes of it. */
export const deskApprovals = {
  'act.export-contacts':
    'Export all accounts with every contact in full{form, select, csv {, as CSV} json {, as JSON Lines} other {}}',
  'act.adopt-policy':
    'Put the policy {pack} in force{replaces, select, none {} other { in place of {replaces}}}',
  'act.accept-exchange':
    'Let an import replace all contacts of {accounts, plural, one {# account} other {# accounts}}',
  'act.ask-at-risk':
    'Send a notice to {accounts, plural, one {# account} other {# accounts}} at risk: {risk}',
  'deed.export-contacts': 'an export of every contact in full',
  'deed.adopt-policy': 'another policy',
  'deed.ask-at-risk': 'a notice to accounts at risk',
  'deed.accept-exchange': 'an import that replaces contacts',
  asked: '{name} asks: {act}',
  askedMine: 'You asked: {act}',
  why: 'If you decline: why? (whoever asked sees it)',
  approveOf: 'Approve: {act}',
  declineOf: 'Decline: {act}',
  waits: 'It waits for a second operator under Approvals, until {at}.',
  approved: '{name} has approved it. You can do it once, until {at}.',
  declined: '{name} has declined it{why, select, none {.} other {: “{why}”}}',
  'news.lookUps':
    '{name} looked up {count, plural, one {# account} other {# accounts}} within an hour, {ago}. The audit says which.',
  'news.supervisor':
    '{name} became a supervisor {ago}: made one by {by}{yes, select, none { alone} other { with the consent of {yes}}}.',
  withdraw: 'Take the request back',
  withdrawn: 'The request was taken back.',
  useNow: 'Do it now',
}
