import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whatIfCommand } from './index.ts'

const policies = fileURLToPath(new URL('../../../../policies/what-if/', import.meta.url))
const real = fileURLToPath(new URL('../../../../../shared/data/311/requests.csv', import.meta.url))
const weekdays = join(policies, 'calendar-us-weekdays.json')

const run = async (...args: readonly string[]) => {
  const said: string[] = []
  const errors: string[] = []
  const status = await whatIfCommand(args, { out: (text) => said.push(text), err: (text) => errors.push(text) })
  return { status, text: said.join('\n'), errors: errors.join('\n') }
}
const judge = async (file: string, ...more: readonly string[]) => JSON.parse((await run(file, '--mapping', 'boston-sf-311', '--rules', 'natural-days', '--rules', 'working-days', '--json', ...more)).text)

const header = 'city,id,created,closed,due,status,agency,category,subcategory,detail,channel,address,district,lat,lon,resolution'
type Row = { id: number; created: string; closed?: string; due?: string; agency?: string; what?: string }
const line = ({ id, created, closed = '', due = '', agency = 'PWDx', what = 'Street Cleaning' }: Row) =>
  `boston,${id},${created},${closed},${due},${closed === '' ? 'Open' : 'Closed'},${agency},Streets,${what},${what},Phone,1 Main St,Mattapan,42.27,-71.07,`

describe('suban what-if', () => {
  let folder: string
  const written = async (name: string, rows: readonly Row[]) => {
    const file = join(folder, name)
    await writeFile(file, [header, ...rows.map(line)].join('\n'))
    return file
  }
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'what-if-')) })
  afterAll(() => rm(folder, { recursive: true }))

  it('lives each request through under both rule sets; late is what the handling clock says', async () => {
    const report = await judge(await written('lives.csv', [
      // Friday morning to the Thursday after next: 13 natural days, but nine working days: late under both.
      { id: 1, created: '2011-07-08T10:00:00', closed: '2011-07-21T10:00:00' },
      // Friday 2 September to Saturday 10: eight natural days; with Labor Day between them only the fifth working day: late under natural days alone.
      { id: 2, created: '2011-09-02T10:00:00', closed: '2011-09-10T10:00:00', agency: 'PARK' },
      { id: 3, created: '2011-07-08T10:00:00', closed: '2011-07-11T10:00:00' },
      // Still open, looked at when the file ends.
      { id: 4, created: '2011-07-08T10:00:00', agency: 'ISD' },
    ]))
    expect(report.ruleSets.map((set: { late: number }) => set.late)).toEqual([3, 2])
    expect(report.ruleSets.map((set: { lateAndOpen: number }) => set.lateAndOpen)).toEqual([1, 1])
    expect(report.differences).toEqual(expect.arrayContaining([{ lamps: '■■', count: 2 }, { lamps: '■●', count: 1 }, { lamps: '●●', count: 1 }]))
    expect(report.byUnit).toEqual(expect.arrayContaining([{ name: 'PARK', all: 1, late: [1, 0] }, { name: 'PWDx', all: 2, late: [1, 1] }]))
  })

  it('infers the rule behind the due times of a file, and names what differs from it', async () => {
    // Two working days, at the same time of day; days off and weekends do not count.
    const due = [['2011-07-11', '2011-07-13'], ['2011-07-12', '2011-07-14'], ['2011-07-13', '2011-07-15'], ['2011-07-14', '2011-07-18'], ['2011-07-15', '2011-07-19']] as const
    const regular = Array.from({ length: 60 }, (_, index): Row => {
      const [created, until] = due[index % due.length]!
      return { id: index, created: `${created}T${10 + (index % 6)}:00:00`, due: `${until}T${10 + (index % 6)}:00:00`, closed: `${until}T09:00:00` }
    })
    const byHand = Array.from({ length: 4 }, (_, index): Row => ({ id: 100 + index, created: '2011-07-18T10:00:00', due: '2011-08-30T14:37:00', closed: '2011-07-19T10:00:00' }))
    const report = await judge(await written('targets.csv', [...regular, ...byHand]), '--target-calendar', weekdays)
    const [group] = report.targets[0].groups
    expect(group.rule.duration).toEqual({ amount: 2, unit: 'workingDay' })
    expect(group).toMatchObject({ rows: 32, agreeing: 30, differences: { setByHand: 2 } })
  })

  it('says what is wrong with rules, files and arguments, and does nothing', async () => {
    const file = await written('one.csv', [{ id: 1, created: '2011-07-08T10:00:00' }])
    const broken = join(folder, 'broken.json')
    await writeFile(broken, JSON.stringify({ id: 'x' }))
    expect(await run(file, '--mapping', 'boston-sf-311')).toMatchObject({ status: 2, errors: expect.stringContaining('ARGUMENT_MISSING') })
    expect(await run(join(folder, 'none.csv'), '--mapping', 'boston-sf-311', '--rules', 'natural-days')).toMatchObject({ status: 2, errors: expect.stringContaining('FILE_MISSING') })
    expect(await run(file, '--mapping', 'boston-sf-311', '--rules', broken)).toMatchObject({ status: 2, errors: expect.stringMatching(/version.*RULES_BROKEN/s) })
    expect(await run(file, '--mapping', 'boston-sf-311', '--rules', 'nowhere')).toMatchObject({ status: 2, errors: expect.stringContaining('RULES_BROKEN') })
  })

  it.skipIf(!existsSync(real))('68,251 real requests: all lived through, and four of five due times told by one rule a group', { timeout: 420_000 }, async () => {
    const report = await judge(real, '--target-calendar', weekdays, '--target-calendar', join(policies, 'calendar-us-federal.json'))
    expect(report.rows + Object.values(report.rejected as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(68_251)
    const [natural, working] = report.ruleSets.map((set: { late: number }) => set.late)
    // Days off that are not counted can only help: what is late under working days alone was due at the end of a short day.
    expect(working).toBeLessThan(natural)
    const [plain, federal] = report.targets as { rows: number; agreeing: number }[]
    expect(plain!.agreeing / plain!.rows).toBeGreaterThan(0.8)
    // The city's holidays were not observed by whoever set the due times.
    expect(federal!.agreeing).toBeLessThan(plain!.agreeing)
  })
})
