import { fileURLToPath } from 'node:url'
import type { Measurement } from '../measurement.ts'
import { summarise } from './latencies.ts'
import type { LoadPlan, LoadResult } from './load-plan.ts'
import { runChild } from './run-child.ts'

/**
 * Let a load generator loose on the server and wait for its result.
 *
 * @throws when any answer had another status than 200 (GET) or 201 (POST)
 */
export const runLoad = async (plan: LoadPlan): Promise<LoadResult> => {
  const result = await runChild<LoadResult>(fileURLToPath(new URL('load-worker.ts', import.meta.url)), plan)
  const expected = plan.method === 'POST' ? 201 : 200
  const odd = [...result.statuses].filter(([status]) => status !== expected)
  if (odd.length > 0) throw new Error(`${plan.method} ${plan.targets[0]!.path}: unexpected answers ${JSON.stringify(odd)}\n${result.oddities.join('\n')}`)
  return result
}

/** Rate and latencies of a load as figures; aims for the rate and the 99th percentile. */
export const loadMeasurements = (name: string, result: LoadResult, aims: { readonly rate?: number; readonly p99?: number }, detail: string): Measurement[] => {
  const { p50, p95, p99, most } = summarise(result.latencies)
  return [
    { name: `${name}.perSecond`, value: result.perSecond, unit: '1/s', ...(aims.rate === undefined ? {} : { aim: `≥ ${aims.rate}` }), detail: `${detail}; ${result.latencies.length} answers of ${result.bytes} bytes; generator used ${Math.round(result.ownCpu * 100)} % of a core` },
    { name: `${name}.p50`, value: p50, unit: 'ms' },
    { name: `${name}.p95`, value: p95, unit: 'ms' },
    { name: `${name}.p99`, value: p99, unit: 'ms', ...(aims.p99 === undefined ? {} : { aim: `≤ ${aims.p99}` }), detail: `slowest ${most.toFixed(0)} ms` },
  ]
}
