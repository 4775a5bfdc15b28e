import { describe, expect, it } from 'vitest'

import { add, failureOf, summaryOf, tallyOf } from './test-run.ts'

describe('tallyOf', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    const tally = tallyOf({
      testResults: [
        {
          name: '/x/a.unit.test.ts', status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'one' }, { status: 'failed', fullName: 'two' },
            { status: 'pending', fullName: 'three' }, { status: 'todo', fullName: 'four' },
          ],
        },
        { name: '/x/b.unit.test.ts', status: 'failed', assertionResults: [] },
      ],
    })
    expect(tally).toEqual({ passed: 1, failed: 2, skipped: 2, failures: ['/x/a.unit.test.ts: two', '/x/b.unit.test.ts'] })
    expect(summaryOf(add(tally, failureOf('lint')))).toBe('1 passed, 3 failed, 2 skipped')
  })
})
