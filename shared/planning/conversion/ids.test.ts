import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../foundation/index.ts'
import { bucketIdFor, sectionIdFor, taskIdFor } from './index.ts'
import { nodeId } from './testing.ts'

const documentId = (id: string) => id as DocumentId // made up for the test
const [project, map] = [documentId('p'), documentId('m')]

describe('the ids of a conversion', () => {
  it('[A4] are the same on two computers that know nothing of each other', () => {
    // Frozen: another value here would double every task that two people converted with different versions.
    expect(taskIdFor(project, nodeId('n'), 0)).toMatchInlineSnapshot(`"d74d3165-350d-55e4-9422-996ce8c80bf3"`)
    expect(sectionIdFor(project, nodeId('n'))).toMatchInlineSnapshot(`"cf5509b6-b90d-5ea4-83f3-0b78d283d802"`)
    expect(bucketIdFor(project, map, 249)).toMatchInlineSnapshot(`"eaeb2e01-49b3-5135-b1fa-d4d86723c9f2"`)
  })

  it('differ by project, node and generation', () => {
    const ids = [
      taskIdFor(project, nodeId('n'), 0),
      taskIdFor(project, nodeId('n'), 1),
      taskIdFor(project, nodeId('o'), 0),
      taskIdFor(documentId('q'), nodeId('n'), 0),
      sectionIdFor(project, nodeId('n')),
    ]
    expect(new Set<string>(ids).size).toBe(ids.length)
  })

  it('[A4] put a node into the bucket of its birth, whatever else is in it', () => {
    expect(bucketIdFor(project, map, 0)).toBe(bucketIdFor(project, map, 249))
    expect(bucketIdFor(project, map, 250)).not.toBe(bucketIdFor(project, map, 249))
    expect(bucketIdFor(project, documentId('other'), 0)).not.toBe(bucketIdFor(project, map, 0))
  })
})
