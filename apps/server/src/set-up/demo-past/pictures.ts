import { isRefused } from '@suban/domain-kit'
import type { City } from '../../city.ts'
import type { Dice } from './dice.ts'
import { drawScene, scenes } from './draw-scene.ts'
import type { Plan } from './plan.ts'

const most = 9

/** Give some results a picture as evidence, those that are finished last first: they are what a demonstration opens. */
export const giveDemoPictures = async (city: City, plans: readonly Plan[], dice: Dice): Promise<void> => {
  const withResult = plans.filter((plan) => plan.narrative.result === 'resolved' && plan.times.some((step) => step.what === 'submit'))
  for (const [index, plan] of withResult.slice(-4 * most).filter((_plan, at) => at % 4 === 0).entries()) {
    const at = plan.times.find((step) => step.what === 'submit')!.at
    const stored = await city.attachments.store(`现场照片${index + 1}.png`, drawScene(scenes[index % scenes.length]!, dice), 'demo', at)
    if (isRefused(stored)) throw new Error(`the past refuses its own picture: ${stored.refused}`)
    plan.attachmentIds = [stored.id]
  }
}
