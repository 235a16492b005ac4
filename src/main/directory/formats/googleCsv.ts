import { instant } from '@shared/vocabulary/instant'
import { noWords, yesWords, type CsvFormat } from '../model/format'

/**
 * The user download of Google Workspace's admin console. Recovery email and phone can be filled in by an administrator or
 * by the person and the file does not say whether Google ever checked them, so they come unconfirmed.
 * Home, work and mobile numbers are directory data, not recovery, and stay out.
 */
export const googleCsv: CsvFormat = {
  format: 'google-csv',
  marks: {
    needed: [['Email Address']],
    own: [
      'Org Unit Path',
      'Last Sign In',
      'Recovery Email',
      'Recovery Phone',
      '2sv Enrolled',
      '2sv Enforced',
      'New Primary Email',
    ],
    usual: [
      'First Name',
      'Last Name',
      'Email Address',
      'Status',
      'Suspended',
      'Home Secondary Email',
      'Work Secondary Email',
      'Employee ID',
      'Building ID',
    ],
  },
  expected: ['Last Sign In', 'Recovery Email', 'Recovery Phone', '2sv Enrolled'],
  map: {
    externalId: [],
    signInNames: [{ column: 'Email Address', kinds: ['email'] }],
    fullName: [],
    nameParts: ['First Name', 'Last Name'],
    language: [],
    country: [],
    status: [{ column: 'Status', says: 'status' }],
    statusIsUsual: true,
    // Enforced only says that the person must enrol; Enrolled says that they have.
    twoStep: { column: '2sv Enrolled', on: yesWords, off: noWords },
    lastSignIn: {
      column: 'Last Sign In',
      never: ['never logged in'],
      earliest: instant('2006-01-01T00:00:00Z'),
    },
    contacts: [
      { column: 'Recovery Email', kind: 'email', confirmed: false },
      { column: 'Recovery Phone', kind: 'phone', confirmed: false },
    ],
    notAPerson: [],
  },
}
