import { differenceOf, isPolicyKind, kindNames, Library } from '@suban/server/modules/policy/index.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

const marks = { added: '+', removed: '-', changed: '~' } as const
const told = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value))

/** `suban policy diff KIND FROM TO`: where the newer version says something else; exit 1 where it does. */
export const policyDiffCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let isSame = true
  const status = await withFailures(output, async () => {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } }, ['种类', '旧版本', '新版本'])
    const [kind, from, to] = positionals as [string, string, string]
    if (!isPolicyKind(kind)) throw new CommandFailure('POLICY_KIND_UNKNOWN', `没有政策种类「${kind}」，有：${kindNames.join('、')}`)
    await withDatabase(output, async ({ db }) => {
      const library = await Library.open(db, await cityCodeOf(db))
      const bodyOf = async (version: string) => {
        const body = await library.body(kind, version)
        if (body === null) throw new CommandFailure('POLICY_VERSION_UNKNOWN', `「${kind}」没有 ${version} 版，有：${library.of(kind).map((one) => one.version).join('、')}`)
        return body
      }
      const changes = differenceOf(await bodyOf(from), await bodyOf(to))
      if (values.json) output.out(JSON.stringify(changes))
      else output.out(changes.length === 0 ? '没有差别。' : changes.map(({ change, pointer, label, before, after }) => `${marks[change]} ${pointer}${label ? `（${label}）` : ''}  ${change === 'changed' ? `${told(before)} → ${told(after)}` : told(before ?? after)}`).join('\n'))
      isSame = changes.length === 0
    })
  })
  return status === 0 && !isSame ? 1 : status
}
