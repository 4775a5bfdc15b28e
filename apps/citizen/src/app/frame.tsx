import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { language, setLanguage, t } from '@suban/ui/i18n'
import { elderMode } from '../lib/settings.ts'
import { useKept } from '../lib/use-kept.ts'
import { useOnline } from '../lib/use-online.ts'
import { canReadAloud, readAloud, stopReading } from '../lib/voice/read-aloud.ts'
import { useCity } from './city.ts'

const ReadAloudButton = ({ main }: { main: () => HTMLElement | null }) => {
  const [isReading, setReading] = useState(false)
  useEffect(() => stopReading, [])
  const toggle = () => {
    const element = main()
    if (isReading || !element) {
      stopReading()
      setReading(false)
      return
    }
    setReading(true)
    readAloud(element, () => setReading(false))
  }
  return <button type="button" class="button read-aloud" aria-pressed={isReading} onClick={toggle}>{isReading ? t('停止朗读', 'Stop reading') : t('朗读这一页', 'Read this page aloud')}</button>
}

/** What stands around every page: whose site it is, larger type, language, the state of the network, where else to turn. */
export const Frame = ({ children, page }: { children: ComponentChildren; page: string }) => {
  const city = useCity()
  const isElder = useKept(elderMode)
  const isOnline = useOnline()
  const main = useRef<HTMLElement>(null)
  const hotline = city?.hotline ?? '12345'

  return (
    <>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus() }}>{t('跳到正文', 'Skip to the content')}</a>
      <header>
        <div class="wide">
          <a class="brand" href="/">{t(`${city?.name ?? ''} ${hotline}`, `${hotline} hotline`)}</a>
          <div class="switches">
            <button type="button" aria-pressed={isElder} onClick={() => elderMode.set(!isElder)}>{isElder ? t('标准版', 'Standard') : t('长辈版', 'Large type')}</button>
            <button type="button" lang={language() === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language() === 'zh' ? 'en' : 'zh')}>{t('English', '中文')}</button>
          </div>
        </div>
      </header>
      {city?.isDemo && <p class="strip">{t('演示网站：城市、单位、人员都是虚构的，诉求不会有人处理。', 'Demonstration: city, units and people are invented; nobody acts on requests.')}</p>}
      <div role="status">{!isOnline && <p class="strip strip-care">{t('现在没有网络。您写的都存在这台设备上，可以接着写，联网后再提交。', 'No network now. What you write is kept on this device; go on, it is sent when the network is back.')}</p>}</div>
      <main id="main" tabIndex={-1} ref={main} class="wide">
        {isElder && canReadAloud() && <ReadAloudButton key={page} main={() => main.current?.querySelector('article') ?? null} />}
        <article key={page}>{children}</article>
      </main>
      <footer>
        <div class="wide">
          <p>{t('也可以直接打电话', 'You can also call')} <a href={`tel:${hotline}`}>{hotline}</a></p>
          <p><a href="/help">{t('帮助和隐私', 'Help and privacy')}</a> · <a href="/published">{t('办理情况公开', 'How requests were handled')}</a></p>
        </div>
      </footer>
    </>
  )
}
