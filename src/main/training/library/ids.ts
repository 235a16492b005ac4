import { scenarioSources, type ScenarioSource } from '@shared/views/training/library'

const extension = /\.ya?ml$/i

/** `shipped:two-step-loss` is `two-step-loss.yaml` among those that come with the app. */
export function idOfFile(source: ScenarioSource, name: string): string {
  const short = name.replace(/\.yaml$/, '')
  return `${source}:${extension.test(short) ? name : short}`
}

/** Where a scenario lies; null where that is no id. */
export function fileOfId(
  id: string,
): { readonly source: ScenarioSource; readonly name: string } | null {
  const colon = id.indexOf(':')
  const source = scenarioSources.find((one) => one === id.slice(0, colon))
  const name = id.slice(colon + 1)
  return source === undefined || name === ''
    ? null
    : { source, name: extension.test(name) ? name : `${name}.yaml` }
}
