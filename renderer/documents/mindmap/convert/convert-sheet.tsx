import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { type ConversionCheck, type PreviewItem, toConversionItems } from '#shared/planning/conversion/index.ts'
import type { Schedule } from '#shared/documents/kernel/index.ts'
import type { DateSpan } from '#shared/planning/node-text/index.ts'
import { useCommand, useQuery } from '#renderer/app/index.ts'
import { Button, Checkbox, Dialog, KeyCap, useToaster } from '#renderer/design/index.ts'
import { useUndo } from '#renderer/features/undo/index.ts'
import { hasCommandKey, isTextField, shortcutText } from '#renderer/parts/index.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ChecksBar } from './checks-bar.tsx'
import { COLUMNS, PreviewRow } from './preview-row.tsx'
import { roleOfKey } from './role-keys.ts'
import { usePlanningContext } from './use-context.ts'
import { SheetHead } from './sheet-head.tsx'
import { usePreview } from './use-preview.ts'
import { useTarget } from './use-target.ts'

/** Preview of what a branch becomes (map-to-plan.md, Conversion flow). Nothing is written before the commit. */
export function ConvertSheet({
  mapId,
  map,
  nodeIds,
  onClose,
}: {
  readonly mapId: DocumentId
  readonly map: MapSnapshot
  readonly nodeIds: readonly NodeId[]
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['convert', 'common'])
  const members = useQuery('workspace/members', null) ?? []
  const projects = (useQuery('workspace/tree', null) ?? []).filter(
    (each) => each.kind === 'project' && each.deletedAt === null,
  )
  const linkedTo = nodeIds.map((id) => map.nodes[id]?.link?.projectId).find((id) => id !== undefined)
  const target = useTarget(projects, linkedTo)
  const preview = usePreview(map, nodeIds, usePlanningContext(map, target.anchors))
  const [filter, setFilter] = useState<ConversionCheck | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<NodeId>>(new Set())
  const [committing, setCommitting] = useState(false)
  const convert = useCommand('plan/convert')
  const toaster = useToaster()
  const { undo } = useUndo()
  const table = useRef<HTMLDivElement>(null)

  const lines = preview.items.filter(
    ({ nodeId, role }) => role !== 'project' && (!filter || preview.findings.get(nodeId)?.includes(filter)),
  )
  const items = toConversionItems(preview.items)
  const pending = preview.findings.size
  const chosen = [...selected]

  const commit = async (): Promise<void> => {
    if (committing || items.length === 0) return
    setCommitting(true)
    const existing = projects.find(({ id }) => id === target.id)
    const project = existing ? { id: existing.id } : { title: map.title }
    const result = await convert({ mapId, items, project, ...(target.changed ? { anchor: target.changed } : {}) })
    setCommitting(false)
    if (!result.ok) return
    toaster.show({
      text: t('converted', { count: result.value.tasks }),
      action: { label: t('common:undo'), shortcut: shortcutText('Z'), onSelect: () => void undo() },
    })
    onClose()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && hasCommandKey(event)) {
      event.preventDefault()
      void commit()
    }
    if (isTextField(event.target) || event.altKey) return
    if (hasCommandKey(event) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return setSelected(new Set(lines.map(({ nodeId }) => nodeId)))
    }
    const role = hasCommandKey(event) || event.ctrlKey ? null : roleOfKey(event.key)
    if (role && selected.size > 0) preview.setRole(chosen, role)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t('title')} · ${map.title}`}
      closeLabel={t('common:close')}
      width={1180}
      initialFocus={table}
      foot={
        <>
          <span className="mr-auto text-12 text-ink-2">{t('nothingWritten')}</span>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={items.length === 0 || committing} onClick={() => void commit()}>
            {pending > 0 ? t('commitPending', { count: pending }) : t('commit')}
            <KeyCap>{shortcutText('↵')}</KeyCap>
          </Button>
        </>
      }
    >
      <div className="flex min-h-0 grow flex-col" onKeyDown={onKeyDown} role="presentation">
        <SheetHead
          mapTitle={map.title}
          projects={projects}
          target={target}
          checklistBelow={preview.checklistBelow}
          onChecklistBelow={preview.setChecklistBelow}
          summary={t('summary', summaryOf(preview.items))}
        />
        <ChecksBar total={preview.items.length} counts={preview.counts} value={filter} onChange={setFilter} />
        <div
          ref={table}
          role="table"
          aria-label={t('result')}
          tabIndex={-1}
          className="min-h-48 grow overflow-y-auto outline-none"
        >
          <div
            role="row"
            className={`${COLUMNS} sticky top-0 z-(--z-sticky) h-8 border-b border-line bg-raised text-12 text-ink-2`}
          >
            <span role="columnheader" className="flex">
              <Checkbox
                label={t('selectAll')}
                checked={lines.length > 0 && lines.every(({ nodeId }) => selected.has(nodeId))}
                onChange={(all) => setSelected(new Set(all ? lines.map(({ nodeId }) => nodeId) : []))}
              />
            </span>
            <span role="columnheader" aria-label={t('role')} />
            {(['result', 'owner', 'dates', 'deliverable', 'hint'] as const).map((key) => (
              <span key={key} role="columnheader">
                {t(key)}
              </span>
            ))}
          </div>
          {lines.length === 0 ? <p className="p-6 text-center text-ink-2">{t('empty')}</p> : null}
          {lines.map((item) => (
            <PreviewRow
              key={item.nodeId}
              item={item}
              checks={preview.findings.get(item.nodeId) ?? []}
              members={members}
              selected={selected.has(item.nodeId)}
              onSelect={(on) => setSelected(toggled(selected, item.nodeId, on))}
              onDate={(date) => preview.setFields([item.nodeId], { schedule: scheduleWith(item, date) })}
            />
          ))}
        </div>
        {selected.size > 0 ? (
          <BulkBar
            count={selected.size}
            members={members}
            onRole={(role) => preview.setRole(chosen, role)}
            onFields={(fields) => preview.setFields(chosen, fields)}
          />
        ) : null}
      </div>
    </Dialog>
  )
}

function scheduleWith({ fields }: PreviewItem, { start, due }: DateSpan): Schedule {
  const { start: _before, ...rest } = fields.schedule ?? {}
  return { ...rest, ...(start === null ? {} : { start }), due }
}

function toggled(selected: ReadonlySet<NodeId>, id: NodeId, on: boolean): ReadonlySet<NodeId> {
  const next = new Set(selected)
  if (on) next.add(id)
  else next.delete(id)
  return next
}

function summaryOf(
  items: readonly PreviewItem[],
): Record<'nodes' | 'sections' | 'tasks' | 'milestones' | 'checks' | 'ideas', number> {
  const count = (role: PreviewItem['role']): number => items.filter((item) => item.role === role).length
  return {
    nodes: items.length,
    sections: count('section'),
    tasks: count('task'),
    milestones: count('milestone'),
    checks: count('checklist-item'),
    ideas: count('idea'),
  }
}
