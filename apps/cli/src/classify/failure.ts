/** A command cannot go on: said in one sentence, with a code, and exit status 2. */
export class CommandFailure extends Error {
  readonly code: string

  constructor(code: string, sentence: string) {
    super(sentence)
    this.name = 'CommandFailure'
    this.code = code
  }
}

/** Where a command writes; the process by default. */
export type CommandOutput = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

export const PROCESS_OUTPUT: CommandOutput = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
}

/** Runs a command; returns its exit status. Only what nobody foresaw throws. */
export const withFailures = async (output: CommandOutput, command: () => Promise<void>): Promise<number> => {
  try {
    await command()
    return 0
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    output.err(`${error.message}（${error.code}）`)
    return 2
  }
}
