export type AccountId = string
export type ContactId = string
export type CodeId = string
export type MessageId = string
export type CaseId = string
export type ReplacementId = string
export type ApprovalId = string
export type OperatorId = string

/** What an id is drawn for; it is also the id's prefix, so that an id says what it names wherever it turns up. */
export type IdKind =
  'account' | 'contact' | 'code' | 'message' | 'case' | 'replacement' | 'approval' | 'operator'
