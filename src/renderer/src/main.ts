import '@fontsource-variable/inter/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { showDensity } from './app/density'
import { router } from './app/router'
import { useSession } from './app/session'

showDensity()
const app = createApp(App).use(createPinia()).use(router)
// The first picture is already in the right theme and language: nothing flashes.
await useSession().load()
app.mount('#app')
