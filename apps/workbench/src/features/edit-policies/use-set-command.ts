import type { ChangeSet, ChangeSetCommandName, Problem } from '@suban/contract'
import type { In } from '@suban/api-client'
import type { changeSetBodies } from '@suban/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { useIntentKey } from '../../lib/intent-key.ts'
import { problemOf, queryClient } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { setQuery, takeSet } from './api.ts'

export type SetCommand = {
  /** Sends one change of the set; what is done is said in passing. Answers the set afterwards, or null on a refusal. */
  readonly send: (call: (options: { readonly key: string; readonly version: number }) => Promise<ChangeSet>, content: unknown, said: string) => Promise<ChangeSet | null>
  readonly act: <Name extends ChangeSetCommandName>(name: Name, body: In<(typeof changeSetBodies)[Name]>, said: string) => Promise<ChangeSet | null>
  readonly isSending: boolean
  readonly problem: Problem | null
  readonly forget: () => void
}

/** Changes of one set: with the version that was seen and one key for each intention. After a "no" the newest state is fetched. */
export const useSetCommand = (set: Pick<ChangeSet, 'id' | 'version'>): SetCommand => {
  const intent = useIntentKey()
  const mutation = useMutation({ mutationFn: ({ call, content }: { call: Parameters<SetCommand['send']>[0]; content: unknown }) => call({ key: intent.keyFor([set.id, content]), version: set.version }) })
  const send: SetCommand['send'] = async (call, content, said) => {
    try {
      const done = await mutation.mutateAsync({ call, content })
      intent.done()
      takeSet(done)
      toast(said)
      return done
    } catch (error) {
      // The refusal is shown where it was asked for; the history has it too.
      if (problemOf(error).status !== 0) void queryClient.invalidateQueries({ queryKey: setQuery(set.id).queryKey })
      return null
    }
  }
  return {
    send, isSending: mutation.isPending, problem: mutation.error ? problemOf(mutation.error) : null, forget: () => { mutation.reset() },
    act: (name, body, said) => send((options) => client.write(`POST /api/policies/change-sets/:id/${name}`, body as never, { params: { id: set.id }, ...options }) as unknown as Promise<ChangeSet>, [name, body], said),
  }
}
