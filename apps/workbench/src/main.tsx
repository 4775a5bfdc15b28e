import '@suban/ui/tokens.css'
import './app/app.css'
import './lib/desk/desk.css'
import './lib/order/order.css'
import { startKeyboard } from '@suban/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './app/router.ts'
import { Look } from './lib/look.tsx'
import { queryClient } from './lib/query.ts'

startKeyboard()
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Look><RouterProvider router={router} /></Look>
    </QueryClientProvider>
  </StrictMode>,
)
