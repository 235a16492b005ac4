import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/paper.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { leaveComposingAlone } from './ui/composing'
import { showDensity } from './ui/density'
import { router } from './shell/router'
import { useLastScreen } from './session/lastScreen'
import { useSession } from './session/session'

showDensity()
leaveComposingAlone(window)
const app = createApp(App).use(createPinia()).use(router)
// The first picture is already in the right theme, language and letters: nothing flashes. Without its letters it is shown all the same.
const letters = document.fonts.load('1rem "Inter Variable"').catch(() => [])
const session = useSession()
await Promise.all([session.load(), letters])
// A window that was opened for an account begins there. After a crash nobody is signed in, and whoever comes begins as ever.
if (session.view?.phase === 'ready' && session.view.operator && location.hash !== '')
  useLastScreen().leave(session.view.operator, router.resolve(location.hash.slice(1)))
app.mount('#app')
