import { app, type WebContents } from 'electron'

/** A name that no resolver may ever know (RFC 6761): nothing is reached through it. */
const nowhere = 'http://nowhere.invalid:9'

/**
 * Shuts the ways to the network that no policy of a page and no filter of requests covers: names that are looked up or
 * connected to ahead of a request, and WebRTC. No name is looked up, and every connection has to go through a proxy that
 * can't be found. Has to be called before Electron is ready (decision record 0024).
 * @param development the one address that may be reached while developing
 */
export function shutNetwork(development: string | null): void {
  const { commandLine } = app
  commandLine.appendSwitch(
    'host-resolver-rules',
    development === null
      ? 'MAP * ~NOTFOUND'
      : `MAP * ~NOTFOUND, EXCLUDE ${new URL(development).hostname}`,
  )
  commandLine.appendSwitch('proxy-server', nowhere)
  commandLine.appendSwitch(
    'proxy-bypass-list',
    development === null ? '<-loopback>' : new URL(development).host,
  )
}

/** WebRTC sends nothing past the proxy; its packets are no requests that a filter would see. */
export function shutWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
