import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge } from '@shared/ipc/bridge'
import { isAnnouncement } from '@shared/ipc/announcements'
import { channelNames } from '@shared/channels/names'
import { door } from '@shared/ipc/door'

// The whole of what a window gets: declared channels in, declared announcements out, and tokens for files that are dropped. Main checks every call again.
const onDropped = new Set<(token: string) => void>()

// Here, and not in the page: only a drop that a person has made is heard, and only the path that the system gives of its files goes
// on. A page can make up an event and a file, but neither passes.
window.addEventListener(
  'drop',
  (event) => {
    event.preventDefault()
    if (!event.isTrusted || onDropped.size === 0) return
    const paths = Array.from(event.dataTransfer?.files ?? [], (file) =>
      webUtils.getPathForFile(file),
    )
    void ipcRenderer.invoke(door.drop, paths).then((token: unknown) => {
      if (typeof token === 'string') for (const hear of onDropped) hear(token)
    })
  },
  { capture: true },
)

const bridge: Bridge = {
  invoke: (channel, request) => {
    if (!(channelNames as readonly string[]).includes(channel))
      return Promise.reject(new Error('no such channel'))
    return ipcRenderer.invoke(door.call, channel, request)
  },
  on: (announcement, listener) => {
    if (!isAnnouncement(announcement)) throw new Error('no such announcement')
    const hear = (
      _event: IpcRendererEvent,
      name: string,
      value: Parameters<typeof listener>[0],
    ) => {
      if (name === announcement) listener(value)
    }
    ipcRenderer.on(door.announce, hear)
    return () => ipcRenderer.off(door.announce, hear)
  },
  onDrop: (listener) => {
    const hear = (token: string): void => listener(token)
    onDropped.add(hear)
    return () => onDropped.delete(hear)
  },
}

contextBridge.exposeInMainWorld('latchkey', bridge)
