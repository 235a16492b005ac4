import { createMemoryHistory, createRouter } from 'vue-router'
import { withPlaces } from '../session/places'

// Every screen is loaded when it is first entered: the window opens with the smallest script that can show something.
export const router = createRouter({
  history: withPlaces(createMemoryHistory()),
  routes: [
    // Where the window is before anybody has signed in: no screen is fetched for it.
    { path: '/', component: { render: () => null } },
    { path: '/today', name: 'today', component: () => import('../features/today/TodayScreen.vue') },
    { path: '/find', name: 'find', component: () => import('../features/find/FindScreen.vue') },
    {
      path: '/accounts/:accountId',
      name: 'account',
      meta: { screen: 'find' },
      component: () => import('../features/account/AccountScreen.vue'),
    },
    {
      path: '/accounts/:accountId/delivery/:contactId',
      name: 'delivery',
      meta: { screen: 'find' },
      component: () => import('../features/delivery/DeliveryScreen.vue'),
    },
    { path: '/cases', name: 'cases', component: () => import('../features/cases/CasesScreen.vue') },
    {
      path: '/timers',
      name: 'timers',
      component: () => import('../features/timers/TimersScreen.vue'),
    },
    {
      path: '/approvals',
      name: 'approvals',
      component: () => import('../features/approvals/ApprovalsScreen.vue'),
    },
    {
      path: '/outbox',
      name: 'outbox',
      component: () => import('../features/outbox/OutboxScreen.vue'),
    },
    {
      path: '/insights',
      name: 'insights',
      component: () => import('../features/insights/InsightsScreen.vue'),
    },
    {
      path: '/insights/at-risk',
      name: 'insights-at-risk',
      meta: { screen: 'insights' },
      component: () => import('../features/insights/AtRiskScreen.vue'),
    },
    {
      path: '/training',
      name: 'training',
      component: () => import('../features/training/library/LibraryScreen.vue'),
    },
    {
      path: '/training/call',
      name: 'call',
      meta: { screen: 'training', inTraining: true },
      component: () => import('../features/training/call/CallScreen.vue'),
    },
    {
      path: '/training/runs/:runId',
      name: 'debrief',
      meta: { screen: 'training', inTraining: true },
      component: () => import('../features/training/debrief/DebriefScreen.vue'),
    },
    {
      path: '/training/runs/:runId/compare',
      name: 'comparison',
      meta: { screen: 'training', inTraining: true },
      component: () => import('../features/training/debrief/ComparisonScreen.vue'),
    },
    {
      path: '/training/author',
      name: 'training-author',
      meta: { screen: 'training' },
      component: () => import('../features/training/author/AuthorScreen.vue'),
    },
    {
      path: '/training/courses',
      name: 'training-courses',
      meta: { screen: 'training' },
      component: () => import('../features/training/course/CoursesScreen.vue'),
    },
    {
      path: '/training/courses/:courseId',
      name: 'training-course',
      meta: { screen: 'training' },
      component: () => import('../features/training/course/CourseScreen.vue'),
    },
    {
      path: '/training/courses/:courseId/certificate',
      name: 'training-certificate',
      meta: { screen: 'training' },
      component: () => import('../features/training/course/CertificateScreen.vue'),
    },
    {
      path: '/training/report',
      name: 'training-report',
      meta: { screen: 'training' },
      component: () => import('../features/training/report/ReportScreen.vue'),
    },
    {
      path: '/training/hunt',
      name: 'training-hunt',
      meta: { screen: 'training' },
      component: () => import('../features/training/hunt/HuntScreen.vue'),
    },
    {
      path: '/directory',
      name: 'directory',
      component: () => import('../features/directory/DirectoryScreen.vue'),
    },
    {
      path: '/operators',
      name: 'operators',
      component: () => import('../features/operators/OperatorsScreen.vue'),
    },
    { path: '/audit', name: 'audit', component: () => import('../features/audit/AuditScreen.vue') },
    {
      path: '/settings/policy',
      name: 'policy',
      meta: { screen: 'settings' },
      component: () => import('../features/policy/RunningScreen.vue'),
    },
    {
      path: '/settings/policy/compare',
      name: 'policy-compare',
      meta: { screen: 'settings' },
      component: () => import('../features/policy/CompareScreen.vue'),
    },
    {
      path: '/settings/policy/house',
      name: 'policy-house',
      meta: { screen: 'settings' },
      component: () => import('../features/policy/HouseScreen.vue'),
    },
    {
      path: '/settings/policy/house/:id',
      name: 'policy-trial',
      meta: { screen: 'settings' },
      props: true,
      component: () => import('../features/policy/TrialScreen.vue'),
    },
    {
      path: '/settings/organisation',
      name: 'organisation',
      meta: { screen: 'settings' },
      component: () => import('../features/organisation/OrganisationScreen.vue'),
    },
    {
      path: '/settings/organisation/messages',
      name: 'organisation-texts',
      meta: { screen: 'settings' },
      component: () => import('../features/organisation/TextsScreen.vue'),
    },
    {
      path: '/settings/organisation/tickets',
      name: 'organisation-tickets',
      meta: { screen: 'settings' },
      component: () => import('../features/organisation/TicketsScreen.vue'),
    },
    {
      path: '/settings/channels',
      name: 'channels',
      meta: { screen: 'settings' },
      props: { kind: 'email' },
      component: () => import('../features/channels/ChannelScreen.vue'),
    },
    {
      path: '/settings/channels/sms',
      name: 'channels-sms',
      meta: { screen: 'settings' },
      props: { kind: 'phone' },
      component: () => import('../features/channels/ChannelScreen.vue'),
    },
    {
      path: '/handbook/:page?',
      name: 'handbook',
      meta: { forAll: true },
      component: () => import('../features/handbook/HandbookScreen.vue'),
    },
    {
      path: '/settings',
      name: 'settings',
      component: () => import('../features/settings/SettingsScreen.vue'),
    },
  ],
})
