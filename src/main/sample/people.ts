import type { MessageLanguage } from '@shared/vocabulary/kinds'

/** An invented person of the sample directory. Addresses and numbers are of the ranges that nobody has. */
export interface Person {
  readonly name: string
  readonly locale: MessageLanguage
  readonly signInNames: readonly string[]
  /** Handle → email address or phone number; confirmed when the person was registered. */
  readonly contacts: Readonly<Record<string, string>>
  readonly twoStep?: true
  readonly privileged?: true
  /** How long ago they were registered; 400 days where left out. */
  readonly known?: string
}

export const people = {
  maria: {
    name: 'Maria Gómez',
    locale: 'es',
    signInNames: ['maria@contoso.example'],
    contacts: { phone: '+34612345678', mail: 'maria.g@example.org' },
  },
  lucia: {
    name: 'Lucía Gómez',
    locale: 'es',
    signInNames: ['lucia@contoso.example'],
    contacts: {
      phone: '+34612345911',
      mail: 'lucia.gomez@example.org',
      shared: 'maria.g@example.org',
    },
  },
  tom: {
    name: 'Tom Baker',
    locale: 'en',
    signInNames: ['tom@contoso.example', 'tbaker'],
    contacts: { phone: '+447700900123', mail: 'tom.baker@example.com' },
  },
  li: {
    name: 'Li Wei',
    locale: 'en',
    signInNames: ['li.wei@contoso.example'],
    contacts: { mail: 'liwei@example.net' },
  },
  omar: {
    name: 'Omar Haddad',
    locale: 'fr',
    signInNames: ['omar@contoso.example'],
    contacts: { phone: '+33639981234', mail: 'omar.h@example.org' },
  },
  ana: {
    name: 'Ana Silva',
    locale: 'en',
    signInNames: ['ana.silva@contoso.example'],
    contacts: { phone: '+12025550143', mail: 'ana@example.com' },
  },
  grace: {
    name: 'Grace Okafor',
    locale: 'en',
    signInNames: ['grace@contoso.example', '+12025550171'],
    contacts: {
      phone: '+12025550171',
      second: '+12025550182',
      car: '+12025550193',
      mail: 'grace.okafor@example.com',
      work: 'g.okafor@example.net',
      old: 'gracie@example.org',
      own: 'grace.backup@outlook.example',
    },
  },
  jonas: {
    name: 'Jonas Weber',
    locale: 'de',
    signInNames: ['jonas@contoso.example'],
    contacts: { phone: '+4915123456789', mail: 'jonas.weber@example.org' },
    twoStep: true,
  },
  helena: {
    name: 'Helena Brandt',
    locale: 'de',
    signInNames: ['helena.brandt@contoso.example'],
    contacts: { phone: '+4915123456701', mail: 'h.brandt@example.com' },
    twoStep: true,
    privileged: true,
  },
  sofia: {
    name: 'Sofía Castro',
    locale: 'es',
    signInNames: ['sofia@contoso.example'],
    contacts: { phone: '+34612345544', mail: 'sofia.castro@example.com' },
  },
  pierre: {
    name: 'Pierre Lefèvre',
    locale: 'fr',
    signInNames: ['pierre@contoso.example'],
    contacts: { phone: '+33639985566', mail: 'p.lefevre@example.net' },
  },
  kenji: {
    name: 'Kenji Tanaka',
    locale: 'en',
    signInNames: ['kenji@contoso.example'],
    contacts: { phone: '+819012345678', mail: 'kenji.t@example.org' },
  },
  priya: {
    name: 'Priya Raman',
    locale: 'en',
    signInNames: ['priya@contoso.example'],
    contacts: { phone: '+447700900456', mail: 'priya.raman@example.com' },
  },
  noah: {
    name: 'Noah Lindqvist',
    locale: 'en',
    signInNames: ['noah@contoso.example'],
    contacts: { phone: '+46701740610' },
    known: '90d',
  },
} as const satisfies Readonly<Record<string, Person>>

export type PersonKey = keyof typeof people
