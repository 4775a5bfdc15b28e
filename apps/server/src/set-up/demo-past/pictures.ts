import { isRefused } from '@suban/domain-kit'
import type { City } from '../../city.ts'
import type { Dice } from './dice.ts'
import { drawScene, scenes } from './draw-scene.ts'
import type { Plan } from './plan.ts'

/** Pictures of results, and of what is still being worked on. */
const most = { results: 9, atWork: 8 }

/**
 * Give some results a picture as evidence, those that are finished last first: they are what a demonstration opens. And some of what is still
 * being worked on, for what can only be asked for with evidence.
 */
export const giveDemoPictures = async (city: City, plans: readonly Plan[], dice: Dice): Promise<void> => {
  const has = (plan: Plan, what: string) => plan.times.some((step) => step.what === what)
  const withResult = plans.filter((plan) => plan.narrative.result === 'resolved' && has(plan, 'submit'))
  const atWork = plans.filter((plan) => has(plan, 'contact') && !has(plan, 'submit') && plan.main === null)
  const chosen = [...withResult.slice(-4 * most.results).filter((_plan, at) => at % 4 === 0), ...atWork.slice(-most.atWork)]
  for (const [index, plan] of chosen.entries()) {
    const { at } = plan.times.find((step) => step.what === 'submit') ?? plan.times.find((step) => step.what === 'contact')!
    const stored = await city.attachments.store(`现场照片${index + 1}.png`, drawScene(scenes[index % scenes.length]!, dice), 'demo', at)
    if (isRefused(stored)) throw new Error(`the past refuses its own picture: ${stored.refused}`)
    plan.attachmentIds = [stored.id]
  }
}
