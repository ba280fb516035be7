/** A document of this type as the commands that make it. */
export type SpaceSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

/** The circle of a small shop: a campaign with its map, project and pages, SOPs, and something in the trash. */
export const spaceSamples: readonly SpaceSample[] = [
  {
    name: 'small-shop',
    title: '全员',
    fill: (run) => {
      const add = (id: string, kind: string, title: string, parentId: string | null = null): unknown =>
        run('addDocument', { id, kind, title, parentId })
      run('addMember', { memberId: 'memberlinxia0000', name: '林夏' })
      run('addMember', { memberId: 'memberchenmo0000', name: '陈默' })
      run('addMember', { memberId: 'membersuwan00000', name: '苏晚' })
      add('pagecampaign0000', 'page', '双11 大促')
      add('mapdouble1100000', 'mindmap', '双11 作战地图', 'pagecampaign0000')
      add('projectdouble110', 'project', '双11 项目', 'pagecampaign0000')
      add('6f1d9c3e-0f5b-5a53-8a5e-2c7f4a1b9d10', 'tasks', '', 'projectdouble110')
      add('pagekickoff00000', 'page', '双11 启动会纪要', 'pagecampaign0000')
      add('soplistingcheck0', 'sop', '新品上架检查')
      add('soppriceerror000', 'sop', '价格设错应急')
      add('runguihua0000000', 'run', '桂花香薰-10月16日-上架检查', 'soplistingcheck0')
      add('pageold618000000', 'page', '618 复盘')
      add('pageold618data00', 'page', '618 数据摘抄', 'pageold618000000')
      run('moveDocument', { id: 'soppriceerror000', parentId: null, index: 0 })
      run('renameDocument', { id: 'pagekickoff00000', title: '双11 启动会纪要（定稿）' })
      run('renameMember', { memberId: 'membersuwan00000', name: '苏晚（美工）' })
      run('trashDocument', { id: 'pageold618000000' })
    },
  },
]
