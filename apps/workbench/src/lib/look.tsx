import { token, useLanguage, useTheme } from '@suban/ui'
import { ConfigProvider, theme as antd } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import enUS from 'antd/locale/en_US'
import type { ReactNode } from 'react'

/** Ant Design drawn by the hand of tokens.css: its seeds are read from the tokens of the theme in force. */
const tokensOfNow = () => ({
  colorPrimary: token('accent'), colorInfo: token('accent'), colorLink: token('accent'),
  colorSuccess: token('lamp-green'), colorWarning: token('lamp-yellow'), colorError: token('lamp-red'),
  colorText: token('ink'), colorTextSecondary: token('muted'), colorTextDescription: token('muted'), colorTextPlaceholder: token('muted'),
  colorBorder: token('line-strong'), colorBorderSecondary: token('line'), colorBgContainer: token('paper'), colorBgElevated: token('paper'), colorBgLayout: token('ground'),
  boxShadow: token('shadow'), boxShadowSecondary: token('shadow'),
  fontFamily: token('font'), fontSize: 13, fontSizeLG: 14, lineHeight: 20 / 13, controlHeight: 28, borderRadius: 4, borderRadiusLG: 4, borderRadiusSM: 4, borderRadiusXS: 4,
  motionDurationMid: '0.1s', motionDurationSlow: '0.15s', wireframe: false,
})

export const Look = ({ children }: { readonly children: ReactNode }) => {
  const isDark = useTheme() === 'dark'
  const language = useLanguage()
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} wave={{ disabled: true }} variant="outlined"
      theme={{ algorithm: isDark ? antd.darkAlgorithm : antd.defaultAlgorithm, token: tokensOfNow(), hashed: false, cssVar: { key: 'suban' } }}>
      {children}
    </ConfigProvider>
  )
}
