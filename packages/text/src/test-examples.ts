import type { LabelledText } from './train-classifier.ts'

const SUBJECTS = ['路灯', '垃圾', '工资'] as const
const SENTENCES: Readonly<Record<(typeof SUBJECTS)[number], readonly string[]>> = {
  路灯: ['路灯不亮了', '路口的灯坏了很久', '晚上一片漆黑没有灯', '路灯一闪一闪的', '灯杆歪了要倒'],
  垃圾: ['垃圾桶满了没人收', '垃圾堆在路边发臭', '保洁几天没来清运', '建筑垃圾倒在空地', '楼下臭气熏天全是垃圾'],
  工资: ['老板拖欠工资', '干了三个月没给钱', '包工头跑了工资没结', '单位不发工资不签合同', '讨薪没人管'],
}
const PLACES = ['我家门口', '小区南边', '学校旁边', '幸福路上', '工地附近', '河边', '菜市场']

/** Made-up requests of three classes, for tests. */
export const testExamples = (): LabelledText[] =>
  SUBJECTS.flatMap((label) => SENTENCES[label].flatMap((sentence) => PLACES.map((place) => ({ label, text: `${place}${sentence}，请尽快处理` }))))
