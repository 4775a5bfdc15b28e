import type { Receipt } from '@suban/contract'
import { createKept, type Kept, type Shelf } from '../kept.ts'
import type { Reach } from './draft.ts'

/** What this device remembers of a request that was registered. No name, no number of the requester. */
export type KeptReceipt = Pick<Receipt, 'receiptNo' | 'trackingUrl' | 'promisedAt' | 'unit'> & {
  readonly key: string; readonly sentAt: number; readonly excerpt: string; readonly reach: Reach | null; readonly photosLost: number
}

const most = 10

export const createReceipts = (shelf?: Shelf | null): Kept<readonly KeptReceipt[]> =>
  createKept<readonly KeptReceipt[]>('suban.receipts', (stored) => (Array.isArray(stored)
    ? stored.filter((one: Partial<KeptReceipt> | null) => typeof one?.receiptNo === 'string' && typeof one.trackingUrl === 'string') as KeptReceipt[]
    : []), shelf)

export const withReceipt = (receipts: readonly KeptReceipt[], receipt: KeptReceipt): readonly KeptReceipt[] =>
  [receipt, ...receipts.filter(({ key }) => key !== receipt.key)].slice(0, most)

export const receipts = createReceipts()

/** Whether something was registered since this page was loaded. */
export const isSentOnThisVisit = (): boolean => receipts.get().some(({ sentAt }) => sentAt > performance.timeOrigin)
