import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { sentence } from '@shared/sentences/format'
import type { SentenceKey } from '@shared/sentences/shape'
import type { MenuItem } from '@shared/ipc/menu'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import { reportDefect } from '../../platform/defects'
import type { Door } from '../../ipc/electron'
import type { Desk } from '../../services/desk'
import { appearance } from '../../services/app/settings'

type Role = NonNullable<MenuItemConstructorOptions['role']>

const isMac = process.platform === 'darwin'
/** Beside each item stands the key that does the same. The page hears it: there it is found on any keyboard layout. */
const keys: Readonly<Partial<Record<MenuItem, string>>> = {
  'new-window': 'CmdOrCtrl+Shift+N',
  lock: 'CmdOrCtrl+L',
  back: isMac ? 'Cmd+[' : 'Alt+Left',
  forward: isMac ? 'Cmd+]' : 'Alt+Right',
  find: 'CmdOrCtrl+K',
  handbook: 'F1',
}

/**
 * Shows the menu of an open desk in the language that its windows speak, also when they begin to speak another. What an item asks
 * of a page, the page in front does.
 */
export function keepMenu(desk: Desk, door: Pick<Door, 'tell'>, packaged: boolean): void {
  let shown: InterfaceLanguage | null = null
  const choose = (item: MenuItem): void => {
    const window = BrowserWindow.getFocusedWindow()
    if (window !== null) door.tell(window, 'menu.chosen', { item })
  }
  const keep = async (): Promise<void> => {
    const { language } = await appearance(desk)
    if (language !== shown) showMenu(language, packaged, choose)
    shown = language
  }
  const told = (): void => void keep().catch((error: unknown) => reportDefect('menu', error))
  desk.changes.hear(({ accountId }) => accountId === null && told())
  told()
}

function showMenu(
  language: InterfaceLanguage,
  packaged: boolean,
  choose: (item: MenuItem) => void,
): void {
  const say = (key: SentenceKey): string => sentence(language, key)
  const item = (name: MenuItem): MenuItemConstructorOptions => ({
    label: say(`menu.${name}`),
    click: () => choose(name),
    ...(keys[name] === undefined ? {} : { accelerator: keys[name], registerAccelerator: false }),
  })
  const system = (role: Role, key: SentenceKey): MenuItemConstructorOptions => ({
    role,
    label: say(key),
  })
  const between: MenuItemConstructorOptions = { type: 'separator' }
  const development: MenuItemConstructorOptions[] = packaged
    ? []
    : [between, { role: 'reload' }, { role: 'toggleDevTools' }]

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: say('menu.file'),
        submenu: [
          item('new-window'),
          between,
          item('lock'),
          between,
          system('close', 'menu.close'),
          ...(isMac ? [] : [system('quit', 'menu.quit')]),
        ],
      },
      {
        label: say('menu.edit'),
        submenu: [
          system('undo', 'menu.undo'),
          system('redo', 'menu.redo'),
          between,
          system('cut', 'menu.cut'),
          system('copy', 'menu.copy'),
          system('paste', 'menu.paste'),
          system('selectAll', 'menu.selectAll'),
        ],
      },
      {
        label: say('menu.view'),
        submenu: [
          system('resetZoom', 'menu.resetZoom'),
          system('zoomIn', 'menu.zoomIn'),
          system('zoomOut', 'menu.zoomOut'),
          between,
          system('togglefullscreen', 'menu.fullScreen'),
          ...development,
        ],
      },
      { label: say('menu.go'), submenu: [item('back'), item('forward'), between, item('find')] },
      {
        label: say('menu.help'),
        submenu: [item('handbook'), item('rules'), between, item('shortcuts')],
      },
    ]),
  )
}
