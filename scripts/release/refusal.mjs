/** When a release must not be built. */

/**
 * @param {{ version: string, wanted: string, official: boolean }} runtime
 * @param {string | undefined} target the platform, when packing for it was tried
 * @returns {string | undefined} a sentence that says why not and what to do
 */
export function refusal({ version, wanted, official }, target) {
  if (!official) {
    return `A release needs Electron ${wanted} itself, and here is only a stand-in (${version}, a third party's build that is out of support). Run npm run release where Electron can be downloaded.`
  }
  if (!target)
    return `Releases are put together on Linux on x64 so far; on ${process.platform}-${process.arch} nobody has tried it.`
  return undefined
}
