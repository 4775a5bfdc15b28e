import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { demoCalendar, demoDeadlines } from './demo-city.fixture.ts'

it('docs/clocks.md 的算例都是政策里验算过的例子，时间相同', () => {
  const page = readFileSync(new URL('../../../../../docs/clocks.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| (.+) \| (\d{4}-\d\d-\d\d \d\d:\d\d) \| (\d{4}-\d\d-\d\d \d\d:\d\d) \|$/gm)].map(([, name, start, due]) => [name, start, due])
  const examples = [...demoCalendar.examples, ...demoDeadlines.examples].flatMap(({ name, given, expect: expected }) =>
    'startAt' in given && 'dueAt' in expected ? [[name, given.startAt, expected.dueAt]] : [])
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) expect(examples).toContainEqual(row)
})
