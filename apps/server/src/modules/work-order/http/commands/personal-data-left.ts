import { refuse, type Refusal } from '@suban/domain-kit'
import { findPersonalData, type PersonalDataKind } from '@suban/text'
import { coverFor } from '../../../identity/index.ts'
import type { WorkOrderState } from '../../domain/state.ts'
import type { WorkOrderContext } from '../context.ts'

const kinds: Readonly<Record<PersonalDataKind, { readonly zh: string; readonly en: string }>> = {
  mobile: { zh: '手机号', en: 'a mobile number' }, landline: { zh: '电话', en: 'a phone number' }, identityNumber: { zh: '身份证号', en: 'an identity number' }, bankCard: { zh: '银行卡号', en: 'a bank card' },
  email: { zh: '邮箱', en: 'an e-mail address' }, licencePlate: { zh: '车牌', en: 'a licence plate' }, exactRoom: { zh: '门牌室号', en: 'an exact room' },
}
const name = { zh: '诉求人姓名', en: 'a requester\'s name' }

/**
 * Why a text may not be shown to everybody (rulebook T73): it holds a phone, number, plate or room, or the name of somebody who asked, be it for
 * a request that joined this order. Null: nothing was found. The name is looked up by the machine; nobody sees it.
 */
export const personalDataLeft = async (context: WorkOrderContext, state: WorkOrderState, ...texts: readonly string[]): Promise<Refusal | null> => {
  const text = texts.join('\n')
  const found = [...new Set(findPersonalData(text).map(({ kind }) => kind))].map((kind) => kinds[kind])
  const covered = coverFor('')(text)
  for (const contactId of await contactsOf(context, state)) {
    if ((await context.vault.cover(contactId))(text) === covered) continue
    found.push(name)
    break
  }
  return found.length === 0 ? null : refuse('PERSONAL_DATA_LEFT', { what: found.map(({ zh }) => zh).join('、'), whatEn: found.map(({ en }) => en).join(', ') })
}

/** Everybody who asked: of this order and of those that joined it. */
const contactsOf = async ({ db, cityCode }: WorkOrderContext, state: WorkOrderState): Promise<string[]> => {
  const own = state.contactId === null ? [] : [state.contactId]
  if (state.members.length === 0) return own
  const { rows } = await db.query<{ contact_id: string }>('select distinct contact_id from request where city_code = $1 and work_order_id = any($2::uuid[]) and contact_id is not null', [cityCode, state.members])
  return [...own, ...rows.map((row) => row.contact_id)]
}
