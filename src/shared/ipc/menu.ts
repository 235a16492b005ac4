/** What the menu asks of the page that is in front: the rest of the menu is the system's own. */
export const menuItems = [
  'new-window',
  'lock',
  'back',
  'forward',
  'find',
  'handbook',
  'rules',
  'shortcuts',
] as const
export type MenuItem = (typeof menuItems)[number]
