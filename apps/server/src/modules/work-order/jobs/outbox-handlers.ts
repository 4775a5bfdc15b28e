import { isRefused } from '@suban/domain-kit'
import type { OutboxHandler } from '../../../kernel/outbox/relay.ts'
import type { MembersDue, UnitNotice } from '../store/outbox-rows.ts'
import type { WorkOrders } from '../work-orders.ts'

type Message<Topic> = Omit<Topic, 'topic'>

/** What happens after a commit: notices to units, call-backs of members. Both may come twice and act once. */
export const outboxHandlers = (workOrders: WorkOrders, now: () => number): Readonly<Record<string, OutboxHandler>> => ({
  'unit.notice': (async (message: Message<UnitNotice>, client) => {
    await client.query(
      `insert into notice (city_code, unit_code, work_order_id, code, params, dedup_key, at, post) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (city_code, dedup_key) do nothing`,
      [workOrders.cityCode, message.unitCode, message.workOrderId, message.code, JSON.stringify(message.params), message.dedupKey, new Date(now()), message.post ?? null])
  }) as OutboxHandler,
  'members.due': (async (message: Message<MembersDue>) => {
    for (const member of message.members) {
      const done = await workOrders.act({ actor: { kind: 'system', job: 'members' }, commandId: `members:${message.workOrderId}:${member}${message.round ? `:${message.round}` : ''}`, now: now() },
        [{ orderId: member, commands: [{ type: 'openMemberCallBack', leadUnit: message.leadUnit, main: message.workOrderId }] }])
      if (isRefused(done) && done.refused !== 'NOTHING_DUE') throw new Error(`call-back of member ${member}: ${done.refused}`)
    }
  }) as OutboxHandler,
})
