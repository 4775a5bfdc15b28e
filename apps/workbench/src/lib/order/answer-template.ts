import type { WorkOrder } from '@suban/contract'
import { formatDay } from '@suban/ui'

type Known = Pick<WorkOrder, 'answerTemplate' | 'registeredAt' | 'matter'> & { readonly place: Pick<WorkOrder['place'], 'name' | 'street' | 'community'>; readonly address: string }

/** The matter's reply template with the slots filled that the order itself knows. */
export const fillTemplate = (order: Known): string => {
  const place = order.place.name || order.place.community || order.place.street || order.address
  const known: Readonly<Record<string, string>> = { 接报时间: formatDay(order.registeredAt), 地点: place, 事项: order.matter?.name ?? '' }
  return order.answerTemplate.replaceAll(/\{([^{}]+)\}/g, (slot, name: string) => known[name] || slot)
}

/** The slots that are still open: a reply does not go out with a gap in it. */
export const openSlots = (text: string): readonly string[] => [...new Set(text.match(/\{[^{}\n]+\}/g) ?? [])]
