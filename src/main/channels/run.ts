import type { Channel, ChannelWith, ParsedRequestOf, ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { SignedIn, Visitor } from '../services/asking'
import type { Desk } from '../services/desk'

type Asking<C extends Channel> =
  C extends ChannelWith<{ permission: 'anyone' }> ? Visitor : SignedIn

/** What stands behind a channel: gathers, lets the engine decide, shapes the view. The request has been parsed, the permission checked. */
export type Run<C extends Channel> = (
  desk: Desk,
  asking: Asking<C>,
  request: ParsedRequestOf<C>,
) => Reply<ValueOf<C>> | Promise<Reply<ValueOf<C>>>

/** A channel that is declared and has no run does not compile, and neither does a run of a channel that is not declared. */
export type Runs = { readonly [C in Channel]: Run<C> }
