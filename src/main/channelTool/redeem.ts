import fs from 'node:fs'
import type { RedeemFault } from '@shared/views/redeemed'
import { formatInstant } from '@shared/vocabulary/instant'
import type { TerminalDesk } from '../atTerminal/openAtTerminal'
import { refusedText } from '../atTerminal/refused'
import type { Terminal } from '../atTerminal/terminal'
import { fromCaller } from '../terminal/places'
import { exits } from './exits'

const faults: Readonly<Record<RedeemFault, string>> = {
  unknown: 'No such link was sent.',
  used: 'That link was used before.',
  ended: 'A newer link was sent, another of the same reset was used, or this profile is a copy.',
  expired: 'That link has expired.',
  contact: 'The account has lost the contact that the link went to.',
  clock: 'That link was made later than it is now by this clock.',
}

/** Uses a link to a new password, and says whose. @returns the exit code */
export async function runRedeem(
  { out, err, askSecret }: Terminal,
  desk: TerminalDesk,
  { json, tokenFile }: { readonly json: boolean; readonly tokenFile: string | null },
): Promise<number> {
  const token = tokenFile === null ? await askSecret('Token: ', false) : inFile(tokenFile)
  if (token === null || token.trim() === '') {
    err(
      tokenFile === null
        ? 'There is nobody to ask. Name a file that the token is in with --token-file.'
        : 'The file of the token can’t be read, or is empty.',
    )
    return exits.wrong
  }
  const reply = await desk.ask('transports.redeem', { token })
  if (!reply.ok) {
    err(refusedText(reply.error))
    return exits.wrong
  }
  const { value } = reply
  if (value.is === 'refused') {
    if (json) out(JSON.stringify({ redeemed: false, fault: value.fault }))
    else err(faults[value.fault])
    return exits.no
  }
  const { accountId, signInNames, may, until } = value
  if (json)
    out(
      JSON.stringify({ redeemed: true, accountId, signInNames, may, until: formatInstant(until) }),
    )
  else
    out(
      `${signInNames.join(', ')} (${accountId}): a new password may be chosen once, until ${formatInstant(until)}.`,
    )
  return exits.good
}

/** A token has 26 signs; of a long file nothing is read. */
const longestFile = 1_000

function inFile(file: string): string | null {
  try {
    const read = fs.readFileSync(fromCaller(file), 'utf8')
    return read.length > longestFile ? null : read
  } catch {
    return null
  }
}
