import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The shortest menu that keeps the system's own shortcuts working. Reloading and developer tools are for developing only. */
export function setMenu(packaged: boolean): void {
  const development: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...development,
      ],
    },
    { role: 'window', submenu: [{ role: 'minimize' }, { role: 'close' }, { role: 'quit' }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
