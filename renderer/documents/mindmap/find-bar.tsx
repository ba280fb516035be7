import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { IconButton, Input, isComposing } from '#renderer/design/index.ts'
import { findNodes, stepTo } from './find.ts'

/** Finds nodes while one types: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({
  map,
  current,
  onGo,
  onClose,
}: {
  readonly map: MapSnapshot
  /** The selected node. */
  readonly current: NodeId
  readonly onGo: (id: NodeId) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['mindmap', 'common'])
  const [query, setQuery] = useState('')
  const found = useMemo(() => findNodes(map, query), [map, query])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const step = (by: 1 | -1): void => {
    const next = stepTo(found, current, by)
    if (next) onGo(next)
  }
  const search = (text: string): void => {
    setQuery(text)
    const hits = findNodes(map, text)
    // Typing on keeps the place as long as it still matches.
    if (hits[0] && !hits.includes(current)) onGo(hits[0])
  }
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      step(event.shiftKey || event.key === 'ArrowUp' ? -1 : 1)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = found.indexOf(current) + 1
  return (
    <div role="search" className="pop absolute top-3 right-4 z-10 flex w-80 items-center gap-1 p-1">
      <Input
        ref={field}
        className="min-w-0 grow border-transparent!"
        icon={<Search size={14} aria-hidden className="text-ink-3" />}
        aria-label={t('find')}
        placeholder={t('findHint')}
        value={query}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKey}
        end={
          <span role="status" className="text-12 whitespace-nowrap text-ink-3 tabular-nums">
            {query.trim() === '' ? '' : found.length === 0 ? t('findNone') : `${place}/${found.length}`}
          </span>
        }
      />
      <IconButton small label={t('findPrevious')} disabled={found.length === 0} onClick={() => step(-1)}>
        <ChevronUp size={14} />
      </IconButton>
      <IconButton small label={t('findNext')} disabled={found.length === 0} onClick={() => step(1)}>
        <ChevronDown size={14} />
      </IconButton>
      <IconButton small label={t('common:close')} onClick={onClose}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
