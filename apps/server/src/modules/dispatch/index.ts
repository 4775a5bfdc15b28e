export { activeModel, trainAndKeep } from './model-store.ts'
export { Proposer, type ClassificationPolicy, type MatterGuess, type Sorting } from './proposer.ts'
