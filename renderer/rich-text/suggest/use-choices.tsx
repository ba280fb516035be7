import type { Editor } from '@tiptap/core'
import { Image } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { skip, usePreferences, useQuery } from '#renderer/app/index.ts'
import { Avatar, StatusGlyph } from '#renderer/design/index.ts'
import { DocumentIcon, matchText } from '#renderer/parts/index.ts'
import { entityHref } from '#shared/documents/rich-text/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { useImages } from '../use-images.ts'
import { BLOCK_KINDS, IMAGE_KEYWORDS } from './block-kinds.ts'
import type { Asking } from './store.ts'

/** One line of the list. */
export type Choice = {
  readonly id: string
  readonly icon: ReactNode
  readonly label: string
  readonly detail?: string
  /** Puts it where the sign was typed; the range is given anew, for it may have moved since. */
  readonly choose: (editor: Editor, range: Asking['range']) => void
}

const SHOWN = 8

/** What can be chosen for what is asked, best first; names are found by pinyin too. */
export function useChoices(asking: Asking | null): readonly Choice[] {
  const blocks = useBlockChoices(asking)
  const people = usePeople(asking)
  const documents = useDocuments(asking)
  const entities = useEntities(asking)
  return asking?.asked === 'block' ? blocks : [...people, ...documents, ...entities].slice(0, SHOWN * 2)
}

function useBlockChoices(asking: Asking | null): readonly Choice[] {
  const { t } = useTranslation('richText')
  const images = useImages()
  if (asking?.asked !== 'block') return []
  const { query } = asking
  const image: Choice = {
    id: 'image',
    icon: <Image size={16} aria-hidden />,
    label: t('image'),
    choose: (editor, range) => {
      editor.chain().focus().deleteRange(range).run()
      images.choose(editor)
    },
  }
  const isImage = query === '' || rankOf([image.label, IMAGE_KEYWORDS], query) !== null
  const blocks = BLOCK_KINDS.flatMap((kind) => {
    const label = t(kind.id)
    const rank = query === '' ? 0 : rankOf([label, kind.keywords], query)
    return rank === null ? [] : [{ kind, label, rank }]
  })
    .sort((a, b) => a.rank - b.rank)
    .map(({ kind: { id, icon: Icon, apply }, label }): Choice => ({
      id,
      icon: <Icon size={16} aria-hidden />,
      label,
      choose: (editor, range) => void apply(editor.chain().focus().deleteRange(range)).run(),
    }))
  return isImage ? [...blocks, image] : blocks
}

function usePeople(asking: Asking | null): readonly Choice[] {
  const members = useQuery('workspace/members', asking?.asked === 'mention' ? null : skip)
  if (asking?.asked !== 'mention' || !members) return []
  return ranked(members, asking.query, ({ name }) => name).map((member) => ({
    id: member.id,
    icon: <Avatar id={member.id} name={member.name} size={16} />,
    label: member.name,
    choose: mention({ kind: 'member', id: member.id, label: member.name }),
  }))
}

function useDocuments(asking: Asking | null): readonly Choice[] {
  const { t } = useTranslation('common')
  const tree = useQuery('workspace/tree', isThing(asking) ? null : skip)
  const recent = usePreferences((preferences) => preferences.recentDocuments)
  if (!asking || !isThing(asking) || !tree) return []
  const living = tree.filter(({ deletedAt, kind }) => deletedAt === null && kind !== 'space')
  const found =
    asking.query === ''
      ? recent.flatMap((id) => living.find((document) => document.id === id) ?? [])
      : ranked(living, asking.query, ({ title }) => title)
  const titles = new Map<string, string>(tree.map(({ id, title }) => [id, title]))
  return found.slice(0, SHOWN).map(({ id, kind, title, parentId }) => {
    const label = title || t('untitled')
    return {
      id,
      icon: <DocumentIcon kind={kind} />,
      label,
      detail: (parentId && titles.get(parentId)) || '',
      choose: mention({ kind: 'document', id, label }),
    }
  })
}

/** Tasks and nodes, which the engine finds by their text. */
function useEntities(asking: Asking | null): readonly Choice[] {
  const asked = asking && isThing(asking) && asking.query !== '' ? { text: asking.query, limit: 40 } : skip
  const answer = useQuery('search/find', asked)
  // A task before the node it came from: it is the task that has a state.
  const hits = (answer?.hits ?? []).toSorted((a, b) => Number(b.kind === 'tasks') - Number(a.kind === 'tasks'))
  return hits.flatMap(({ documentId, entity, kind, title, projectTitle }): Choice[] => {
    if (entity === null || (kind !== 'tasks' && kind !== 'mindmap')) return []
    const isTask = kind === 'tasks'
    return [
      {
        id: `${documentId} ${entity}`,
        icon: isTask ? <DocumentIcon kind="tasks" /> : <StatusGlyph state="idea" label="" />,
        label: title,
        detail: projectTitle ?? '',
        choose: linkTo(title, entityHref(documentId, { kind: isTask ? 'task' : 'node', id: entity })),
      },
    ]
  })
}

function isThing(asking: Asking | null): boolean {
  return asking?.asked === 'mention' || asking?.asked === 'link'
}

function mention(attrs: {
  readonly kind: 'member' | 'document'
  readonly id: DocumentId | string
  readonly label: string
}): Choice['choose'] {
  return (editor, range) =>
    void editor
      .chain()
      .focus()
      .insertContentAt(range, [
        { type: 'mention', attrs },
        { type: 'text', text: ' ' },
      ])
      .run()
}

function linkTo(text: string, href: string): Choice['choose'] {
  return (editor, range) =>
    void editor
      .chain()
      .focus()
      .insertContentAt(range, [
        { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: ' ' },
      ])
      .run()
}

function ranked<T>(items: readonly T[], query: string, textOf: (item: T) => string): readonly T[] {
  if (query === '') return items.slice(0, SHOWN)
  return items
    .flatMap((item) => {
      const rank = rankOf([textOf(item)], query)
      return rank === null ? [] : [{ item, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ item }) => item)
}

function rankOf(texts: readonly string[], query: string): number | null {
  const ranks = texts.flatMap((text) => matchText(text, query)?.rank ?? [])
  return ranks.length === 0 ? null : Math.min(...ranks)
}
