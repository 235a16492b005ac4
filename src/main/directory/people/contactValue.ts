import type { ProblemId } from '@shared/vocabulary/directory'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { readAddress, type Address } from '../../engine/model/address'
import { textOfFormula } from '../model/formula'
import { hasInvisible } from '../model/invisible'
import { readPhoneCell } from './phoneCell'

export type ContactReading =
  | {
      readonly address: Address
      readonly cleaned: boolean
      /** What is worth a note although it could be read. */
      readonly note: ProblemId | null
      /** Nothing else that it could be. What is not certain is never confirmed, and nothing is taken away for it. */
      readonly certain: boolean
    }
  | { readonly problem: Extract<ProblemId, `email-${string}` | `phone-${string}`> }

/** Reads one contact as an export writes it. @param country what the record says about the person's country, if anything */
export function readContact(
  kind: ContactKind,
  text: string,
  country: string | null,
): ContactReading {
  const plain = textOfFormula(text)
  if (kind === 'email') return readEmailCell(plain)
  const reading = readPhoneCell(plain, country)
  return 'problem' in reading ? reading : { ...reading, cleaned: hasInvisible(text.trim()) }
}

function readEmailCell(text: string): ContactReading {
  const address = readAddress('email', text)
  return address
    ? { address, cleaned: hasInvisible(text.trim()), note: null, certain: true }
    : { problem: 'email-unreadable' }
}
