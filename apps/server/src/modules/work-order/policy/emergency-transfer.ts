import { transferItems, transferTargets } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import { machineTransfer } from '../domain/emergency-transfer/actions.ts'
import type { Given } from '../domain/given.ts'
import { absent } from '../domain/state.ts'

const target = z.enum(transferTargets)
const item = z.enum(transferItems)

/** Key `emergencyTransfer`: whom the centre transfers to, with what data at most, and what happens without a person (rulebook 1.3, T12–T14). */
export const EmergencyTransferPolicyDocument = z.strictObject({
  targets: z.partialRecord(target, z.strictObject({ name: z.string().min(1), mayShare: z.array(item) })).refine((targets) => Object.keys(targets).length > 0, '至少要有一个去向'),
  automatic: z.array(target), takesBackByItself: z.boolean(),
})

/** Worked cases: what may go along to a target, and what the machine does when it finds danger words of a service in a request from the web. */
export const EmergencyTransferExample = z.union([
  z.strictObject({ name: z.string(), given: z.strictObject({ transferTo: target, sharing: z.array(item) }), expect: z.enum(['transferred', 'refused']) }),
  z.strictObject({ name: z.string(), given: z.strictObject({ dangerFor: target }), expect: z.enum(['byItself', 'personDecides']) }),
])

/** Decided by the same functions that decide for real. */
export const emergencyTransferOutcome = (example: z.infer<typeof EmergencyTransferExample>['given'], world: (actor: Given['actor']) => Given): string => {
  const given = world({ kind: 'staff', accountId: 'somebody', unitCode: 'centre', roles: ['agent'] })
  const state = { ...absent, status: 'intakePending' as const }
  if ('dangerFor' in example) return machineTransfer(state, { numbers: [example.dangerFor], words: ['示例'] }, given).length > 0 ? 'byItself' : 'personDecides'
  return isRefused(actions.transferEmergency.decide({ type: 'transferEmergency', target: example.transferTo, platform: '', mode: 'oneKey', reason: '示例', shared: example.sharing }, state, given)) ? 'refused' : 'transferred'
}
