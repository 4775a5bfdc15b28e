import { createClient } from '@suban/api-client'
import { setSignInNeeded } from './sign-in-needed.ts'

/** The workbench's one way to the server. */
export const client = createClient({ onSignInNeeded: () => { setSignInNeeded(true) } })
