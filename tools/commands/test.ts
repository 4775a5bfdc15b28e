import { runChecks } from '../checks.ts'
import { runEndToEnd } from '../end-to-end.ts'
import { add, failureOf, finish, NOTHING, runTests } from '../test-run.ts'

let tally = NOTHING
for (const { name, isGood } of await runChecks()) {
  if (!isGood) tally = add(tally, failureOf(name))
}
tally = add(tally, await runTests('unit-and-database', ['--project', 'unit', '--project', 'database']))
tally = add(tally, await runEndToEnd())
finish(tally)
