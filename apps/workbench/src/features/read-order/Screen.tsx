import { useT } from '@suban/ui'
import { useParams } from '@tanstack/react-router'
import { useSession } from '../../lib/session.ts'
import { OrderView } from '../../lib/order/order-view.tsx'

/** One order as a page of its own; the address can be passed on. */
export const Screen = () => {
  const t = useT()
  const { id } = useParams({ from: '/orders/$id' })
  const { roles } = useSession()
  return <OrderView key={id} id={id} isPage isBlind={roles.every((role) => role === 'callbackOfficer')} empty={t('没有选中工单。', 'No order chosen.')} />
}
