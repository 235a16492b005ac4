/** What an id is drawn for; it is also the id's prefix, so that an id says what it names wherever it turns up. */
export type IdKind =
  | 'account'
  | 'contact'
  | 'code'
  | 'message'
  | 'case'
  | 'replacement'
  | 'approval'
  | 'operator'
  | 'notice'

declare const kind: unique symbol
/** Text that names one kind of thing. What is read from outside becomes an id where it says so; an id never becomes one of another kind. */
type Id<Kind extends IdKind | 'request'> = string & { readonly [kind]?: Kind }

export type AccountId = Id<'account'>
export type ContactId = Id<'contact'>
export type CodeId = Id<'code'>
export type MessageId = Id<'message'>
export type CaseId = Id<'case'>
export type ReplacementId = Id<'replacement'>
export type ApprovalId = Id<'approval'>
/** What a ticket system is told under; sent again, it has the same. */
export type NoticeId = Id<'notice'>
export type OperatorId = Id<'operator'>
/** A UUID that whoever sends a request draws, once for as often as it is sent. */
export type RequestId = Id<'request'>
