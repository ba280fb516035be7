/** A document of this type as the commands that make it. */
export type ProjectSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

/** The plan of a small shop for 双11: its anchors, departments as sections, and an approval column of its own. */
export const projectSamples: readonly ProjectSample[] = [
  {
    name: 'double-eleven',
    title: '双11 项目',
    fill: (run) => {
      run('addSection', { sectionId: 'sectionchoose000', title: '选品' })
      run('addSection', { sectionId: 'sectionvisual000', title: '视觉' })
      run('addSection', { sectionId: 'sectionservice00', title: '客服' })
      // A converted branch: the id comes from the map's node.
      run('addSection', { sectionId: '6f1d9c3e-0f5b-5a53-8a5e-2c7f4a1b9d10', title: '物流', index: 1 })
      run('addSection', { sectionId: 'sectionold618000', title: '618 遗留' })
      run('deleteSection', { sectionId: 'sectionold618000' })
      run('renameSection', { sectionId: 'sectionvisual000', title: '视觉与详情页' })
      run('moveSection', { sectionId: 'sectionservice00', index: 0 })
      run('addStatus', { statusId: 'statuslegal00000', title: '法务确认', category: 'doing', index: 2 })
      run('renameStatus', { statusId: 'review', title: '主管审批' })
      run('removeStatus', { statusId: 'cancelled' })
      run('setAnchor', { anchorId: 'anchorpresale000', title: '预售开始', token: '预售', at: '2026-10-20T20:00' })
      run('setAnchor', {
        anchorId: 'anchord1100000000',
        title: '双11',
        token: '双11',
        at: '2026-11-11T00:00',
        main: true,
      })
      run('setAnchor', { anchorId: 'anchorreturn0000', title: '返场止', token: '返场', at: '2026-11-14' })
      run('removeAnchor', { anchorId: 'anchorreturn0000' })
    },
  },
]
