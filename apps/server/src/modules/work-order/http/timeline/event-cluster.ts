import type { Lines } from './line.ts'

export const eventClusterLines: Lines = {
  WorkOrderMerged: (data) => ({ zh: `并入工单 ${data.intoOrderNo}`, en: `Into order ${data.intoOrderNo}` }),
  MemberJoined: (data) => ({ zh: `工单 ${data.memberOrderNo}`, en: `Order ${data.memberOrderNo}` }),
  WorkOrderSplit: (data) => ({ zh: `拆出 ${data.children.length} 件`, en: `${data.children.length} split off` }),
}
