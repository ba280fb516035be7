import { useCallback, useMemo } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeImage } from '#shared/documents/mindmap/index.ts'
import { chooseImageFiles, imageFilesIn, useKeepImage } from '#renderer/app/index.ts'
import type { MapCommands } from './map-commands.ts'

export type Pictures = {
  /** Keeps the files and puts them into the node; one that is refused is told, and the others go on. */
  readonly add: (id: NodeId, files: readonly File[]) => void
  /** The images of a paste; true when there were some. */
  readonly take: (id: NodeId, transfer: DataTransfer) => boolean
  /** Asks for files. */
  readonly choose: (id: NodeId) => void
}

/** Pictures for nodes: kept first, then named in the map, so that it never names what is not there. */
export function usePictures({ pictures }: MapCommands): Pictures {
  const keep = useKeepImage()
  const add = useCallback(
    async (id: NodeId, files: readonly File[]): Promise<void> => {
      const images: NodeImage[] = []
      for (const file of files) {
        const kept = await keep(file)
        if (kept.ok) images.push(kept.value)
      }
      pictures(id, images)
    },
    [keep, pictures],
  )
  return useMemo(
    () => ({
      add: (id, files) => void add(id, files),
      take: (id, transfer) => {
        const files = imageFilesIn(transfer)
        if (files.length > 0) void add(id, files)
        return files.length > 0
      },
      choose: (id) => chooseImageFiles((files) => void add(id, files)),
    }),
    [add],
  )
}
