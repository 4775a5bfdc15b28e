import { describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { suggest } from './suggest.ts'

const names = commands.map(({ name }) => name)

describe('suggest', () => {
  it('finds what was meant', () => {
    expect(suggest('improt', names)[0]).toBe('import')
    expect(suggest('veri', names)[0]).toBe('verify')
    expect(suggest('acount unlock', names)[0]).toBe('account unlock')
  })

  it('is silent when nothing is near', () => {
    expect(suggest('xyzzyplugh', names)).toEqual([])
  })
})

describe('commands', () => {
  it('have names of their own and help in both languages', () => {
    expect(new Set(names).size).toBe(names.length)
    for (const { zh, en } of commands) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('can all be loaded', async () => {
    for (const command of commands) expect(typeof (await command.load())).toBe('function')
  })
})
