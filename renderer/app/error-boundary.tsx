import { Component, type ReactNode } from 'react'

/**
 * Keeps a failure inside its pane. `fallback` gets a function that tries again; a change of `resetKey` (another
 * document in the same pane) tries again by itself.
 */
export class ErrorBoundary extends Component<
  {
    readonly fallback: (retry: () => void) => ReactNode
    readonly resetKey?: string
    readonly children: ReactNode
  },
  { readonly failed: boolean; readonly resetKey: string | undefined }
> {
  override state = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): { failed: true } {
    return { failed: true }
  }

  static getDerivedStateFromProps(
    props: { readonly resetKey?: string },
    state: { readonly failed: boolean; readonly resetKey: string | undefined },
  ): { failed: boolean; resetKey: string | undefined } | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children
  }
}
