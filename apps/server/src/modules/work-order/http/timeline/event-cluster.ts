import { andNote, type Lines } from './line.ts'

export const eventClusterLines: Lines = {
  WorkOrderMerged: (data) => ({ zh: `并入工单 ${data.intoOrderNo}`, en: `Into order ${data.intoOrderNo}` }),
  MemberJoined: (data) => ({ zh: `工单 ${data.memberOrderNo}`, en: `Order ${data.memberOrderNo}` }),
  MembersGathered: (data) => ({ zh: `并入 ${data.members.length} 件：${data.members.map((member) => member.orderNo).join('、')}`, en: `${data.members.length} joined: ${data.members.map((member) => member.orderNo).join(', ')}` }),
  MemberMoved: { staffOnly: (data) => andNote({ zh: `改并入工单 ${data.intoOrderNo}`, en: `Into order ${data.intoOrderNo}` }, data.reason) },
  WorkOrderUnmerged: { staffOnly: (data) => data.reason },
  MemberDissatisfied: (data) => ({ zh: `工单 ${data.memberOrderNo}`, en: `Order ${data.memberOrderNo}` }),
  WorkOrderSplit: (data) => ({ zh: `拆出 ${data.children.length} 件`, en: `${data.children.length} split off` }),
}
