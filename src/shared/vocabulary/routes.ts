/** The ways back in that are known, each by the word that it has in the catalogue. */
export const routeIds = [
  'cancel-replacement',
  'sign-in',
  'reset-password',
  'update-info',
  'agent-updates-info',
  'agent-resets-password',
  'new-info-at-sign-in',
  'report-not-me',
  'wait-it-out',
  'replace-info',
  'agent-replaces-info',
  'confirm-contact',
  'agent-confirms-contact',
  'close-takeover',
  'release-replacement',
  'enable-contact',
  'unlock-sign-in',
] as const
export type RouteId = (typeof routeIds)[number]
