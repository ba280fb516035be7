import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { ToastProvider } from './toast.tsx'

/**
 * What the primitives need around them. `disableStyleElements` keeps Base UI from adding `<style>` elements, which our
 * content security policy (`style-src 'self'`) would refuse.
 */
export function DesignProvider({
  closeLabel,
  toastsLabel,
  children,
}: {
  readonly closeLabel: string
  readonly toastsLabel: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={400}>
        <ToastProvider closeLabel={closeLabel} label={toastsLabel}>
          {children}
        </ToastProvider>
      </Tooltip.Provider>
    </CSPProvider>
  )
}
