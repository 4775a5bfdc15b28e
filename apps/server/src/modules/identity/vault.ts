import { mask as maskPersonalData } from '@suban/text'
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import type { Database, Queryable } from '../../kernel/database/database.ts'
import { hexBytes, type Write, type WriteTable } from '../../kernel/database/write-statement.ts'
import { maskName, maskPhone, nameCover, normalPhone } from './domain/mask.ts'

/** What is sealed about a person. */
export type Person = { readonly name: string; readonly phone: string; readonly identityNumber: string; readonly homeAddress: string }

export type MaskedPerson = { readonly contactId: string; readonly maskedName: string; readonly maskedPhone: string; readonly hasIdentityNumber: boolean; readonly isErased: boolean }

/** Covers the personal data of a text; its length stays. */
export type Cover = (text: string) => string

export const coverFor = (name: string): Cover => {
  const coverName = nameCover(name)
  return (text) => coverName(maskPersonalData(text))
}

const contactTable: WriteTable = {
  name: 'contact',
  columns: ['city_code', 'id', 'data_key_id', 'sealed', 'phone_index', 'masked_name', 'masked_phone', 'has_identity_number', 'created_at'],
}

/**
 * The contact vault: envelope encryption (AES-256-GCM under data keys that the master key wraps) and a blind index of the phone
 * (HMAC-SHA256 under a key of its own) for look-up. The master key never enters the database; without it the vault is noise.
 *
 * Data keys are made anew each month, so that a key can be retired without touching the rest.
 */
export class Vault {
  readonly #db: Database
  readonly #cityCode: string
  readonly #wrappingKey: Buffer
  readonly #indexKey: KeyObject
  readonly #trackingKey: KeyObject
  readonly #commandKey: KeyObject
  readonly #dataKeys = new Map<number, KeyObject>()

