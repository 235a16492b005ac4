import { onScopeDispose, shallowRef } from 'vue'

/** Colours of the theme that a chart is painted with. */
const used = {
  ink: '--ink',
  quiet: '--ink-2',
  line: '--line',
  fill: '--primary',
  pale: '--chosen',
  edge: '--edge',
} as const
export type ChartColours = Readonly<Record<keyof typeof used, string>>

/** As a canvas takes them: a canvas knows neither variables nor `light-dark()`, so that the page has to say what comes of them. */
export function useChartColours() {
  const colours = shallowRef(resolved())
  const again = (): void => void (colours.value = resolved())
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', again)
  // The theme is set on the page by whoever shows the frame.
  const watcher = new MutationObserver(again)
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-place'] })
  onScopeDispose(() => {
    dark.removeEventListener('change', again)
    watcher.disconnect()
  })
  return colours
}

function resolved(): ChartColours {
  const probe = document.createElement('span')
  document.body.append(probe)
  const colours = Object.entries(used).map(([name, variable]) => {
    probe.style.color = `var(${variable})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(colours) as ChartColours
}
