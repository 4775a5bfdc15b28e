import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPhone, maskName, maskPhone, nameCover, normalPhone } from './mask.ts'

describe('names', () => {
  it.each([
    ['王小明', '王**'], ['李雷', '李*'], ['王', '王*'], ['欧阳修文', '欧阳**'], ['欧阳', '欧*'], ['  张三 ', '张*'], ['𠮷田', '𠮷*'], ['', ''], ['阿依古丽·买买提', '阿*******'],
  ])('%s is shown as %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it('a name is covered wherever it stands, and the text keeps its length', () => {
    expect(nameCover('王小明')('我叫王小明，王小明住三楼')).toBe('我叫王**，王**住三楼')
    expect(nameCover('王')('王老师来过')).toBe('王老师来过')
    expect(nameCover('')('无名')).toBe('无名')
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 2 }), (text, name) => nameCover(name)(text).length === text.length))
  })
})

describe('phones', () => {
  it.each([
    ['13912345678', '139****5678'], ['139 1234 5678', '139****5678'], ['0731-84212345', '073****2345'], ['84212345', '****45'], ['12345', '****45'], ['', ''],
  ])('%s is shown as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))

  it.each(['139 1234 5678', '139-1234-5678', '+86 13912345678', '+86-139-1234-5678', '008613912345678', '86 139 1234 5678', '１３９１２３４５６７８', '013912345678', '(139)12345678'])('%s is the same mobile', (written) => {
    expect(normalPhone(written)).toBe('13912345678')
  })

  it.each(['0731-84212345', '073184212345', '+86 731 8421 2345', '0086-731-84212345', '（0731）84212345'])('%s is the same landline', (written) => {
    expect(normalPhone(written)).toBe('073184212345')
  })

  it('what is normal stays as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$|^0[1-9]\d{8,9}$|^[2-8]\d{6,7}$/), (phone) => normalPhone(normalPhone(phone)) === normalPhone(phone)))
    expect(normalPhone('8613912345')).toBe('8613912345')
  })

  it.each(['13912345678', '0731-84212345', '84212345', '8421234', '12345', '4008001234', '+8613912345678', '010-88886666'])('%s can be called', (phone) => expect(isPhone(phone)).toBe(true))
  it.each(['', '1391234567', '139123456789', '12912345678', '123', 'abc', '00000000000000', '1234567', '139１２３'])('%s cannot', (phone) => expect(isPhone(phone)).toBe(false))
})
