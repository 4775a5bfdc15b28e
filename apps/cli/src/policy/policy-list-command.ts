import { policyKindLabels } from '@suban/contract'
import { dayOf, systemTime } from '@suban/server/kernel/time.ts'
import { kindNames, Library, standingOf } from '@suban/server/modules/policy/index.ts'
import { withFailures } from '../classify/failure.ts'
import { table } from '../classify/print.ts'
import { PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

const words = { inForce: '现行', upcoming: '待生效', past: '' } as const

/** `suban policy list [--all]`: what is in force and what comes next, of every kind; with `--all` every version. */
export const policyListCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, { all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, [])
    await withDatabase(output, async ({ db }) => {
      const library = await Library.open(db, await cityCodeOf(db))
      const today = dayOf(systemTime.now())
      const listed = kindNames.flatMap((kind) => library.of(kind).map((version) => ({ kind, version: version.version, effectiveFrom: version.effectiveFrom, standing: standingOf(version, library.of(kind), today), changeSet: version.changeSet, digest: version.digest })))
        .filter((one) => values.all || one.standing !== 'past')
      if (values.json) output.out(JSON.stringify(listed))
      else output.out(table([['种类', '名称', '版本', '生效', '状态'], ...listed.map((one) => [one.kind, policyKindLabels[one.kind].zh, one.version, one.effectiveFrom, words[one.standing]])]))
    })
  })
