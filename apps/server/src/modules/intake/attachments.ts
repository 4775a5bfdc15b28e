import { createHash } from 'node:crypto'
import { refuse, type Refusal } from '@suban/domain-kit'
import type { Database } from '../../kernel/database/database.ts'
import { newId } from '../../kernel/ids.ts'
import { sniff } from './domain/sniff.ts'

export type StoredAttachment = { readonly id: string; readonly name: string; readonly mediaType: string; readonly bytes: number }

/** Evidence of requesters and units: checked by content, stored with its digest, bound to an order by a later command. */
export class Attachments {
  readonly #db: Database
  readonly #cityCode: string

  constructor(db: Database, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  async store(name: string, content: Buffer, uploadedBy: string, now: number): Promise<StoredAttachment | Refusal> {
    if (content.length === 0) return refuse('FILE_EMPTY')
    const shortName = [...name.replaceAll(/[\\/]|\p{Cc}/gu, '')].slice(-80).join('') || 'file'
    const answer = sniff(shortName, content)
    if (answer.kind === 'refused') return refuse('FILE_KIND_REFUSED', { name: shortName, kind: answer.mediaType })
    if (answer.kind === 'disguised') return refuse('FILE_DISGUISED', { name: shortName, kind: answer.mediaType })
    const id = newId(now)
    await this.#db.query(
      'insert into attachment (city_code, id, name, media_type, bytes, digest, content, uploaded_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [this.#cityCode, id, shortName, answer.mediaType, content.length, createHash('sha256').update(content).digest(), content, uploadedBy, new Date(now)])
    return { id, name: shortName, mediaType: answer.mediaType, bytes: content.length }
  }

  async read(id: string): Promise<{ name: string; mediaType: string; content: Buffer; workOrderId: string | null; uploadedBy: string } | null> {
    const { rows } = await this.#db.query<{ name: string; mediaType: string; content: Buffer; workOrderId: string | null; uploadedBy: string }>(
      `select a.name, a.media_type as "mediaType", a.content, l.work_order_id as "workOrderId", a.uploaded_by as "uploadedBy"
       from attachment a left join attachment_link l on l.city_code = a.city_code and l.attachment_id = a.id where a.city_code = $1 and a.id = $2`, [this.#cityCode, id])
    return rows[0] ?? null
  }
}
