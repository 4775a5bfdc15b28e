export { activeModel, trainAndKeep } from './model-store.ts'
export { Proposer, type ClassificationPolicy, type MatterGuess, type Sorting } from './proposer.ts'
export { parseClassification } from './parse-classification.ts'
export { followModel, learnFromCorrections } from './learn.ts'
