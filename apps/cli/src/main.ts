import { CommandFailure, PROCESS_OUTPUT, type Command } from './command.ts'
import { commands } from './commands.ts'
import { suggest } from './suggest.ts'

const help = (inEnglish: boolean): string => {
  const widest = Math.max(...commands.map((command) => command.name.length))
  return [
    inEnglish ? 'suban — operator\'s command line of Suban 诉办' : 'suban：诉办的运维命令',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(widest)}  ${inEnglish ? command.en : command.zh}`),
    '',
    ...(inEnglish
      ? ['suban <command> --help shows its options. Database: DATABASE_URL, else the running server\'s, else the one in SUBAN_DATA.', 'Exit status: 0 done, 1 done but something is wrong, 2 could not run.']
      : ['suban <命令> --help 查看参数；--en 显示英文。数据库：DATABASE_URL，否则正在运行的诉办的，否则 SUBAN_DATA 中的。', '退出码：0 完成，1 完成但发现问题，2 无法执行。']),
  ].join('\n')
}

const helpOf = (command: Command, inEnglish: boolean): string =>
  [`suban ${command.name} ${command.usage}`, '', `  ${inEnglish ? command.en : command.zh}`, ...(command.details ?? []).map((line) => `  ${line}`)].join('\n')

const run = async (args: readonly string[]): Promise<number> => {
  const inEnglish = args.includes('--en')
  const words = args.filter((arg) => arg !== '--en')
  const command = [2, 1].map((count) => commands.find(({ name }) => name === words.slice(0, count).join(' '))).find((found) => found !== undefined)
  const asksHelp = words.some((word) => word === '--help' || word === '-h')
  if (command && asksHelp) PROCESS_OUTPUT.out(helpOf(command, inEnglish))
  else if (command) return (await command.load())(words.slice(command.name.split(' ').length))
  else if (words.length === 0 || asksHelp || words[0] === 'help') PROCESS_OUTPUT.out(help(inEnglish))
  else return unknown(words)
  return 0
}

const unknown = (words: readonly string[]): number => {
  const plain = words.filter((word) => !word.startsWith('-')).slice(0, 2)
  const group = commands.filter(({ name }) => name.startsWith(`${plain[0] ?? ''} `)).map(({ name }) => name)
  const near = [...new Set([...suggest(plain.join(' '), commands.map(({ name }) => name)), ...suggest(plain[0] ?? '', commands.map(({ name }) => name)), ...group])].slice(0, 4)
  PROCESS_OUTPUT.err(`没有命令「${plain.join(' ')}」。${near.length > 0 ? `您是不是要：${near.map((name) => `suban ${name}`).join('、')}` : '用 suban --help 查看全部命令。'}`)
  return 2
}

// Whoever reads us may have seen enough (`suban account list | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  PROCESS_OUTPUT.err(error instanceof CommandFailure ? `${error.message}（${error.code}）` : `出了意外问题：${(error as Error).message}`)
  if (process.env.SUBAN_LOG === 'debug') console.error(error)
  process.exitCode = 2
}
