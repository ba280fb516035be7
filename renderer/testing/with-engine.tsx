import { render } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { EngineProvider } from '#renderer/app/index.ts'
import { DesignProvider } from '#renderer/design/index.ts'
import { createI18n, type Language } from '#renderer/i18n/index.ts'
import { seededRandom } from '#shared/foundation/index.ts'
import { openTestEngine, type TestEngine } from '#shared/engine/testing.ts'

/** A window on a real engine: what a person sees and does, without the frame. */
export type EngineWindow = TestEngine & {
  readonly path: () => string
  readonly unmount: () => void
  /** Closes the window and opens the same disk again, as after a restart. */
  readonly restart: () => Promise<TestEngine>
}

// Not the seed of the engine: a screen must not draw the ids that are taken.
const SCREEN_SEED = 2026

/** Opens an engine on a memory disk, lets `arrange` fill it and shows what `view` returns for the result, in StrictMode. */
export async function renderWithEngine<T>(
  arrange: (test: TestEngine) => Promise<T>,
  view: (arranged: T) => ReactNode,
  language: Language = 'zh-CN',
): Promise<EngineWindow & { readonly arranged: T }> {
  const test = await openTestEngine()
  const arranged = await arrange(test)
  const random = seededRandom(SCREEN_SEED)
  const location = memoryLocation({ path: '/', record: true })
  const rendered = render(
    <StrictMode>
      <I18nextProvider i18n={createI18n(language)}>
        <EngineProvider client={test.engine} clock={test.clock} random={random}>
          <DesignProvider closeLabel="close" toastsLabel="messages">
            <Router hook={location.hook}>{view(arranged)}</Router>
          </DesignProvider>
        </EngineProvider>
      </I18nextProvider>
    </StrictMode>,
  )
  return {
    ...test,
    arranged,
    path: () => location.history.at(-1) ?? '',
    unmount: rendered.unmount,
    restart: async () => {
      rendered.unmount()
      await test.engine.flush()
      await test.engine.close()
      return openTestEngine({ disk: test.disk, clock: test.clock })
    },
  }
}
