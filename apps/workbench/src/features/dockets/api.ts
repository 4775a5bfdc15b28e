import type { DocketId } from '@suban/contract'
import { client } from '../../lib/client.ts'
import type { DocketQueue } from './docket-rows.ts'

export const queueName = (docket: DocketId): string => `docket.${docket}`
/** What is due first stands first. */
export const readDocket = (docket: DocketId) => (cursor: string | null, signal: AbortSignal): Promise<DocketQueue> => client.read('/api/dockets/:docket', { params: { docket }, query: { cursor, limit: 50 }, signal })
