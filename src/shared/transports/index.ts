import type { z } from 'zod'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { http } from './http'
import { smpp } from './smpp'
import { smtp } from './smtp'

/** Every way for messages to leave, by its name. */
export const transports = { smtp, http, smpp } as const
export type TransportType = keyof typeof transports
export type TransportSettings<Type extends TransportType = TransportType> = z.infer<
  (typeof transports)[Type]['settings']
>

/** A transport as it is set, without its secrets. */
export type TransportSetting = {
  [Type in TransportType]: { readonly type: Type; readonly settings: TransportSettings<Type> }
}[TransportType]

export function carriedBy(type: TransportType): ContactKind {
  return transports[type].carries
}
