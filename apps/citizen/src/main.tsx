import '@suban/ui/tokens.css'
import './style/page.css'
import './style/forms.css'
import './style/screens.css'
import { render } from 'preact'
import { App } from './app/app.tsx'
import { followLinks } from './lib/router.ts'
import { applySettings } from './lib/settings.ts'

applySettings()
followLinks()
render(<App />, document.getElementById('app')!)
