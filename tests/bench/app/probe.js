/* global window, document, performance, MutationObserver, requestAnimationFrame, MessageChannel */

/**
 * Runs in the page, put there by the bench over the debugger; the app knows nothing of it. It notes for each key how long
 * the page let it wait, and when what it brought about stood in the page and was painted.
 */
{
  const patience = 30_000
  const delays = []
  let key = null
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      delays.push(performance.now() - timeStamp)
      key = timeStamp
    },
    { capture: true },
  )

  /** After the next frame has been handed over. */
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(null)
      }),
    )

  window.probe = {
    /** How long each key waited since this was asked last. */
    delays: () => delays.splice(0),
    /** Waits until `selector` is there and says something else than `before`; milliseconds since the key that was pressed last. */
    async after(selector, before) {
      const there = () => (document.querySelector(selector)?.textContent ?? before) !== before
      if (!there())
        await new Promise((done, failed) => {
          new MutationObserver((_changes, self) => there() && (self.disconnect(), done())).observe(
            document.body,
            { subtree: true, childList: true, characterData: true },
          )
          setTimeout(
            () =>
              failed(
                new Error(
                  `${selector} still says "${before}"; the page says ${document.querySelector('main')?.innerText}`,
                ),
              ),
            patience,
          )
        })
      const inPage = performance.now() - key
      return { inPage, painted: (await painted()) - key }
    },
    /** Imports the file that the system's dialogue answers with. Throws where it does not come to an end. */
    async importChosen() {
      const call = async (channel, request) => {
        const reply = await window.latchkey.invoke(channel, request)
        if (!reply.ok || reply.value === null)
          throw new Error(`${channel}: ${JSON.stringify(reply)}`)
        return reply.value
      }
      const { importId } = await call('directory.chooseImport', {})
      await call('directory.planImport', { importId })
      await call('directory.applyImport', { importId })
    },
    /** Exports everybody to where the system's dialogue answers. */
    async exportAll() {
      const reply = await window.latchkey.invoke('directory.exportFull', {
        form: 'csv',
        reason: 'The bench measures it.',
      })
      if (!reply.ok || reply.value.saved === null)
        throw new Error(`directory.exportFull: ${JSON.stringify(reply)}`)
    },
  }
}
