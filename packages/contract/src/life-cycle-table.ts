import { z } from 'zod'

const Words = z.object({ zh: z.string(), en: z.string() })

/** The published table of the life cycle: what may be done, from which status to which, by whom, with which clocks and events. */
export const LifeCycleTable = z.object({
  statuses: z.array(Words.extend({ code: z.string() })),
  rows: z.array(z.object({
    rule: z.string().nullable().describe('业务规则 8.3 的条号；本平台增加的步骤为空'),
    command: z.string(), name: Words,
    from: z.array(z.string()).describe('空：任意状态'), to: z.string().describe('same：状态不变'),
    actors: z.array(Words), clocks: z.array(Words.extend({ effect: z.enum(['start', 'stop', 'resume', 'change']) })), events: z.array(Words), when: Words.nullable(),
  })),
})
export type LifeCycleTable = z.infer<typeof LifeCycleTable>
