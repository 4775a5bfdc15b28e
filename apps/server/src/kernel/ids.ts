import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(16 * 256)
let used = pool.length

/**
 * A UUID of version 7 (RFC 9562): the instant leads, so that new rows land side by side in their index.
 *
 * @param at epoch milliseconds that the id begins with
 */
export const newId = (at: number): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, (used += 16))
  const time = Math.trunc(at).toString(16).padStart(12, '0')
  const tail = Buffer.from(random.buffer, random.byteOffset, 10).toString('hex')
  const variant = ((Number.parseInt(tail[3]!, 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const isUuid = (text: string): boolean => uuidPattern.test(text)
