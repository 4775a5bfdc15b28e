import type { CommandDone, Problem, WorkOrder } from '@suban/contract'
import { either, t } from '@suban/ui'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { client } from '../client.ts'
import { useIntentKey } from '../intent-key.ts'
import { keys, problemOf, queryClient } from '../query.ts'
import { useSignInNeeded } from '../sign-in-needed.ts'
import { toast } from '../toast.tsx'
import type { CommandBody, CommandName } from './command-name.ts'

/** The order as the person saw it. */
export type Seen = Pick<WorkOrder, 'id' | 'orderNo' | 'version'>

/** Asks for everything that an order's change may have touched. */
export const refreshOrder = async (id: string): Promise<void> => {
  await Promise.all([keys.order(id), keys.queues, keys.counts].map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}

const undo = async (order: Seen, version: number, onUndone?: () => void): Promise<void> => {
  try {
    await client.write('POST /api/work-orders/:id/undo', {}, { params: { id: order.id }, version })
    toast(t(`已撤回：${order.orderNo}`, `Taken back: ${order.orderNo}`))
    await refreshOrder(order.id)
    onUndone?.()
  } catch (error) {
    const problem = problemOf(error)
    toast(either(`${problem.detail}${problem.next}`, `${problem.detailEn} ${problem.nextEn}`), { tone: 'refused' })
    await refreshOrder(order.id)
  }
}

export type OrderCommand = {
  readonly send: <Name extends CommandName>(name: Name, body: CommandBody<Name>, said: string) => Promise<boolean>
  readonly sending: CommandName | null
  readonly problem: Problem | null
  readonly forget: () => void
}

/** The last command that was sent and not refused. */
type Sent = { readonly content: string; isUnderWay: boolean; readonly outcome: Promise<boolean> }

/**
 * Sends commands to one order: with the version that was seen, one key for each intention, and the way back in a toast where there is one.
 * After a conflict (409, 412) the newest state is fetched; what was typed stays with the form.
 */
export const useOrderCommand = (order: Seen, on: { done?: (name: CommandName) => void; undone?: () => void } = {}): OrderCommand => {
  const intent = useIntentKey()
  const isSignedOut = useSignInNeeded()
  const sent = useRef<Sent | null>(null)
  const mutation = useMutation({
    mutationFn: ({ name, body }: { name: CommandName; body: unknown; said: string }) =>
      client.write(`POST /api/work-orders/:id/${name}` as 'POST /api/work-orders/:id/sign-for', body as never, {
        params: { id: order.id }, version: order.version, key: intent.keyFor([order.id, order.version, name, body]),
      }) as Promise<CommandDone>,
    onSuccess: (done, { name, said }) => {
      intent.done()
      const until = done.undoUntil === null || done.undoUntil === undefined ? 0 : new Date(done.undoUntil).getTime()
      const ended = done.finished ? `${t('　', ' · ')}${either(done.finished.clock, done.finished.clockEn)}${t('：', ': ')}${either(done.finished.zh, done.finished.en)}` : ''
      toast(said + ended, until > Date.now() ? { undo: { until, run: () => { void undo(order, done.version, on.undone) } } } : {})
      void refreshOrder(order.id)
      on.done?.(name)
    },
    onError: (error) => {
      const { status } = problemOf(error)
      if (status === 409 || status === 412 || status === 404) void refreshOrder(order.id)
    },
  })
  return {
    send(name, body, said) {
      const content = JSON.stringify([order.id, order.version, name, body])
      // A second press arrives before the page knows of the first: while one command is under way, and for the same one on the same
      // version for good, it changes nothing and says nothing.
      if (sent.current && (sent.current.isUnderWay || sent.current.content === content)) return sent.current.outcome
      const one: Sent = {
        content, isUnderWay: true,
        outcome: mutation.mutateAsync({ name, body, said }).then(() => { one.isUnderWay = false; return true }, () => { sent.current = null; return false }),
      }
      sent.current = one
      return one.outcome
    },
    sending: mutation.isPending ? mutation.variables.name : null,
    // Signed in again, there is nothing to say any more: the next press sends.
    problem: mutation.error && (isSignedOut || problemOf(mutation.error).code !== 'SIGN_IN_NEEDED') ? problemOf(mutation.error) : null,
    forget: mutation.reset,
  }
}
