import { createMemoryHistory, createRouter } from 'vue-router'

// Every room is loaded when it is first entered: the window opens with the smallest script that can show something.
export const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/', name: 'find', component: () => import('../features/find/FindScreen.vue') },
    { path: '/accounts/:accountId', name: 'account', meta: { room: 'find' }, component: () => import('../features/account/AccountScreen.vue') },
    { path: '/timers', name: 'timers', component: () => import('../features/timers/TimersScreen.vue') },
    { path: '/outbox', name: 'outbox', component: () => import('../features/outbox/OutboxScreen.vue') },
    { path: '/training', name: 'training', component: () => import('../features/training/TrainingScreen.vue') },
    { path: '/directory', name: 'directory', component: () => import('../features/directory/DirectoryScreen.vue') },
    { path: '/operators', name: 'operators', component: () => import('../features/operators/OperatorsScreen.vue') },
    { path: '/audit', name: 'audit', component: () => import('../features/audit/AuditScreen.vue') },
    { path: '/settings', name: 'settings', component: () => import('../features/settings/SettingsScreen.vue') },
  ],
})
