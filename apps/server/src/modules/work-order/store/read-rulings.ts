import type { Queryable } from '../../../kernel/database/database.ts'

export type RulingRecord = {
  readonly workOrderId: string; readonly orderNo: string; readonly disputeNo: number; readonly at: Date; readonly level: 'district' | 'city'; readonly matterCode: string
  readonly placeId: string | null; readonly communityCode: string | null; readonly leadUnit: string; readonly coUnits: readonly string[]; readonly parties: readonly string[]; readonly basis: string; readonly body: string
}

/** How many of the newest rulings on a matter are looked through for those at a like place. */
const most = 200

/** The newest rulings on a matter that an arbiter made on orders of no more than ordinary secrecy, this order's own left out. */
export const rulingsOnMatter = async (db: Queryable, cityCode: string, matterCode: string, workOrderId: string): Promise<RulingRecord[]> => {
  const { rows } = await db.query<RulingRecord>({
    name: 'rulings_on_matter',
    text: `select r.work_order_id as "workOrderId", w.order_no as "orderNo", r.dispute_no as "disputeNo", r.at, r.level, r.matter_code as "matterCode", r.place_id as "placeId", r.community_code as "communityCode",
        r.lead_unit as "leadUnit", r.co_units as "coUnits", r.parties, r.basis, r.body
      from ruling r join work_order w on w.city_code = r.city_code and w.id = r.work_order_id
      where r.city_code = $1 and r.matter_code = $2 and r.work_order_id <> $3 and r.decided_by = 'arbiter' and r.secrecy_level <= 1
      order by r.at desc limit ${most}`,
    values: [cityCode, matterCode, workOrderId],
  })
  return rows
}
