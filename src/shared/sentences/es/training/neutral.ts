import type { Catalogue } from '../../shape'

export const neutral: Catalogue['neutral'] = {
  customer: 'Es un cliente, en casa y con su propia cuenta.',
  agent: 'Alguien llama al servicio de ayuda.',
  supervisor: 'Le llega un asunto a la persona supervisora.',
  trainer: 'Una hora de un formador en el servicio de ayuda.',
  auditor: 'Una auditoría del servicio de ayuda.',
  administrator: 'Se pide a alguien de administración.',
}
