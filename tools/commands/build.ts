import { buildFrontEnds } from '../front-ends.ts'

const results = await buildFrontEnds({ whenChanged: process.argv.includes('--when-changed') })
if (results.some(({ isGood }) => !isGood)) process.exitCode = 1
