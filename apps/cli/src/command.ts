import { parseArgs, type ParseArgsConfig } from 'node:util'
import { CommandFailure, type CommandOutput } from './classify/failure.ts'

export { CommandFailure, PROCESS_OUTPUT, type CommandOutput } from './classify/failure.ts'

/** One entry of `suban --help`. */
export type Command = {
  /** The words that call it, for instance `city import`. */
  readonly name: string
  /** What follows the words. */
  readonly usage: string
  readonly zh: string
  readonly en: string
  /** More about its options, shown by `suban <command> --help`. */
  readonly details?: readonly string[]
  /** Loaded when called: the classifier and the spreadsheet reader are not needed to list accounts. */
  load(): Promise<(args: readonly string[], output?: CommandOutput) => Promise<number>>
}

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and the words between them; a mistake is a sentence, not a stack. */
export const readArguments = <Known extends Options>(args: readonly string[], options: Known, positionals: readonly string[]) => {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true })
    } catch (error) {
      throw new CommandFailure('ARGUMENT_INVALID', `参数有误：${(error as Error).message.split('. ')[0]}`)
    }
  })()
  const missing = positionals[parsed.positionals.length]
  if (missing !== undefined) throw new CommandFailure('ARGUMENT_MISSING', `缺少参数 ${missing}`)
  if (parsed.positionals.length > positionals.length) throw new CommandFailure('ARGUMENT_INVALID', `多余的参数：${parsed.positionals.slice(positionals.length).join(' ')}`)
  return parsed
}

/** A whole number of an option within bounds. */
export const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new CommandFailure('ARGUMENT_INVALID', `--${name} 应是 ${least} 到 ${most} 的整数，收到的是：${text}`)
}
