import { useT } from '@suban/ui'
import { useParams } from '@tanstack/react-router'
import { OrderView } from '../../lib/order/order-view.tsx'

/** One order as a page of its own; the address can be passed on. */
export const Screen = () => {
  const t = useT()
  const { id } = useParams({ from: '/orders/$id' })
  return <OrderView key={id} id={id} isPage empty={t('没有选中工单。', 'No order chosen.')} />
}
