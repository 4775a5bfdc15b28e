import type { QueuePage, QueueRow } from '@suban/contract'
import type { z } from 'zod'
import { outcomeOf, type Client } from './client.ts'

type Page = z.infer<typeof QueuePage>

/** One page of a queue, which must be answered. */
export const pageOf = async (client: Client, address: string): Promise<Page> => {
  const answer = await client.get<Page>(address)
  if (outcomeOf(answer) !== '200') throw new Error(`${address}: ${outcomeOf(answer)}`)
  return answer.body
}
/** Every row of a queue, page after page; `between` acts while the reader turns over. */
export const allOf = async (client: Client, address: string, limit: number, between: (page: Page) => Promise<void> = async () => {}): Promise<QueueRow[]> => {
  const rows: QueueRow[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await pageOf(client, `${address}${address.includes('?') ? '&' : '?'}limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
    rows.push(...page.items)
    cursor = page.next
    await between(page)
  }
  return rows
}
