import type { Out } from '@suban/api-client'
import { docketIds, type DocketId, type DocketPage } from '@suban/contract'

export type DocketQueue = Out<typeof DocketPage>
export type DocketRow = DocketQueue['items'][number]

/** The dockets that this person decides on: those that the server counts for them, in the order in which they are shown. */
export const docketsOf = (counts: Readonly<Record<string, number>>): readonly { readonly docket: DocketId; readonly count: number }[] =>
  docketIds.flatMap((docket) => { const count = counts[`docket.${docket}`]; return count === undefined ? [] : [{ docket, count }] })

/** The named docket, else the first in which something waits, else the first. */
export const docketToShow = (named: string | undefined, own: ReturnType<typeof docketsOf>): DocketId | null =>
  (own.find(({ docket }) => docket === named) ?? own.find(({ count }) => count > 0) ?? own[0])?.docket ?? null
