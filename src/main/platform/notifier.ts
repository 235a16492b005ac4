import { Notification } from 'electron'
import type { Notifier } from '../ports/notifier'

/** The notifications of the system; nothing where it has none. */
export function systemNotifier(): Notifier {
  // What is collected as garbage can't be clicked any more.
  const shown = new Set<Notification>()
  return {
    show({ title, body }, chosen) {
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body })
      const gone = (): void => void shown.delete(notification)
      notification.on('click', () => {
        gone()
        chosen()
      })
      notification.on('close', gone)
      notification.on('failed', gone)
      shown.add(notification)
      notification.show()
    },
  }
}
