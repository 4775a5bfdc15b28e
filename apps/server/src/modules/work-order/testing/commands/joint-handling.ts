import type { CommandOf } from '../../domain/commands.ts'
import type { JointHandlingCommand } from '../../domain/joint-handling/commands.ts'
import { type Draws, isMostly, pick } from '../drawing.ts'
import { BUREAU, CITY_BUREAU, STREET, WATER } from '../people.ts'

export const addCoHandler = (unitCode: string): CommandOf<'addCoHandler'> => ({ type: 'addCoHandler', unitCode, reason: '需要共同到场' })
export const releaseCo = (unitCode: string): CommandOf<'releaseCo'> => ({ type: 'releaseCo', unitCode, reason: '现场核实与该单位无关' })
export const goOnWithoutCo = (unitCode: string): CommandOf<'goOnWithoutCo'> => ({ type: 'goOnWithoutCo', unitCode, note: '多次电话催请未签收' })
export const offerLead = (unitCode: string): CommandOf<'offerLead'> => ({ type: 'offerLead', unitCode, reason: '主要问题在管线' })
export const answerLeadOffer = (agrees: boolean): CommandOf<'answerLeadOffer'> => ({ type: 'answerLeadOffer', agrees, note: '' })

const someUnit = (how: number) => pick([WATER, BUREAU, CITY_BUREAU, STREET, 'nobody'], how)

/** A command of each kind for the random walks, with one of several contents. */
export const jointHandlingDraws: Draws<JointHandlingCommand> = {
  addCoHandler: (how) => addCoHandler(someUnit(how)),
  releaseCo: (how) => releaseCo(someUnit(how)),
  goOnWithoutCo: (how) => goOnWithoutCo(someUnit(how)),
  offerLead: (how) => offerLead(someUnit(how)),
  answerLeadOffer: (how) => answerLeadOffer(isMostly(how)),
}
