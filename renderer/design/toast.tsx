import { Toast as Base } from '@base-ui/react/toast'
import { Check, Info, TriangleAlert, X } from 'lucide-react'
import { createContext, type ReactNode, use, useMemo, useRef } from 'react'
import { KeyCap } from './key-cap.tsx'

/** One sentence about what has just happened. */
export type ToastMessage = {
  readonly text: string
  readonly tone?: 'done' | 'info' | 'problem'
  readonly action?: { readonly label: string; readonly shortcut?: string; readonly onSelect: () => void }
  /** What it is about, for `dismiss`: the command that its action would undo, say. */
  readonly about?: string
}

export type Toaster = {
  readonly show: (message: ToastMessage) => void
  /** Takes the toast away if there is one and it is not true any more. */
  readonly dismiss: (isOver: (message: ToastMessage) => boolean) => void
}

const ToasterContext = createContext<Toaster>({ show: () => {}, dismiss: () => {} })

/** Shows messages from anywhere below the provider. The object is stable. */
export function useToaster(): Toaster {
  return use(ToasterContext)
}

// Long enough to read a sentence and reach for undo; it does not run while hovered or focused.
const SHOWN_FOR_MS = 8000
const TOAST_ID = 'the-one'

/** One toast at a time, bottom centre: a new one replaces the old. Base UI announces it to screen readers. */
export function ToastProvider({
  label,
  closeLabel,
  children,
}: {
  /** Names the region of the messages to a screen reader. */
  readonly label: string
  readonly closeLabel: string
  readonly children: ReactNode
}): ReactNode {
  const manager = useMemo(() => Base.createToastManager<ToastMessage>(), [])
  const shown = useRef<ToastMessage | null>(null)
  const toaster = useMemo<Toaster>(
    () => ({
      show: (message) => {
        shown.current = message
        manager.add({
          id: TOAST_ID,
          title: message.text,
          priority: message.tone === 'problem' ? 'high' : 'low',
          data: message,
        })
      },
      dismiss: (isOver) => {
        if (!shown.current || !isOver(shown.current)) return
        shown.current = null
        manager.close(TOAST_ID)
      },
    }),
    [manager],
  )
  return (
    <Base.Provider toastManager={manager} timeout={SHOWN_FOR_MS} limit={1}>
      <ToasterContext value={toaster}>{children}</ToasterContext>
      <Base.Portal>
        <Base.Viewport
          aria-label={label}
          className="pointer-events-none fixed right-0 bottom-6 left-(--main-left,0px) z-(--z-toast) flex justify-center"
        >
          <ToastList closeLabel={closeLabel} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList({ closeLabel }: { readonly closeLabel: string }): ReactNode {
  const { toasts, close } = Base.useToastManager<ToastMessage>()
  return toasts.map((toast) => {
    const action = toast.data?.action
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        swipeDirection={[]}
        className={
          'pointer-events-auto flex min-h-10 max-w-160 items-center gap-2.5 rounded-8 bg-inverse py-1.5 pr-2 pl-3.5 ' +
          'text-ink-inverse shadow-[0_8px_24px_-4px_rgb(0_0_0/0.35)] transition duration-180 ease-enter ' +
          'data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0'
        }
      >
        <ToneIcon tone={toast.data?.tone ?? 'done'} />
        {/* The title, not the description: it is what names the message to a screen reader. */}
        <Base.Title render={<p />} className="min-w-0" />
        {action ? (
          <button
            type="button"
            className="flex h-7 items-center gap-1.5 rounded-6 px-2 font-medium whitespace-nowrap text-link-inverse"
            onClick={() => {
              close(toast.id)
              action.onSelect()
            }}
          >
            {action.label}
            {action.shortcut ? <KeyCap inverse>{action.shortcut}</KeyCap> : null}
          </button>
        ) : null}
        <Base.Close aria-label={closeLabel} className="grid size-6 shrink-0 place-items-center rounded-6">
          <X size={14} />
        </Base.Close>
      </Base.Root>
    )
  })
}

function ToneIcon({ tone }: { readonly tone: NonNullable<ToastMessage['tone']> }): ReactNode {
  if (tone === 'problem') return <TriangleAlert size={14} aria-hidden />
  if (tone === 'info') return <Info size={14} aria-hidden />
  return <Check size={14} aria-hidden />
}
