export * from './decider.ts'
export * from './reason.ts'
export * from './refusal.ts'
