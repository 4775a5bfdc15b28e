import type { Fact } from '../event.ts'
import type { ProposedUnits } from '../intake/events.ts'

export type SecrecyEvent =
  | Fact<'SecrecyChanged', { readonly before: number; readonly level: number; readonly reason: string; readonly consent: string | null; readonly by: string }>
  /** All units that the request is against, from now on; `level`: the secrecy that follows. */
  | Fact<'AccusedUnitsNamed', { readonly units: readonly string[]; readonly level: number; readonly note: string; readonly by: string; readonly proposal?: ProposedUnits }>
  /** The accused unit led the order: it is dispatched anew. */
  | Fact<'OrderTakenFromAccused', { readonly unit: string }>
