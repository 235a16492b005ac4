import type { TransportSetting, TransportType } from '@shared/transports'
import type { CheckStep, TransportFault } from '@shared/vocabulary/deliveryStates'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'

/** Why a channel stands still, since when, and what the other side said. */
export interface StandstillView {
  readonly fault: TransportFault
  /** Scrubbed of codes, addresses and numbers. */
  readonly answer: string | null
  readonly since: Instant
}

/** How one channel stands, for whoever answers for the customers. */
export interface ChannelView {
  readonly kind: ContactKind
  /** Null: none is connected. */
  readonly type: TransportType | null
  readonly standstill: StandstillView | null
  /** Why what comes back can’t be read, and since when; messages leave all the same. Null: it can, or nothing is read. */
  readonly unread: Omit<StandstillView, 'answer'> | null
  /** Nothing is tried before; null: it is. */
  readonly pausedUntil: Instant | null
  /** What waits to leave, and since when the oldest does. */
  readonly waiting: number
  readonly waitsSince: Instant | null
  /** Whatever waits is held until a person lets it go, because the profile is a copy; and how much has been by now. */
  readonly holding: boolean
  readonly held: number
}

export interface ChannelsView {
  readonly channels: readonly ChannelView[]
}

/** A certificate that vouches for the other side. */
export interface CertificateView {
  readonly subject: string
  readonly issuer: string
  readonly until: Instant
  /** SHA-256, in pairs of hexadecimal digits. */
  readonly fingerprint: string
}

/** One channel as whoever administers sees it. A secret is never in it: only since when it is kept. */
export interface TransportView extends ChannelView {
  readonly setting: TransportSetting | null
  readonly secrets: Readonly<Partial<Record<string, Instant>>>
  /** The names of secrets that this profile’s key does not open: they have to be typed again. */
  readonly unreadable: readonly string[]
  readonly changedAt: Instant | null
  readonly changedBy: string | null
  /** What vouches for the server, and for the mailbox’s. */
  readonly authorities: readonly CertificateView[]
  readonly mailboxAuthorities: readonly CertificateView[]
  /** Notices of the last day that nothing could carry: they may be sent now. */
  readonly notConnected: number
}

export interface TransportsView {
  readonly transports: readonly TransportView[]
}

/** Certificates in PEM, as they were read. */
export interface AuthoritiesView {
  readonly pem: string
  readonly certificates: readonly CertificateView[]
}

/** One step of a check that was done; `detail`: server names, versions, a certificate. */
export interface CheckStepView {
  readonly step: CheckStep
  readonly detail: string
}

export interface CheckView {
  readonly steps: readonly CheckStepView[]
  /** What it came to nothing by; null: all of it went well. */
  readonly fault: TransportFault | null
  readonly answer: string | null
}

/** Who changed where messages go: supervisors are told for a week. */
export interface ChannelChangeView {
  readonly kind: ContactKind
  readonly at: Instant
  readonly by: string
  /** Where they go since then; null: nowhere any more. */
  readonly host: string | null
}

/** What every window says of the channels. */
export interface ChannelNotesView {
  /** Nothing is connected at all. */
  readonly none: boolean
  /** What is connected and stands still, since when, and how much waits for it. */
  readonly still: readonly {
    readonly kind: ContactKind
    readonly fault: TransportFault
    readonly since: Instant
    readonly waiting: number
  }[]
  /** Nothing leaves until a person lets it go, because the profile is a copy; how much waits for that. */
  readonly holding: boolean
  readonly held: number
  /** Whether this operator sees how they stand, and whether they may change them. */
  readonly sees: boolean
  readonly mine: boolean
  readonly changes: readonly ChannelChangeView[]
}
