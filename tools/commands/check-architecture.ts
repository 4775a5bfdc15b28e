import { checkArchitecture } from '../architecture.ts'

const { faults, files, imports } = await checkArchitecture()
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${files} files, ${imports} imports, ${faults.length} faults\n`)
if (faults.length > 0) process.exitCode = 1
