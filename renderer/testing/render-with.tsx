import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { EngineProvider } from '#renderer/app/index.ts'
import { DesignProvider } from '#renderer/design/index.ts'
import { createI18n, type Language } from '#renderer/i18n/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import { type Clock, manualClock, seededRandom } from '#shared/foundation/index.ts'
import { stubClient } from './stub-client.ts'

// Not the seed of a test's engine: a screen must not draw the ids that are taken.
const SCREEN_SEED = 2026

/** Renders a view inside everything it may ask for; a clock that stands still unless one is given. */
export function renderWith(
  view: ReactNode,
  options: {
    readonly client?: EngineClient
    readonly clock?: Clock
    readonly language?: Language
    readonly at?: string
  } = {},
): RenderResult & { readonly history: readonly string[] } {
  const location = memoryLocation({ path: options.at ?? '/work', record: true })
  const client = options.client ?? stubClient()
  const clock = options.clock ?? manualClock()
  const random = seededRandom(SCREEN_SEED)
  const i18n = createI18n(options.language ?? 'zh-CN')
  const result = render(view, {
    wrapper: ({ children }) => (
      <I18nextProvider i18n={i18n}>
        <Router hook={location.hook}>
          <DesignProvider closeLabel="close" toastsLabel="messages">
            <EngineProvider client={client} clock={clock} random={random}>
              {children}
            </EngineProvider>
          </DesignProvider>
        </Router>
      </I18nextProvider>
    ),
  })
  return { ...result, history: location.history }
}
