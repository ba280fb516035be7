import { useTranslation } from 'react-i18next'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { browserFiles, useEngine, useToday } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import type { PlacedAnnotation } from './annotations.ts'
import type { Geometry } from './geometry.ts'
import { type MapFormat, saveMap } from './save-map.ts'

/** Exports the map in a format; what goes wrong is said. */
export function useSaveMap(
  map: MapSnapshot,
  geometry: Geometry,
  annotations: readonly PlacedAnnotation[],
): (format: MapFormat) => void {
  const { t } = useTranslation('mindmap')
  const { client } = useEngine()
  const toaster = useToaster()
  const today = useToday()
  const imageOf = async (blob: string): Promise<Blob | null> => {
    const read = await client.getBlob(blob)
    return read.ok ? new Blob([read.value.bytes.slice()], { type: read.value.mime }) : null
  }
  return (format) => {
    const name = map.title || map.nodes[map.rootId]?.text || t('map')
    saveMap(format, { map, geometry, annotations, name, today, files: browserFiles, imageOf }).catch(
      (failure: unknown) => {
        toaster.show({ text: t('exportFailed'), tone: 'problem' })
        reportError(failure)
      },
    )
  }
}
