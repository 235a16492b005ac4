import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '@shared/ipc/bridge'
import { isAnnouncement } from '@shared/ipc/announcements'
import { channelNames } from '@shared/channels/names'
import { door } from '@shared/ipc/door'

// The whole of what a window gets: declared channels in, declared announcements out. Main checks every call again.
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
}

contextBridge.exposeInMainWorld('latchkey', bridge)
