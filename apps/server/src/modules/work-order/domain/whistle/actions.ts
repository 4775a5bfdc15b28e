import type { Actions } from '../action.ts'
import { askToLeave, recordArrival } from './arrive.ts'
import { blowWhistle, withdrawWhistle } from './blow.ts'
import type { WhistleCommand } from './commands.ts'
import { closeWhistle, releaseDepartment, scoreWhistle } from './score.ts'

export const whistleActions: Actions<WhistleCommand> = { blowWhistle, recordArrival, askToLeave, releaseDepartment, closeWhistle, withdrawWhistle, scoreWhistle }
