/** The catalogue in Spanish. */

export { account } from './account'
export { actions } from './actions'
export { auditScreen } from './audit'
export { cases } from './case'
export { commands, doing, moves, remedies } from './commands'
export { attempts, deeds } from './deeds'
export { approvalsHere } from './approvalsHere'
export { deskApprovals } from './deskApprovals'
export { dialogue } from './dialogue'
export { directory } from './directory'
export { exporting } from './exporting'
export { importing } from './importing'
export { errors, faults } from './errors'
export { events } from './events'
export { find } from './find'
export { holds } from './holds'
export { insightsScreen } from './insights'
export { hookScreen } from './hook'
export { channelNotes, channelsScreen } from './channels'
export { organisationScreen } from './organisation'
export { operatorsScreen } from './operators'
export { delivery } from './delivery'
export { checks, flags } from './redFlags'
export { papers } from './papers'
export { results } from './results'
export { riskNotice, risks } from './riskNotice'
export { parameters } from './parameters'
export { policyScreen } from './policy'
export { outboxScreen, settingsScreen, timersScreen } from './screens'
export { rules, shortRules } from './rules'
export { shell } from './shell'
export { start } from './start'
export { authorScreen } from './training/author'
export { coursesScreen } from './training/courses'
export { comparison, debrief, fates, losses, prices, undone } from './training/debrief'
export { huntScreen } from './training/hunt'
export { tale } from './training/tale'
export { libraryScreen } from './training/library'
export { move } from './training/moves'
export { neutral } from './training/neutral'
export { pages } from './training/pages'
export { callerSays } from './training/caller'
export { instructionPlaces, instructions } from './training/instructions'
export { difficulties, questions } from './training/questions'
export { reportScreen } from './training/report'
export { call, room } from './training/room'
export { things } from './training/things'
export { notices, todayScreen } from './today'
export { unreadable } from './unreadable'
export { routes, ways } from './ways'
export {
  channels,
  facts,
  kinds,
  languages,
  outcomes,
  purposes,
  roles,
  services,
  states,
  statuses,
  templates,
  timers,
} from './words'
export {
  approvalsScreen,
  casesScreen,
  deliveryCauses,
  deliveryQuestions,
  deliveryScreen,
} from './work'
export { handbook, ruleTopics } from './handbook'
export { menu } from './menu'
