/** Records of the store that can’t be read: what is left out where, and what whoever cares for the store sees. */
export const unreadable = {
  leftOut:
    '{count, plural, one {One entry is left out here, because its record can’t be read.} other {# entries are left out here, because their records can’t be read.}} Everything else is shown. An administrator sees which it is.',
  notInFile:
    '{count, plural, one {One is not in the file, because its record can’t be read.} other {# are not in the file, because their records can’t be read.}}',
  account: 'account that can’t be read',
  mark: '{full, select, true {At least {count, number} records} other {{count, plural, one {One record} other {# records}}}} can’t be read',
  markAbout: 'First met {since, date}. Everything else works.',
  markLink: 'What to do',
  title: 'Records that can’t be read',
  about:
    'Something other than Latchkey changed what was stored, as a failing disk does. What these records concern is left out everywhere; everything else goes on: waits end, messages go out, people are found.',
  'do.copy': 'Copy the profile folder somewhere safe before anything else, with Latchkey closed.',
  'do.disk': 'Have the disk of this machine checked: a record rarely stays the only one.',
  'do.backup':
    'Bring back the newest backup from before the first date below. What was done since then is not in it.',
  'do.wait':
    'Where the loss is smaller than that, go on: work on other accounts is safe. A record that reads well again leaves this list within a minute.',
  full: 'No more than {count, number} are listed. So many mean that the store as a whole is damaged.',
  open: 'Open the account',
  record: 'Record',
  place: 'Where',
  since: 'First met',
  why: 'What is wrong',
  'why.unreadable': 'Can’t be read, or is not what was stored.',
  'why.stuck': 'Can be read, but Latchkey fails at working with it. Please report this.',
  'table.account': 'Account',
  'table.event': 'Entry of an account’s history',
  'table.message': 'Message to a customer',
  'table.setting': 'Setting',
  'table.request': 'What came of a command',
  'table.operator': 'Operator',
  'table.hook_notice': 'Notice to the ticket system',
  'table.desk_approval': 'Request for approval',
  'table.delivery': 'How it stands with a message',
  'table.delivery_report': 'What came back of a message',
  'table.transport': 'Settings of a channel',
  'table.transport_secret': 'Password of a channel',
  'table.reset_token': 'Link that a customer was sent',
}
