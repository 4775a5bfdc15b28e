import type { PolicyKind } from '@suban/contract'
import type { ComponentType } from 'react'
import { CalendarForm } from './calendar-form.tsx'
import { DeadlinesForm } from './deadlines-form.tsx'
import type { DocumentFormProps } from './form.ts'
import { LifeCycleForm } from './life-cycle-form.tsx'
import { ScriptForm } from './script-form.tsx'

/** Forms for what is changed every other week; the rest is edited as text. */
export const forms: Partial<Record<PolicyKind, ComponentType<DocumentFormProps>>> = { deadlines: DeadlinesForm, calendar: CalendarForm, 'life-cycle': LifeCycleForm, 'call-back-script': ScriptForm }
