import { lookup as lookUpName } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Why a place is not reached; `lookup` of a request ends with it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  constructor(readonly fault: 'name' | 'private') {
    super(fault)
  }
}

const loopback = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
])
/** Networks that are nobody's on the Internet: an inner network, a link, a provider's, a test, a group, and IPv4 dressed as IPv6. */
const inner = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
])

/** Networks of an organisation's own. An address of a link or a provider, or one that wraps another, is none of them. */
const own = blockList([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
])

function blockList(networks: readonly (readonly [network: string, prefix: number])[]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of networks)
    list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4')
  return list
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** This machine. */
export function isLoopback(address: string): boolean {
  return isIP(address) !== 0 && isIn(loopback, plain(address))
}

/** Whether a request may go to an address: to this machine and the Internet, to an inner network only where that was allowed. */
export function mayReach(address: string, allowPrivate: boolean): boolean {
  const bare = plain(address)
  return isIP(bare) !== 0 && (allowPrivate || isIn(loopback, bare) || !isIn(inner, bare))
}

/** Whether a request may go to an address without encryption: to this machine, to an inner network only where that was allowed. */
export function mayReachPlainly(address: string, inside: boolean): boolean {
  const bare = plain(address)
  return isLoopback(address) || (inside && isIP(bare) !== 0 && isIn(own, bare))
}

/** `::ffff:10.0.0.1` is the IPv4 address that it holds, in whichever spelling. */
function plain(address: string): string {
  const [, dotted, high, low] =
    /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(address) ?? []
  if (dotted !== undefined) return dotted
  if (high === undefined || low === undefined) return address
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`
}

/**
 * A URL that may be asked; null: it is none. Encrypted, or to this machine; without a name and a password in it.
 * @param plainInside whether it may lead into an inner network without encryption as well
 */
export function guardedUrl(text: string, plainInside = false): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return null
  if (url.protocol === 'https:') return url
  const host = hostOf(url)
  // Where a name leads to is seen when it is looked up.
  const isPossible =
    isIP(host) === 0 ? plainInside || host === 'localhost' : mayReachPlainly(host, plainInside)
  return url.protocol === 'http:' && isPossible ? url : null
}

/** The name or the address, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

/**
 * Looks a name up for one connection, and lets only what may be reached through: what was checked is what is connected to, so that
 * a name can't lead to one address when it is checked and to another afterwards.
 */
export function guardedLookup(may: (address: string) => boolean): LookupFunction {
  return (name, options, done) => {
    lookUpName(name, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(new Unreachable('name'), '', 0)
      const reached = found.filter(({ address }) => may(address))
      const [first] = reached
      if (first === undefined) return done(new Unreachable('private'), '', 0)
      if (options.all === true) done(null, reached)
      else done(null, first.address, first.family)
    })
  }
}
