import type { CommandOf } from '../../domain/commands.ts'
import type { DispatchCommand } from '../../domain/dispatch/commands.ts'
import { type Draws, pick } from '../drawing.ts'
import { BUREAU, CITY_BUREAU, CLOSED_UNIT, COMMUNITY, STREET, WATER } from '../people.ts'

export const dispatch = (lead: string, ...co: readonly string[]): CommandOf<'dispatch'> => ({ type: 'dispatch', lead, co, note: '' })
export const dispatchToDistrict: CommandOf<'dispatchToDistrict'> = { type: 'dispatchToDistrict', note: '请区里明确' }
export const onwardDispatch = (lead: string): CommandOf<'onwardDispatch'> => ({ type: 'onwardDispatch', lead, note: '' })
export const undo: CommandOf<'undo'> = { type: 'undo' }

/** A command of each kind for the random walks, with one of several contents. */
export const dispatchDraws: Draws<DispatchCommand> = {
  dispatch: (how) => pick([
    dispatch(STREET), dispatch(CITY_BUREAU), dispatch(BUREAU, WATER), dispatch(BUREAU, STREET, WATER), dispatch(WATER, STREET), dispatch(BUREAU, CITY_BUREAU),
    dispatch(COMMUNITY), dispatch(CLOSED_UNIT), dispatch(STREET, STREET), dispatch('nobody'),
  ], how),
  dispatchToDistrict: () => dispatchToDistrict,
  onwardDispatch: (how) => onwardDispatch(pick([STREET, BUREAU, WATER], how)),
  undo: () => undo,
}
