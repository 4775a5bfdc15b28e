export * from './client.ts'
export type * from './endpoints.ts'
export * from './new-key.ts'
export * from './problem-error.ts'
