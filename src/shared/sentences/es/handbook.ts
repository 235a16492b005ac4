import type { Catalogue } from '../shape'

export const handbook: Catalogue['handbook'] = {
  title: 'Manual',
  about: 'Cómo se trabaja en esta mesa. Viene con la aplicación y no necesita red.',
  pages: 'Páginas del manual',
  none: 'El manual no tiene esa página.',
  rules: 'Todas las reglas',
  'rules.about':
    'Lo que la mesa permite y lo que rechaza, con los números de la política que está en vigor aquí.',
  details: 'Detalles',
  'what-rule': '¿Qué regla es esta?',
}

export const ruleTopics: Catalogue['ruleTopics'] = {
  approval: 'Aprobación de una segunda persona',
  case: 'Casos',
  clock: 'El reloj de este equipo',
  code: 'Códigos',
  contacts: 'Información de seguridad',
  directory: 'El directorio',
  export: 'Exportaciones',
  freshness: 'Cuánto hace que alguien no inicia sesión',
  identity: 'Quién llama',
  mask: 'Qué se muestra de un contacto',
  names: 'Nombres de inicio de sesión',
  notice: 'Avisos al iniciar sesión',
  operators: 'Operadores',
  phone: 'Teléfonos',
  recovery: 'Recuperación por el propio cliente',
  replacement: 'Sustituir toda la información de seguridad',
  reset: 'Restablecer la contraseña',
  role: 'Qué puede hacer cada función',
  settings: 'Ajustes de seguridad',
  signin: 'Inicio de sesión',
}
