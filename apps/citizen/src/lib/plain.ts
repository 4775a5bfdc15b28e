import { either } from '@suban/ui/i18n'
import words from '../data/plain-words.json'

/** A sentence of the platform in the words of the street. Never used on what people have written themselves. */
export const plainZh = (sentence: string): string => words.reduce((text, [office = '', street = '']) => text.split(office).join(street), sentence)

/** A sentence of the platform in the language of now, without office words. */
export const plain = (zh: string, en: string): string => either(plainZh(zh), en)
