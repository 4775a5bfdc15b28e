import { runChecks } from '../checks.ts'

const failed = (await runChecks()).filter(({ isGood }) => !isGood)
if (failed.length > 0) {
  process.stdout.write(`检查未通过：${failed.map(({ name }) => name).join('、')}\n`)
  process.exitCode = 1
}
