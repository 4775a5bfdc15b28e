import { z } from 'zod'
import { parsePolicy, type BrokenPolicy } from '../../kernel/policy/broken-policy.ts'

const ScriptDocument = z.object({ id: z.string().min(1), version: z.string().min(1), effectiveFrom: z.iso.date(), note: z.string(), lines: z.array(z.string().min(4)).min(1) })
export type CallBackScript = z.infer<typeof ScriptDocument>

/** policies/…/call-back-script.json: what the call-back officer reads out. */
export const parseCallBackScript = (json: unknown): CallBackScript | BrokenPolicy => parsePolicy(ScriptDocument, '回访脚本', json)