  constructor(db: Database, cityCode: string, masterKey: Buffer) {
    this.#db = db
    this.#cityCode = cityCode
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, cityCode, use, 32))
    this.#wrappingKey = derive('suban/data-keys')
    // As key objects: from bytes each HMAC would make one anew, at four times the price.
    this.#indexKey = createSecretKey(derive('suban/phone-index'))
    this.#trackingKey = createSecretKey(derive('suban/tracking'))
    this.#commandKey = createSecretKey(derive('suban/commands'))
  }

  /** Rows that seal a person together with the request they made. */
  async sealContact(id: string, person: Person, at: number): Promise<Write> {
    const { keyId, sealed } = await this.seal(JSON.stringify(person), at)
    return {
      table: contactTable,
      rows: [{
        city_code: this.#cityCode, id, data_key_id: keyId, sealed: hexBytes(sealed),
        phone_index: person.phone === '' ? null : hexBytes(this.phoneIndex(person.phone)),
        masked_name: maskName(person.name), masked_phone: maskPhone(person.phone), has_identity_number: person.identityNumber !== '',
        created_at: new Date(at).toISOString(),
      }],
    }
  }

  /** The blind index of a phone: equal for every way of writing the number, useless without the key. */
  phoneIndex(phone: string): Buffer {
    return createHmac('sha256', this.#indexKey).update(normalPhone(phone)).digest()
  }

  /** The secret of a requester's tracking link; the same for the same request, so it is never stored. */
  trackingToken(requestId: string): string {
    return createHmac('sha256', this.#trackingKey).update(requestId).digest('base64url').slice(0, 26)
  }

  /** What a call asks for, as a digest that is useless without the key: bodies hold phones, which a plain digest would let be guessed. */
  fingerprint(...asked: readonly unknown[]): Buffer {
    return createHmac('sha256', this.#commandKey).update(JSON.stringify(asked)).digest()
  }

  async masked(contactId: string): Promise<MaskedPerson | null> {
    const { rows } = await this.#db.query<MaskedPerson>(
      `select id as "contactId", masked_name as "maskedName", masked_phone as "maskedPhone", has_identity_number as "hasIdentityNumber", erased_at is not null as "isErased"
       from contact where city_code = $1 and id = $2`, [this.#cityCode, contactId])
    return rows[0] ?? null
  }

  /** Accounts whose holder's own phone is this contact's, by their blind indexes: nothing is opened. Who has left counts, too. */
  async staffWithPhoneOf(contactId: string): Promise<{ readonly accountId: string; readonly unitCode: string }[]> {
    const { rows } = await this.#db.query<{ accountId: string; unitCode: string }>({
      name: 'staff_with_phone_of',
      text: `select a.id as "accountId", a.unit_code as "unitCode" from contact c join account a on a.city_code = c.city_code and a.phone_index = c.phone_index
       where c.city_code = $1 and c.id = $2 order by a.id limit 20`,
      values: [this.#cityCode, contactId],
    })
    return rows
  }

  /** Open a sealed person. Call only after the look was logged. Null when erased or unknown. */
  async open(contactId: string): Promise<Person | null> {
    const { rows } = await this.#db.query<{ data_key_id: number; sealed: Buffer | null }>(
      'select data_key_id, sealed from contact where city_code = $1 and id = $2', [this.#cityCode, contactId])
    const row = rows[0]
    return row?.sealed ? (JSON.parse(await this.unseal(row.data_key_id, row.sealed)) as Person) : null
  }

  /**
   * What staff may read of texts by or about this person: numbers and rooms are masked, and the own name is covered. For that the
   * machine looks the name up; nobody sees it, so no look is logged.
   */
  async cover(contactId: string | null): Promise<Cover> {
    const name = contactId === null ? '' : ((await this.open(contactId))?.name ?? '')
    return coverFor(name)
  }

  /** As `cover`, for a sealed person that was read together with the order. */
  async coverSealed(contact: { readonly data_key_id: number; readonly sealed: string | null } | null): Promise<Cover> {
    if (!contact?.sealed) return coverFor('')
    return coverFor((JSON.parse(await this.unseal(contact.data_key_id, Buffer.from(contact.sealed, 'base64'))) as Person).name)
  }

  /**
   * Whether the master key fits this database; asked at start, so that a wrong key is found before anybody works with it.
   *
   * @throws when the key does not open what is sealed here
   */
  async check(): Promise<void> {
    const { rows } = await this.#db.query<{ id: number }>('select id from data_key where city_code = $1 limit 1', [this.#cityCode])
    if (rows[0]) await this.#dataKey(rows[0].id, false)
  }

  /** Seal any text under the month's data key. */
  async seal(text: string, at: number): Promise<{ keyId: number; sealed: Buffer }> {
    const keyId = Number(new Date(at).toISOString().slice(0, 7).replace('-', ''))
    return { keyId, sealed: encrypt(await this.#dataKey(keyId, true), Buffer.from(text)) }
  }

  async unseal(keyId: number, sealed: Buffer): Promise<string> {
    return decrypt(await this.#dataKey(keyId, false), sealed).toString()
  }

  async #dataKey(id: number, mayMake: boolean): Promise<KeyObject> {
    const known = this.#dataKeys.get(id)
    if (known) return known
    if (mayMake) {
      const wrapped = encrypt(this.#wrappingKey, randomBytes(32))
      await this.#db.query('insert into data_key (city_code, id, wrapped) values ($1, $2, $3) on conflict do nothing', [this.#cityCode, id, wrapped])
    }
    const { rows } = await (this.#db as Queryable).query<{ wrapped: Buffer }>('select wrapped from data_key where city_code = $1 and id = $2', [this.#cityCode, id])
    if (!rows[0]) throw new Error(`data key ${id} is missing`)
    const key = createSecretKey(decrypt(this.#wrappingKey, rows[0].wrapped))
    this.#dataKeys.set(id, key)
    return key
  }
}

/** nonce (12) ‖ tag (16) ‖ ciphertext. */
const encrypt = (key: Buffer | KeyObject, plain: Buffer): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

const decrypt = (key: Buffer | KeyObject, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  try {
    const plain = decipher.update(sealed.subarray(28))
    // In this mode all bytes have come by now; what is left is whether they are the sealed ones.
    decipher.final()
    return plain
  } catch (error) {
    throw new Error('the master key does not open this vault', { cause: error })
  }
}
